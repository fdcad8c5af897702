import { isBlank } from "../../domain/cell";
import type { Evaluation, TableEvaluation } from "../../evaluate/evaluation";
import type { Column, Table } from "../../sheets/table";
import { cellReference } from "../formula";
import { push } from "../lists";
import { columnInRow } from "../money";
import type { Source } from "../source";
import { POINTS_FORMAT, RATE_FORMAT } from "../styles";
import { RESULT_HEADS } from "../words";
import type { BlockEdit, CellContent } from "../writePlan";
import type { ContentOptions } from "./expenditureContent";
import { freeColumns } from "./placement";
import { isOurFormula, ResultCells } from "./resultCells";
import type { ResultRole } from "./resultCells";
import type { ResultColumn } from "./resultColumns";
import { resultColumns } from "./resultColumns";
import type { RowContent } from "./rowContent";
import { runsOfContent } from "./rowContent";

export interface PlannedEdits {
  readonly edits: readonly BlockEdit[];
  /** Where our functions stand, or will stand once the edits are written. */
  readonly results: ResultCells;
}

const FORMATS: Readonly<Record<ResultRole, string | null>> = {
  expenditureRate: RATE_FORMAT,
  completionRate: RATE_FORMAT,
  verdict: null,
  score: POINTS_FORMAT,
};

/** Fills empty result cells and adds result columns right of the tables that lack them. Full columns are left as they are. */
export function planEdits(evaluation: Evaluation, source: Source, options: ContentOptions): PlannedEdits {
  const results = new ResultCells();
  const tables = evaluation.tables.map(({ table }) => table);
  const edits = evaluation.tables.flatMap((table) => {
    if (source.sheet(table.table.sheetId)?.protected !== false) return [];
    const columns = resultColumns(source, table, options);
    const missing = columns.filter((column) => column.addable && !hasColumn(table.table, column));
    return [
      ...columns.flatMap((column) =>
        hasColumn(table.table, column) ? fillColumn(source, table.table, column, results) : [],
      ),
      ...addColumns(source, table, missing, tables, results),
    ];
  });
  return { edits, results };
}

function hasColumn(table: Table, { role, rows }: ResultColumn): boolean {
  return rows.some(({ row }) => columnInRow(table, row, role) !== undefined);
}

/** Only what is empty, and what we filled ourselves and would now fill otherwise. */
function fillColumn(source: Source, table: Table, { role, rows }: ResultColumn, results: ResultCells): BlockEdit[] {
  const wanted = new Map<number, RowContent[]>();
  for (const content of rows) {
    const column = columnInRow(table, content.row, role);
    const cell = column === undefined ? null : source.cell(table.sheetId, content.row, column);
    const sheet = source.sheet(table.sheetId);
    if (column === undefined || !sheet) continue;
    if (cell && (cell.row !== content.row || cell.column !== column)) continue;
    const ours = isOurFormula(cell?.formula ?? "");
    const empty = !cell || (isBlank(cell.value) && isBlank(cell.formula));
    if (ours || (empty && content.custom))
      results.set(table.id, content.row, role, cellReference(sheet.name, content.row, column));
    if (empty || (ours && !sameFormula(cell?.formula, content.content))) push(wanted, column, content);
  }
  return [...wanted].flatMap(([column, contents]) =>
    runsOfContent(contents).map((run) => ({
      ...blockAt(table, run.row, column, run.contents, source),
      numberFormat: formatToSet(source, table, run.row, column, role),
      formatLike: null,
      purpose: RESULT_HEADS[role],
    })),
  );
}

function sameFormula(stored: unknown, content: CellContent): boolean {
  if (!("formula" in content) || typeof stored !== "string") return false;
  return plain(stored) === plain(content.formula);
}

function plain(formula: string): string {
  return formula
    .replace(/\s/g, "")
    .replace(/_xldudf_PERF_/gi, "PERF.")
    .toUpperCase();
}

/** A cell formatted as text would keep a formula as its text. */
function formatToSet(source: Source, table: Table, row: number, column: number, role: ResultRole): string | null {
  const format = source.cell(table.sheetId, row, column)?.format ?? "General";
  if (format === "@") return FORMATS[role] ?? "General";
  return format === "General" ? FORMATS[role] : null;
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
  const neighbour = neighbourColumn(table);
  content[headRow(source, table, neighbour) - first] = { value: RESULT_HEADS[role] };
  for (const run of runsOfContent(rows))
    run.contents.forEach((cell, index) => (content[run.row - first + index] = cell));
  for (const row of rows) {
    if (row.custom) results.set(table.id, row.row, role, cellReference(table.sheet, row.row, column));
  }
  return {
    ...blockAt(table, first, column, content, source),
    numberFormat: FORMATS[role],
    formatLike: neighbour,
    purpose: RESULT_HEADS[role],
  };
}

/** From the head to the last row; above the head of a form's indicators stand its other parts. */
function columnArea({ area, headerRows }: Table): { row: number; rowCount: number } {
  const row = Math.max(area.row, Math.min(...headerRows, area.row + area.rowCount - 1));
  return { row, rowCount: area.row + area.rowCount - row };
}

function blockAt(table: Table, row: number, column: number, contents: readonly (CellContent | null)[], source: Source) {
  return {
    sheetId: table.sheetId,
    sheet: table.sheet,
    row,
    column,
    content: contents.map((content) => [content]),
    expected: contents.map((_, index) => [source.value(table.sheetId, row + index, column)]),
  };
}

/** Texts are wide and left-aligned: a figure's column is the better model for ours. */
const TEXT_ROLES = new Set(["note", "reason", "name", "rule", null]);

function neighbourColumn(table: Table): number {
  const edge = table.area.column + table.area.columnCount - 1;
  const figures = table.columns.filter((column: Column) => !TEXT_ROLES.has(column.role));
  return figures.reduce((last, column) => Math.max(last, column.column), -1) === -1
    ? edge
    : Math.max(...figures.map((column) => column.column));
}

/** Where the neighbour's own head stands: the first of merged header cells, otherwise the row above the data. */
function headRow(source: Source, table: Table, neighbour: number): number {
  const last = table.headerRows.at(-1) ?? table.area.row;
  return source.cell(table.sheetId, last, neighbour)?.row ?? last;
}
