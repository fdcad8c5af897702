import { endColumn, endRow } from "../../formula/area";
import type { SheetRange } from "../grid/book";
import { alive, allowed } from "./guard";

/** Hides or shows the rows or columns of the range. */
export function setHidden(target: SheetRange, axis: "rows" | "columns", hidden: boolean): void {
  const { sheet, area } = alive(target);
  allowed(sheet, axis === "rows" ? "formatRows" : "formatColumns");
  sheet.linesChanged = true;
  const lines: Map<number, { hidden?: boolean }> = axis === "rows" ? sheet.rows : sheet.columns;
  const [first, last] = axis === "rows" ? [area.row, endRow(area)] : [area.column, endColumn(area)];
  for (let index = first; index <= last; index += 1) lines.set(index, { ...lines.get(index), hidden });
}

/** Whether the rows or columns are hidden; null when some are. */
export function hidden(target: SheetRange, axis: "rows" | "columns"): boolean | null {
  const { sheet, area } = alive(target);
  const lines: Map<number, { hidden?: boolean }> = axis === "rows" ? sheet.rows : sheet.columns;
  const [first, last] = axis === "rows" ? [area.row, endRow(area)] : [area.column, endColumn(area)];
  const states = new Set<boolean>();
  for (let index = first; index <= Math.min(last, first + 1_048_576) && states.size < 2; index += 1) {
    states.add(lines.get(index)?.hidden === true);
  }
  return states.size === 1 ? states.has(true) : null;
}
