import type { Big } from "../decimal";
import type { ActualReading, Flag, TargetReading } from "../reading";
import { review, type Outcome } from "./outcome";
import { judgeQuantity } from "./quantitative";
import { judgeZero } from "./others";

/** Every part must be met by the actual number in the same place; the rate is the smallest part's. */
export function judgeCompound(target: TargetReading, actual: ActualReading, tolerance: Big, name: string): Outcome {
  if (actual.forecast) return review("预计");
  if (actual.parts.length !== target.parts.length) {
    return actual.quantities.length > 1 ? review("多个实际值") : review("实际为描述");
  }
  const outcomes = target.parts.map((part, index) => {
    const value = actual.parts[index] ?? actual;
    return part.form === "zero" ? judgeZero(value) : judgeQuantity(part, value, tolerance, name);
  });
  const flags = [...new Set(outcomes.flatMap((outcome) => outcome.flags))];
  if (outcomes.some(({ verdict }) => verdict === "review")) return review(...flags, "多个实际值");
  const verdict = outcomes.every((outcome) => outcome.verdict === "met") ? "met" : "unmet";
  return { verdict, rate: smallest(outcomes), flags: flags satisfies Flag[] };
}

function smallest(outcomes: readonly Outcome[]): Big | null {
  let least: Big | null = null;
  for (const { rate } of outcomes) {
    if (rate === null) return null;
    if (least === null || rate.lt(least)) least = rate;
  }
  return least;
}
