import { OfficeError } from "../errors";

/** A rectangle of cells; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** "A" for 0, "AA" for 26. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0 for "A"; -1 when the letters name no column of a sheet. */
export function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column >= 1 && column <= MAX_COLUMNS ? column - 1 : -1;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9]\d{0,6})$/;

interface Corner {
  row: number | null;
  column: number | null;
}

function corner(text: string): Corner | null {
  const cell = CELL.exec(text);
  if (cell) {
    const column = columnIndex(cell[1] ?? "");
    const row = Number(cell[2]) - 1;
    return column >= 0 && row < MAX_ROWS ? { row, column } : null;
  }
  const letters = COLUMN.exec(text);
  if (letters) {
    const column = columnIndex(letters[1] ?? "");
    return column >= 0 ? { row: null, column } : null;
  }
  const digits = ROW.exec(text);
  if (digits) {
    const row = Number(digits[1]) - 1;
    return row < MAX_ROWS ? { row, column: null } : null;
  }
  return null;
}

/** Reads "B2", "B2:C9", "B:D", "3:5", with or without `$`; null when it is no address. */
export function parseAddress(address: string): Area | null {
  const parts = address.trim().split(":");
  if (parts.length > 2) return null;
  const first = corner((parts[0] ?? "").trim());
  const last = parts.length === 2 ? corner((parts[1] ?? "").trim()) : first;
  if (!first || !last) return null;
  if ((first.row === null) !== (last.row === null) || (first.column === null) !== (last.column === null)) return null;
  if (parts.length === 1 && (first.row === null || first.column === null)) return null;
  const rows = first.row === null ? [0, MAX_ROWS - 1] : [first.row, last.row ?? 0];
  const columns = first.column === null ? [0, MAX_COLUMNS - 1] : [first.column, last.column ?? 0];
  const row = Math.min(rows[0] ?? 0, rows[1] ?? 0);
  const column = Math.min(columns[0] ?? 0, columns[1] ?? 0);
  return {
    row,
    column,
    rowCount: Math.max(rows[0] ?? 0, rows[1] ?? 0) - row + 1,
    columnCount: Math.max(columns[0] ?? 0, columns[1] ?? 0) - column + 1,
  };
}

/** Splits "'表 1'!A1:B2" into its sheet name (null when none) and the rest. */
export function splitSheet(address: string): { readonly sheet: string | null; readonly rest: string } {
  const mark = address.lastIndexOf("!");
  if (mark < 0) return { sheet: null, rest: address };
  const name = address.slice(0, mark);
  const bare = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
  return { sheet: bare, rest: address.slice(mark + 1) };
}

export const isEntireColumn = (area: Area): boolean => area.row === 0 && area.rowCount === MAX_ROWS;
export const isEntireRow = (area: Area): boolean => area.column === 0 && area.columnCount === MAX_COLUMNS;

/** "B2:C9", "B:D" for whole columns, "3:5" for whole rows. */
export function formatAddress(area: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  const lastRow = area.row + area.rowCount;
  const lastColumn = columnLetters(area.column + area.columnCount - 1);
  const firstColumn = columnLetters(area.column);
  if (isEntireColumn(area)) return `${mark}${firstColumn}:${mark}${lastColumn}`;
  if (isEntireRow(area)) return `${mark}${area.row + 1}:${mark}${lastRow}`;
  const first = `${mark}${firstColumn}${mark}${area.row + 1}`;
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  return `${first}:${mark}${lastColumn}${mark}${lastRow}`;
}

/** True when a sheet's name must stand in quotes before `!`. */
function needsQuotes(name: string): boolean {
  return (
    !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name) || /^R\d*C?\d*$|^C\d*$/i.test(name)
  );
}

/** The sheet's name as formulas and addresses write it: quoted where needed. */
export function sheetPrefix(name: string): string {
  return needsQuotes(name) ? `'${name.replace(/'/g, "''")}'` : name;
}

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

/** The area itself when it lies on the sheet; else Excel's refusal. */
export function onSheet(area: Area): Area {
  const fits =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rowCount > 0 &&
    area.columnCount > 0 &&
    endRow(area) < MAX_ROWS &&
    endColumn(area) < MAX_COLUMNS;
  if (!fits) throw new OfficeError("InvalidArgument");
  return area;
}

export const cellCount = (area: Area): number => area.rowCount * area.columnCount;
