import type { CellValue } from "../domain/cell";
import type { SheetKey, SheetLayout } from "../plan/writePlan";
import type { Area } from "../sheets/area";

/** What puts one run back. Plain data: it is kept in the workbook and outlives the pane. */
export interface Inverse {
  readonly edits: readonly EditInverse[];
  readonly sheets: readonly SheetInverse[];
  /** Print areas that were widened by added columns; absent where none was. */
  readonly printAreas?: readonly PrintAreaInverse[];
}

/** What a sheet printed before columns were added to it, and since. */
export interface PrintAreaInverse {
  readonly sheetId: string;
  readonly sheet: string;
  readonly before: Area;
  readonly after: Area;
}

/** A block that was filled or added in a sheet of the user's. */
export interface EditInverse {
  /** Defined name that follows the block when rows or columns are inserted. */
  readonly mark: string;
  readonly sheetId: string;
  readonly sheet: string;
  readonly area: Area;
  /** What was written: `=` for any formula, null for a cell left alone. Another content means that somebody changed it since. */
  readonly written: Grid<CellValue>;
  /** What stood there, formulas included. */
  readonly before: Grid<CellValue>;
  /** Null when number formats were not touched. */
  readonly numberFormats: Grid<string> | null;
  /** True when formats were copied onto cells that had none. */
  readonly clearFormats: boolean;
  /** Widths of the block's columns in points before they were changed, null for the standard width; null when none was. */
  readonly columnWidths: readonly (number | null)[] | null;
  /** Cells that the formulas of `before` name, each with the mark that follows it; none where there were no formulas. */
  readonly anchors?: readonly AnchorInverse[];
}

export interface AnchorInverse {
  readonly mark: string;
  readonly sheet: string;
  readonly area: Area;
}

/** A sheet of ours: deleted again, or written again as it was. */
export interface SheetInverse {
  readonly key: SheetKey;
  /** Null when this run added the sheet. */
  readonly sheetId: string | null;
  readonly name: string;
  /** The sheet before this run; null when there was none, or nobody knows any more. */
  readonly previous: SheetLayout | null;
}

/** A rectangle of values; when all are equal only one is kept. */
export type Grid<T> =
  | { readonly all: T; readonly rowCount: number; readonly columnCount: number }
  | { readonly rows: readonly (readonly T[])[] };

export function packGrid<T>(rows: readonly (readonly T[])[]): Grid<T> {
  const first = rows[0]?.[0];
  if (first === undefined || !rows.every((row) => row.every((value) => value === first))) return { rows };
  return { all: first, rowCount: rows.length, columnCount: rows[0]?.length ?? 0 };
}

export function unpackGrid<T>(grid: Grid<T>): readonly (readonly T[])[] {
  if ("rows" in grid) return grid.rows;
  return Array.from({ length: grid.rowCount }, () => Array<T>(grid.columnCount).fill(grid.all));
}

/** True when every cell of the grid equals `value`. */
export function isAll<T>(grid: Grid<T>, value: T): boolean {
  return "rows" in grid ? grid.rows.every((row) => row.every((entry) => entry === value)) : grid.all === value;
}
