import { moveReference, readReference, writeReference, type Reference } from "./references";
import { sameSheet, sheetPrefix } from "./sheetName";
import { shiftReference, type Shift } from "./shift";
import { tokenize, type Token } from "./tokens";

/** Writes the formula with other tokens; null leaves one as it is. */
function rewrite(formula: string, change: (token: Token) => string | null): string {
  return tokenize(formula)
    .map((token) => change(token) ?? token.text)
    .join("");
}

/** The token with another reference behind its sheet; #REF! where there is none any more. */
function withReference({ text, rest }: Token, reference: Reference | null): string {
  return text.slice(0, text.length - rest.length) + (reference ? writeReference(reference) : "#REF!");
}

/** The formula as a copy in another cell has it: relative references move along. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return rewrite(formula, (token) => {
    const reference = token.kind === "reference" ? readReference(token.rest) : null;
    return reference && withReference(token, moveReference(reference, rows, columns));
  });
}

/** The formula after cells of sheet `shifted` moved; `home` is the sheet that the formula stands in. */
export function shiftFormula(formula: string, home: string, shifted: string, shift: Shift): string {
  return rewrite(formula, (token) => {
    if (token.kind !== "reference" || !sameSheet(token.sheet ?? home, shifted)) return null;
    const reference = readReference(token.rest);
    return reference && withReference(token, shiftReference(reference, shift));
  });
}

/** The formula after sheet `from` was renamed to `to`. */
export function renameSheet(formula: string, from: string, to: string): string {
  return rewrite(formula, ({ sheet, rest }) =>
    sheet !== null && sameSheet(sheet, from) ? `${sheetPrefix(to)}!${rest}` : null,
  );
}

/** The formula after the sheet was deleted: what pointed at it is #REF!. */
export function loseSheet(formula: string, lost: string): string {
  return rewrite(formula, ({ sheet }) => (sheet !== null && sameSheet(sheet, lost) ? "#REF!" : null));
}
