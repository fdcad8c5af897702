import type { Big } from "big.js";
import type { SummaryModel } from "./model";

/** A bar of the chart of score rates. */
export interface ScorePart {
  readonly name: string;
  /** Names of its cells begin with this: `score.0`, `score.0.2`. */
  readonly key: string;
  readonly level: "section" | "criterion";
  readonly rate: number;
}

/** A chart of two or three bars says little: with so few sections their criteria are shown, while they still fit. */
const FEW_SECTIONS = 3;
const MOST_PARTS = 14;

export function scoreParts({ evaluation }: SummaryModel): ScorePart[] {
  const sections = evaluation.score?.sections ?? [];
  const criteria = sections.flatMap((section, s) =>
    section.criteria.map((criterion, c): ScorePart => ({
      name: criterion.name,
      key: `score.${s}.${c}`,
      level: "criterion",
      rate: rateOf(criterion),
    })),
  );
  const parts = sections.map((section, s): ScorePart => ({
    name: section.name,
    key: `score.${s}`,
    level: "section",
    rate: rateOf(section),
  }));
  if (parts.length <= FEW_SECTIONS && criteria.length > parts.length && criteria.length <= MOST_PARTS) return criteria;
  return parts.slice(0, MOST_PARTS);
}

function rateOf({ score, weight }: { readonly score: Big | null; readonly weight: Big }): number {
  return score === null || !weight.gt(0) ? 0 : Number(score.div(weight).toFixed(6));
}
