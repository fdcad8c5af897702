import { fits, sayFor } from "../heads";
import { best, wordReason } from "./kind";
import type { KindRule } from "./kind";

/** Tasks or units down, sections (投入 过程 产出 效益) across, a total and a grade at the right. */
export const wideScores: KindRule = {
  kind: "scores",
  transposed: true,
  roles: ["number", "name", "level1", "sectionScore", "score", "grade", "reason", "note", "allocated"],
  nameFamilies: ["project", "unit", "indicator", "level"],
  evidence(clues) {
    const sections = clues.columns.filter((head) => {
      const match = sayFor(head, "sectionScore");
      return match !== null && match.strength >= 0.6 && fits(head.content, "sectionScore") >= 0.8;
    }).length;
    if (sections < 3 || best(clues, "target") >= 0.5) return null;
    const total = Math.max(best(clues, "score"), best(clues, "grade"));
    return { confidence: total >= 0.5 ? 0.92 : 0.78, reasons: [wordReason(clues, ["sectionScore", "score", "grade"])] };
  },
};
