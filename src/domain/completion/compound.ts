import type { Big } from "../decimal";
import type { ActualReading, Flag, TargetReading } from "../reading";
import { jointOf } from "../target/joint";
import { review, type Outcome } from "./outcome";
import { partsByName } from "./partNames";
import { judgeQuantity } from "./quantitative";
import { judgeZero } from "./others";

/** A text with more numbers is a table of its own, for a person to read. */
const MOST_PARTS = 20;

/**
 * Every part must be met by the actual number of its name, or else in the same place; the rate is the smallest part's. Of parts joined by 或 one
 * met is enough, and the rate is the largest.
 */
export function judgeCompound(target: TargetReading, actual: ActualReading, tolerance: Big, name: string): Outcome {
  if (actual.forecast) return review("预计");
  if (actual.parts.length !== target.parts.length || target.parts.length > MOST_PARTS) {
    return actual.quantities.length > 1 ? review("多个实际值") : review("实际为描述");
  }
  const values = partsByName(target, actual);
  if (values === null) return review("多个实际值");
  const outcomes = target.parts.map((part, index) => {
    const value = values[index] ?? actual;
    return part.form === "zero" ? judgeZero(part, value, name) : judgeQuantity(part, value, tolerance, name);
  });
  const joint = jointOf(target);
  if (joint === "mixed") return review("多个实际值");
  const flags = [...new Set(outcomes.flatMap((outcome) => outcome.flags))];
  if (joint === "or") return eitherOf(outcomes, flags);
  if (outcomes.some(({ verdict }) => verdict === "review")) return review(...flags, "多个实际值");
  const verdict = outcomes.every((outcome) => outcome.verdict === "met") ? "met" : "unmet";
  return { verdict, rate: smallest(outcomes), flags: flags satisfies Flag[] };
}

function eitherOf(outcomes: readonly Outcome[], flags: readonly Flag[]): Outcome {
  const some = outcomes.filter(({ verdict }) => verdict === "met");
  if (some.length === 0 && outcomes.some(({ verdict }) => verdict === "review")) return review(...flags, "多个实际值");
  const rates = (some.length > 0 ? some : outcomes).flatMap(({ rate }) => (rate === null ? [] : [rate]));
  const largest = rates.reduce<Big | null>((best, rate) => (best === null || rate.gt(best) ? rate : best), null);
  return { verdict: some.length > 0 ? "met" : "unmet", rate: largest, flags };
}

function smallest(outcomes: readonly Outcome[]): Big | null {
  let least: Big | null = null;
  for (const { rate } of outcomes) {
    if (rate === null) return null;
    if (least === null || rate.lt(least)) least = rate;
  }
  return least;
}
