import type { Big } from "../decimal";
import { compare, ONE, ZERO } from "../decimal";
import type { ActualReading, Quantity, TargetReading } from "../reading";
import { dimensionOf } from "../target/dimension";
import { powerOfTen } from "../target/quantity";
import { wordingOf } from "../target/wording";
import { isDenial } from "./negation";
import { judgeBand, judgeDown, judgeRange, judgeUp, pair, type Pair } from "./numbers";
import { met, review, unmet, type Outcome } from "./outcome";
import { saysMissed, shortfallOf, type Shortfall } from "./shortfall";
import { HEDGE, ON_TIME } from "./words";

const UNSTARTED =
  /^(?:暂|尚|均|都|还)*(?:未|没有|没)(?:开展|实施|启动|执行|进行|开始|组织|举办|召开|实现|产生|发放|支付|支出)/;
const ALL =
  /^(?:已|均|都)*(?:全部|全面|百分百)(?:已|按时|按期)?(?:完成|覆盖|达标|到位|支付|拨付|落实|发放|合格|通过|验收合格|办结)$|^(?:已)?(?:实现)?全覆盖$/;
/** 完成率 said beside the value itself. */
const OWN_RATE = /(?:完成率|达成率|完成比例|执行率|完成进度)(?:为|达|达到|是|:|：|约)*\s*$/;

/** A target with one number (or two) against the actual value; `name` is the indicator's. */
export function judgeQuantity(target: TargetReading, actual: ActualReading, tolerance: Big, name: string): Outcome {
  if (actual.forecast && actual.quantities.length > 0) return review("预计");
  switch (actual.form) {
    case "nothing":
      return judgeNumber(target, nothingOf(target, actual), tolerance, name);
    case "quantity":
    case "bound":
      if (actual.flags.includes("实际为描述")) return review("实际为描述");
      return judgeNumber(target, actual, tolerance, name);
    case "several":
      return judgeSeveral(target, actual, tolerance, name);
    case "qualitative":
      return judgeWords(target, actual);
    default:
      return review("实际为描述");
  }
}

function judgeNumber(target: TargetReading, actual: ActualReading, tolerance: Big, name: string): Outcome {
  const [first, second] = target.quantities;
  if (first === undefined) return review("实际为描述");
  if (target.form !== "bare" && target.flags.includes("方向不明")) return review("方向不明");
  const shortfall = shortfallOf(target, actual, name);
  if (shortfall !== null) return judgeShortfall(target, actual, shortfall);
  const both = pair(target, first, actual, name);
  if ("verdict" in both) return both;
  const outcome = decide(target, both, second, actual, tolerance, name);
  if (outcome.verdict === "met" && saysMissed(actual)) return review(...outcome.flags, "否定词");
  return isLimited(target, actual, outcome) ?? outcome;
}

/** 未完成100户 fails a target of at least so many; everything else that is said beside a number is for a person. */
function judgeShortfall(target: TargetReading, actual: ActualReading, shortfall: Shortfall): Outcome {
  const up = target.comparator !== "≤" && target.comparator !== "<" && target.form !== "band";
  const some = actual.quantities.every(({ value }) => value.gt(0));
  return shortfall === "denied" && up && some ? unmet(null, ["否定词"]) : review("实际为描述");
}

function decide(
  target: TargetReading,
  both: Pair,
  second: Quantity | undefined,
  actual: ActualReading,
  tolerance: Big,
  name: string,
): Outcome {
  switch (target.form) {
    case "atLeast":
      return judgeUp(both, false);
    case "moreThan":
      return judgeUp(both, true);
    case "atMost":
      return judgeDown(both, false);
    case "lessThan":
      return judgeDown(both, true);
    case "equal":
      return judgeEqual(both, target);
    case "about":
      return judgeUp(both, false, both.target.times(ONE.minus(tolerance)));
    case "bare":
      return target.comparator === "≤" ? judgeDown(both, false) : judgeBare(both, target);
    case "range": {
      if (second === undefined) return review("实际为描述");
      const high = pair(target, second, actual, name);
      if ("verdict" in high) return high;
      // 3-5个工作日: sooner is rather better.
      if (isTime(target) && both.actual.lt(both.target)) return review(...both.flags, "方向不明");
      return judgeRange(both, high, target.comparator === "≤");
    }
    case "band":
      return second === undefined ? review("实际为描述") : judgeBand(both, halfOf(target, both, second));
    default:
      return review("实际为描述");
  }
}

/** A duration that nothing explains: more or less may be better, so only the very number is safe; so with −5 %. */
function judgeBare(both: Pair, target: TargetReading): Outcome {
  const isSame = compare(both.actual, both.target) === 0;
  if (both.target.s < 0 && !isSame) return review(...both.flags, "方向不明", "负值");
  if (!target.flags.includes("方向不明") || isSame) return judgeUp(both, false);
  return review(...both.flags);
}

/** Percentages and counts may be exceeded; money and time may not be assumed to. */
function judgeEqual(both: Pair, target: TargetReading): Outcome {
  const exact = isTime(target) || dimensionOf(target.quantities[0]?.unit ?? "") === "money";
  if (exact && both.reading.bound === null && compare(both.actual, both.target) !== 0) {
    return review(...both.flags, "方向不明");
  }
  return judgeUp(both, false);
}

/** The half-width in the unit in which centre and actual were compared. */
function halfOf(target: TargetReading, both: Pair, half: Quantity): Big {
  const [centre] = target.quantities;
  if (centre === undefined || centre.value.c[0] === 0 || both.target.eq(centre.value)) return half.value;
  return half.value.times(both.target).div(centre.value);
}

/** A target that also names a deadline is missed when the actual value says a later date. */
function isLimited(target: TargetReading, actual: ActualReading, outcome: Outcome): Outcome | null {
  if (target.period === null || actual.period === null || outcome.verdict !== "met") return null;
  const [due, done] = [target.period.end, actual.period.lastUnitStart];
  const late = done.year !== null && due.year !== null && dayNumber(done) > dayNumber(due);
  return late ? unmet(outcome.rate, [...outcome.flags, "逾期"]) : null;
}

function dayNumber({ year, month, day }: { year: number | null; month: number; day: number }): number {
  return (year ?? 0) * 372 + month * 31 + day;
}

/** 无 as an actual value is none of the target's unit. */
function nothingOf(target: TargetReading, actual: ActualReading): ActualReading {
  const [asked] = target.quantities;
  const none: Quantity = {
    value: ZERO,
    unit: asked?.unit ?? "",
    scale: asked?.scale ?? powerOfTen(0),
    span: actual.span,
  };
  return { ...actual, quantities: [none] };
}

/** Several numbers are never picked from, unless one of them is the completion rate of the other. */
function judgeSeveral(target: TargetReading, actual: ActualReading, tolerance: Big, name: string): Outcome {
  const { parts } = actual;
  if (actual.flags.includes("实际为约数")) return review("实际为约数");
  if (parts.length !== 2) return review("多个实际值");
  const isRate = ({ span }: ActualReading) => OWN_RATE.test(actual.text.slice(0, span.start));
  const rate = parts.find(isRate);
  const value = parts.find((part) => part !== rate);
  if (rate === undefined || value === undefined || isRate(value)) return review("多个实际值");
  if (target.quantities[0]?.unit === "%") return judgeNumber(target, rate, tolerance, name);
  const outcome = judgeNumber(target, value, tolerance, name);
  const stated = rate.quantities[0]?.value;
  const agrees = outcome.rate !== null && stated !== undefined && outcome.rate.minus(stated).abs().lte("0.0051");
  return agrees ? outcome : review("多个实际值");
}

/** 5个工作日内 is also met by 按时办结. */
function isTimeLimit(target: TargetReading): boolean {
  return (target.comparator === "≤" || target.comparator === "<") && isTime(target);
}

function isTime(target: TargetReading): boolean {
  const dimension = dimensionOf(target.quantities[0]?.unit ?? "");
  return dimension === "time" || dimension === "workingDays" || dimension === "months";
}

function judgeWords(target: TargetReading, actual: ActualReading): Outcome {
  const said = wordingOf(actual.text);
  const [asked] = target.quantities;
  if (isTimeLimit(target) && ON_TIME.test(said) && !HEDGE.test(said)) return met(ONE, ["定性"]);
  const up = target.comparator === "≥" || target.comparator === ">" || target.comparator === "=";
  if (said === wordingOf(target.text)) return review("实际为描述");
  if (up && UNSTARTED.test(said)) return unmet(ZERO, ["定性", "否定词"]);
  if (up && asked?.unit === "%" && asked.value.eq(1) && ALL.test(said)) return met(ONE, ["定性"]);
  if (isDenial(said) && /^(?:尚|暂|还|均|都)*(?:未|没有|没|不)(?:能)?(?:完成|达到|达成|达标|实现|合格)/.test(said)) {
    return unmet(null, ["定性", "否定词"]);
  }
  return review("实际为描述");
}
