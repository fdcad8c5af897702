import { OfficeError, wrongDimensions } from "../errors";
import { readEntry } from "../entry";
import { cellCount, contains, endColumn, endRow, type Area } from "../../formula/area";
import type { Book, SheetRange } from "../grid/book";
import { isErrorValue } from "../../formula/errorValues";
import type { Cell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import { numberFormatOf, type CellStyle } from "../grid/style";
import { displayText } from "../text";
import { alive, allowed, isUnbounded, unlocked } from "./guard";

/** Reads of more cells than this give null instead of values, without an error. */
export const MOST_CELLS_READ = 5_000_000;

/** One value for each cell of the range, row by row; null for ranges that Excel does not read cell by cell. */
export function readGrid<V>(
  range: SheetRange,
  read: (cell: Cell | undefined, row: number, column: number) => V,
): V[][] | null {
  const { sheet, area } = alive(range);
  if (isUnbounded(area) || cellCount(area) > MOST_CELLS_READ) return null;
  const grid: V[][] = new Array<V[]>(area.rowCount);
  for (let r = 0; r < area.rowCount; r += 1) {
    const line = sheet.cells.get(area.row + r);
    const values: V[] = new Array<V>(area.columnCount);
    for (let c = 0; c < area.columnCount; c += 1)
      values[c] = read(line?.[area.column + c], area.row + r, area.column + c);
    grid[r] = values;
  }
  return grid;
}

export const readValues = (range: SheetRange): unknown => readGrid(range, (cell) => cell?.value ?? "");

/** A cell of an array entered over a fixed range shows the array's formula; any other without a formula its value. */
export function readFormulas(range: SheetRange): unknown {
  return readGrid(range, (cell) => {
    if (!cell) return "";
    if (cell.formula !== null) return cell.formula;
    const from = cell.extra?.spilledFrom;
    const anchor = from && range.sheet.find(from.row, from.column);
    return anchor?.extra?.array?.fixed ? anchor.formula : cell.value;
  });
}

export const readText = (range: SheetRange): unknown =>
  readGrid(range, (cell) => (cell ? displayText(cell.value, numberFormatOf(cell.style)) : ""));

export const readValueTypes = (range: SheetRange): unknown =>
  readGrid(range, (cell) => {
    if (!cell || (cell.formula === null && cell.value === "")) return "Empty";
    if (typeof cell.value === "number") return "Double";
    if (typeof cell.value === "boolean") return "Boolean";
    return isErrorValue(cell.value) ? "Error" : "String";
  });

export const readNumberFormats = (range: SheetRange): unknown =>
  readGrid(range, (cell, row, column) => numberFormatOf(cell?.style ?? range.sheet.lineStyle(row, column)));

/** The input as one value per cell: a single value stands for every cell, an array must have the range's size. */
function inputGrid(area: Area, input: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(input)) return () => input;
  const rows = input as readonly unknown[];
  if (rows.length !== area.rowCount) throw wrongDimensions();
  for (const row of rows) {
    if (!Array.isArray(row)) throw new OfficeError("InvalidArgument");
    if (row.length !== area.columnCount) throw wrongDimensions();
  }
  return (row, column) => (rows[row] as readonly unknown[])[column];
}

/** Sets values or formulas: null leaves a cell as it is, "" clears it, text that begins with `=` is a formula. */
export function writeCells(book: Book, range: SheetRange, input: unknown): void {
  const { sheet, area } = alive(range);
  if (isUnbounded(area)) throw new OfficeError("InvalidArgument");
  const at = inputGrid(area, input);
  unlocked(sheet, area);
  keepArraysWhole(sheet, area);
  for (let r = 0; r < area.rowCount; r += 1) {
    for (let c = 0; c < area.columnCount; c += 1) {
      const value = at(r, c);
      if (value === null || value === undefined) continue;
      enter(book, sheet, area.row + r, area.column + c, value);
    }
  }
}

/** Refuses a change of part of an array that was entered over a fixed range. */
export function keepArraysWhole(sheet: Sheet, area: Area): void {
  for (const [row, column, cell] of sheet.existing(area)) {
    const from = cell.extra?.spilledFrom ?? (cell.extra?.array?.fixed ? { row, column } : null);
    const array = from && sheet.find(from.row, from.column)?.extra?.array;
    if (!from || !array?.fixed) continue;
    if (!contains(area, { ...from, rowCount: array.rowCount, columnCount: array.columnCount })) {
      throw new OfficeError("InvalidOperation", "You can't change part of an array.");
    }
  }
}

/** Enters one value into one cell. */
export function enter(book: Book, sheet: Sheet, row: number, column: number, input: unknown): void {
  if (sheet.merges.length > 0) {
    // A merged area has one value, in its top-left cell: what is written to the others is dropped.
    const merge = sheet.mergeAt(row, column);
    if (merge && (merge.row !== row || merge.column !== column)) return;
  }
  if (input === "") {
    const cell = sheet.find(row, column);
    if (cell) empty(book, sheet, row, column, cell);
    return;
  }
  const cell = sheet.at(row, column);
  const entry = readEntry(input, numberFormatOf(cell.style));
  empty(book, sheet, row, column, cell);
  cell.value = entry.value;
  cell.formula = entry.formula;
  if (entry.quoted) sheet.extend(cell, { quoted: true });
  const { format } = entry;
  if (format !== null && numberFormatOf(cell.style) === "General")
    cell.style = withNumberFormat(book, cell.style, format);
}

/** Takes value and formula from a cell; its formats and its link stay. */
export function empty(book: Book, sheet: Sheet, row: number, column: number, cell: Cell): void {
  const { extra } = cell;
  cell.dirty = true;
  book.changed(sheet, row, column);
  if (extra) {
    if (extra.array) freeArray(book, sheet, row, column, extra.array);
    const from = extra.spilledFrom;
    if (from) book.changed(sheet, from.row, from.column);
    sheet.extend(cell, { richText: undefined, array: undefined, spilledFrom: undefined, quoted: undefined });
  }
  cell.value = "";
  cell.formula = null;
}

function freeArray(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  size: { rowCount: number; columnCount: number },
): void {
  for (const [r, c, cell] of sheet.existing({ row, column, ...size })) {
    const from = cell.extra?.spilledFrom;
    if (from?.row !== row || from.column !== column) continue;
    sheet.extend(cell, { spilledFrom: undefined });
    cell.value = "";
    cell.dirty = true;
    book.changed(sheet, r, c);
  }
}

export function withNumberFormat(book: Book, style: CellStyle, format: string): CellStyle {
  return book.styles.change(style, `numFmt=${format}`, (before) => {
    const { numFmt: _, ...rest } = before;
    return format === "General" ? rest : { ...rest, numFmt: format };
  });
}

export function writeNumberFormats(book: Book, range: SheetRange, input: unknown): void {
  const { sheet, area } = alive(range);
  if (isUnbounded(area)) throw new OfficeError("InvalidArgument");
  const at = inputGrid(area, input);
  allowed(sheet, "formatCells");
  for (let row = area.row; row <= endRow(area); row += 1) {
    for (let column = area.column; column <= endColumn(area); column += 1) {
      const format = at(row - area.row, column - area.column);
      if (format === null || format === undefined) continue;
      if (typeof format !== "string" || !isNumberFormat(format)) throw new OfficeError("InvalidArgument");
      const cell = sheet.at(row, column);
      cell.style = withNumberFormat(book, cell.style, format === "" ? "General" : format);
      cell.dirty = true;
    }
  }
}

/** At most four sections, quotes and brackets closed. */
function isNumberFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"/g, "").replace(/\\./g, "");
  if (bare.includes('"')) return false;
  const plain = bare.replace(/\[[^\]]*\]/g, "");
  return !/[[\]]/.test(plain) && plain.split(";").length <= 4;
}
