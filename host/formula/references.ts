import { columnIndex, columnLetters } from "./columns";
import { endColumn, endRow, MAX_COLUMNS, MAX_ROWS, type Area } from "./area";

/** One corner of a reference as written: an axis is null when the reference is of whole rows or columns. */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export interface Reference {
  readonly first: Corner;
  /** Null for a single cell. */
  readonly last: Corner | null;
  /** `A1#`: what A1 spills. */
  readonly spill: boolean;
}

const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)([1-9]\d{0,6})?$/;

function readCorner(text: string): Corner | null {
  const match = CORNER.exec(text.trim());
  if (!match || (!match[2] && !match[4])) return null;
  const letters = match[2];
  const digits = match[4];
  const column = letters ? columnIndex(letters) : null;
  const row = digits ? Number(digits) - 1 : null;
  if (column === -1 || (row !== null && row >= MAX_ROWS)) return null;
  // `$5` of whole rows: the only `$` stands before the digits.
  const rowFixed = letters ? match[3] === "$" : match[1] === "$" || match[3] === "$";
  return { row, column, rowFixed: digits !== undefined && rowFixed, columnFixed: !!letters && match[1] === "$" };
}

/** Reads the part of a reference behind its sheet: `$B2:C$9`, `B:D`, `3:5`, `A1#`; null when it is none or off the sheet. */
export function readReference(text: string): Reference | null {
  const spill = text.endsWith("#");
  const [one = "", two, more] = (spill ? text.slice(0, -1) : text).split(":");
  const first = readCorner(one);
  if (!first || more !== undefined) return null;
  if (two === undefined) return first.row === null || first.column === null ? null : { first, last: null, spill };
  const last = readCorner(two);
  if (!last || (first.row === null) !== (last.row === null) || (first.column === null) !== (last.column === null)) {
    return null;
  }
  return { first, last, spill };
}

function writeCorner(corner: Corner): string {
  const column = corner.column === null ? "" : `${corner.columnFixed ? "$" : ""}${columnLetters(corner.column)}`;
  const row = corner.row === null ? "" : `${corner.rowFixed ? "$" : ""}${corner.row + 1}`;
  return column + row;
}

export function writeReference(reference: Reference): string {
  const first = writeCorner(reference.first);
  return (reference.last ? `${first}:${writeCorner(reference.last)}` : first) + (reference.spill ? "#" : "");
}

/** The cells of a reference, its ends put in order; of `A1#` the anchor. */
export function areaOf({ first, last }: Reference): Area {
  const ends = (one: number | null, other: number | null, size: number): readonly [number, number] =>
    one === null || other === null ? [0, size - 1] : [Math.min(one, other), Math.max(one, other)];
  const [top, bottom] = ends(first.row, (last ?? first).row, MAX_ROWS);
  const [left, right] = ends(first.column, (last ?? first).column, MAX_COLUMNS);
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

/** A range over the cells, without `$`; of two corners even where it is one cell. */
export function rangeOf(area: Area): Reference {
  const corner = (row: number, column: number): Corner => ({ row, column, rowFixed: false, columnFixed: false });
  return { first: corner(area.row, area.column), last: corner(endRow(area), endColumn(area)), spill: false };
}

const inside = (at: number | null, size: number): boolean => at === null || (at >= 0 && at < size);

/** The reference as a copy of its formula so many rows and columns away has it; fixed (`$`) axes stay. Null when it leaves the sheet. */
export function moveReference(reference: Reference, rows: number, columns: number): Reference | null {
  const move = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row === null || corner.rowFixed ? corner.row : corner.row + rows,
    column: corner.column === null || corner.columnFixed ? corner.column : corner.column + columns,
  });
  const first = move(reference.first);
  const last = reference.last && move(reference.last);
  const stays = [first, last ?? first].every(({ row, column }) => inside(row, MAX_ROWS) && inside(column, MAX_COLUMNS));
  return stays ? { ...reference, first, last } : null;
}
