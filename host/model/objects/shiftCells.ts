import { OfficeError } from "../errors";
import { shiftFormula } from "../../formula/rewrite";
import { shiftArea, type Shift } from "../../formula/shift";
import { endColumn, endRow, isEntireColumn, isEntireRow, MAX_COLUMNS, MAX_ROWS, type Area } from "../../formula/area";
import type { Book } from "../grid/book";
import { Cell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import { shiftDocument } from "./shiftDocument";
import { keepArraysWhole } from "./rangeValues";

export type Direction = "Down" | "Right" | "Up" | "Left";

/** Inserts cells where the area is; what was there moves down or right, and formulas everywhere follow. */
export function insertCells(book: Book, sheet: Sheet, area: Area, direction: "Down" | "Right"): void {
  const shift = shiftOf(area, direction === "Down" ? "rows" : "columns", 1);
  const tail = tailOf(shift);
  checkMerges(sheet, shift);
  keepArraysWhole(sheet, tail);
  if (pushesOff(sheet, shift)) throw new OfficeError("NonBlankCellOffSheet");
  move(book, sheet, shift);
  inheritFormats(book, sheet, area, shift);
}

/** Deletes the cells of the area; what is below or to the right closes up. */
export function deleteCells(book: Book, sheet: Sheet, area: Area, direction: "Up" | "Left"): void {
  const shift = shiftOf(area, direction === "Up" ? "rows" : "columns", -1);
  const tail = tailOf(shift);
  checkMerges(sheet, shift);
  keepArraysWhole(sheet, tail);
  for (const [row, column] of sheet.existing(area)) book.changed(sheet, row, column);
  move(book, sheet, shift);
}

function shiftOf(area: Area, axis: Shift["axis"], sign: 1 | -1): Shift {
  return axis === "rows"
    ? { axis, at: area.row, count: sign * area.rowCount, from: area.column, to: endColumn(area) }
    : { axis, at: area.column, count: sign * area.columnCount, from: area.row, to: endRow(area) };
}

/** All cells that a shift moves or removes. */
function tailOf({ axis, at, from, to }: Shift): Area {
  return axis === "rows"
    ? { row: at, column: from, rowCount: MAX_ROWS - at, columnCount: to - from + 1 }
    : { row: from, column: at, rowCount: to - from + 1, columnCount: MAX_COLUMNS - at };
}

/** A merged area that would be torn is a conflict. */
function checkMerges(sheet: Sheet, shift: Shift): void {
  for (const merge of sheet.merges) {
    const crossFirst = shift.axis === "rows" ? merge.column : merge.row;
    const crossLast = shift.axis === "rows" ? endColumn(merge) : endRow(merge);
    const along = shift.axis === "rows" ? endRow(merge) : endColumn(merge);
    const touches = along >= shift.at && crossFirst <= shift.to && crossLast >= shift.from;
    if (touches && (crossFirst < shift.from || crossLast > shift.to)) throw new OfficeError("MergedRangeConflict");
  }
}

function pushesOff(sheet: Sheet, { axis, count, from, to }: Shift): boolean {
  const edge: Area =
    axis === "rows"
      ? { row: MAX_ROWS - count, column: from, rowCount: count, columnCount: to - from + 1 }
      : { row: from, column: MAX_COLUMNS - count, rowCount: to - from + 1, columnCount: count };
  for (const [, , cell] of sheet.existing(edge)) if (!cell.blank) return true;
  return false;
}

function move(book: Book, sheet: Sheet, shift: Shift): void {
  const whole =
    shift.axis === "rows"
      ? shift.from === 0 && shift.to === MAX_COLUMNS - 1
      : shift.from === 0 && shift.to === MAX_ROWS - 1;
  if (shift.axis === "rows") moveRows(book, sheet, shift, whole);
  else moveColumns(book, sheet, shift, whole);
  sheet.moved = true;
  sheet.merges = sheet.merges.flatMap((merge) => {
    const moved = shiftArea(merge, shift);
    return moved && (moved.rowCount > 1 || moved.columnCount > 1) ? [moved] : [];
  });
  for (const range of book.ranges) {
    if (range.sheet === sheet) range.area = shiftArea(range.area, shift) ?? { ...range.area, rowCount: 0 };
  }
  followFormulas(book, sheet, shift);
  shiftDocument(book, sheet, shift);
}

function shiftedKeys<V>(map: Map<number, V>, { at, count }: Shift): void {
  const entries = [...map.entries()];
  map.clear();
  for (const [key, value] of entries) {
    if (key < at) map.set(key, value);
    else if (count > 0 || key >= at - count) map.set(key + count, value);
  }
}

/** Tells the calculator of a cell's old and new place, and moves what points at the anchor of an array. */
function told(
  book: Book,
  sheet: Sheet,
  cell: Cell,
  from: readonly [number, number],
  to: readonly [number, number] | null,
): void {
  book.changed(sheet, from[0], from[1]);
  if (!to) return;
  book.changed(sheet, to[0], to[1]);
  const spilled = cell.extra?.spilledFrom;
  if (spilled) {
    sheet.extend(cell, {
      spilledFrom: { row: spilled.row + to[0] - from[0], column: spilled.column + to[1] - from[1] },
    });
  }
}

function moveRows(book: Book, sheet: Sheet, shift: Shift, whole: boolean): void {
  const { at, count } = shift;
  const rows = [...sheet.cells.keys()].filter((row) => row >= at).sort((a, b) => (count > 0 ? b - a : a - b));
  if (whole) shiftedKeys(sheet.rows, shift);
  for (const row of rows) {
    const line = sheet.cells.get(row);
    if (!line) continue;
    const target = row + count;
    const lost = count < 0 && row < at - count;
    const last = Math.min(shift.to, line.length - 1);
    for (let column = shift.from; column <= last; column += 1) {
      const cell = line[column];
      if (!cell) continue;
      told(book, sheet, cell, [row, column], lost ? null : [target, column]);
      delete line[column];
      if (!lost) sheet.place(target, column, cell);
    }
  }
}

function moveColumns(book: Book, sheet: Sheet, shift: Shift, whole: boolean): void {
  const { at, count } = shift;
  if (whole) shiftedKeys(sheet.columns, shift);
  for (const [row, line] of sheet.cells) {
    if (row < shift.from || row > shift.to || line.length <= at) continue;
    const tail = line.splice(at);
    tail.forEach((cell, index) => {
      const column = at + index;
      if (!cell) return;
      const lost = count < 0 && column < at - count;
      told(book, sheet, cell, [row, column], lost ? null : [row, column + count]);
      if (!lost) line[column + count] = cell;
    });
  }
}

function followFormulas(book: Book, shifted: Sheet, shift: Shift): void {
  for (const sheet of book.sheets) {
    for (const [row, line] of sheet.cells) {
      line.forEach((cell, column) => {
        if (!cell || cell.formula === null || (sheet !== shifted && !cell.formula.includes("!"))) return;
        const formula = shiftFormula(cell.formula, sheet.name, shifted.name, shift);
        if (formula === cell.formula) return;
        cell.formula = formula;
        cell.dirty = true;
        book.changed(sheet, row, column);
      });
    }
  }
}

/** New cells look like those above, or to the left. */
function inheritFormats(book: Book, sheet: Sheet, area: Area, shift: Shift): void {
  if (shift.at === 0) return;
  const source: Area =
    shift.axis === "rows"
      ? { ...area, row: area.row - 1, rowCount: 1 }
      : { ...area, column: area.column - 1, columnCount: 1 };
  for (const [row, column, cell] of [...sheet.existing(source)]) {
    if (cell.style === book.styles.plain) continue;
    for (let step = 1; step <= Math.abs(shift.count); step += 1) {
      const [r, c] = shift.axis === "rows" ? [row + step, column] : [row, column + step];
      const made = new Cell("", cell.style);
      made.dirty = true;
      sheet.place(r, c, made);
    }
  }
  if (shift.axis === "rows" && isEntireRow(area)) copyLine(sheet.rows, shift);
  if (shift.axis === "columns" && isEntireColumn(area)) copyLine(sheet.columns, shift);
}

function copyLine<V extends object>(lines: Map<number, V>, { at, count }: Shift): void {
  const source = lines.get(at - 1);
  if (!source) return;
  for (let step = 0; step < count; step += 1) lines.set(at + step, { ...source, hidden: false });
}
