import { convertMoney } from "../domain/amount";
import { Big } from "../domain/decimal";
import type { MoneyUnit } from "../domain/units";
import { columnOf } from "../sheets/table";
import { baseOf } from "./money";
import { cellAt, cellOf } from "./cells";
import type { CellRef, TableEvaluation } from "./evaluation";

const HALF = new Big("0.5");

/**
 * The table whose money is the fund's: the one with the largest sum. A table that also says what was spent is preferred
 * to a larger one that does not, as long as it holds at least half of that sum. Tables without a unit count in the usual one.
 */
export function mainMoney(tables: readonly TableEvaluation[]): TableEvaluation | null {
  const candidates = tables.filter(({ totals }) => totals !== null && totals.allocated.gt(0));
  const usual = usualUnit(tables);
  const sumOf = ({ table, totals }: TableEvaluation): Big =>
    totals === null ? new Big(0) : convertMoney(totals.allocated, table.budget?.unit ?? table.unit ?? usual, "元");
  const pick = (among: readonly TableEvaluation[]): TableEvaluation | null =>
    among.reduce<TableEvaluation | null>(
      (best, one) => (best === null || sumOf(one).gt(sumOf(best)) ? one : best),
      null,
    );
  const largest = pick(candidates);
  const spent = pick(candidates.filter(({ totals }) => (totals?.spent ?? null) !== null));
  if (largest === null || spent === null) return largest ?? spent;
  return sumOf(spent).gte(sumOf(largest).times(HALF)) ? spent : largest;
}

/** The unit that most tables of the workbook state; 万元 where none does. */
function usualUnit(tables: readonly TableEvaluation[]): MoneyUnit {
  const counts = new Map<MoneyUnit, number>();
  for (const { table, totals } of tables) {
    const unit = totals === null ? null : (table.budget?.unit ?? table.unit);
    if (unit !== null) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].reduce<[MoneyUnit, number]>((best, one) => (one[1] > best[1] ? one : best), ["万元", 0])[0];
}

/** The cells that hold the fund's money: the total line's, or the first and last line's. */
export function moneyCells(evaluation: TableEvaluation | null): readonly CellRef[] {
  if (evaluation === null) return [];
  const { table } = evaluation;
  if (table.budget !== null) {
    const { spent, allocated } = table.budget.columns;
    const row = table.budget.totalRow;
    return [spent, allocated].flatMap((column) => (column === undefined ? [] : [cellAt(table, row, column)]));
  }
  const row = evaluation.money.find((money) => money.row.kind === "total") ?? evaluation.money[0];
  const base = baseOf(table);
  if (row === undefined || base === null) return [];
  const roles = columnOf(table, "spent") === undefined ? [base] : (["spent", base] as const);
  return roles.map((role) => cellOf(table, row.row, role));
}
