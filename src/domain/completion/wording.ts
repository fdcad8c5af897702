import { ONE, ZERO } from "../decimal";
import { fold } from "../fold";
import type { ActualReading, TargetReading } from "../reading";
import { wordingOf } from "../target/wording";
import { compareLadder } from "./ladder";
import { isDenial, judgeAbsence } from "./negation";
import { decided, met, review, unmet, type Outcome } from "./outcome";
import { compareStrength, isWeakened, plainWording } from "./strength";
import { AS_MEANT, DONE, HEDGE, NEGATOR } from "./words";

const LONG = 15;
const SEPARATORS = /[，,；;。、\s]+/;
/** 全覆盖, 完成, 达标: all of it, so 100 % says the same. */
const WHOLE = /^(?:全部|全面|全)?(?:覆盖|完成|达标|合格|到位|通过|公开|发放|支付)$/;

/** A yes-or-no target. */
export function judgeYesNo(target: TargetReading, actual: ActualReading): Outcome {
  const wording = wordingOf(actual.text);
  if (actual.form === "yesNo") {
    const same = actual.wording === target.wording;
    return decided(same, same ? ONE : ZERO);
  }
  if (wording === wordingOf(target.text)) return met();
  if (target.text.trim().startsWith("有") && actual.form === "nothing") return unmet(ZERO);
  if (target.wording === "是" && actual.form === "qualitative" && isDenial(wording))
    return unmet(ZERO, ["定性", "否定词"]);
  return review("定性");
}

/** A wording against what was written beside it. */
export function judgeWording(target: TargetReading, actual: ActualReading, name = ""): Outcome {
  const asked = target.wording;
  const said = wordingOf(actual.text);
  if (asked === said) return met();
  if (actual.forecast) return review("定性", "预计");
  const absence = judgeAbsence(asked, said, actual);
  if (absence !== null) return absence;
  if (actual.quantities.length > 0) return judgeAgainstNumber(target, asked, actual);
  if (actual.form === "nothing" || actual.form === "yesNo") return review("定性");
  return compareWordings(asked, said, actual.text, name);
}

/** 全覆盖 or 100%完成… against a percentage; any other number beside a wording is for a person. */
function judgeAgainstNumber(target: TargetReading, asked: string, actual: ActualReading): Outcome {
  const [share] = actual.quantities;
  const [all] = target.quantities;
  const isAll = WHOLE.test(asked) || (all?.unit === "%" && target.quantities.length === 1);
  if (actual.form === "quantity" && share?.unit === "%" && isAll) {
    if (share.value.eq(1)) return met(ONE, ["定性"]);
    if (asked.startsWith("全") || all !== undefined) return unmet(share.value, ["定性"]);
  }
  if (said(actual, asked) || movedAsAsked(asked, actual)) return met(ONE, ["定性"]);
  return actual.form === "several" || actual.text.length > LONG ? review("定性", "实际为描述") : review("定性");
}

const RISE =
  /^(?:(?:较|比|与)?(?:上年|去年|上一年|同期|往年|往期|上年同期|去年同期)(?:相比)?)?(?:同比|逐年|逐步|有所|稳步)*(?:提高|提升|增长|增加|上升|扩大)$/;
const FALL =
  /^(?:(?:较|比|与)?(?:上年|去年|上一年|同期|往年|往期|上年同期|去年同期)(?:相比)?)?(?:同比|逐年|逐步|有所|稳步)*(?:下降|降低|减少|压减|缩短)$/;

/** 提高 against 提高5%: any rise will do; 明显提高 is for a person. */
function movedAsAsked(asked: string, actual: ActualReading): boolean {
  const [amount] = actual.quantities;
  if (actual.form !== "quantity" || amount === undefined || amount.value.lte(0)) return false;
  return actual.change > 0 ? RISE.test(asked) : actual.change < 0 && FALL.test(asked);
}

function said(actual: ActualReading, asked: string): boolean {
  return !HEDGE.test(actual.text) && !NEGATOR.test(actual.text) && saysSame(asked, actual.text);
}

/** Wordings without numbers, both of them something that was (to be) done or a state. */
export function compareWordings(asked: string, saidWording: string, text: string, name = ""): Outcome {
  const ladder = compareLadder(asked, saidWording, name);
  if (ladder !== null) return ladder;
  if (isDenial(saidWording) && !isDenial(asked)) {
    if (NOT_QUITE.test(saidWording)) return review("定性", "否定词");
    if (NOT_ALL.test(saidWording)) return unmet(null, ["定性", "否定词"]);
    return oneClause(text) ? unmet(ZERO, ["定性", "否定词"]) : review("定性", "否定词");
  }
  if (HEDGE.test(saidWording) && !HEDGE.test(asked)) return review("定性");
  if (AS_MEANT.test(saidWording)) return met(ONE, ["定性"]);
  const [goal, done] = [plainWording(asked), plainWording(saidWording)];
  if (goal === done && goal !== "") return met(ONE, ["定性"]);
  if (DONE.test(saidWording) && asked.includes("完成") && !/及时/.test(goal)) return met(ONE, ["定性"]);
  if (goal === "及时" && done === "及时完成") return met(ONE, ["定性"]);
  const budget = compareBudget(goal, done);
  if (budget !== null) return budget;
  const strength = compareStrength(goal, done);
  if (strength !== null) return strength ? met(ONE, ["定性"]) : review("定性");
  if (saysSame(asked, text)) return met(ONE, ["定性"]);
  return saidWording.length > LONG ? review("定性", "实际为描述") : review("定性");
}

const NOT_QUITE = /不够|不太|不甚/;
const NOT_ALL = /未全|未完全|不完全|未能全|没有全|没全/;
const OVER_BUDGET = /超(?:出|过|了)?(?:预算|概算|支)/;

/** 成本控制在预算内 against 未超预算; takes plain wordings. */
function compareBudget(goal: string, done: string): Outcome | null {
  if (!goal.endsWith("预算内")) return null;
  if (done.endsWith("预算内")) return met(ONE, ["定性"]);
  return OVER_BUDGET.test(done) ? unmet(ZERO, ["定性"]) : null;
}

function oneClause(text: string): boolean {
  return (
    fold(text)
      .text.split(SEPARATORS)
      .filter((clause) => clause.length > 1).length <= 1
  );
}

/** True when a clause of `text` ends in the wording asked for, with a few words in front. */
function saysSame(asked: string, text: string): boolean {
  const goal = plainWording(asked);
  if (goal.length < 2) return false;
  const clauses = fold(text)
    .text.split(SEPARATORS)
    .map(plainWording)
    .filter((clause) => !clause.endsWith(goal) || !isWeakened(clause, goal));
  if (goal.length < 4)
    return clauses.some((clause) => clause === goal || (clause.endsWith(goal) && clause.length <= goal.length + 4));
  return (
    clauses.some((clause) => clause.endsWith(goal) && clause.length <= goal.length + 14) ||
    plainWording(wordingOf(text)) === goal
  );
}
