import type { CriterionScore, ScoreEvaluation } from "../../evaluate/evaluation";
import { SCORE } from "../words";
import type { SummaryModel } from "./model";
import { mainSpending } from "./model";

export const NUMBER = 0;
export const NAME = 1;
export const WEIGHT = 2;
export const POINTS = 3;
export const RATE = 4;
export const ENTERED = 7;
export const ORIGIN = 8;
/** Beside the total: where the grade stands. */
export const GRADE = 5;

export interface Span {
  readonly column: number;
  readonly columnCount: number;
}

/** The columns of the score table that depend on whether anything is computed: without it, basis and reasons take the room. */
export interface ScoreColumns {
  readonly computed: { readonly points: number; readonly difference: number } | null;
  readonly basis: Span;
  readonly deduction: Span;
}

const COMPARED: ScoreColumns = {
  computed: { points: 5, difference: 6 },
  basis: { column: 9, columnCount: 1 },
  deduction: { column: 10, columnCount: 1 },
};
const ENTERED_ONLY: ScoreColumns = {
  computed: null,
  basis: { column: 5, columnCount: 2 },
  deduction: { column: 9, columnCount: 2 },
};

export function scoreColumns(model: SummaryModel, { sections }: ScoreEvaluation): ScoreColumns {
  const computes = sections.some(({ criteria }) => criteria.some((criterion) => isComputed(model, criterion)));
  return computes ? COMPARED : ENTERED_ONLY;
}

/** Whether the rules give a criterion anything, now or once its indicators are filled in. */
function isComputed(model: SummaryModel, { rule, indicators, computed }: CriterionScore): boolean {
  if (rule === "expenditure") return mainSpending(model)?.hasSpent === true;
  return computed !== null || (rule === "completion" && (indicators ?? []).length > 0);
}

/** The heads of the table, each over its columns. */
export function scoreHeads({
  computed,
  basis,
  deduction,
}: ScoreColumns): readonly (Span & { readonly text: string })[] {
  const { heads } = SCORE;
  const one = (column: number, text: string) => ({ column, columnCount: 1, text });
  return [
    one(NUMBER, heads.number),
    one(NAME, heads.name),
    one(WEIGHT, heads.weight),
    one(POINTS, heads.points),
    one(RATE, heads.rate),
    ...(computed ? [one(computed.points, heads.computed), one(computed.difference, heads.difference)] : []),
    one(ENTERED, heads.entered),
    one(ORIGIN, heads.origin),
    { ...basis, text: heads.basis },
    { ...deduction, text: heads.deduction },
  ];
}
