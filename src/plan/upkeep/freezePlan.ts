import { isBlank, isCellError, type CellValue } from "../../domain/cell";
import { cellAddress } from "../../sheets/area";
import type { SheetSnapshot } from "../../sheets/snapshot";
import type { CellContent } from "../writePlan";
import { columnFormula } from "./arrayFormula";
import { healed } from "./heal";
import { callsOurs, nativeFormula, type IsPlain } from "./native";
import { referenceOf } from "./references";
import { cellsOf, rewriteEdits, valueAt, type Rewrite, type RewriteEdit } from "./rewriteEdit";

/** What freezing writes. */
export interface FreezePlan {
  readonly edits: readonly RewriteEdit[];
  /** Cells that get a native formula. */
  readonly native: number;
  /** Cells that get the value they show. */
  readonly values: number;
  /** Cells that show an error or cannot be told apart, and protected sheets: they stay as they are. */
  readonly left: readonly string[];
}

/**
 * Turns every formula that calls our functions into a native one where there is an equivalent, and into the value that it
 * shows elsewhere: afterwards the workbook needs the add-in no more. An array that fills a column becomes a formula a row.
 */
export function planFreeze(sheets: readonly SheetSnapshot[], purpose: string): FreezePlan {
  const edits: RewriteEdit[] = [];
  const left: string[] = [];
  const frozen: Rewrite[] = [];
  for (const sheet of sheets) {
    const cells: Rewrite[] = [];
    for (const { row, column, formula, value } of cellsOf(sheet)) {
      if (typeof formula !== "string" || !formula.startsWith("=") || value === formula) continue;
      if (!callsOurs(healed(formula))) continue;
      const rewrites = sheet.protected ? null : frozenCells(sheet, row, column, formula, isPlainIn(sheets, sheet));
      if (rewrites) for (const rewrite of rewrites) cells.push(rewrite);
      else left.push(`${sheet.name}!${cellAddress(row, column)}`);
    }
    edits.push(...rewriteEdits(sheet, cells, purpose));
    for (const cell of cells) frozen.push(cell);
  }
  const native = frozen.filter(({ content }) => "formula" in content).length;
  return { edits, native, values: frozen.length - native, left };
}

function frozenCells(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  before: string,
  isPlain: IsPlain,
): readonly Rewrite[] | null {
  const formula = healed(before);
  const filled = columnFormula(formula);
  if (filled === null) return null;
  const cells = Array.from({ length: filled.rowCount }, (_, index): Rewrite | null => {
    const own = filled.rowFormula?.(index) ?? (filled.rowCount === 1 ? formula : null);
    const content = frozenContent(valueAt(sheet, row + index, column), own, isPlain);
    return content && { row: row + index, column, before: index === 0 ? before : "", content, numberFormat: null };
  });
  // Half an array cannot stay.
  return cells.includes(null) ? null : (cells as Rewrite[]);
}

function frozenContent(value: CellValue, formula: string | null, isPlain: IsPlain): CellContent | null {
  const native = formula === null ? null : nativeFormula(formula, isPlain);
  if (native !== null && (!isCellError(value) || value === "#NAME?")) return { formula: native };
  return isCellError(value) ? null : { value: value ?? "" };
}

/** Whether a reference names only numbers and blanks, as the workbook was read. */
function isPlainIn(sheets: readonly SheetSnapshot[], home: SheetSnapshot): IsPlain {
  return (token) => {
    const reference = referenceOf(token);
    const sheet = reference?.sheet ? sheets.find(({ name }) => name === reference.sheet) : home;
    if (!reference || !sheet || sheet.unread !== undefined) return false;
    const { row, column, rowCount, columnCount } = reference.area;
    for (let line = row; line < row + rowCount; line += 1) {
      for (let at = column; at < column + columnCount; at += 1) {
        const value = valueAt(sheet, line, at);
        if (typeof value !== "number" && !isBlank(value)) return false;
      }
    }
    return true;
  };
}
