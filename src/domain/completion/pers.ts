import type { Big } from "../decimal";
import type { Flag, Quantity } from "../reading";
import { baseUnit, dimensionOf } from "../target/dimension";
import { measureOf } from "../target/measures";

const NO_FLAGS: readonly Flag[] = [];
/** Two amounts whose ratio is outside are not of one unit. */
export const NEAR = 20;
/** Beyond this ratio a value without its per unit is rather a total. */
const NEAR_PER = 1.5;
/** Times a year. */
const FREQUENCIES: Readonly<Record<string, number>> = {
  半年: 2,
  学期: 2,
  季度: 4,
  季: 4,
  月: 12,
  个月: 12,
  周: 52,
  天: 365,
  日: 365,
};

/** True when neither is more than `ratio` times the other. */
export function isNear(left: Big, right: Big, ratio = NEAR): boolean {
  const [a, b] = [left.abs(), right.abs()];
  return a.lte(b.times(ratio)) && b.lte(a.times(ratio));
}

const SAME_PER: Readonly<Record<string, string>> = { 生: "人", 名: "人", 日: "天", 个月: "月", 季: "季度", 年度: "年" };

/** How the periods of a target and an actual value go together. */
export interface Pers {
  /** How many of the target's periods the actual covers. */
  readonly times: number;
  readonly flags: readonly Flag[];
}

const SAME_PERIOD: Pers = { times: 1, flags: NO_FLAGS };

/** Compares what stands behind the slash. Null when the two cannot be brought together. */
export function comparePers(target: Quantity, actual: Quantity): Pers | null {
  const [left, right] = [persOf(target.unit), persOf(actual.unit)];
  if (left.join("/") === right.join("/")) return SAME_PERIOD;
  if (left.length > 0 && right.length > 0) return null;
  const isMoney = dimensionOf(baseUnit(target.unit)) === "money";
  const frequency = left.length === 1 ? FREQUENCIES[left[0] ?? ""] : undefined;
  if (frequency !== undefined) {
    const year = target.value.times(frequency);
    // An actual value counts the year; once a month is twelve times. 每月200元 is a price that 200元 may repeat.
    if (isMoney && actual.value.eq(target.value)) return SAME_PERIOD;
    if (isMoney && !actual.value.eq(year)) return null;
    return actual.value.gte(year) ? { times: frequency, flags: ["单位折算"] } : null;
  }
  if (actual.value.eq(target.value)) return SAME_PERIOD;
  const sameScale = !isMoney || target.scale.eq(actual.scale);
  return sameScale && isNear(target.value, actual.value, NEAR_PER) ? SAME_PERIOD : null;
}

/** What stands behind the slash, in a fixed order: 人 and 月 of 元/人·月; a year is left out. */
export function persOf(unit: string): string[] {
  const slash = unit.indexOf("/");
  if (slash < 0 || measureOf(unit) !== undefined) return [];
  return unit
    .slice(slash + 1)
    .split("/")
    .flatMap((per) => (/^人[次天日月年]$/.test(per) ? ["人", per.slice(1)] : [SAME_PER[per] ?? per]))
    .filter((per) => per !== "年")
    .map((per) => SAME_PER[per] ?? per)
    .sort();
}
