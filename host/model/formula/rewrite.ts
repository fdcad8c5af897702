import { sheetPrefix } from "../grid/area";
import { moveReference, readReference, writeReference } from "./references";
import { joinTokens, tokenize, type Token } from "./tokens";
import { shiftReference, type Shift } from "./shift";

function eachReference(
  formula: string,
  change: (token: Extract<Token, { kind: "reference" }>) => string | null,
): string {
  let changed = false;
  const tokens = tokenize(formula).map((token): Token => {
    if (token.kind !== "reference") return token;
    const text = change(token);
    if (text === null || text === token.text) return token;
    changed = true;
    return { kind: "other", text };
  });
  return changed ? joinTokens(tokens) : formula;
}

/** The formula as a copy in another cell has it: relative references move along. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return eachReference(formula, (token) => {
    const reference = readReference(token.body);
    if (!reference) return null;
    const moved = moveReference(reference, rows, columns);
    return token.prefix + (moved ? writeReference(moved) : "#REF!");
  });
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The formula after cells of sheet `shifted` moved; `home` is the sheet that the formula stands in. */
export function shiftFormula(formula: string, home: string, shifted: string, shift: Shift): string {
  return eachReference(formula, (token) => {
    if (!sameName(token.sheet ?? home, shifted)) return null;
    const reference = readReference(token.body);
    if (!reference) return null;
    const moved = shiftReference(reference, shift);
    return token.prefix + (moved ? writeReference(moved) : "#REF!");
  });
}

/** The formula after sheet `from` was renamed to `to`. */
export function renameSheet(formula: string, from: string, to: string): string {
  return eachReference(formula, (token) =>
    token.sheet !== null && sameName(token.sheet, from) ? `${sheetPrefix(to)}!${token.body}` : null,
  );
}

/** The formula after the sheet was deleted: references to it are lost. */
export function loseSheet(formula: string, sheet: string): string {
  return eachReference(formula, (token) => (token.sheet !== null && sameName(token.sheet, sheet) ? "#REF!" : null));
}
