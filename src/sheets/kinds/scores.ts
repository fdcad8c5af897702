import { best, wordReason } from "./kind";
import type { KindRule } from "./kind";

/** 指标 分值 得分: full marks and marks got, one criterion a row. */
export const scores: KindRule = {
  kind: "scores",
  transposed: false,
  roles: [
    "number",
    "name",
    "level1",
    "level2",
    "weight",
    "score",
    "scoreRate",
    "deduction",
    "rule",
    "reason",
    "grade",
    "actual",
    "allocated",
    "note",
  ],
  nameFamilies: ["indicator", "level", "section", "project", "unit"],
  evidence(clues) {
    const target = best(clues, "target");
    const weight = best(clues, "weight");
    const score = best(clues, "score");
    const name = Math.max(best(clues, "name"), best(clues, "level1"), best(clues, "level2"));
    const criteria = Math.max(best(clues, "name", "indicator"), best(clues, "level1"), best(clues, "level2"));
    if (target >= 0.5 || name < 0.4) return null;
    const reasons = [wordReason(clues, ["weight", "score", "scoreRate", "grade"])];
    if (best(clues, "allocated", "money") > 0.6 && best(clues, "spent") > 0.6) return null;
    const titled = /得分|评分|分数|自评结果|评价结果/.test(`${clues.captions.title} ${clues.sheetName}`);
    if (weight >= 0.5 && score >= 0.5) return { confidence: 0.75 + (criteria >= 0.5 ? 0.15 : 0.05), reasons };
    if (score >= 0.6 && (best(clues, "grade") >= 0.6 || criteria >= 0.5)) return { confidence: 0.7, reasons };
    if (titled && score >= 0.6 && best(clues, "spent") < 0.5)
      return { confidence: 0.88, reasons: [...reasons, { code: "title", detail: clues.captions.title }] };
    if (score >= 0.6 && name >= 0.5 && best(clues, "allocated") < 0.5) return { confidence: 0.62, reasons };
    if (weight >= 0.8 && criteria >= 0.5) return { confidence: 0.6, reasons };
    return null;
  },
};
