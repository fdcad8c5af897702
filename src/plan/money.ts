import type { Big } from "big.js";
import { toBig } from "../domain/decimal";
import type { MoneyRow } from "../evaluate/evaluation";
import type { ColumnRole, Table } from "../sheets/table";
import { columnOf } from "../sheets/table";
import type { AmountOptions } from "./amountFormula";
import { amountFormula, holdsAmount } from "./amountFormula";
import { guarded, numberLiteral, unchanged } from "./formula";
import type { Source, SourceCell } from "./source";
import { RERUN } from "./words";

export const MONEY_ROLES = ["allocated", "spent", "returned"] as const;
export type MoneyRole = (typeof MONEY_ROLES)[number];

/** What a row holds of money, and where it stands: a table's row, or a line of a form's budget block. */
export interface MoneyLine {
  readonly row: number;
  readonly allocated: Big | null;
  readonly spent: Big | null;
  readonly returned: Big | null;
}

export function moneyLine({ row, allocated, spent, returned }: MoneyRow): MoneyLine {
  return { row: row.row, allocated, spent, returned };
}

/** Columns in which an amount may stand, the usual one first. */
const COLUMNS: Readonly<Record<MoneyRole, readonly ColumnRole[]>> = {
  allocated: ["allocated", "adjustedBudget", "initialBudget"],
  spent: ["spent"],
  returned: ["returned"],
};

/** The column of a role in a row: a form's budget block has columns of its own. */
export function columnInRow(table: Table, row: number, role: ColumnRole): number | undefined {
  if (table.budget?.rows.some((line) => line.row === row)) return table.budget.columns[role];
  return columnOf(table, role)?.column;
}

/** The cell that an amount was read from; null when it was made of several, or of none. */
export function moneyCell(source: Source, table: Table, line: MoneyLine, role: MoneyRole): SourceCell | null {
  const value = line[role];
  for (const name of COLUMNS[role]) {
    const column = columnInRow(table, line.row, name);
    const cell = column === undefined ? null : source.cell(table.sheetId, line.row, column);
    if (!cell) continue;
    if (value !== null && holdsAmount(cell, value, table.budget?.unit ?? table.unit)) return cell;
    // An amount that is one for several rows, merged or filled down, belongs to the first; the others must not show it again.
    const copy = typeof cell.value === "number";
    if (value === null && !copy && cell.row === line.row && name === COLUMNS[role][0]) return cell;
  }
  return null;
}

/** An amount of a row as a formula over the source cells; `""` where there is nothing to point at. */
export function moneyFormula(
  source: Source,
  table: Table,
  line: MoneyLine,
  role: MoneyRole,
  options: AmountOptions,
): string {
  const cell = moneyCell(source, table, line, role);
  const value = line[role];
  if (cell) return amountFormula(cell, value, options);
  if (value === null) return '""';
  return (role === "allocated" ? partsFormula(source, table, line, value) : null) ?? numberLiteral(value);
}

/** A table without a total column: the allocation is the sum of its parts. */
function partsFormula(source: Source, table: Table, line: MoneyLine, value: Big): string | null {
  const cells = table.columns
    .filter((column) => column.role === "allocatedParts")
    .map((column) => source.cell(table.sheetId, line.row, column.column))
    .filter((cell) => cell !== null);
  if (cells.length === 0) return null;
  const sum = cells.reduce<Big | null>((total, cell) => {
    const part = typeof cell.value === "number" ? toBig(cell.value) : null;
    return part ? (total?.plus(part) ?? part) : total;
  }, null);
  const references = cells.map((cell) => cell.reference);
  if (sum?.eq(value)) return `SUM(${references.join(",")})`;
  return guarded(
    cells.map((cell) => unchanged(cell.reference, cell.value)),
    numberLiteral(value),
    `"${RERUN}"`,
  );
}
