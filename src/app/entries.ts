import { toBig, ZERO } from "../domain/decimal";
import type { CriterionScore, Evaluation, SectionScore } from "../evaluate/evaluation";
import { scoreOf } from "../evaluate/scoring/score";
import type { KeptTexts } from "../plan/kept";
import { matchKept } from "../plan/kept";
import { keysOfCriteria } from "../plan/summary/model";

/** Points that a person entered for criteria, by the key of their input in the summary sheet. */
export type Entries = ReadonlyMap<string, number>;

/** The entries among what people wrote. The summary sheet counts numbers only, and so does this. */
export function entriesOf(kept: KeptTexts, evaluation: Evaluation): Entries {
  const keys = keysOfCriteria(evaluation).flat();
  const { byKey } = matchKept(
    kept,
    keys.map(({ score }) => score),
  );
  return new Map([...byKey].flatMap(([key, value]) => (typeof value === "number" ? [[key, value] as const] : [])));
}

/**
 * The evaluation as the summary sheet counts it: an entered score wins over one that stands in the workbook or is computed;
 * sections, total, grade and completeness follow. Pure.
 */
export function withEntries(evaluation: Evaluation, entries: Entries): Evaluation {
  const { score, totals, settings } = evaluation;
  if (score === null || entries.size === 0) return evaluation;
  const keys = keysOfCriteria(evaluation);
  const sections = score.sections.map((section, index): SectionScore => {
    const criteria = section.criteria.map((criterion, place) =>
      entered(criterion, entries.get(keys[index]?.[place]?.score ?? "")),
    );
    return { ...section, criteria, score: criteria.reduce((sum, one) => sum.plus(one.score ?? ZERO), ZERO) };
  });
  const printed = { total: score.printedTotal ?? null, grade: score.printedGrade ?? null };
  const rate = totals?.expenditureRate ?? null;
  return {
    ...evaluation,
    score: scoreOf(score.scheme, score.schemeReason, sections, printed, rate, settings),
  };
}

function entered(criterion: CriterionScore, points: number | undefined): CriterionScore {
  const score = points === undefined ? null : toBig(points);
  if (score === null) return criterion;
  const { assumed: _assumed, ...rest } = criterion;
  return { ...rest, score, source: "entered" };
}
