import { columnOf } from "../../../sheets/table";
import type { ColumnRole, Row, Table } from "../../../sheets/table";
import { headOf } from "../../cells";

/** The row's name and the column's head: 佛山 资金支出率. A row without a name goes by its number. */
export function subjectOf(table: Table, row: Row, role?: ColumnRole): string {
  const head = role === undefined ? "" : headOf(columnOf(table, role));
  return [rowName(table, row), head].filter((part) => part !== "").join(" ");
}

export function rowName(table: Table, row: Row): string {
  return row.name !== "" ? row.name : `${table.sheet} ${row.row + 1}`;
}

export function tableName(table: Table): string {
  return table.title !== "" ? table.title.replace(/\s+/g, " ") : table.sheet;
}
