import { OfficeError } from "../errors";
import { moveFormula } from "../../formula/rewrite";
import { parseAddress } from "../../formula/address";
import {
  cellCount,
  contains,
  endColumn,
  endRow,
  intersect,
  isEntireColumn,
  isEntireRow,
  MAX_COLUMNS,
  MAX_ROWS,
  sameArea,
  type Area,
} from "../../formula/area";
import type { Book, SheetRange } from "../grid/book";
import type { Cell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import { alive, allowed, unlocked } from "./guard";
import { empty, keepArraysWhole } from "./rangeValues";

export const CLEAR = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;
export type ClearWhat = (typeof CLEAR)[number];

/** Clears contents, formats or links; the part of a merged area that the range does not cover keeps nothing either. */
export function clearRange(book: Book, range: SheetRange, what: ClearWhat): void {
  const { sheet, area } = alive(range);
  unlocked(sheet, area);
  const contents = what === "All" || what === "Contents" || what === "ResetContents";
  const formats = what === "All" || what === "Formats" || what === "RemoveHyperlinks";
  if (contents) keepArraysWhole(sheet, area);
  for (const [row, column, cell] of [...sheet.existing(area)]) {
    if (contents && (!cell.blank || cell.extra)) empty(book, sheet, row, column, cell);
    if (what === "All" || what === "Hyperlinks" || what === "RemoveHyperlinks") {
      if (cell.extra?.link) sheet.extend(cell, { link: undefined });
      cell.dirty = true;
    }
    if (formats && (what !== "RemoveHyperlinks" || cell.extra?.link)) {
      cell.style = book.styles.plain;
      cell.dirty = true;
    }
  }
  if (what !== "All" && what !== "Formats") return;
  clearLineFormats(sheet, area);
  if (sheet.merges.some((merge) => intersect(merge, area))) unmergeRange(range);
}

function clearLineFormats(sheet: Sheet, area: Area): void {
  const strip = <V extends { style?: unknown }>(lines: Map<number, V>, first: number, last: number): void => {
    for (const [index, info] of lines) {
      if (index < first || index > last || !info.style) continue;
      const { style: _, ...rest } = info;
      lines.set(index, rest as V);
      sheet.linesChanged = true;
    }
  };
  if (isEntireColumn(area)) strip(sheet.columns, area.column, endColumn(area));
  if (isEntireRow(area)) strip(sheet.rows, area.row, endRow(area));
}

/** Merges the range (each of its rows when `across`): only the top-left value is kept. */
export function mergeRange(book: Book, range: SheetRange, across: boolean): void {
  const { sheet, area } = alive(range);
  allowed(sheet, "formatCells");
  const inTable = sheet.document.getTables().some(({ table }) => {
    const covered = parseAddress(table.tableRef ?? table.ref);
    return covered && intersect(covered, area);
  });
  if (inTable) throw new OfficeError("InvalidOperation");
  const parts: Area[] = across
    ? Array.from({ length: area.rowCount }, (_, index) => ({ ...area, row: area.row + index, rowCount: 1 }))
    : [area];
  for (const part of parts) {
    if (cellCount(part) < 2) continue;
    const torn = sheet.merges.some((merge) => intersect(merge, part) !== null && !contains(part, merge));
    if (torn) throw new OfficeError("InvalidArgument");
    keepArraysWhole(sheet, part);
    sheet.merges = sheet.merges.filter((merge) => !contains(part, merge));
    keepFirst(book, sheet, part);
    sheet.merges.push(part);
    sheet.mergesChanged = true;
  }
}

/** Excel keeps the upper-left value of what it merges and drops the others. */
function keepFirst(book: Book, sheet: Sheet, area: Area): void {
  for (const [row, column, cell] of [...sheet.existing(area)]) {
    if (row === area.row && column === area.column) continue;
    if (!cell.blank) empty(book, sheet, row, column, cell);
  }
}

/** Takes apart every merged area that the range touches. */
export function unmergeRange(range: SheetRange): void {
  const { sheet, area } = alive(range);
  allowed(sheet, "formatCells");
  const kept = sheet.merges.filter((merge) => !intersect(merge, area));
  if (kept.length === sheet.merges.length) return;
  sheet.merges = kept;
  sheet.mergesChanged = true;
}

export const COPY = ["All", "Formulas", "Values", "Formats", "Link"] as const;

export interface CopyOptions {
  readonly what: (typeof COPY)[number];
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/** Copies the source over the target: a smaller target takes the source's size, a multiple of it is filled with copies. */
export function copyRange(book: Book, target: SheetRange, source: SheetRange, options: CopyOptions): void {
  alive(source);
  alive(target);
  const [height, width] = options.transpose
    ? [source.area.columnCount, source.area.rowCount]
    : [source.area.rowCount, source.area.columnCount];
  const fills = target.area.rowCount % height === 0 && target.area.columnCount % width === 0;
  const area: Area = fills ? target.area : { ...target.area, rowCount: height, columnCount: width };
  if (endRow(area) >= MAX_ROWS || endColumn(area) >= MAX_COLUMNS) throw new OfficeError("InvalidArgument");
  unlocked(target.sheet, area);
  keepArraysWhole(target.sheet, area);
  // The source as it was: target and source may overlap.
  const cells = new Map<number, Pick<Cell, "value" | "formula" | "style" | "extra">>();
  for (const [row, column, cell] of source.sheet.existing(source.area)) {
    cells.set((row - source.area.row) * MAX_COLUMNS + column - source.area.column, {
      value: cell.value,
      formula: cell.formula,
      style: cell.style,
      extra: cell.extra,
    });
  }
  const used = source.sheet.usedArea(false);
  const rowCount = isEntireColumn(area) ? (used ? endRow(used) + 1 : 0) : area.rowCount;
  for (let r = 0; r < rowCount; r += 1) {
    for (let c = 0; c < area.columnCount; c += 1) {
      const [down, right] = options.transpose ? [c % width, r % height] : [r % height, c % width];
      const place = [source.area.row + down, source.area.column + right] as const;
      const from = cells.get(down * MAX_COLUMNS + right);
      paste(book, target.sheet, area.row + r, area.column + c, from, place, options, source.sheet.styleAt(...place));
    }
  }
  if (options.what === "All" || options.what === "Formats") copyMerges(source, target.sheet, area, options.transpose);
}

function paste(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  from: Pick<Cell, "value" | "formula" | "style" | "extra"> | undefined,
  place: readonly [number, number],
  { what, skipBlanks }: CopyOptions,
  style: Cell["style"],
): void {
  const blank = !from || (from.formula === null && from.value === "");
  if (blank && skipBlanks) return;
  if (blank && !sheet.find(row, column) && style === sheet.lineStyle(row, column)) return;
  const cell = sheet.at(row, column);
  if (what !== "Formats") {
    empty(book, sheet, row, column, cell);
    if (from) {
      cell.value = from.value;
      const formula = what === "Values" ? null : from.formula;
      cell.formula = formula === null ? null : moveFormula(formula, row - place[0], column - place[1]);
      const { richText, link, quoted } = from.extra ?? {};
      if (what === "All") sheet.extend(cell, { richText, link, quoted });
    }
  }
  if (what === "All" || what === "Formats") cell.style = style;
  cell.dirty = true;
}

function copyMerges(source: SheetRange, sheet: Sheet, area: Area, transpose: boolean): void {
  if (transpose) return;
  const { area: from } = source;
  const merges = source.sheet.merges.filter((merge) => contains(from, merge));
  if (merges.length === 0) return;
  for (let row = area.row; row <= endRow(area); row += from.rowCount) {
    for (let column = area.column; column <= endColumn(area); column += from.columnCount) {
      for (const merge of merges) {
        const copy = { ...merge, row: merge.row - from.row + row, column: merge.column - from.column + column };
        if (sheet.merges.some((other) => sameArea(other, copy))) continue;
        sheet.merges = sheet.merges.filter((other) => !intersect(other, copy));
        sheet.merges.push(copy);
        sheet.mergesChanged = true;
      }
    }
  }
}
