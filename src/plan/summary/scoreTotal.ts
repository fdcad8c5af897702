import { plainNumber } from "../../domain/display";
import type { ScoreEvaluation } from "../../evaluate/evaluation";
import type { Places } from "../draft";
import { rateParts } from "../rateFormula";
import { HEAD, NOT_SCORED } from "../words";
import type { SummaryModel } from "./model";
import { mainSpending } from "./model";
import { gradeFormula, joinCells } from "./scoreFormulas";

/** Taken of the scheme's full marks: 81 of 90 is 90 of 100. None while a criterion is open; provisional on assumed weights. */
export function gradeText(score: ScoreEvaluation, places: Places): string {
  const [points, weight] = [places.of("score.total"), places.of("score.full")];
  const same = score.full.eq(score.scheme.full);
  const graded = same ? points : `(${points}*${score.scheme.full}/${weight})`;
  const entered = places.of("score.entered");
  const grade = gradeFormula(graded, score.scheme.ladder);
  const assumed = assumedCriteria(score).map((key) => places.of(`${key}.entered`));
  const provisional = `&IF(COUNT(${joinCells(assumed)})<${assumed.length},"${HEAD.provisional}","")`;
  return `IF(${entered}<${Math.max(1, score.criteria)},"${NOT_SCORED}",${grade}${assumed.length === 0 ? "" : provisional})`;
}

/** Criteria whose points rest on weights that nobody wrote, until somebody enters their score. */
function assumedCriteria({ sections }: ScoreEvaluation): string[] {
  return sections.flatMap(({ criteria }, section) =>
    criteria.flatMap(({ assumed }, index) => (assumed === true ? [`score.${section}.${index}`] : [])),
  );
}

/** Best totals that a low execution rate allows, where the settings ask for it. */
const CAPS = [
  [0.5, 59],
  [0.6, 69],
  [0.7, 79],
  [0.8, 89],
] as const;

/** The total, at most what the execution rate allows. */
export function cappedTotal(model: SummaryModel, score: ScoreEvaluation, total: string, places: Places): string {
  const main = mainSpending(model);
  if (!model.evaluation.settings.executionCaps || !main?.hasSpent) return total;
  const cell = (role: string): string => places.of(`${main.id}.total.${role}`);
  const money = {
    allocated: cell("allocated"),
    spent: cell("spent"),
    returned: main.hasReturned ? cell("returned") : null,
  };
  const { part, whole } = rateParts(money, model.evaluation.settings.denominator);
  const full = plainNumber(score.full);
  const cap = CAPS.reduceRight(
    (rest, [below, points]) => `IF(${part}<${below}*${whole},${(points * full) / 100},${rest})`,
    total,
  );
  return `IF(${whole}>0,MIN(${total},${cap}),${total})`;
}
