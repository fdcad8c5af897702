import { Big, ZERO } from "../../domain/decimal";
import { roundPoints } from "../../domain/display";
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
import { groupName } from "../names";
import type { SeenSection } from "./matchScheme";
import { sectionOf } from "./score";

const OTHER = "绩效指标";
const EXECUTION = "预算执行率";
/** What the weights of one form add up to; thousands are the forms of many projects in one table. */
const FULL: readonly [least: Big, most: Big] = [new Big(50), new Big(150)];

/** True for a form whose indicators carry their own weights: it is its own scoring table. */
export function isScoredForm(evaluation: TableEvaluation): boolean {
  const weighed = evaluation.indicators.filter((indicator) => indicator.weight !== null);
  if (weighed.length === 0 || weighed.length * 2 < evaluation.indicators.length) return false;
  const sum = weighed.reduce((total, indicator) => total.plus(indicator.weight ?? ZERO), ZERO);
  return sum.gte(FULL[0]) && sum.lte(FULL[1]);
}

/** Sections of a form: its execution rate, then its indicator groups in their order. */
export function formSections(evaluation: TableEvaluation): readonly SectionScore[] {
  const { table, budget } = evaluation;
  const sections: SectionScore[] = [];
  if (budget?.weight && table.budget) {
    const column = table.budget.columns.score ?? table.budget.columns.expenditureRate ?? table.area.column;
    const entered = budget.score;
    const computed = budget.computedScore === null ? null : roundPoints(budget.computedScore);
    const at = cellAt(table, table.budget.totalRow, column);
    const criterion: CriterionScore = {
      name: EXECUTION,
      weight: budget.weight,
      score: entered ?? computed,
      source: entered !== null ? "entered" : computed !== null ? "computed" : "missing",
      computed,
      basis: entered !== null ? [at] : budgetCells(evaluation),
      reason: "",
      rule: "expenditure",
    };
    sections.push(sectionOf(EXECUTION, null, [criterion], false));
  }
  for (const [name, indicators] of groups(evaluation)) {
    sections.push(
      sectionOf(
        name,
        null,
        indicators.map((indicator) => criterionOf(evaluation, indicator)),
        false,
      ),
    );
  }
  return sections;
}

/** The same sections as evidence for the scheme: names and weights. */
export function formEvidence(evaluation: TableEvaluation): readonly SeenSection[] {
  const seen: SeenSection[] = groups(evaluation).map(([name, indicators]) => ({
    name,
    weight: indicators.reduce((sum, indicator) => sum.plus(indicator.weight ?? ZERO), ZERO),
    criteria: [],
  }));
  const weight = evaluation.budget?.weight ?? null;
  return weight === null ? seen : [{ name: EXECUTION, weight, criteria: [] }, ...seen];
}

/** Where the form prints its total score: the line 总分. */
export function printedFormTotal(evaluation: TableEvaluation): PrintedPoints | null {
  const { table } = evaluation;
  const total = table.rows.find((row) => row.kind === "total");
  const value = total === undefined ? null : pointsCell(total, "score");
  return total === undefined || value === null ? null : { value, at: cellOf(table, total, "score") };
}

/** Indicators that do not apply are left out: the rest is scaled to the full marks. */
function groups(evaluation: TableEvaluation): readonly (readonly [string, readonly IndicatorRow[]])[] {
  const found = new Map<string, IndicatorRow[]>();
  for (const indicator of evaluation.indicators) {
    if (indicator.weight === null || indicator.completion.verdict === "none") continue;
    const level = indicator.row.cells.level1;
    const name = typeof level === "string" && level.trim() !== "" ? groupName(level) : OTHER;
    const list = found.get(name) ?? [];
    list.push(indicator);
    found.set(name, list);
  }
  return [...found];
}

function criterionOf(evaluation: TableEvaluation, indicator: IndicatorRow): CriterionScore {
  const { table } = evaluation;
  const { row, enteredScore, completion } = indicator;
  const computedScore = indicator.computedScore === null ? null : roundPoints(indicator.computedScore);
  const open = completion.verdict === "missing" && enteredScore === null;
  const reason = row.cells.reason;
  return {
    name: row.name,
    weight: indicator.weight ?? ZERO,
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
