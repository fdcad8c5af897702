import { best, countFamily } from "./kind";
import type { KindRule } from "./kind";

/** A plain list of tasks: recognised, so that nothing is computed in it. */
export const tasks: KindRule = {
  kind: "tasks",
  transposed: false,
  roles: ["number", "name", "level1", "note"],
  nameFamilies: ["unit", "task", "project", "indicator"],
  evidence(clues) {
    const words = countFamily(clues, "task");
    if (words < 2 || best(clues, "target") >= 0.9 || best(clues, "weight") >= 0.9 || best(clues, "actual") >= 0.95)
      return null;
    if (best(clues, "allocated", "money") >= 0.9 || best(clues, "spent") >= 0.9) return null;
    return {
      confidence: Math.min(0.95, 0.6 + 0.08 * words),
      reasons: [
        {
          code: "headerWord",
          detail: clues.columns
            .filter((head) => head.leaf.matches.some((match) => match.family === "task"))
            .map((head) => head.path.join(" "))
            .slice(0, 5)
            .join(" · "),
        },
      ],
    };
  },
};
