import type { Area } from "./area";
import type { Grid } from "./grid";
import { isEmpty } from "./text";

/** Columns `left` to `right` of one run, without an empty column between them. */
export interface Interval {
  readonly left: number;
  readonly right: number;
}

/** Rows `top` to `bottom` without a blank row between them, and the columns they fill. */
export interface Run {
  readonly top: number;
  readonly bottom: number;
  readonly intervals: readonly Interval[];
}

/** More pieces beside each other than this is no sheet of tables. */
const MOST_INTERVALS = 40;

/** Splits a sheet into runs of filled rows; one pass over the cells. */
export function findRuns(grid: Grid): readonly Run[] {
  const { used, sheet } = grid;
  const bridged = mergedRows(grid);
  const wide = wideMerges(grid);
  const runs: Run[] = [];
  // Columns filled in any row, and in rows of three cells and more: a title lies over gaps between tables.
  const any = new Uint8Array(used.columnCount);
  const broad = new Uint8Array(used.columnCount);
  let top = -1;
  let widest = 0;
  let low = used.columnCount;
  let high = -1;
  let nextMerge = 0;
  let marked = 0;
  const close = (bottom: number): void => {
    if (top < 0) return;
    const filled = widest >= 3 ? broad : any;
    const least = widest >= 3 ? 3 : 1;
    for (; nextMerge < wide.length; nextMerge++) {
      const merge = wide[nextMerge];
      if (merge === undefined || merge.row > used.row + bottom) break;
      if (merge.row < used.row + top || !hasCells(grid, merge.row, least)) continue;
      const right = Math.min(merge.column + merge.columnCount, used.column + used.columnCount) - 1;
      for (let column = Math.max(merge.column, used.column); column <= right; column++)
        filled[column - used.column] = 1;
      low = Math.min(low, Math.max(0, merge.column - used.column));
      high = Math.max(high, right - used.column);
    }
    runs.push({
      top: used.row + top,
      bottom: used.row + bottom,
      intervals: intervalsOf(filled, low, high, used.column),
    });
    if (high >= low) {
      any.fill(0, low, high + 1);
      broad.fill(0, low, high + 1);
    }
    top = -1;
    widest = 0;
    low = used.columnCount;
    high = -1;
    marked = 0;
  };
  for (let row = 0; row < used.rowCount; row++) {
    const values = sheet.values[row] ?? [];
    let count = 0;
    let from = values.length;
    let to = -1;
    for (let column = 0; column < values.length; column++) {
      const value = values[column];
      if (value === "" || value === null || isEmpty(value)) continue;
      count++;
      if (column < from) from = column;
      to = column;
    }
    if (count === 0 && !bridged.has(used.row + row)) {
      close(row - 1);
      continue;
    }
    if (top < 0) top = row;
    if (count > widest) widest = count;
    if (from < low) low = from;
    if (to > high) high = to;
    if (marked === high - low + 1) continue;
    for (let column = from; column <= to; column++) {
      const value = values[column];
      if (value === "" || value === null || isEmpty(value)) continue;
      any[column] = 1;
      if (count < 3 || broad[column] === 1) continue;
      broad[column] = 1;
      marked++;
    }
  }
  close(used.rowCount - 1);
  return runs;
}

/** Rows below the first row of a vertical merge: not blank, even where all their own cells are. */
function mergedRows(grid: Grid): ReadonlySet<number> {
  const rows = new Set<number>();
  const last = grid.used.row + grid.used.rowCount - 1;
  for (const merge of grid.sheet.merges) {
    if (merge.rowCount === 1 || isEmpty(grid.value(merge.row, merge.column))) continue;
    for (let row = merge.row + 1; row < merge.row + merge.rowCount && row <= last; row++) rows.add(row);
  }
  return rows;
}

/** Filled merges over several columns, top to bottom: they fill the columns they cover. */
function wideMerges(grid: Grid): readonly Area[] {
  const wide = grid.sheet.merges.filter(
    (merge) => merge.columnCount > 1 && !isEmpty(grid.value(merge.row, merge.column)),
  );
  return wide.sort((a, b) => a.row - b.row);
}

function hasCells(grid: Grid, row: number, least: number): boolean {
  const values = grid.sheet.values[row - grid.used.row] ?? [];
  let count = 0;
  for (let column = 0; column < values.length && count < least; column++) if (!isEmpty(values[column])) count++;
  return count >= least;
}

function intervalsOf(filled: Uint8Array, low: number, high: number, offset: number): readonly Interval[] {
  const intervals: Interval[] = [];
  let left = -1;
  for (let column = low; column <= high + 1; column++) {
    if (column <= high && filled[column] === 1) {
      if (left < 0) left = column;
    } else if (left >= 0) {
      intervals.push({ left: left + offset, right: column - 1 + offset });
      left = -1;
      if (intervals.length > MOST_INTERVALS) return [];
    }
  }
  return intervals;
}
