import { readAmount } from "../domain/amount";
import type { CellValue } from "../domain/cell";
import { Big, ONE, ZERO } from "../domain/decimal";
import { expenditureRate } from "../domain/rates";
import type { EvaluationSettings } from "../domain/settings";
import { mapSliced } from "../domain/sliced";
import type { Sliced } from "../domain/sliced";
import type { Snapshot } from "../sheets/snapshot";
import { columnOf, isCounted } from "../sheets/table";
import type { BudgetRow, ColumnRole, Row, Table } from "../sheets/table";
import { executionWeight } from "./executionWeight";
import { cellOf, moneyCell, partAmounts, printedRate, readPoints } from "./cells";
import type { BudgetEvaluation, CellRef, MoneyFlag, MoneyRow, MoneyTotals } from "./evaluation";
import { tallMerge } from "./merges";

const MONEY_ROLES: readonly ColumnRole[] = [
  "allocated",
  "allocatedParts",
  "adjustedBudget",
  "initialBudget",
  "spent",
  "returned",
];

/** True when the table has columns of money. */
export function hasMoney(table: Table): boolean {
  return table.kind !== "tasks" && MONEY_ROLES.some((role) => columnOf(table, role) !== undefined);
}

/** The money of each row, in the table's unit. The rate's base is the allocation, else the adjusted, else the initial budget. */
export function* moneyRows(
  table: Table,
  settings: EvaluationSettings,
  snapshot: Snapshot,
): Sliced<readonly MoneyRow[]> {
  if (!hasMoney(table)) return [];
  const base = baseOf(table);
  const rows = table.rows.filter((row) => row.kind !== "note" && row.kind !== "blank" && !isCarriedOver(table, row));
  return yield* mapSliced(rows, (row) => moneyRow(table, row, base, settings, snapshot));
}

/** Rows that an amount stands for: 1, or as many as its merged cell covers or as it was filled down to. */
export function rowsOfAmount(table: Table, row: Row, role: ColumnRole, snapshot: Snapshot): number {
  if (columnOf(table, role) === undefined) return 1;
  const at = cellOf(table, row, role);
  return tallMerge(snapshot, at)?.rowCount ?? rowsFilled(table, row, role, snapshot, at);
}

/** An amount and the copies of it below, which the table's rows leave out. */
function rowsFilled(table: Table, row: Row, role: ColumnRole, snapshot: Snapshot, at: CellRef): number {
  const first = table.rows[0]?.row ?? row.row;
  let count = 1;
  while (table.rows[row.row - first + count]?.cells[role] === null) {
    const below = { ...at, row: at.row + count };
    if (cellValue(snapshot, below) === "" || cellValue(snapshot, below) !== cellValue(snapshot, at)) break;
    count += 1;
  }
  return count;
}

function cellValue(snapshot: Snapshot, at: CellRef): CellValue {
  const sheet = snapshot.sheets.find(({ id }) => id === at.sheetId);
  const { row, column } = sheet?.used ?? { row: 0, column: 0 };
  return sheet?.values[at.row - row]?.[at.column - column] ?? "";
}

/** 年末结转和结余 of a budget statement stands on its spending side only to balance it: it is not spent. */
function isCarriedOver(table: Table, row: Row): boolean {
  return row.kind !== "total" && columnOf(table, "allocated") === undefined && /结转|结余/.test(row.name);
}

/** Which column the rate divides by. */
export type MoneyBase = "allocated" | "allocatedParts" | "adjustedBudget" | "initialBudget" | null;

export function baseOf(table: Table): MoneyBase {
  const bases = ["allocated", "allocatedParts", "adjustedBudget", "initialBudget"] as const;
  return bases.find((role) => columnOf(table, role) !== undefined) ?? null;
}

/** What a row was given, in the table's unit. */
export function allocatedOf(table: Table, row: Row, base: MoneyBase): Big | null {
  if (base === null) return null;
  if (base !== "allocatedParts") return moneyCell(table, row, base);
  const parts = partAmounts(table, row).filter((part): part is Big => part !== null);
  return parts.length === 0 ? null : parts.reduce((sum, part) => sum.plus(part), ZERO);
}

function moneyRow(table: Table, row: Row, base: MoneyBase, settings: EvaluationSettings, snapshot: Snapshot): MoneyRow {
  const allocated = allocatedOf(table, row, base);
  const spent = moneyCell(table, row, "spent");
  const returned = moneyCell(table, row, "returned");
  const both = allocated !== null && spent !== null;
  const shared =
    both && base !== null && rowsOfAmount(table, row, base, snapshot) !== rowsOfAmount(table, row, "spent", snapshot);
  const rate = both && !shared ? expenditureRate({ allocated, spent, returned }, settings.denominator) : null;
  return {
    row,
    allocated,
    spent,
    returned,
    expenditureRate: rate,
    flags: shared ? [] : flagsOf(allocated, spent, returned, rate, settings),
    ...(shared ? { shared } : {}),
    initialBudget: base === "initialBudget" ? null : moneyCell(table, row, "initialBudget"),
    balance: moneyCell(table, row, "balance"),
    printedRate: printedRate(table, row, "expenditureRate")?.value ?? null,
  };
}

function flagsOf(
  allocated: Big | null,
  spent: Big | null,
  returned: Big | null,
  rate: Big | null,
  settings: EvaluationSettings,
): readonly MoneyFlag[] {
  if (allocated === null || spent === null) return [];
  const flags: MoneyFlag[] = [];
  if (spent.gt(allocated)) flags.push("超支");
  if (allocated.gt(ZERO) && spent.eq(ZERO)) flags.push("未支出");
  else if (rate !== null && rate.lt(new Big(settings.lowExpenditure))) flags.push("支出率低");
  if (rate !== null && rate.lt(ONE) && rate.round(4, 1).eq(ONE)) flags.push("未足额");
  if (returned !== null && returned.gt(ZERO)) flags.push("有退回");
  return flags;
}

/**
 * Sums over the rows that count once. A column in which only the total row has an amount takes it from there.
 * Null when the table has no money at all.
 */
export function moneyTotals(rows: readonly MoneyRow[], settings: EvaluationSettings): MoneyTotals | null {
  const allocated = sumOf(rows, "allocated");
  if (allocated === null) return null;
  const spent = sumOf(rows, "spent");
  const returned = sumOf(rows, "returned");
  const rate = spent === null ? null : expenditureRate({ allocated, spent, returned }, settings.denominator);
  return { allocated, spent, returned, expenditureRate: rate };
}

function sumOf(rows: readonly MoneyRow[], role: "allocated" | "spent" | "returned"): Big | null {
  let sum: Big | null = null;
  for (const money of rows) {
    const amount = money[role];
    if (amount !== null && isCounted(money.row)) sum = (sum ?? ZERO).plus(amount);
  }
  return sum ?? rows.find((money) => money.row.kind === "total" && money[role] !== null)?.[role] ?? null;
}

/** The money block of a self-evaluation form: its total line, or the sum of its sub-lines where that is blank. */
export function budgetEvaluation(
  table: Table,
  settings: EvaluationSettings,
  snapshot: Snapshot,
): BudgetEvaluation | null {
  const block = table.budget;
  if (block === null) return null;
  const total = block.rows.find((row) => row.row === block.totalRow);
  const parts = block.rows.filter((row) => row.row !== block.totalRow);
  const read = (row: BudgetRow | undefined, role: ColumnRole): Big | null => {
    const value = row?.cells[role];
    return value === undefined ? null : readAmount(value, { unit: block.unit ?? table.unit }).value;
  };
  const amount = (role: ColumnRole): Big | null => {
    const printed = read(total, role);
    if (printed !== null) return printed;
    const amounts = parts.map((row) => read(row, role)).filter((value): value is Big => value !== null);
    return amounts.length === 0 ? null : amounts.reduce((sum, value) => sum.plus(value), ZERO);
  };
  const initialBudget = amount("initialBudget");
  const allocated = amount("allocated") ?? amount("adjustedBudget") ?? initialBudget;
  const spent = amount("spent");
  const points = (role: "weight" | "score"): Big | null => readPoints(total?.cells[role] ?? null);
  const weight = points("weight") ?? executionWeight(table, snapshot);
  const rate =
    allocated === null || spent === null ? null : expenditureRate({ allocated, spent }, settings.denominator);
  const full = rate === null ? null : rate.gt(ONE) ? ONE : rate.lt(ZERO) ? ZERO : rate;
  return {
    initialBudget,
    allocated,
    spent,
    weight,
    expenditureRate: rate,
    score: points("score"),
    computedScore: weight === null || full === null ? null : weight.times(full),
  };
}
