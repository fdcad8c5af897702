import { readAmount } from "../../../domain/amount";
import type { Big } from "../../../domain/decimal";
import { ZERO } from "../../../domain/decimal";
import type { Snapshot } from "../../../sheets/snapshot";
import { columnOf } from "../../../sheets/table";
import type { ColumnRole, Row, Table } from "../../../sheets/table";
import { cellAt, cellOf, headOf, moneyCell, partAmounts, partColumns } from "../../cells";
import type { CellRef, TableEvaluation } from "../../evaluation";
import { standForTheSame } from "./spans";
import { sheetOf, valueAt } from "./values";

/** An amount of a row that others of the same row give. */
export interface Equation {
  readonly row: Row;
  readonly role: "allocated" | "balance" | "difference";
  /** What the expected amount is made of. */
  readonly from: readonly ColumnRole[];
  readonly printed: Big;
  readonly expected: Big;
  readonly formula: string;
}

/** The equations of a table that can be held against each other, by what they give. */
export function equationsByRole(
  { table, money }: TableEvaluation,
  snapshot: Snapshot,
): readonly (readonly Equation[])[] {
  const byRole = new Map<Equation["role"], Equation[]>();
  for (const { row } of money) {
    for (const equation of equations(table, row)) {
      const holds = equation.printed.eq(equation.expected);
      if (!holds && !isOwn(equation, table, snapshot)) continue;
      const list = byRole.get(equation.role) ?? [];
      list.push(equation);
      byRole.set(equation.role, list);
    }
  }
  return [...byRole.values()];
}

/** False where an amount stands for several rows, or the gap is what another column of the row holds: 冻结金额. */
function isOwn({ row, role, from, printed, expected }: Equation, table: Table, snapshot: Snapshot): boolean {
  if (!standForTheSame(snapshot, table, row, [role, ...from])) return false;
  const sheet = sheetOf(snapshot, table.sheetId);
  const gap = printed.minus(expected).abs();
  return !table.columns.some(
    ({ column, role: other }) =>
      other === null &&
      readAmount(valueAt(sheet, row.row, column))
        .value?.abs()
        .eq(gap) === true,
  );
}

/** The cells that an amount of a row is made of. */
export function sourceCells(table: Table, row: Row, role: ColumnRole): readonly CellRef[] {
  if (role !== "allocatedParts") return [cellOf(table, row, role)];
  const given = partAmounts(table, row);
  return partColumns(table).flatMap(({ column }, index) =>
    (given[index] ?? null) === null ? [] : [cellAt(table, row.row, column)],
  );
}

function equations(table: Table, row: Row): readonly Equation[] {
  const found: Equation[] = [];
  const allocated = moneyCell(table, row, "allocated");
  const parts = partAmounts(table, row).filter((part): part is Big => part !== null);
  if (allocated !== null && parts.length >= 2 && partColumns(table).length >= 2) {
    const expected = parts.reduce((sum, part) => sum.plus(part), ZERO);
    const formula = partColumns(table).map(headOf).join("＋");
    found.push({ row, role: "allocated", from: ["allocatedParts"], printed: allocated, expected, formula });
  }
  const spent = moneyCell(table, row, "spent");
  const balance = moneyCell(table, row, "balance");
  if (allocated !== null && spent !== null && balance !== null) {
    const returned = moneyCell(table, row, "returned");
    const left = allocated.minus(spent);
    const expected = returned !== null && !balance.eq(left) ? left.minus(returned) : left;
    const from = ["allocated", "spent", ...(returned === null ? [] : ["returned" as const])] as const;
    const formula = from.map((role) => headOf(columnOf(table, role))).join("－");
    if (!followsFromAnother(table, row, balance, spent))
      found.push({ row, role: "balance", from, printed: balance, expected, formula });
  }
  return [...found, ...differences(table, row)];
}

/** True for a balance that is left of another column's money: 计划投资 less what was spent. */
function followsFromAnother(table: Table, row: Row, balance: Big, spent: Big): boolean {
  const others = [moneyCell(table, row, "adjustedBudget"), moneyCell(table, row, "initialBudget")];
  return [...others, ...partAmounts(table, row)].some((amount) => amount !== null && amount.minus(spent).eq(balance));
}

function differences(table: Table, row: Row): readonly Equation[] {
  const initial = moneyCell(table, row, "initialBudget");
  const adjusted = moneyCell(table, row, "adjustedBudget");
  const difference = moneyCell(table, row, "difference");
  if (initial === null || adjusted === null || difference === null) return [];
  const formula = `${headOf(columnOf(table, "adjustedBudget"))}－${headOf(columnOf(table, "initialBudget"))}`;
  const change = adjusted.minus(initial);
  // Some tables write what was cut without its sign.
  const expected = difference.eq(change.neg()) ? difference : change;
  return [
    { row, role: "difference", from: ["initialBudget", "adjustedBudget"], printed: difference, expected, formula },
  ];
}
