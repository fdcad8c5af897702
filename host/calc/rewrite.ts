import { areaOf, type CellArea, MAX_COLUMNS, MAX_ROWS, parseReference, quoteSheet, writeReference } from "./reference";
import { type Token, tokenise } from "./tokens";

/** Whole rows or columns of one sheet inserted (count > 0) or deleted (count < 0). */
export interface Shift {
  readonly sheet: string;
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
}

/** Where cells go; null when all of them are deleted or pushed off the sheet. */
export function shiftArea(area: CellArea, { axis, at, count }: Omit<Shift, "sheet">): CellArea | null {
  const rows = axis === "rows";
  const limit = rows ? MAX_ROWS : MAX_COLUMNS;
  const [first, last] = rows ? [area.top, area.bottom] : [area.left, area.right];
  // Whole columns keep all their rows whatever happens to rows.
  if (first === 0 && last === limit - 1) return area;
  const ends = count > 0 ? inserted(first, last, at, count, limit) : deleted(first, last, at, -count);
  if (!ends) return null;
  const [from, to] = ends;
  return rows ? { ...area, top: from, bottom: to } : { ...area, left: from, right: to };
}

function inserted(first: number, last: number, at: number, count: number, limit: number): [number, number] | null {
  const from = first >= at ? first + count : first;
  const to = last >= at ? last + count : last;
  return from >= limit ? null : [from, Math.min(to, limit - 1)];
}

function deleted(first: number, last: number, at: number, count: number): [number, number] | null {
  const end = at + count;
  if (first >= at && last < end) return null;
  const from = first < at ? first : Math.max(at, first - count);
  const to = last < at ? last : last < end ? at - 1 : last - count;
  return [from, to];
}

/** The formula after a shift; `ownSheet` is the sheet on which the formula stands. */
export function shiftFormula(formula: string, ownSheet: string, shift: Shift): string {
  return rewrite(formula, (token) => {
    if (token.kind !== "reference" || !sameSheet(token.sheet ?? ownSheet, shift.sheet)) return token.text;
    const reference = parseReference(token.rest);
    if (!reference) return token.text;
    const area = shiftArea(areaOf(reference), shift);
    const prefix = token.text.slice(0, token.text.length - token.rest.length);
    return area ? prefix + writeReference(reference, area) : `${prefix}#REF!`;
  });
}

/** The formula after a sheet got another name. */
export function renameSheetInFormula(formula: string, from: string, to: string): string {
  return rewrite(formula, (token) =>
    token.sheet !== null && sameSheet(token.sheet, from) ? `${quoteSheet(to)}!${token.rest}` : token.text,
  );
}

/** The formula after a sheet was deleted: what pointed at it is #REF!. */
export function removeSheetFromFormula(formula: string, name: string): string {
  return rewrite(formula, (token) => (token.sheet !== null && sameSheet(token.sheet, name) ? "#REF!" : token.text));
}

/** Sheet names are the same without regard to case. */
export function sameSheet(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}

function rewrite(formula: string, change: (token: Token) => string): string {
  return `=${tokenise(formula).map(change).join("")}`;
}
