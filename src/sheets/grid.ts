import type { CellValue } from "../domain/cell";
import type { Area } from "./area";
import type { SheetSnapshot } from "./snapshot";
import { isEmpty, tidy } from "./text";

/** Columns left of this are looked at; what stands further right is no form of the field. */
const COLUMN_LIMIT = 16384;
/** A merge of more cells is looked up in a list instead of cell by cell. */
const LARGE_MERGE = 20000;

/** A sheet's cells by absolute row and column, with merges known. Nothing is copied. */
export interface Grid {
  readonly sheet: SheetSnapshot;
  readonly used: Area;
  /** The raw value; a cell covered by a merge holds what stands there, normally nothing. */
  value(row: number, column: number): CellValue;
  /** The merge that covers a cell, its first cell included. */
  mergeAt(row: number, column: number): Area | undefined;
  /** The value that a reader sees: a covered cell shows the merge's first cell. */
  shown(row: number, column: number): CellValue;
  /** `shown`, tidied. */
  text(row: number, column: number): string;
  /** True for a cell that is covered by a merge without being its first cell. */
  covered(row: number, column: number): boolean;
  format(row: number, column: number): string;
  hidden(row: number): boolean;
  /** Columns that an anchor cell spans. */
  spanOf(row: number, column: number): number;
}

const keyOf = (row: number, column: number): number => row * COLUMN_LIMIT + column;

/** The grid of a sheet, or null for a sheet without values. */
export function gridOf(sheet: SheetSnapshot): Grid | null {
  const used = sheet.used;
  if (used === null || sheet.values.length === 0) return null;
  const small = new Map<number, Area>();
  const large: Area[] = [];
  const lastRow = used.row + used.rowCount - 1;
  const lastColumn = used.column + used.columnCount - 1;
  for (const merge of sheet.merges) {
    const bottom = Math.min(merge.row + merge.rowCount - 1, lastRow);
    const right = Math.min(merge.column + merge.columnCount - 1, lastColumn);
    if (bottom < used.row || right < used.column) continue;
    if ((bottom - merge.row + 1) * (right - merge.column + 1) > LARGE_MERGE) {
      large.push(merge);
      continue;
    }
    for (let row = merge.row; row <= bottom; row++) {
      for (let column = merge.column; column <= right; column++) small.set(keyOf(row, column), merge);
    }
  }
  const inside = (area: Area, row: number, column: number): boolean =>
    row >= area.row &&
    row < area.row + area.rowCount &&
    column >= area.column &&
    column < area.column + area.columnCount;
  const mergeAt = (row: number, column: number): Area | undefined => {
    const found = small.size === 0 ? undefined : small.get(keyOf(row, column));
    return found ?? (large.length === 0 ? undefined : large.find((area) => inside(area, row, column)));
  };
  const value = (row: number, column: number): CellValue => sheet.values[row - used.row]?.[column - used.column] ?? "";
  const shown = (row: number, column: number): CellValue => {
    const own = value(row, column);
    if (!isEmpty(own)) return own;
    const merge = mergeAt(row, column);
    return merge === undefined ? own : value(merge.row, merge.column);
  };
  const hiddenRows = new Set(sheet.hiddenRows);
  return {
    sheet,
    used,
    value,
    mergeAt,
    shown,
    text: (row, column) => tidy(shown(row, column)),
    covered: (row, column) => {
      const merge = mergeAt(row, column);
      return merge !== undefined && (merge.row !== row || merge.column !== column);
    },
    format: (row, column) => sheet.numberFormats[row - used.row]?.[column - used.column] ?? "General",
    hidden: (row) => hiddenRows.has(row),
    spanOf: (row, column) => mergeAt(row, column)?.columnCount ?? 1,
  };
}
