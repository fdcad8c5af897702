import { isBlank } from "../../domain/cell";
import { isOurFormula, spilledRows } from "../../evaluate/ourFormulas";
import type { Table } from "../../sheets/table";
import { cellReference } from "../formula";
import { groupBy } from "../lists";
import { columnInRow } from "../money";
import type { Source } from "../source";
import { POINTS_FORMAT, RATE_FORMAT } from "../styles";
import { RESULT_HEADS } from "../words";
import type { BlockEdit, CellContent } from "../writePlan";
import type { ResultCells, ResultRole } from "./resultCells";
import type { ResultColumn } from "./resultColumns";
import type { RowContent } from "./rowContent";
import { runsOfContent } from "./rowContent";

export const RESULT_FORMATS: Readonly<Record<ResultRole, string | null>> = {
  expenditureRate: RATE_FORMAT,
  completionRate: RATE_FORMAT,
  verdict: null,
  score: POINTS_FORMAT,
};

/** Fills a column that the table has: only what is empty, and what we filled ourselves and would now fill otherwise. */
export function fillColumn(
  source: Source,
  table: Table,
  { role, rows }: ResultColumn,
  results: ResultCells,
): BlockEdit[] {
  const placed = rows.flatMap((content) => {
    const column = columnInRow(table, content.row, role);
    return column === undefined ? [] : [{ column, content }];
  });
  return [...groupBy(placed, ({ column }) => column)].flatMap(([column, contents]) =>
    fillCells(
      source,
      table,
      role,
      column,
      contents.map(({ content }) => content),
      results,
    ),
  );
}

function fillCells(
  source: Source,
  table: Table,
  role: ResultRole,
  column: number,
  contents: readonly RowContent[],
  results: ResultCells,
): BlockEdit[] {
  const open = openRows(source, table, column, contents);
  for (const { row, custom } of open) {
    if (custom) results.set(table.id, row, role, cellReference(table.sheet, row, column));
  }
  return runsOfContent(open)
    .flatMap((run) => changedBlocks(source, table, column, run))
    .map(({ row, contents: block }) => ({
      ...blockAt(source, table, row, column, block),
      numberFormat: formatToSet(source, table, row, column, role),
      formatLike: null,
      purpose: RESULT_HEADS[role],
    }));
}

/** Rows whose cell is empty, holds a formula of ours, or holds a value that such a formula spilled into it. */
function openRows(source: Source, table: Table, column: number, contents: readonly RowContent[]): RowContent[] {
  let spilledTo = -1;
  return [...contents]
    .sort((one, other) => one.row - other.row)
    .filter(({ row }) => {
      const cell = source.cell(table.sheetId, row, column);
      if (!cell) return true;
      if (cell.row !== row || cell.column !== column) return false;
      if (isOurFormula(cell.formula)) spilledTo = Math.max(spilledTo, row + spilledRows(cell.formula) - 1);
      return row <= spilledTo || isOurFormula(cell.formula) || (isBlank(cell.value) && isBlank(cell.formula));
    });
}

interface Block {
  readonly row: number;
  readonly contents: (CellContent | null)[];
}

/** The parts of a run that differ from what stands there; a run that stands there already gives none. */
function changedBlocks(
  source: Source,
  table: Table,
  column: number,
  run: { readonly row: number; readonly contents: readonly (CellContent | null)[] },
): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  run.contents.forEach((content, index) => {
    const row = run.row + index;
    if (content && sameFormula(source.cell(table.sheetId, row, column)?.formula, content)) {
      open = null;
      return;
    }
    if (open) open.contents.push(content);
    else blocks.push((open = { row, contents: [content] }));
  });
  return blocks.filter((block) => block.contents.some((content) => content !== null));
}

function sameFormula(stored: unknown, content: CellContent): boolean {
  return "formula" in content && typeof stored === "string" && plain(stored) === plain(content.formula);
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
  if (format === "@") return RESULT_FORMATS[role] ?? "General";
  return format === "General" ? RESULT_FORMATS[role] : null;
}

/** Contents for a column from a row down, and what stands there now. */
export function blockAt(
  source: Source,
  table: Table,
  row: number,
  column: number,
  contents: readonly (CellContent | null)[],
) {
  return {
    sheetId: table.sheetId,
    sheet: table.sheet,
    row,
    column,
    content: contents.map((content) => [content]),
    expected: contents.map((_, index) => [source.value(table.sheetId, row + index, column)]),
  };
}
