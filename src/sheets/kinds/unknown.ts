import { best, countFamily, speaksOfFunds, wordReason } from "./kind";
import type { KindRule } from "./kind";

/** A table with words of the field that is none of the other kinds: shown, so that a person can say what it is. */
export const unknown: KindRule = {
  kind: "unknown",
  transposed: false,
  roles: [
    "number",
    "name",
    "level1",
    "level2",
    "expenditureRate",
    "schedule",
    "quarterRate",
    "differenceRate",
    "difference",
    "completionRate",
    "scoreRate",
    "note",
  ],
  nameFamilies: ["project", "unit", "indicator", "level"],
  evidence(clues) {
    const rates = Math.max(best(clues, "expenditureRate"), best(clues, "completionRate"), best(clues, "scoreRate"));
    const money = Math.max(
      best(clues, "allocated", "money"),
      best(clues, "spent"),
      clues.captions.unit !== null && speaksOfFunds(clues) ? 0.6 : 0,
    );
    if (
      countFamily(clues, "foreign") + (speaksOfFunds(clues) ? 0 : countFamily(clues, "count")) >= 2 ||
      Math.max(rates, money) < 0.5 ||
      best(clues, "name") < 0.4
    )
      return null;
    return {
      confidence: 0.4,
      reasons: [wordReason(clues, ["expenditureRate", "completionRate", "allocated", "spent"])],
    };
  },
};
