/** Rows and columns that Excel has. */
export const MAX_ROWS = 1048576;
export const MAX_COLUMNS = 16384;

/** A rectangle of cells; both ends included, counted from 0. Whole columns run from row 0 to the last row there is. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function holds(area: CellArea, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** One end of a reference as written: `$C12` has column 2, fixed, and row 11, not fixed. */
interface End {
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** A reference as written: a cell, a range of cells, whole columns or whole rows. */
export interface Reference {
  readonly kind: "cell" | "range" | "columns" | "rows";
  readonly from: End;
  readonly to: End;
}

const END = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/;

/** "A" → 0, "XFD" → 16383. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** 0 → "A". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Reads `$A$1`, `A1:B2`, `A:B` or `1:2`; null when it is none of these or lies outside a sheet. */
export function parseReference(text: string): Reference | null {
  const [first, second, more] = text.split(":");
  if (first === undefined || more !== undefined) return null;
  const from = parseEnd(first);
  const to = second === undefined ? from : parseEnd(second);
  if (!from || !to) return null;
  const kind = kindOf(from, to, second !== undefined);
  return kind ? { kind, from, to } : null;
}

/** The cells of a reference, its ends put in order. */
export function areaOf({ kind, from, to }: Reference): CellArea {
  const whole = { rows: kind === "columns", columns: kind === "rows" };
  return {
    top: whole.rows ? 0 : Math.min(from.row, to.row),
    bottom: whole.rows ? MAX_ROWS - 1 : Math.max(from.row, to.row),
    left: whole.columns ? 0 : Math.min(from.column, to.column),
    right: whole.columns ? MAX_COLUMNS - 1 : Math.max(from.column, to.column),
  };
}

/** Writes the reference with other cells, its `$` kept. */
export function writeReference(reference: Reference, area: CellArea): string {
  const from = writeEnd({ ...reference.from, row: area.top, column: area.left }, reference.kind);
  if (reference.kind === "cell") return from;
  return `${from}:${writeEnd({ ...reference.to, row: area.bottom, column: area.right }, reference.kind)}`;
}

const PLAIN_NAME = /^[A-Za-z_\u4e00-\u9fff][A-Za-z0-9_.\u4e00-\u9fff]*$/;

/** A sheet's name as a formula writes it before `!`: quoted when it could be read as something else. */
export function quoteSheet(name: string): string {
  const plain = PLAIN_NAME.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[RrCc]\d*([RrCc]\d*)?$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

function parseEnd(text: string): End | null {
  const found = END.exec(text);
  if (!found) return null;
  const [, firstFixed, letters = "", secondFixed, digits = ""] = found;
  if (!letters && !digits) return null;
  const column = letters ? columnNumber(letters) : -1;
  const row = digits ? Number(digits) - 1 : -1;
  if (column >= MAX_COLUMNS || row >= MAX_ROWS || (digits && row < 0)) return null;
  // `$5` of whole rows: the only `$` stands before the digits.
  const rowFixed = letters ? secondFixed === "$" : firstFixed === "$" || secondFixed === "$";
  return { row, column, rowFixed, columnFixed: letters !== "" && firstFixed === "$" };
}

function kindOf(from: End, to: End, two: boolean): Reference["kind"] | null {
  const cells = (end: End): boolean => end.row >= 0 && end.column >= 0;
  if (cells(from) && cells(to)) return two ? "range" : "cell";
  if (!two) return null;
  if (from.row < 0 && to.row < 0) return "columns";
  if (from.column < 0 && to.column < 0) return "rows";
  return null;
}

function writeEnd(end: End, kind: Reference["kind"]): string {
  const column = kind === "rows" ? "" : `${end.columnFixed ? "$" : ""}${columnLetters(end.column)}`;
  const row = kind === "columns" ? "" : `${end.rowFixed ? "$" : ""}${end.row + 1}`;
  return column + row;
}
