import { best, countFamily, speaksOfFunds, wordReason } from "./kind";
import type { Clues, KindRule } from "./kind";

/** Columns of amounts whose heads name what the money is for, not that it is money. */
function unnamedAmounts(clues: Clues): number {
  return clues.columns.filter((head) => {
    const { content, leaf } = head;
    if (content.numbers < 0.5 || content.percents > 0.5 || content.sequence) return false;
    return (
      leaf.money !== null ||
      (clues.captions.unit !== null && leaf.unit === null && leaf.matches.every((match) => match.family === "sum"))
    );
  }).length;
}

/** Money by unit or project: given only, or given and spent. */
export const allocation: KindRule = {
  kind: "allocation",
  transposed: false,
  roles: [
    "number",
    "name",
    "level1",
    "level2",
    "allocated",
    "initialBudget",
    "adjustedBudget",
    "spent",
    "returned",
    "balance",
    "expenditureRate",
    "difference",
    "differenceRate",
    "weight",
    "score",
    "grade",
    "reason",
    "note",
  ],
  nameFamilies: ["unit", "project", "indicator", "task"],
  evidence(clues) {
    const given = Math.max(
      best(clues, "allocated", "money"),
      best(clues, "adjustedBudget"),
      best(clues, "initialBudget"),
    );
    const sum = best(clues, "allocated", "sum");
    const spent = Math.max(best(clues, "spent"), best(clues, "returned"));
    const about = speaksOfFunds(clues);
    const unnamed = about ? unnamedAmounts(clues) : 0;
    const money = Math.max(given, spent, unnamed > 0 ? 0.75 : 0, sum > 0 && clues.captions.unit !== null ? 0.6 : 0);
    if (money < 0.45) return null;
    const foreign = countFamily(clues, "foreign") + countFamily(clues, "count");
    if (!about && money < 0.8 && foreign > 0) return null;
    if (!about && countFamily(clues, "foreign") >= 2) return null;
    if (/工资|薪酬/.test(`${clues.captions.title} ${clues.sheetName}`) && countFamily(clues, "foreign") >= 2)
      return null;
    const rate = best(clues, "expenditureRate");
    const name = Math.max(best(clues, "name"), best(clues, "level1"), best(clues, "number") * 0.5);
    if (name < 0.4 && !(given > 0.5 && spent > 0.5)) return null;
    // Targets of single indicators beside an amount make a list of indicators.
    const targets =
      best(clues, "target") >= 0.8 && Math.max(best(clues, "name", "indicator"), best(clues, "level2")) >= 0.5;
    const confidence =
      (targets ? 0.7 : 1) *
      Math.min(
        0.97,
        0.35 +
          0.3 * money +
          0.15 * Math.min(1, name) +
          (given > 0.4 && spent > 0.5 ? 0.15 : 0) +
          (rate > 0.5 ? 0.05 : 0) +
          (clues.captions.unit !== null ? 0.07 : 0) +
          (about ? 0.1 : 0),
      );
    return {
      confidence,
      reasons: [
        wordReason(clues, ["allocated", "spent", "initialBudget", "adjustedBudget", "expenditureRate", "returned"]),
      ],
    };
  },
};
