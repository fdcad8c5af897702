import { isOurFormula } from "../../../src/evaluate/ourFormulas";
import { STYLES } from "../../../src/plan/styles";
import type { BlockEdit, LayoutArea, SheetLayout } from "../../../src/plan/writePlan";
import type { SheetSnapshot, Snapshot } from "../../../src/sheets/snapshot";
import { columnIndex } from "../../../src/sheets/area";
import type { Planned } from "./planned";
import { contentOf } from "./planned";

/** What every plan must keep, whatever the workbook: sentences that say where it does not. Empty when all is well. */
export function violations({ snapshot, plan }: Planned): string[] {
  return [
    ...plan.edits.flatMap((edit) => editViolations(snapshot, edit)),
    ...plan.sheets.flatMap((layout) => layoutViolations(snapshot, layout)),
  ];
}

/** Calls of our functions need cells that may lie outside of what was read: a blank actual at the edge of the sheet. */
const OURS = /PERF\./i;

function editViolations(snapshot: Snapshot, edit: BlockEdit): string[] {
  const sheet = snapshot.sheets.find((candidate) => candidate.id === edit.sheetId);
  if (!sheet?.used) return [`edit of an unknown sheet ${edit.sheet}`];
  const found: string[] = [];
  if (sheet.protected) found.push(`edit of the protected sheet ${edit.sheet}`);
  if (edit.expected.length !== edit.content.length)
    found.push(`${edit.purpose}: ${edit.expected.length} expected for ${edit.content.length} rows`);
  edit.content.forEach((line, row) =>
    line.forEach((content, column) => {
      const [at, left] = [edit.row + row, edit.column + column];
      const formula = gridValue(sheet, sheet.formulas, at, left);
      if (edit.expected[row]?.[column] !== gridValue(sheet, sheet.values, at, left))
        found.push(`${edit.sheet} ${at}:${left} expects something else`);
      if (content && formula !== "" && !isOurFormula(String(formula)))
        found.push(`${edit.sheet} ${at}:${left} holds ${String(formula)} and would be overwritten`);
      const merge = sheet.merges.find((area) => contains(area, at, left) && (area.row !== at || area.column !== left));
      if (content && merge) found.push(`${edit.sheet} ${at}:${left} lies inside a merged area`);
    }),
  );
  return found;
}

function layoutViolations(snapshot: Snapshot, layout: SheetLayout): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const width = layout.columnWidths.length;
  const rows = Math.max(...layout.rowHeights.map(({ row }) => row)) + 1;
  for (const cell of layout.cells) {
    const place = `${layout.name} ${cell.row}:${cell.column}`;
    if (seen.has(place)) found.push(`${place} is written twice`);
    seen.add(place);
    if (cell.column >= width || cell.row >= rows) found.push(`${place} lies outside of the sheet`);
    if (!(cell.style in STYLES)) found.push(`${place} has the unknown style ${cell.style}`);
    const content = contentOf(cell);
    if (!("formula" in cell.content)) continue;
    const formula = String(content);
    if (!formula.startsWith("=")) found.push(`${place} is a formula without =`);
    if (formula.length > 8192) found.push(`${place} has ${formula.length} characters`);
    for (const literal of stringLiterals(formula))
      if (literal.length > 257) found.push(`${place} has a literal of ${literal.length} characters`);
    if (/\p{Cc}/u.test(formula)) found.push(`${place} has control characters in its formula`);
    found.push(...referenceViolations(snapshot, layout, formula, place, rows));
  }
  const keys = layout.inputs.map(({ key }) => key);
  if (new Set(keys).size !== keys.length) found.push(`${layout.name} has inputs of the same key`);
  for (const input of layout.inputs) {
    if (!seen.has(`${layout.name} ${input.row}:${input.column}`)) found.push(`input ${input.key} has no cell`);
  }
  for (const { row, points } of layout.rowHeights)
    if (points > 409.5 || points <= 0) found.push(`row ${row} is ${points} points high`);
  found.push(...chartViolations(layout, rows), ...mergeViolations(layout));
  return found;
}

function chartViolations(layout: SheetLayout, rows: number): string[] {
  const found: string[] = [];
  const inside = (area: LayoutArea): boolean =>
    area.row >= 0 && area.row + area.rowCount <= rows && area.column + area.columnCount <= layout.columnWidths.length;
  const texts = layout.cells.filter((cell) => contentOf(cell) !== "");
  const printed = layout.page.printedRows ?? rows;
  for (const row of layout.page.breaksBefore ?? [])
    if (row <= 0 || row >= printed) found.push(`${layout.name} breaks a page before row ${row} of ${printed}`);
  for (const { row } of layout.inputs)
    if (row >= printed) found.push(`${layout.name} does not print the input in row ${row}`);
  for (const chart of layout.charts) {
    for (const area of [chart.area, chart.categories, ...chart.series.map((series) => series.values)]) {
      if (!inside(area)) found.push(`${chart.name} reaches out of ${layout.name}`);
    }
    for (const series of chart.series)
      if (series.values.rowCount !== chart.categories.rowCount) found.push(`${chart.name}: a series of another length`);
    const covered = texts.find((cell) => contains(chart.area, cell.row, cell.column));
    if (covered) found.push(`${chart.name} covers ${covered.row}:${covered.column}`);
    if (chart.area.row + chart.area.rowCount > printed) found.push(`${chart.name} is not printed`);
    if (chart.categories.row < printed) found.push(`${chart.name} prints its data`);
    if (chart.title === "" || chart.categoryAxisTitle === "" || chart.valueAxisTitle === "")
      found.push(`${chart.name} lacks a title`);
  }
  return found;
}

function mergeViolations(layout: SheetLayout): string[] {
  const found: string[] = [];
  layout.merges.forEach((area, index) => {
    for (const other of layout.merges.slice(index + 1))
      if (overlaps(area, other)) found.push(`${layout.name}: merges overlap at ${other.row}:${other.column}`);
    const inner = layout.cells.filter(
      (cell) => contains(area, cell.row, cell.column) && (cell.row !== area.row || cell.column !== area.column),
    );
    for (const cell of inner)
      if (contentOf(cell) !== "") found.push(`${layout.name} ${cell.row}:${cell.column} is hidden by a merge`);
  });
  return found;
}

/** Cells that a formula refers to must be cells that were read, or cells of the sheet itself. */
function referenceViolations(
  snapshot: Snapshot,
  layout: SheetLayout,
  formula: string,
  place: string,
  rows: number,
): string[] {
  const found: string[] = [];
  const code = formula.replace(QUOTED, (text) => (text.startsWith("'") ? text : '""'));
  const references =
    /'((?:[^']|'')+)'!(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?|(?<![A-Za-z!'.$\d_])(\$?[A-Z]{1,3}\$?\d+)(?![\d(A-Za-z_])/g;
  for (const [, name, first, last, own] of code.matchAll(references)) {
    for (const address of [first, last, own].filter((text) => text !== undefined)) {
      const [row, column] = [Number(address.replace(/\D/g, "")) - 1, columnIndex(address.replace(/[^A-Z]/g, ""))];
      if (name === undefined) {
        if (row >= rows || column >= layout.columnWidths.length)
          found.push(`${place} refers to ${address} outside of the sheet`);
        continue;
      }
      const sheet = snapshot.sheets.find((candidate) => candidate.name === name.replaceAll("''", "'"));
      if (!sheet?.used) found.push(`${place} refers to the unknown sheet ${name}`);
      else if (!contains(sheet.used, row, column) && !OURS.test(formula) && !/IFERROR/.test(formula))
        found.push(`${place} refers to ${name}!${address}, which was not read`);
    }
  }
  return found;
}

/** Sheet names and texts: either may hold the other's quotes. */
const QUOTED = /'(?:[^']|'')*'|"(?:[^"]|"")*"/g;

function stringLiterals(formula: string): string[] {
  return [...formula.matchAll(QUOTED)].map(([text]) => text).filter((text) => text.startsWith('"'));
}

function gridValue(sheet: SheetSnapshot, grid: readonly (readonly unknown[])[], row: number, column: number): unknown {
  const { used } = sheet;
  return used ? (grid[row - used.row]?.[column - used.column] ?? "") : "";
}

function contains(area: LayoutArea, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rowCount &&
    column >= area.column &&
    column < area.column + area.columnCount
  );
}

function overlaps(one: LayoutArea, other: LayoutArea): boolean {
  return (
    one.row < other.row + other.rowCount &&
    other.row < one.row + one.rowCount &&
    one.column < other.column + other.columnCount &&
    other.column < one.column + one.columnCount
  );
}
