import { Big, ZERO } from "../../domain/decimal";
import { gradeOf } from "../../domain/grade";
import { capTotal, rescale } from "../../domain/points";
import type { ScoringScheme } from "../../domain/scheme";
import type { EvaluationSettings } from "../../domain/settings";
import type { CriterionScore, PrintedPoints, ScoreEvaluation, SectionScore } from "../evaluation";
import type { PrintedGrade } from "./scoring";

/** What stands in the workbook about the score as a whole. */
export interface PrintedScore {
  readonly total: PrintedPoints | null;
  readonly grade: PrintedGrade | null;
}

/**
 * Total, grade and completeness of scored sections. The grade is taken of the full marks: 81 of 90 is 90 of 100. While a
 * criterion is open there is none: what is still to come would decide it.
 */
export function scoreOf(
  scheme: ScoringScheme,
  schemeReason: string,
  sections: readonly SectionScore[],
  printed: PrintedScore,
  executionRate: Big | null,
  settings: EvaluationSettings,
): ScoreEvaluation {
  const counted = sections.filter((section) => !section.bonus);
  const full = counted.reduce((sum, section) => sum.plus(section.weight), ZERO);
  const sum = sections.reduce((points, section) => points.plus(section.score), ZERO);
  const total = capTotal(sum, executionRate, settings, full.gt(ZERO) ? full : new Big(scheme.full));
  const criteria = sections.flatMap((section) => section.criteria);
  const entered = criteria.filter((criterion) => criterion.source !== "missing").length;
  const schemeFull = new Big(scheme.full);
  const graded = full.eq(ZERO) || full.eq(schemeFull) ? total : rescale(total, full, schemeFull);
  return {
    scheme,
    schemeReason,
    sections,
    total,
    full: full.gt(ZERO) ? full : schemeFull,
    grade: criteria.length === 0 || entered < criteria.length ? null : gradeOf(graded, scheme.ladder),
    complete:
      criteria.length > 0 && entered === criteria.length && criteria.every((criterion) => criterion.assumed !== true),
    entered,
    criteria: criteria.length,
    printedTotal: printed.total,
    printedGrade: printed.grade,
  };
}

/** A section of its criteria. `weight`: as printed or of the scheme; null takes what the criteria add up to. */
export function sectionOf(
  name: string,
  weight: Big | null,
  criteria: readonly CriterionScore[],
  bonus: boolean,
  printed: PrintedPoints | null = null,
): SectionScore {
  const summed = criteria.reduce((sum, criterion) => sum.plus(criterion.weight), ZERO);
  const score = criteria.reduce((sum, criterion) => sum.plus(criterion.score ?? ZERO), ZERO);
  return { name, weight: weight ?? summed, score, criteria, bonus, printed };
}
