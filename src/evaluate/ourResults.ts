import type { CellValue } from "../domain/cell";
import type { SheetSnapshot, Snapshot } from "../sheets/snapshot";
import { columnOf } from "../sheets/table";
import type { BudgetBlock, ColumnRole, Row, Table } from "../sheets/table";
import type { Evaluation, IndicatorRow, ScoreEvaluation, TableEvaluation } from "./evaluation";
import { isOurFormula, spilledRows } from "./ourFormulas";

/** The roles of our results. Our functions elsewhere (an amount read from a text) are data like any other. */
const RESULT_ROLES: readonly ColumnRole[] = ["expenditureRate", "completionRate", "verdict", "score"];
const COLUMN_LIMIT = 16384;

export interface OwnResultsLeftOut {
  /** The tables as if our results had never been written. */
  readonly tables: readonly Table[];
  /** The evaluation of these tables with the rows as they stand in the workbook. */
  restore(evaluation: Evaluation): Evaluation;
}

/** Takes what our formulas gave out of the result columns: it is not what a person entered, nor what a report prints. */
export function withoutOurResults(snapshot: Snapshot, tables: readonly Table[]): OwnResultsLeftOut {
  const ours = new Map(snapshot.sheets.map((sheet) => [sheet.id, ourCells(sheet)]));
  const originals = new Map<Table, Table>();
  const read = tables.map((table) => {
    const cells = ours.get(table.sheetId);
    const without = cells === undefined || cells.size === 0 ? table : withoutCells(table, cells);
    if (without !== table) originals.set(without, table);
    return without;
  });
  return {
    tables: read,
    restore: (evaluation) => (originals.size === 0 ? evaluation : restored(evaluation, originals)),
  };
}

type Cells = ReadonlySet<number>;

function keyOf(row: number, column: number): number {
  return row * COLUMN_LIMIT + column;
}

/** Cells that hold a formula of ours, or what such a formula spilled into them. */
function ourCells({ used, formulas, values }: SheetSnapshot): Cells {
  const found = new Set<number>();
  if (used === null) return found;
  formulas.forEach((line, index) => {
    line.forEach((formula, offset) => {
      if (!isOurFormula(formula)) return;
      const rows = Math.min(spilledRows(formula), formulas.length - index);
      for (let at = 0; at < rows; at += 1) {
        const below = formulas[index + at]?.[offset] ?? "";
        const own = at > 0 && isFormula(below) && !isOurFormula(below);
        if (own || (values[index + at]?.[offset] ?? "") === "") continue;
        found.add(keyOf(used.row + index + at, used.column + offset));
      }
    });
  });
  return found;
}

function isFormula(value: CellValue): boolean {
  return typeof value === "string" && value.startsWith("=");
}

function withoutCells(table: Table, ours: Cells): Table {
  const columns = RESULT_ROLES.flatMap((role) => {
    const column = columnOf(table, role)?.column;
    return column === undefined ? [] : [[role, column] as const];
  });
  let changed = false;
  const rows = table.rows.map((row): Row => {
    const cells = emptied(row.cells, columns, (column) => ours.has(keyOf(row.row, column)));
    if (cells === null) return row;
    changed = true;
    return { ...row, cells };
  });
  const budget = table.budget === null ? null : withoutBudgetCells(table.budget, ours);
  return changed || budget !== table.budget ? { ...table, rows, budget } : table;
}

function withoutBudgetCells(block: BudgetBlock, ours: Cells): BudgetBlock {
  let changed = false;
  const rows = block.rows.map((row) => {
    const columns = RESULT_ROLES.flatMap((role) => {
      const place = row.row === block.totalRow ? block.places[role] : undefined;
      const column = place?.column ?? block.columns[role];
      return column === undefined ? [] : [[role, column, place?.row ?? row.row] as const];
    });
    const cells = emptied(row.cells, columns, (column, role) => {
      const line = columns.find((one) => one[0] === role)?.[2] ?? row.row;
      return ours.has(keyOf(line, column));
    });
    if (cells === null) return row;
    changed = true;
    return { ...row, cells };
  });
  return changed ? { ...block, rows } : block;
}

type RoleCells = Row["cells"];

/** The cells with null for those that are ours; null where none is. */
function emptied(
  cells: RoleCells,
  columns: readonly (readonly [ColumnRole, number, ...unknown[]])[],
  isOurs: (column: number, role: ColumnRole) => boolean,
): RoleCells | null {
  let result: Partial<Record<ColumnRole, CellValue>> | null = null;
  for (const [role, column] of columns) {
    if (cells[role] === undefined || cells[role] === null || !isOurs(column, role)) continue;
    result ??= { ...cells };
    result[role] = null;
  }
  return result;
}

/** Puts the workbook's own tables and rows back, so that a reader of the evaluation finds the cells as they stand. */
function restored(evaluation: Evaluation, originals: ReadonlyMap<Table, Table>): Evaluation {
  const indicators = new Map<IndicatorRow, IndicatorRow>();
  const tables = evaluation.tables.map((one): TableEvaluation => {
    const table = originals.get(one.table);
    if (table === undefined) return one;
    const rows = new Map(table.rows.map((row) => [row.row, row]));
    const back = <T extends { readonly row: Row }>(entry: T): T => ({
      ...entry,
      row: rows.get(entry.row.row) ?? entry.row,
    });
    const own = one.indicators.map((indicator) => {
      const original = back(indicator);
      indicators.set(indicator, original);
      return original;
    });
    return { ...one, table, money: one.money.map(back), indicators: own, scores: one.scores.map(back) };
  });
  const main = evaluation.mainMoney === null ? -1 : evaluation.tables.indexOf(evaluation.mainMoney);
  const score = evaluation.score === null ? null : restoredScore(evaluation.score, indicators);
  return { ...evaluation, tables, mainMoney: tables[main] ?? null, score };
}

function restoredScore(score: ScoreEvaluation, indicators: ReadonlyMap<IndicatorRow, IndicatorRow>): ScoreEvaluation {
  const sections = score.sections.map((section) => ({
    ...section,
    criteria: section.criteria.map((criterion) =>
      criterion.indicators === undefined
        ? criterion
        : { ...criterion, indicators: criterion.indicators.map((one) => indicators.get(one) ?? one) },
    ),
  }));
  return { ...score, sections };
}
