import { finish } from "../../domain/sliced";
import type { Sliced } from "../../domain/sliced";
import type { Evaluation, TableEvaluation } from "../../evaluate/evaluation";
import type { Table } from "../../sheets/table";
import { cellReference } from "../formula";
import { columnInRow } from "../money";
import type { Source } from "../source";
import { RESULT_HEADS } from "../words";
import type { BlockEdit, CellContent } from "../writePlan";
import type { ContentOptions } from "./expenditureContent";
import { freeColumns } from "./placement";
import { blockAt, fillColumn, RESULT_FORMATS } from "./fillColumn";
import { ResultCells } from "./resultCells";
import type { ResultColumn } from "./resultColumns";
import { resultColumns } from "./resultColumns";
import { runsOfContent } from "./rowContent";

export interface PlannedEdits {
  readonly edits: readonly BlockEdit[];
  /** Where our functions stand, or will stand once the edits are written. */
  readonly results: ResultCells;
}

/** Fills empty result cells and adds result columns right of the tables that lack them. Full columns are left as they are. */
export function planEdits(evaluation: Evaluation, source: Source, options: ContentOptions): PlannedEdits {
  return finish(planEditsSliced(evaluation, source, options));
}

/** As `planEdits`, in slices. */
export function* planEditsSliced(
  evaluation: Evaluation,
  source: Source,
  options: ContentOptions,
): Sliced<PlannedEdits> {
  const results = new ResultCells();
  const tables = evaluation.tables.map(({ table }) => table);
  const edits: (readonly BlockEdit[])[] = [];
  for (const table of evaluation.tables) {
    if (source.sheet(table.table.sheetId)?.protected !== false) continue;
    const columns = yield* resultColumns(source, table, options);
    for (const column of columns) {
      if (hasColumn(table.table, column)) edits.push(fillColumn(source, table.table, column, results));
      yield;
    }
    const missing = columns.filter((column) => column.addable && !hasColumn(table.table, column));
    edits.push(addColumns(source, table, missing, tables, results));
    yield;
  }
  return { edits: edits.flat(), results };
}

function hasColumn(table: Table, { role, rows }: ResultColumn): boolean {
  return rows.some(({ row }) => columnInRow(table, row, role) !== undefined);
}

function addColumns(
  source: Source,
  table: TableEvaluation,
  columns: readonly ResultColumn[],
  tables: readonly Table[],
  results: ResultCells,
): BlockEdit[] {
  if (columns.length === 0) return [];
  const first = freeColumns(source, table.table, tables, columns.length);
  if (first === null) return [];
  return columns.map((column, index) => addColumn(source, table.table, column, first + index, results));
}

function addColumn(
  source: Source,
  table: Table,
  { role, rows }: ResultColumn,
  column: number,
  results: ResultCells,
): BlockEdit {
  const { row: first, rowCount } = columnArea(table);
  const content: (CellContent | null)[] = Array.from({ length: rowCount }, () => null);
  const neighbour = neighbourColumn(source, table);
  content[headRow(source, table, neighbour) - first] = { value: RESULT_HEADS[role] };
  const inside = rows.filter(({ row }) => row >= first && row < first + rowCount);
  for (const run of runsOfContent(inside))
    run.contents.forEach((cell, index) => (content[run.row - first + index] = cell));
  for (const row of inside) {
    if (row.custom) results.set(table.id, row.row, role, cellReference(table.sheet, row.row, column));
  }
  return {
    ...blockAt(source, table, first, column, content),
    numberFormat: RESULT_FORMATS[role],
    formatLike: neighbour,
    purpose: RESULT_HEADS[role],
  };
}

/** From the head to the last row; above the head of a form's indicators stand its other parts. */
function columnArea({ area, headerRows }: Table): { row: number; rowCount: number } {
  const row = Math.max(area.row, Math.min(...headerRows, area.row + area.rowCount - 1));
  return { row, rowCount: area.row + area.rowCount - row };
}

/** Texts are wide and left-aligned: a figure's column is the better model for ours. */
const TEXT_ROLES = new Set(["note", "reason", "name", "rule", null]);

/**
 * The column whose formats ours takes over: the last one of figures. Copying formats copies merges, so a column with cells
 * merged over several rows is no model while another one is there.
 */
function neighbourColumn(source: Source, table: Table): number {
  const rightFirst = [...table.columns].sort((one, other) => other.column - one.column);
  const figures = rightFirst.filter((column) => !TEXT_ROLES.has(column.role));
  const usable = [...figures, ...rightFirst].find((column) => !mergedDown(source, table, column.column));
  return (usable ?? figures[0] ?? rightFirst[0])?.column ?? table.area.column + table.area.columnCount - 1;
}

function mergedDown(source: Source, table: Table, column: number): boolean {
  const last = table.headerRows.at(-1) ?? table.area.row;
  const merges = source.sheet(table.sheetId)?.merges ?? [];
  return merges.some(
    (area) =>
      column >= area.column &&
      column < area.column + area.columnCount &&
      area.row > last &&
      area.row < table.area.row + table.area.rowCount &&
      area.rowCount * area.columnCount > 1,
  );
}

/** Where the neighbour's own head stands: the first of merged header cells, otherwise the row above the data. */
function headRow(source: Source, table: Table, neighbour: number): number {
  const last = table.headerRows.at(-1) ?? table.area.row;
  return source.cell(table.sheetId, last, neighbour)?.row ?? last;
}
