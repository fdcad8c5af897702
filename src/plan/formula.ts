import type { CellValue } from "../domain/cell";
import { Big } from "../domain/decimal";
import { isBlank, isCellError } from "../domain/cell";
import type { Area } from "../sheets/area";
import { areaAddress, cellAddress, quoteSheet } from "../sheets/area";

/** Excel refuses a text literal of more than 255 characters in a formula. */
const LITERAL_LIMIT = 250;
/** Excel refuses a formula of more than 8,192 characters. */
export const FORMULA_LIMIT = 8192;
/** Longer texts are compared by their length and their two ends, so that formulas stay short. */
const COMPARED_WHOLE = 480;
const COMPARED_END = 120;

/** `'资金表'!E5` */
export function cellReference(sheet: string, row: number, column: number): string {
  return `${quoteSheet(sheet)}!${cellAddress(row, column)}`;
}

/** `'资金表'!E5:E24` */
export function areaReference(sheet: string, area: Area): string {
  return `${quoteSheet(sheet)}!${areaAddress(area)}`;
}

/** A text as it stands in a formula: quotes doubled, long texts in pieces, line breaks and other controls as CHAR(n). */
export function textLiteral(text: string): string {
  const pieces: string[] = [];
  for (const [part] of text.matchAll(/\p{Cc}|\P{Cc}+/gu)) {
    const code = part.charCodeAt(0);
    if (code < 32) pieces.push(`CHAR(${code})`);
    else for (const piece of split(part, LITERAL_LIMIT)) pieces.push(`"${piece.replaceAll('"', '""')}"`);
  }
  if (pieces.length === 0) return '""';
  return pieces.length === 1 ? (pieces[0] ?? '""') : `(${pieces.join("&")})`;
}

/** Pieces of at most `size` code units, quotes counted as they are written, that never part a surrogate pair. */
function split(text: string, size: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  let length = 0;
  for (const character of text) {
    const width = character === '"' ? 2 : character.length;
    if (length + width > size) {
      pieces.push(piece);
      piece = "";
      length = 0;
    }
    piece += character;
    length += width;
  }
  return [...pieces, piece];
}

/** A number as it stands in a formula, never in exponent form. */
export function numberLiteral(value: Big | number): string {
  const text = (typeof value === "number" ? new Big(String(value)) : value).toFixed();
  return text.startsWith("-") ? `(${text})` : text;
}

/** A condition that holds while the cell still holds what was read from it. */
export function unchanged(reference: string, value: CellValue): string {
  if (isBlank(value)) return `${reference}=""`;
  if (typeof value === "boolean") return `${reference}=${value ? "TRUE" : "FALSE"}`;
  if (typeof value === "number") return sameNumber(reference, value);
  if (value === null || isCellError(value)) return `ISERROR(${reference})`;
  return sameText(reference, value);
}

/** Excel keeps 15 digits of a literal, and takes an empty cell for 0. */
function sameNumber(reference: string, value: number): string {
  const literal = numberLiteral(value);
  const digits = literal.replace(/\D/g, "").replace(/^0+/, "").length;
  if (value !== 0 && digits <= 15) return `${reference}=${literal}`;
  const slack = numberLiteral(Math.abs(value) * 1e-12);
  return `IF(ISNUMBER(${reference}),ABS(${reference}-${literal})<=${slack},FALSE)`;
}

function sameText(reference: string, text: string): string {
  if (text.length <= COMPARED_WHOLE) return `EXACT(${reference},${textLiteral(text)})`;
  const characters = [...text];
  const start = characters.slice(0, COMPARED_END).join("");
  const end = characters.slice(-COMPARED_END).join("");
  return (
    `AND(LEN(${reference})=${text.length},EXACT(LEFT(${reference},${start.length}),${textLiteral(start)}),` +
    `EXACT(RIGHT(${reference},${end.length}),${textLiteral(end)}))`
  );
}

/** One condition of several. */
export function all(conditions: readonly string[]): string {
  const [first, ...others] = conditions;
  if (first === undefined) return "TRUE";
  return others.length === 0 ? first : `AND(${conditions.join(",")})`;
}

/** What was worked out at writing while the inputs are what they were; `otherwise` once one of them changed. */
export function guarded(inputs: readonly string[], value: string, otherwise: string): string {
  return `IF(IFERROR(${all(inputs)},FALSE),${value},${otherwise})`;
}
