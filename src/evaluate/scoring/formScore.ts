import type { Big } from "../../domain/decimal";
import { roundPoints } from "../../domain/display";
import type { EvaluationSettings } from "../../domain/settings";
import type { Snapshot } from "../../sheets/snapshot";
import { columnOf } from "../../sheets/table";
import { cellAt, cellOf, pointsCell } from "../cells";
import type {
  CellRef,
  CriterionScore,
  IndicatorRow,
  PrintedPoints,
  SectionScore,
  TableEvaluation,
} from "../evaluation";
import type { FormCriterion, WeighedForm } from "./form";
import { groupScore } from "./groupScore";
import type { SeenSection } from "./matchScheme";
import { sectionOf } from "./score";

const EXECUTION = "预算执行率";

/** Sections of a form: its execution rate, then its indicator groups in their order. */
export function formSections(
  { evaluation, sections }: WeighedForm,
  snapshot: Snapshot,
  settings: EvaluationSettings,
): readonly SectionScore[] {
  const execution = executionCriterion(evaluation);
  return [
    ...(execution === null ? [] : [sectionOf(EXECUTION, null, [execution], false)]),
    ...sections.map(({ name, criteria }) =>
      sectionOf(
        name,
        null,
        criteria.map((criterion) => criterionScore(evaluation, criterion, snapshot, settings)),
        false,
      ),
    ),
  ];
}

/** The same sections as evidence for the scheme: names and weights. */
export function formEvidence({ evaluation, sections }: WeighedForm): readonly SeenSection[] {
  const seen: SeenSection[] = sections.map(({ name, weight }) => ({ name, weight, criteria: [] }));
  const weight = evaluation.budget?.weight ?? null;
  return weight === null ? seen : [{ name: EXECUTION, weight, criteria: [] }, ...seen];
}

/** Where the form prints its total score: the line 总分. */
export function printedFormTotal({ table }: TableEvaluation): PrintedPoints | null {
  const total = table.rows.find((row) => row.kind === "total");
  const value = total === undefined ? null : pointsCell(total, "score");
  return total === undefined || value === null ? null : { value, at: cellOf(table, total, "score") };
}

/** The score that stands in a form's budget block, with its cell; null where none does. */
export function executionScore({ table, budget }: TableEvaluation): PrintedPoints | null {
  const value = budget?.score ?? null;
  if (value === null || table.budget === null) return null;
  const column = table.budget.columns.score ?? table.budget.columns.expenditureRate ?? table.area.column;
  return { value, at: cellAt(table, table.budget.totalRow, column) };
}

function executionCriterion(evaluation: TableEvaluation): CriterionScore | null {
  const { budget } = evaluation;
  if (!budget || budget.weight === null) return null;
  const entered = executionScore(evaluation);
  const computed = budget.computedScore === null ? null : roundPoints(budget.computedScore);
  return {
    name: EXECUTION,
    weight: budget.weight,
    score: entered?.value ?? computed,
    source: entered !== null ? "entered" : computed !== null ? "computed" : "missing",
    computed,
    basis: entered !== null ? [entered.at] : budgetCells(evaluation),
    reason: "",
    rule: "expenditure",
  };
}

function criterionScore(
  evaluation: TableEvaluation,
  criterion: FormCriterion,
  snapshot: Snapshot,
  settings: EvaluationSettings,
): CriterionScore {
  const [only, ...others] = criterion.indicators;
  if (only !== undefined && others.length === 0 && only.weight !== null) {
    return indicatorScore(evaluation, only, only.weight);
  }
  const { table } = evaluation;
  const placed = criterion.indicators.map((indicator) => ({ table, indicator }));
  const reasons = criterion.indicators.map(({ row }) => row.cells.reason).filter((text) => typeof text === "string");
  return {
    name: criterion.name,
    weight: criterion.weight,
    reason: [...new Set(reasons)].join("；"),
    rule: "completion",
    ...groupScore(criterion.weight, placed, snapshot, settings),
  };
}

function indicatorScore({ table }: TableEvaluation, indicator: IndicatorRow, weight: Big): CriterionScore {
  const { row, enteredScore, completion } = indicator;
  const computedScore = indicator.computedScore === null ? null : roundPoints(indicator.computedScore);
  const open = completion.verdict === "missing" && enteredScore === null;
  const reason = row.cells.reason;
  return {
    name: row.name,
    weight,
    score: enteredScore ?? (open ? null : computedScore),
    source: enteredScore !== null ? "entered" : computedScore !== null && !open ? "computed" : "missing",
    computed: computedScore,
    basis: [cellOf(table, row, enteredScore !== null && columnOf(table, "score") !== undefined ? "score" : "actual")],
    reason: typeof reason === "string" ? reason : "",
    rule: "completion",
    indicators: [indicator],
  };
}

function budgetCells({ table }: TableEvaluation): readonly CellRef[] {
  const block = table.budget;
  if (block === null) return [];
  const columns = [
    block.columns.spent,
    block.columns.allocated ?? block.columns.adjustedBudget ?? block.columns.initialBudget,
  ];
  return columns.flatMap((column) => (column === undefined ? [] : [cellAt(table, block.totalRow, column)]));
}
