import { type Big, toBig } from "./decimal";
import type { GradeStep } from "./scheme";

/**
 * The grade of a score. Steps stand best first and include their lower end (90 is 优 on 优 ≥ 90).
 * Total: above the best step (a bonus) is the best grade, below the last one (a deduction) the last. "" for an empty ladder.
 * Decided on the exact score: 89.995 is not 90, whatever it prints as.
 */
export function gradeOf(score: Big, ladder: readonly GradeStep[]): string {
  for (const step of ladder) {
    const from = toBig(step.from);
    if (from !== null && score.gte(from)) return step.grade;
  }
  return ladder.at(-1)?.grade ?? "";
}
