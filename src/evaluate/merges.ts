import type { Area } from "../sheets/area";
import type { SheetSnapshot, Snapshot } from "../sheets/snapshot";
import type { CellRef } from "./evaluation";

/** Merges over several rows by each row that they cover. Kept by sheet: one snapshot is asked many times. */
const known = new WeakMap<SheetSnapshot, ReadonlyMap<number, readonly Area[]>>();

/** The merge over several rows that covers a cell; null for a cell of one row. */
export function tallMerge(snapshot: Snapshot, at: CellRef): Area | null {
  const sheet = snapshot.sheets.find(({ id }) => id === at.sheetId);
  if (sheet === undefined) return null;
  let rows = known.get(sheet);
  if (rows === undefined) known.set(sheet, (rows = byRow(sheet)));
  const here = rows.get(at.row);
  return here?.find((area) => at.column >= area.column && at.column < area.column + area.columnCount) ?? null;
}

/** True for a cell whose content stands, merged, in a row further up. */
export function isContinued(snapshot: Snapshot, at: CellRef): boolean {
  const merge = tallMerge(snapshot, at);
  return merge !== null && merge.row < at.row;
}

function byRow(sheet: SheetSnapshot): ReadonlyMap<number, readonly Area[]> {
  const rows = new Map<number, Area[]>();
  const end = sheet.used === null ? 0 : sheet.used.row + sheet.used.rowCount;
  for (const area of sheet.merges) {
    if (area.rowCount < 2) continue;
    for (let row = area.row; row < Math.min(area.row + area.rowCount, end); row += 1) {
      const list = rows.get(row);
      if (list === undefined) rows.set(row, [area]);
      else list.push(area);
    }
  }
  return rows;
}
