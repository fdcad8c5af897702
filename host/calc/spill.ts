import type { CalcValue } from "./calculator";
import { cellKey } from "./dependencies";
import { endColumn, endRow, holds, MAX_COLUMNS, MAX_ROWS, type Area } from "../formula/area";
import type { FormulaNode } from "./sheet";

/** Whether a formula's array could have these cells: they are on the sheet, and hold nothing but what it spilled before. */
export function isFree(node: FormulaNode, area: Area): boolean {
  if (endRow(area) >= MAX_ROWS || endColumn(area) >= MAX_COLUMNS) return false;
  const { sheet } = node;
  return everyCell(area, (row, column) => {
    const key = cellKey(row, column);
    const other = sheet.formulas.get(key);
    if (other) return other === node;
    return !sheet.has(row, column) || sheet.spilled.get(key) === node;
  });
}

/** Writes an array's values into the cells beside its anchor; calls back for each cell that is different now. */
export function spill(
  node: FormulaNode,
  area: Area,
  rows: readonly (readonly CalcValue[])[],
  changed: (row: number, column: number, value: CalcValue) => void,
): void {
  const { sheet } = node;
  node.spill = area;
  everyCell(area, (row, column) => {
    if (row === area.row && column === area.column) return true;
    const value = rows[row - area.row]?.[column - area.column] ?? null;
    const before = sheet.getValue(row, column);
    sheet.set(row, column, value);
    sheet.spilled.set(cellKey(row, column), node);
    const after = sheet.getValue(row, column);
    if (before?.v !== after?.v || before?.t !== after?.t) changed(row, column, value);
    return true;
  });
}

/** Empties the cells that a formula spilled into; calls back for each. */
export function retract(node: FormulaNode, emptied: (row: number, column: number) => void): void {
  const { sheet, spill: area } = node;
  node.spill = null;
  if (!area) return;
  everyCell(area, (row, column) => {
    const key = cellKey(row, column);
    if (sheet.spilled.get(key) !== node) return true;
    sheet.spilled.delete(key);
    sheet.set(row, column, null);
    emptied(row, column);
    return true;
  });
}

/** Takes cells that were loaded with values for what the formula spilled. */
export function adopt(node: FormulaNode, area: Area): void {
  node.spill = area;
  everyCell(area, (row, column) => {
    const key = cellKey(row, column);
    if (!node.sheet.formulas.has(key)) node.sheet.spilled.set(key, node);
    return true;
  });
}

/** Formulas that show #SPILL! and would have the cell. */
export function arraysAt(sheet: FormulaNode["sheet"], row: number, column: number): readonly FormulaNode[] {
  return [...sheet.blocked].filter((node) => node.blocked && holds(node.blocked, row, column));
}

function everyCell(area: Area, holdsFor: (row: number, column: number) => boolean): boolean {
  for (let row = area.row; row <= endRow(area); row++) {
    for (let column = area.column; column <= endColumn(area); column++) if (!holdsFor(row, column)) return false;
  }
  return true;
}
