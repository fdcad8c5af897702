import type { CellValue } from "../../../domain/cell";
import type { SheetSnapshot, Snapshot } from "../../../sheets/snapshot";

export function sheetOf(snapshot: Snapshot, sheetId: string): SheetSnapshot | undefined {
  return snapshot.sheets.find((sheet) => sheet.id === sheetId);
}

/** What a cell of the snapshot holds; null outside of what was read. */
export function valueAt(sheet: SheetSnapshot | undefined, row: number, column: number): CellValue {
  if (!sheet?.used) return null;
  return sheet.values[row - sheet.used.row]?.[column - sheet.used.column] ?? null;
}

/** The formula of a cell, or what it holds where it has none. */
export function formulaAt(sheet: SheetSnapshot | undefined, row: number, column: number): CellValue {
  if (!sheet?.used) return null;
  return sheet.formulas[row - sheet.used.row]?.[column - sheet.used.column] ?? null;
}

/** The number format of a cell; General outside of what was read. */
export function formatAt(sheet: SheetSnapshot | undefined, row: number, column: number): string {
  if (!sheet?.used) return GENERAL;
  return sheet.numberFormats[row - sheet.used.row]?.[column - sheet.used.column] ?? GENERAL;
}

const GENERAL = "General";
