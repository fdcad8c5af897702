import type { Snapshot } from "../../../sheets/snapshot";
import { columnOf } from "../../../sheets/table";
import type { ColumnRole, Row, Table } from "../../../sheets/table";
import { cellAt, partColumns } from "../../cells";
import { tallMerge } from "../../merges";

const OWN: readonly ColumnRole[] = ["spent", "returned", "balance"];

/**
 * True when the amounts of a row under these roles stand for the same rows. An amount that is merged over several rows, or
 * stands once above rows that only have the other amounts, is not this row's own.
 */
export function standForTheSame(snapshot: Snapshot, table: Table, row: Row, roles: readonly ColumnRole[]): boolean {
  const spans = new Set(
    columnsOf(table, roles).map((column) => {
      const merge = tallMerge(snapshot, cellAt(table, row.row, column));
      return merge === null ? `${row.row}` : `${merge.row}:${merge.rowCount}`;
    }),
  );
  return spans.size <= 1 && !goesOnBelow(table, row, roles);
}

function columnsOf(table: Table, roles: readonly ColumnRole[]): readonly number[] {
  return roles.flatMap((role) => {
    if (role === "allocatedParts") return partColumns(table).map(({ column }) => column);
    const column = columnOf(table, role);
    return column === undefined ? [] : [column.column];
  });
}

/** True when the row below has other amounts and no allocation: the one above it, merged once, may still be meant there. */
function goesOnBelow(table: Table, row: Row, roles: readonly ColumnRole[]): boolean {
  if (!roles.includes("allocated") || columnOf(table, "allocated") === undefined) return false;
  const next = table.rows.find((other) => other.row === row.row + 1);
  if (next === undefined || (next.kind !== "data" && next.kind !== "part")) return false;
  const has = OWN.some((role) => (next.cells[role] ?? null) !== null) || next.parts.some((part) => part !== null);
  return has && (next.cells.allocated ?? null) === null;
}
