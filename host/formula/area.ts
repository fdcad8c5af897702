/** A rectangle of cells; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const isEntireColumn = (area: Area): boolean => area.row === 0 && area.rowCount === MAX_ROWS;
export const isEntireRow = (area: Area): boolean => area.column === 0 && area.columnCount === MAX_COLUMNS;

export const cellArea = (row: number, column: number): Area => ({ row, column, rowCount: 1, columnCount: 1 });

export const endRow = (area: Area): number => area.row + area.rowCount - 1;
export const endColumn = (area: Area): number => area.column + area.columnCount - 1;

/** The cells that both have; null when none. */
export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(endRow(a), endRow(b)) - row + 1;
  const columnCount = Math.min(endColumn(a), endColumn(b)) - column + 1;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    endRow(inner) <= endRow(outer) &&
    endColumn(inner) <= endColumn(outer)
  );
}

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;

/** The smallest rectangle around both. */
export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(endRow(a), endRow(b)) - row + 1,
    columnCount: Math.max(endColumn(a), endColumn(b)) - column + 1,
  };
}

export const cellCount = (area: Area): number => area.rowCount * area.columnCount;

export const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row <= endRow(area) && column >= area.column && column <= endColumn(area);
