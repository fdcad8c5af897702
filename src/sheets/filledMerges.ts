import type { CellValue } from "../domain/cell";
import type { Area } from "./area";
import type { SheetSnapshot } from "./snapshot";
import { isEmpty, squeeze } from "./text";
import { LEVEL_VALUES } from "./vocabulary";
import { readHead, wordSet } from "./words";

/** Header bands have at most so many rows. */
const STOREYS = 4;
/** Of a form's line, at least this share of cells repeats its neighbour. */
const FILLED_SHARE = 0.6;
const isLevelValue = wordSet(LEVEL_VALUES);

/**
 * Some programs dissolve merges and write their text into every cell that was covered. Such a sheet reads like the one
 * before: the copies are taken out and the merges put back, where title, head or a form's lines show beyond doubt that
 * they were one. Values of data rows stay as they are. Gives the sheet itself where nothing was filled, or where it still has merges.
 */
export function withFilledMerges(sheet: SheetSnapshot): SheetSnapshot {
  if (sheet.used === null || sheet.merges.length > 0) return sheet;
  const cells = new FilledCells(sheet.values);
  const areas = findAreas(cells);
  if (areas.length === 0) return sheet;
  const values = sheet.values.map((row) => [...row]);
  for (const area of areas) blankCopies(values, area);
  const { row, column } = sheet.used;
  const merges = areas.map((area) => ({ ...area, row: area.row + row, column: area.column + column }));
  return { ...sheet, values, merges };
}

function blankCopies(values: CellValue[][], area: Area): void {
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const cells = values[row];
      if (cells !== undefined && (row !== area.row || column !== area.column)) cells[column] = "";
    }
  }
}

/** Texts of a sheet by place in its used range, and which of them are taken for a merge already. */
class FilledCells {
  private readonly taken = new Set<number>();

  constructor(private readonly values: readonly (readonly CellValue[])[]) {}

  get rows(): number {
    return this.values.length;
  }

  width(row: number): number {
    return this.values[row]?.length ?? 0;
  }

  filled(row: number): number {
    return (this.values[row] ?? []).reduce<number>((count, value) => count + (isEmpty(value) ? 0 : 1), 0);
  }

  hasNumbers(row: number): boolean {
    return (this.values[row] ?? []).some((value) => typeof value === "number");
  }

  /** The text of a cell of two characters and more that is not taken; "" for any other. */
  text(row: number, column: number): string {
    const value = this.values[row]?.[column];
    if (typeof value !== "string" || value.length < 2 || this.taken.has(row * 16384 + column)) return "";
    return value;
  }

  value(row: number, column: number): CellValue {
    return this.values[row]?.[column] ?? "";
  }

  isBlank(row: number, column: number): boolean {
    return isEmpty(this.value(row, column));
  }

  /** Columns from `column` on that hold the same text. */
  run(row: number, column: number): number {
    const text = this.text(row, column);
    let length = 1;
    while (text !== "" && this.text(row, column + length) === text) length++;
    return length;
  }

  /** True when all cells of a stretch hold `text`. */
  holds(row: number, column: number, width: number, text: string): boolean {
    for (let at = 0; at < width; at++) if (this.text(row, column + at) !== text) return false;
    return true;
  }

  take(area: Area): Area {
    for (let row = area.row; row < area.row + area.rowCount; row++)
      for (let at = 0; at < area.columnCount; at++) this.taken.add(row * 16384 + area.column + at);
    return area;
  }
}

function findAreas(cells: FilledCells): readonly Area[] {
  const areas: Area[] = [];
  for (let row = 0; row < cells.rows; row++) {
    if (!repeats(cells, row)) continue;
    for (const find of [wholeLine, sideLabel, headerBlock, wideHeads, formLine]) areas.push(...find(cells, row));
  }
  return areas;
}

/** True when a cell of the row holds the text of its right or lower neighbour. */
function repeats(cells: FilledCells, row: number): boolean {
  for (let column = 0; column < cells.width(row); column++) {
    const text = cells.text(row, column);
    if (text !== "" && (text === cells.text(row, column + 1) || text === cells.text(row + 1, column))) return true;
  }
  return false;
}

/** A title or note written into every cell of its line, or of several lines. */
function wholeLine(cells: FilledCells, row: number): readonly Area[] {
  const areas: Area[] = [];
  for (let column = 0; column < cells.width(row); column++) {
    const columnCount = cells.run(row, column);
    const text = cells.text(row, column);
    const long = squeeze(text).length;
    const alone = columnCount === cells.filled(row);
    const apart = cells.isBlank(row, column - 1) && cells.isBlank(row, column + columnCount);
    if (columnCount >= 2 && long >= 4 && (alone || apart || (columnCount >= 4 && long >= 8))) {
      const rowCount = heightOf(cells, row, column, columnCount, text);
      areas.push(cells.take({ row, column, rowCount, columnCount }));
    }
    column += columnCount - 1;
  }
  return areas;
}

function heightOf(cells: FilledCells, row: number, column: number, width: number, text: string): number {
  let rowCount = 1;
  while (cells.holds(row + rowCount, column, width, text)) rowCount++;
  return rowCount;
}

/** How many different heads of columns a row holds. */
function headsIn(cells: FilledCells, row: number): number {
  const heads = new Set<string>();
  for (let column = 0; column < cells.width(row); column++) {
    const text = cells.text(row, column);
    if (text === "" || heads.has(text) || isLevelValue(text)) continue;
    const head = readHead(text);
    if (head.fit !== null && head.fit !== "beginning" && head.matches.some((match) => match.strength >= 0.6))
      heads.add(text);
  }
  return heads.size;
}

/** 绩效指标 beside the whole block of a form, written into each of its lines from the head on. */
function sideLabel(cells: FilledCells, row: number): readonly Area[] {
  const text = cells.text(row, 0);
  if (text === "") return [];
  const columnCount = cells.run(row, 0);
  const rowCount = heightOf(cells, row, 0, columnCount, text);
  if (rowCount < 2 || cells.filled(row) <= columnCount + 1) return [];
  if (columnCount === 1 && (rowCount < 3 || headsIn(cells, row) < 2)) return [];
  if (cells.text(row - 1, 0) === text) return [];
  return [cells.take({ row, column: 0, rowCount, columnCount })];
}

/** A header band of several rows: heads repeated downwards beside groups repeated across. */
function headerBlock(cells: FilledCells, row: number): readonly Area[] {
  const last = bandEnd(cells, row);
  if (last === row || headsIn(cells, row) + headsIn(cells, last) < 3) return [];
  const areas: Area[] = [];
  for (let line = row; line <= last; line++) {
    for (let column = 0; column < cells.width(line); column++) {
      const text = cells.text(line, column);
      if (text === "") continue;
      const columnCount = line < last ? cells.run(line, column) : 1;
      const rowCount = Math.min(heightOf(cells, line, column, columnCount, text), last - line + 1);
      if (columnCount * rowCount > 1) areas.push(cells.take({ row: line, column, rowCount, columnCount }));
    }
  }
  return areas;
}

/** The last row of the band that begins at `row`; `row` itself where there is none. */
function bandEnd(cells: FilledCells, row: number): number {
  let last = row;
  while (last - row + 1 < STOREYS && !cells.hasNumbers(last) && !cells.hasNumbers(last + 1)) {
    if (!isUpperStorey(cells, last)) break;
    last++;
  }
  return last;
}

/** A head that goes on below beside a group with different heads below. */
function isUpperStorey(cells: FilledCells, row: number): boolean {
  let goesOn = false;
  let group = false;
  for (let column = 0; column < cells.width(row); column++) {
    const text = cells.text(row, column);
    if (text === "") continue;
    const width = cells.run(row, column);
    if (cells.holds(row + 1, column, width, text)) goesOn ||= readHead(text).fit !== null && !isLevelValue(text);
    else if (width > 1 && cells.filled(row + 1) > 1 && cells.text(row + 1, column) !== cells.text(row + 1, column + 1))
      group = true;
    column += width - 1;
  }
  return goesOn && group;
}

/** 全年预算数 over two columns, whose cells below are one in each line. */
function wideHeads(cells: FilledCells, row: number): readonly Area[] {
  if (headsIn(cells, row) < 2) return [];
  const areas: Area[] = [];
  for (let column = 0; column < cells.width(row); column++) {
    const columnCount = cells.run(row, column);
    if (columnCount > 1 && readHead(cells.text(row, column)).fit !== null)
      areas.push(...columnBelow(cells, row, column, columnCount));
    column += columnCount - 1;
  }
  return areas;
}

/** The head and the lines below it, as far as they repeat their first cell; nothing where the first line does not. */
function columnBelow(cells: FilledCells, row: number, column: number, columnCount: number): readonly Area[] {
  const areas = [{ row, column, rowCount: 1, columnCount }];
  let last = row;
  while (last + 1 < cells.rows && isRepeated(cells, last + 1, column, columnCount)) {
    last++;
    if (!cells.isBlank(last, column)) areas.push({ row: last, column, rowCount: 1, columnCount });
  }
  return areas.length < 2 ? [] : areas.map((area) => cells.take(area));
}

function isRepeated(cells: FilledCells, row: number, column: number, columnCount: number): boolean {
  const first = cells.value(row, column);
  for (let at = 1; at < columnCount; at++) if (cells.value(row, column + at) !== first) return false;
  return true;
}

/** 项目名称 over two cells, its value over five: nearly all of the line repeats its neighbour. */
function formLine(cells: FilledCells, row: number): readonly Area[] {
  const found: Area[] = [];
  let inRuns = 0;
  for (let column = 0; column < cells.width(row); column++) {
    const columnCount = cells.value(row, column) === "无" ? nothings(cells, row, column) : cells.run(row, column);
    if (columnCount > 1) {
      found.push({ row, column, rowCount: 1, columnCount });
      inRuns += columnCount;
    }
    column += columnCount - 1;
  }
  if (found.length === 0 || inRuns < 3 || inRuns < cells.filled(row) * FILLED_SHARE) return [];
  return found.map((area) => cells.take(area));
}

/** Columns from `column` on that say 无. */
function nothings(cells: FilledCells, row: number, column: number): number {
  let length = 1;
  while (cells.value(row, column + length) === "无") length++;
  return length;
}
