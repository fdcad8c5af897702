import type { Big } from "../domain/decimal";
import type { Snapshot } from "../sheets/snapshot";
import type { Table } from "../sheets/table";
import { writtenWeight } from "./names";

/** Rows of a budget block's head. */
const HEAD_ROWS = 2;
const ABOUT_MONEY = /预算|资金|执行|经费|得分|分值|权重/;

/** The full marks of the execution rate as the texts of a form's budget block state them: 预算执行情况（20分）. */
export function executionWeight(table: Table, snapshot: Snapshot): Big | null {
  const sheet = snapshot.sheets.find(({ id }) => id === table.sheetId);
  if (!sheet?.used || table.budget === null) return null;
  const rows = [table.budget.totalRow, ...table.budget.rows.map(({ row }) => row)];
  const first = Math.min(...rows) - HEAD_ROWS;
  for (let row = Math.max(first, sheet.used.row); row <= Math.max(...rows); row += 1) {
    for (const value of sheet.values[row - sheet.used.row] ?? []) {
      if (typeof value !== "string" || !ABOUT_MONEY.test(value)) continue;
      const weight = writtenWeight(value);
      if (weight !== null) return weight;
    }
  }
  return null;
}
