import { columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS } from "../grid/area";

/** One corner of a reference: an axis is null when the reference is of whole rows or columns. */
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
  return {
    row,
    column,
    columnFixed: letters ? match[1] === "$" : false,
    rowFixed: digits ? (letters ? match[3] === "$" : match[1] === "$" || match[3] === "$") : false,
  };
}

/** Reads the part of a reference behind its sheet: `$B2:C$9`, `B:D`, `3:5`, `A1#`; null for `#REF!` and what is none. */
export function readReference(body: string): Reference | null {
  const spill = body.endsWith("#");
  const parts = (spill ? body.slice(0, -1) : body).split(":");
  const first = readCorner(parts[0] ?? "");
  if (!first) return null;
  if (parts.length === 1) return { first, last: null, spill };
  const last = readCorner(parts[1] ?? "");
  return last ? { first, last, spill } : null;
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

const wrap = (value: number, size: number): number => ((value % size) + size) % size;

/** The reference as a copy of its formula so many rows and columns away has it; fixed (`$`) axes stay. Null when it leaves the sheet. */
export function moveReference(reference: Reference, rows: number, columns: number): Reference | null {
  let lost = false;
  const move = (corner: Corner): Corner => {
    const row = corner.row === null || corner.rowFixed ? corner.row : corner.row + rows;
    const column = corner.column === null || corner.columnFixed ? corner.column : corner.column + columns;
    if ((row !== null && (row < 0 || row >= MAX_ROWS)) || (column !== null && (column < 0 || column >= MAX_COLUMNS))) {
      lost = true;
    }
    return {
      ...corner,
      row: row === null ? null : wrap(row, MAX_ROWS),
      column: column === null ? null : wrap(column, MAX_COLUMNS),
    };
  };
  const moved = { ...reference, first: move(reference.first), last: reference.last && move(reference.last) };
  return lost ? null : moved;
}
