import type { Snapshot } from "../../../sheets/snapshot";
import type { CellRef } from "../../evaluation";
import { tallMerge } from "../../merges";
import { formulaAt, sheetOf, valueAt } from "./values";

const PLAIN = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/;

/**
 * True when a printed figure may safely be replaced by what other cells give: it is typed, not a formula, and it and all
 * of them are plain figures of their own: no remark, no unit, no word, and nothing merged over several rows.
 */
export function isReplaceable(snapshot: Snapshot, at: CellRef, sources: readonly CellRef[]): boolean {
  return (
    isPlainFigure(snapshot, at) && !isFormula(snapshot, at) && sources.every((cell) => isPlainFigure(snapshot, cell))
  );
}

/** True for a cell of one row that holds a number, or a text that is nothing but a number or a percentage. */
export function isPlainFigure(snapshot: Snapshot, at: CellRef): boolean {
  const value = valueAt(sheetOf(snapshot, at.sheetId), at.row, at.column);
  const plain = typeof value === "number" || (typeof value === "string" && PLAIN.test(value.normalize("NFKC").trim()));
  return plain && tallMerge(snapshot, at) === null;
}

function isFormula(snapshot: Snapshot, at: CellRef): boolean {
  const formula = formulaAt(sheetOf(snapshot, at.sheetId), at.row, at.column);
  return typeof formula === "string" && formula.startsWith("=");
}
