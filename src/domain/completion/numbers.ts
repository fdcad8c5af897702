import { Big, compare, divide, ONE } from "../decimal";
import type { ActualReading, Quantity, TargetReading } from "../reading";
import { dimensionOf } from "../target/dimension";
import { countsOther, isTotal } from "./counted";
import { decided, met, review, unmet, type Outcome } from "./outcome";
import { align, type Aligned } from "./units";

/** A number against a bound, both in one unit. */
export interface Pair extends Aligned {
  readonly reading: ActualReading;
}

/** Brings the actual value to the target's unit and sign; null when a person must look (see `flags`). */
export function pair(target: TargetReading, quantity: Quantity, actual: ActualReading, name: string): Pair | Outcome {
  const [found] = actual.quantities;
  if (found === undefined) return review("实际为描述");
  const down = target.comparator === "≤" || target.comparator === "<";
  const compared = align(quantity, found, down);
  if (compared.doubt) return review(...compared.flags);
  if (isFraction(actual, found) && !isShare(quantity)) return review("单位不一致");
  if (countsOther(target, quantity, actual, found)) return review("单位不一致");
  if (isPerUnit(quantity) && isTotal(actual, found) && !compared.flags.includes("单位折算"))
    return review("单位不一致");
  const value = signed(target, actual, compared.actual, name);
  if (value === null) return review("方向词");
  const flags = actual.change < 0 && target.change >= 0 ? ([...compared.flags, "方向词"] as const) : compared.flags;
  return { target: compared.target, actual: value, flags, doubt: false, reading: actual };
}

/** 1/2, 三分之二: a share of something, whatever it is. */
function isFraction({ text }: ActualReading, { unit, value, span }: Quantity): boolean {
  return unit === "" && value.e < 0 && /[/／]\s*[\d０-９]|分之/.test(text.slice(span.start, span.end));
}

/** A percentage, a multiple or a number of which one is the whole. */
function isShare({ unit, value }: Quantity): boolean {
  const dimension = dimensionOf(unit);
  return dimension === "ratio" || dimension === "multiple" || (unit === "" && value.lte(1));
}

/** 50人/期, but not 3次/年: a year is what an actual value covers. */
function isPerUnit({ unit }: Quantity): boolean {
  return unit.includes("/") && /\/(?!年$)/.test(unit);
}

/** 下降4.5% against 下降3% compares sizes; against 增长3% it is minus 4.5 %. */
function signed(target: TargetReading, actual: ActualReading, value: Big, name: string): Big | null {
  if (target.change < 0 && isLevel(actual)) return null;
  if (actual.change !== 0 && isLevel(target)) return null;
  if (target.change < 0) {
    if (actual.change > 0) return value.neg();
    return actual.change < 0 && value.lt(0) ? null : value.abs();
  }
  if (actual.change >= 0) return value;
  if (target.change > 0) return value.neg();
  return /下降|降低|减少|压减|节约|缩短|压降|减排/.test(name) ? value.abs() : null;
}

/** 下降至30件, 由12%降到10%: the number is the level reached, not the size of the fall. */
const FALL_TO = /^(?:下降|降低|减少|压减|缩减|缩短|削减|降幅|压降|下调|减低|核减|精简|回落|压缩|[降减压缩])[至到为]/;

function isLevel({ text, span }: TargetReading | ActualReading): boolean {
  return FALL_TO.test(text.slice(span.start, span.start + 4));
}

/** At least, more than: rate is actual ÷ target. `floor` is what still counts as met; by default the target. */
export function judgeUp(both: Pair, strict: boolean, floor: Big = both.target): Outcome {
  const { target, actual, reading, flags } = both;
  if (reading.bound !== null) return upAgainstBound(both, strict, floor);
  const rate = quotient(actual, target);
  const order = compare(actual, floor);
  const reached = strict ? order > 0 : order >= 0;
  if (reading.nearness === "above") {
    if (order >= 0) return met(rate, flags);
    return moreThanWritten(reading, actual, floor) ? review(...flags, "实际为约数") : unmet(rate, flags);
  }
  if (reading.nearness === "below") {
    if (order > 0) return met(rate, [...flags, "实际为约数"]);
    return order === 0 ? review(...flags, "实际为约数") : unmet(rate, flags);
  }
  return decided(reached, rate, flags);
}

/** At most, less than: rate is target ÷ actual, 100 % for nothing at all. */
export function judgeDown(both: Pair, strict: boolean): Outcome {
  const { target, actual, reading, flags } = both;
  if (reading.bound !== null) return downAgainstBound(both);
  const order = compare(actual, target);
  const reached = strict ? order < 0 : order <= 0;
  if (actual.c[0] === 0) return decided(reached, reached ? ONE : null, [...flags, "零实际"]);
  const rate = isNegative(target) && isNegative(actual) ? null : quotient(target, actual);
  if (reading.nearness === "above") {
    if (order >= 0) return unmet(rate, flags);
    return moreThanWritten(reading, actual, target) ? review(...flags, "实际为约数") : met(rate, flags);
  }
  return decided(reached, rate, flags);
}

/** From low to high: inside 100 %; above the top met, unless the top is a bound of its own. */
export function judgeRange(low: Pair, high: Pair, closed: boolean): Outcome {
  const { actual, reading, flags } = low;
  if (reading.bound !== null) return rangeAgainstBound(low, high, closed);
  if (actual.lt(low.target)) return judgeUp(low, false);
  if (actual.lte(high.target)) return reading.nearness === "below" ? review(...flags, "实际为约数") : met(ONE, flags);
  if (closed) return unmet(quotient(high.target, actual), [...flags, "超出上限"]);
  return met(ONE, [...flags, "超出上限"]);
}

/** Inside centre ± half: 100 %. */
export function judgeBand(both: Pair, half: Big): Outcome {
  if (both.reading.bound !== null) return review(...both.flags, "实际为界");
  const inside = both.actual.minus(both.target).abs().lte(half);
  return inside ? met(ONE, both.flags) : unmet(null, both.flags);
}

/** `part` ÷ `whole`; null for a whole of nothing, and where both are negative and a share says nothing. */
export function quotient(part: Big, whole: Big): Big | null {
  if (whole.c[0] === 0) return part.c[0] === 0 ? ONE : null;
  if (isNegative(whole)) return null;
  return divide(part, whole);
}

function isNegative({ s, c }: Big): boolean {
  return s < 0 && c[0] !== 0;
}

function upAgainstBound({ target, actual, reading, flags }: Pair, strict: boolean, floor: Big): Outcome {
  const order = compare(actual, floor);
  if (reading.bound === "≤" || reading.bound === "<") {
    const below = order < 0 || (order === 0 && (reading.bound === "<" || strict));
    return below ? unmet(null, [...flags, "实际为界"]) : review(...flags, "实际为界");
  }
  if (order < 0) return review(...flags, "实际为界");
  if (actual.gt(target)) return met(quotient(actual, target), [...flags, "实际为约数"]);
  // Words such as 100人以上 report a count; a sign copied from the target does not.
  const copied = reading.bound === "≥" && (reading.symbol || strict);
  return copied ? review(...flags, "实际为界") : met(null, [...flags, "实际为界"]);
}

function downAgainstBound({ target, actual, reading, flags }: Pair): Outcome {
  const order = compare(actual, target);
  if (reading.bound === "≥" || reading.bound === ">") {
    const above = order > 0 || (order === 0 && reading.bound === ">");
    return above ? unmet(null, [...flags, "实际为界"]) : review(...flags, "实际为界");
  }
  if (order >= 0) return review(...flags, "实际为界");
  return met(quotient(target, actual), [...flags, "实际为约数"]);
}

function rangeAgainstBound(low: Pair, high: Pair, closed: boolean): Outcome {
  const { bound } = low.reading;
  if (bound === "≥" || bound === ">") {
    if (!closed && low.actual.gte(low.target)) return met(ONE, [...low.flags, "实际为约数"]);
    return review(...low.flags, "实际为界");
  }
  return low.actual.lt(low.target) ? unmet(null, [...low.flags, "实际为界"]) : review(...high.flags, "实际为界");
}

/** 20多 may be anything below 30: true when `goal` lies in between. */
function moreThanWritten(reading: ActualReading, actual: Big, goal: Big): boolean {
  const [quantity] = reading.quantities;
  if (quantity === undefined) return false;
  const written = quantity.value.div(quantity.scale);
  const step = new Big(10).pow(Math.max(0, written.e - written.c.length + 1));
  const top = actual.times(written.plus(step)).div(written.c[0] === 0 ? ONE : written);
  return goal.gt(actual) && goal.lt(top);
}
