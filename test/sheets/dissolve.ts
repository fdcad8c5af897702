import type { SheetSnapshot, Snapshot } from "../../src/sheets/snapshot";

/** The workbook as some programs export it: no merges, their text in every cell that they covered. */
export function dissolved(snapshot: Snapshot): Snapshot {
  return { ...snapshot, sheets: snapshot.sheets.map(withoutMerges) };
}

export function hasMerges(snapshot: Snapshot): boolean {
  return snapshot.sheets.some((sheet) => sheet.merges.length > 0);
}

function withoutMerges(sheet: SheetSnapshot): SheetSnapshot {
  const { used } = sheet;
  if (used === null) return sheet;
  const values = sheet.values.map((row) => [...row]);
  for (const merge of sheet.merges) {
    const value = values[merge.row - used.row]?.[merge.column - used.column] ?? "";
    for (let row = merge.row; row < merge.row + merge.rowCount; row++) {
      for (let column = merge.column; column < merge.column + merge.columnCount; column++) {
        const cells = values[row - used.row];
        if (cells !== undefined && column - used.column < cells.length) cells[column - used.column] = value;
      }
    }
  }
  return { ...sheet, values, merges: [] };
}
