import { ONE, ZERO } from "../decimal";
import { met, review, unmet, type Outcome } from "./outcome";
import { BAD, LADDERS, WATER } from "./words";

const FRAME =
  /^(?:[≥>=]|不低于|达到|评定为|评为|获评|考核|评价|等级|等次|结果|为|属于)+|(?:等级|等次|(?:及|或)?以上|水平|标准)+$/g;
const LETTERS = /^(A{1,5}|B{1,3}|C{1,3}|D)级?(?:及?以上)?$/;
/** 以上 includes the level itself; whether 一级 or 三级 is the higher differs from field to field. */
const LEVEL = /^(?:[一二三四五六七八九十]{1,2}|\d|I{1,3}|IV|V)(?:级|星级?|类水?)$/;
const ORDER = ["AAAAA", "AAAA", "AAA", "AA", "A", "BBB", "BB", "B", "CCC", "CC", "C", "D"];

/** Two grades of one ladder: same or better is met, worse is for a person, a bad one is unmet; null for other words. */
export function compareLadder(asked: string, said: string, name = ""): Outcome | null {
  const [goal, got] = [asked.replace(FRAME, ""), said.replace(FRAME, "")];
  const classes = compareLetters(goal, got) ?? compareWater(asked, said, name);
  if (classes !== null) return classes;
  if (goal === got && LEVEL.test(goal)) return met(ONE, ["定性"]);
  for (const ladder of LADDERS) {
    const [wanted, reached] = [stepOf(ladder, goal), stepOf(ladder, got)];
    if (wanted < 0 || reached < 0) continue;
    if (reached <= wanted) return met(ONE, ["定性"]);
    return BAD.test(got) ? unmet(ZERO, /[不无]/.test(got) ? ["定性", "否定词"] : ["定性"]) : review("定性");
  }
  return null;
}

function stepOf(ladder: readonly (readonly string[])[], word: string): number {
  return ladder.findIndex((step) => step.includes(word));
}

const WATER_CLASS = /^(劣?(?:I{1,3}|IV|V|[1-5一二三四五]))类(?:水(?:质|体)?)?$/;

/** Surface water, class I the best: II类 meets 不低于III类. Classes of anything else may be numbered the other way. */
function compareWater(asked: string, said: string, name: string): Outcome | null {
  if (!/水|断面|河|湖|江/.test(name + asked)) return null;
  const [wanted, reached] = [waterClass(asked), waterClass(said)];
  if (wanted < 0 || reached < 0) return null;
  return reached <= wanted ? met(ONE, ["定性"]) : unmet(null, ["定性"]);
}

function waterClass(wording: string): number {
  const written = WATER_CLASS.exec(wording.replace(WATER_FRAME, "").replace(FRAME, ""))?.[1];
  return written === undefined ? -1 : WATER.findIndex((spellings) => spellings.includes(written));
}

const WATER_FRAME = /^(?:地表水|水质|断面|稳定|保持|优于|不劣于|或|类别)+|(?:或?优于|标准)+$/g;

/** A级以上: AA级 is better, B级 is worse. */
function compareLetters(goal: string, got: string): Outcome | null {
  const [wanted, reached] = [LETTERS.exec(goal)?.[1], LETTERS.exec(got)?.[1]];
  if (wanted === undefined || reached === undefined) return null;
  return ORDER.indexOf(reached) <= ORDER.indexOf(wanted) ? met(ONE, ["定性"]) : unmet(null, ["定性"]);
}
