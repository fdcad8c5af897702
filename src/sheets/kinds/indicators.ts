import { best, wordReason } from "./kind";
import type { Clues, Evidence, KindRule } from "./kind";

/** How surely a table lists indicators with their targets. */
export function indicatorEvidence(clues: Clues): Evidence | null {
  const target = Math.max(best(clues, "target"), best(clues, "projectTarget"));
  const actual = best(clues, "actual");
  const name = best(clues, "name", "indicator");
  const level = Math.max(best(clues, "level1"), best(clues, "level2"));
  const rate = best(clues, "completionRate");
  const points = Math.max(best(clues, "weight"), best(clues, "score"));
  const reasons = [wordReason(clues, ["name", "level1", "level2", "target", "actual", "completionRate"])];
  if (target >= 0.5 && (name >= 0.5 || level >= 0.5 || actual >= 0.5)) {
    const plus =
      (level >= 0.5 ? 0.12 : 0) + (actual >= 0.5 ? 0.13 : 0) + (name >= 0.5 ? 0.1 : 0) + (target >= 0.95 ? 0.05 : 0);
    return { confidence: Math.min(0.98, 0.6 + plus), reasons };
  }
  if ((name >= 0.7 || level >= 0.7) && (actual >= 0.6 || rate >= 0.7) && points < 0.5)
    return { confidence: 0.6, reasons };
  if (name >= 0.9 && level >= 0.9 && points < 0.5) return { confidence: 0.5, reasons };
  return null;
}

/** Indicators with targets, with or without what was done, weights and scores. */
export const indicators: KindRule = {
  kind: "indicators",
  transposed: false,
  roles: [
    "number",
    "name",
    "level1",
    "level2",
    "operator",
    "target",
    "projectTarget",
    "targetUnit",
    "actual",
    "completionRate",
    "verdict",
    "weight",
    "score",
    "scoreRate",
    "deduction",
    "rule",
    "reason",
    "allocated",
    "spent",
    "expenditureRate",
    "note",
  ],
  nameFamilies: ["indicator", "level", "task", "project", "unit"],
  evidence: (clues) => (clues.form.budget ? null : indicatorEvidence(clues)),
};
