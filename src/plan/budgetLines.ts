import type { Big } from "big.js";
import { readAmount } from "../domain/amount";
import type { BudgetRow, ColumnRole, Table } from "../sheets/table";
import type { MoneyLine } from "./money";

export interface BudgetLine extends MoneyLine {
  readonly name: string;
  /** True for the total line (年度资金总额), which alone counts. */
  readonly total: boolean;
}

/** The lines of a form's budget block with their amounts in the block's unit; none for other tables. */
export function budgetLines(table: Table): BudgetLine[] {
  const block = table.budget;
  if (!block) return [];
  const unit = block.unit ?? table.unit;
  const amount = (row: BudgetRow, role: ColumnRole): Big | null => {
    const value = row.cells[role];
    return value === undefined ? null : readAmount(value, { unit }).value;
  };
  return block.rows.map((row) => ({
    row: row.row,
    name: row.name,
    total: row.row === block.totalRow,
    allocated: amount(row, "allocated") ?? amount(row, "adjustedBudget") ?? amount(row, "initialBudget"),
    spent: amount(row, "spent"),
    returned: amount(row, "returned"),
  }));
}
