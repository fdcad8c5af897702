import { ONE, ZERO } from "../decimal";
import { met, review, unmet, type Outcome } from "./outcome";
import { BAD, LADDERS } from "./words";

const FRAME =
  /^(?:[≥>=]|不低于|达到|评定为|评为|获评|考核|评价|等级|等次|结果|为|属于)+|(?:等级|等次|(?:及|或)?以上|水平|标准)+$/g;
const LETTERS = /^(A{1,5}|B{1,3}|C{1,3}|D)级?(?:及?以上)?$/;
/** 以上 includes the level itself; whether 一级 or 三级 is the higher differs from field to field. */
const LEVEL = /^(?:[一二三四五六七八九十]{1,2}|\d|I{1,3}|IV|V)(?:级|星级?|类水?)$/;
const ORDER = ["AAAAA", "AAAA", "AAA", "AA", "A", "BBB", "BB", "B", "CCC", "CC", "C", "D"];

/** Two grades of one ladder: same or better is met, worse is for a person, a bad one is unmet; null for other words. */
export function compareLadder(asked: string, said: string): Outcome | null {
  const [goal, got] = [asked.replace(FRAME, ""), said.replace(FRAME, "")];
  const letters = compareLetters(goal, got);
  if (letters !== null) return letters;
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

/** A级以上: AA级 is better, B级 is worse. */
function compareLetters(goal: string, got: string): Outcome | null {
  const [wanted, reached] = [LETTERS.exec(goal)?.[1], LETTERS.exec(got)?.[1]];
  if (wanted === undefined || reached === undefined) return null;
  return ORDER.indexOf(reached) <= ORDER.indexOf(wanted) ? met(ONE, ["定性"]) : unmet(null, ["定性"]);
}
