import type { Big } from "../../../domain/decimal";
import { ZERO } from "../../../domain/decimal";
import { columnOf, isCounted } from "../../../sheets/table";
import type { Column, ColumnRole, Row, Table } from "../../../sheets/table";
import { cellAt, moneyCell, partAmounts, partColumns } from "../../cells";
import type { CellRef, TableEvaluation } from "../../evaluation";

const SUMMED: readonly ColumnRole[] = [
  "allocated",
  "initialBudget",
  "adjustedBudget",
  "spent",
  "returned",
  "balance",
  "difference",
];

/** A printed sum with the rows that make it up. */
export interface ColumnSum {
  readonly table: Table;
  readonly row: Row;
  readonly column: Column;
  readonly at: CellRef;
  readonly printed: Big;
  readonly members: readonly { readonly row: Row; readonly amount: Big }[];
  readonly sum: Big;
  /** 其中：…: the pieces need not be all there is. */
  readonly partial: boolean;
}

/**
 * Every total, subtotal and group of a table with an amount and at least two members that have one, column by column;
 * and every amount that is merged over several rows, with the pieces beside it.
 */
export function columnSums({ table }: TableEvaluation): readonly ColumnSum[] {
  if (table.kind === "tasks" || table.kind === "scores") return [];
  let sums = known.get(table);
  if (sums === undefined) known.set(table, (sums = [...headSums(table), ...mergedSums(table)]));
  return sums;
}

/** Several rules ask for the same sums. */
const known = new WeakMap<Table, readonly ColumnSum[]>();

function headSums(table: Table): readonly ColumnSum[] {
  const heads = table.rows.filter((row) => row.kind === "total" || row.kind === "subtotal" || row.kind === "group");
  if (heads.length === 0) return [];
  const columns = summedColumns(table);
  const byRow = new Map(table.rows.map((row) => [row.row, row]));
  return heads.flatMap((head) => {
    const members = membersOf(table, head, byRow);
    return columns.flatMap(({ column, read }): ColumnSum[] => {
      const printed = read(head);
      if (printed === null) return [];
      const amounts = members.flatMap((row) => {
        const amount = read(row);
        return amount === null ? [] : [{ row, amount }];
      });
      if (amounts.length < 2) return [];
      const sum = amounts.reduce((total, { amount }) => total.plus(amount), ZERO);
      const partial = head.kind === "group" && amounts.some(({ row }) => /^其中/.test(row.name));
      return [
        {
          table,
          row: head,
          column,
          at: cellAt(table, head.row, column.column),
          printed,
          members: amounts,
          sum,
          partial,
        },
      ];
    });
  });
}

/** One amount merged over rows whose pieces stand in the next column: 2888.6 beside 185, 198, 70 … */
function mergedSums(table: Table): readonly ColumnSum[] {
  const column = columnOf(table, "allocated");
  if (column === undefined || partColumns(table).length !== 1) return [];
  const found: ColumnSum[] = [];
  for (const [index, row] of table.rows.entries()) {
    const printed = moneyCell(table, row, "allocated");
    if (printed === null || row.kind === "total" || row.kind === "subtotal") continue;
    const members: { row: Row; amount: Big }[] = [];
    for (let at = index; at < table.rows.length; at += 1) {
      const other = table.rows[at];
      const amount = other === undefined ? null : (partAmounts(table, other)[0] ?? null);
      if (other === undefined || amount === null || (at > index && moneyCell(table, other, "allocated") !== null))
        break;
      members.push({ row: other, amount });
    }
    if (members.length < 2) continue;
    const sum = members.reduce((total, { amount }) => total.plus(amount), ZERO);
    found.push({
      table,
      row,
      column,
      at: cellAt(table, row.row, column.column),
      printed,
      members,
      sum,
      partial: false,
    });
  }
  return found;
}

/** The cells that a sum adds up. */
export function memberCells({ table, column, members }: ColumnSum): readonly CellRef[] {
  return members.map(({ row }) => cellAt(table, row.row, column.column));
}

interface ReadColumn {
  readonly column: Column;
  readonly read: (row: Row) => Big | null;
}

function summedColumns(table: Table): readonly ReadColumn[] {
  const single = SUMMED.flatMap((role): ReadColumn[] => {
    const column = columnOf(table, role);
    return column === undefined ? [] : [{ column, read: (row) => moneyCell(table, row, role) }];
  });
  const parts = partColumns(table).map((column, index): ReadColumn => ({
    column,
    read: (row) => partAmounts(table, row)[index] ?? null,
  }));
  return [...single, ...parts];
}

/** The rows that a total, subtotal or group adds up: those that count into it, each once. */
function membersOf(table: Table, head: Row, byRow: ReadonlyMap<number, Row>): readonly Row[] {
  if (head.kind === "group") return table.rows.filter((row) => row.kind === "part" && row.parent === head.row);
  const own = table.rows.filter((row) => row !== head && isCounted(row) && countsInto(row, head.row, byRow));
  if (own.length > 0 || head.kind === "subtotal") return own;
  const alone = table.rows.filter((row) => row.kind === "total").length === 1;
  return alone ? table.rows.filter(isCounted) : [];
}

function countsInto(row: Row, head: number, byRow: ReadonlyMap<number, Row>): boolean {
  const seen = new Set<number>();
  for (let parent = row.parent; parent !== null && !seen.has(parent); parent = byRow.get(parent)?.parent ?? null) {
    if (parent === head) return true;
    seen.add(parent);
  }
  return false;
}
