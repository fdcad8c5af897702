import type { Big } from "../decimal";

/** How a bare number stands against a percentage: `number` 96 for 96 %, `fraction` 0.96 for 96 %. */
export type PercentReading = "number" | "fraction" | "unclear";

/**
 * Reads a bare number beside a percent target written as `target` (95 for 95 %). A percentage cell holds 0.98 for 98 %,
 * so a number of the order of a hundredth of the target is the fraction; in between nobody can tell. Where less is
 * better a far smaller number is an ordinary result, so only the hundredth itself is taken.
 */
export function readPercent(target: Big, actual: Big, down: boolean): PercentReading {
  const size = actual.abs();
  if (size.c[0] === 0) return "number";
  const scaled = size.times(100);
  const goal = target.abs();
  if (scaled.gte(goal.times(30))) return "number";
  if (size.gt(1.5)) return "unclear";
  return scaled.lte(goal.times(down ? 1 : 3)) ? "fraction" : "unclear";
}
