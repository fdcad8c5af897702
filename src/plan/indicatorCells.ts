import type { CellValue } from "../domain/cell";
import { isBlank } from "../domain/cell";
import type { IndicatorRow } from "../evaluate/evaluation";
import type { ColumnRole, Table } from "../sheets/table";
import { acrossColumns } from "../sheets/across";
import { columnOf } from "../sheets/table";
import type { Source, SourceCell } from "./source";

export type IndicatorRole = "name" | "operator" | "target" | "targetUnit" | "actual" | "weight" | "score" | "reason";

/** The cells that an indicator was read from. A role is null where the table has none, or where its cell holds something else. */
export type IndicatorCells = Readonly<Record<IndicatorRole, SourceCell | null>>;

export function indicatorCells(source: Source, table: Table, indicator: IndicatorRow): IndicatorCells {
  const cell = (role: IndicatorRole): SourceCell | null => cellOf(source, table, indicator, role);
  return {
    name: cell("name"),
    operator: cell("operator"),
    target: cell("target"),
    targetUnit: cell("targetUnit"),
    actual: cell("actual"),
    weight: cell("weight"),
    score: cell("score"),
    reason: cell("reason"),
  };
}

function cellOf(
  source: Source,
  table: Table,
  { row, column: across }: IndicatorRow,
  role: ColumnRole,
): SourceCell | null {
  if (across !== undefined) {
    const column = role === "target" ? across : role === "actual" ? actualBeside(table, across) : undefined;
    return column === undefined ? null : source.cell(table.sheetId, row.row, column);
  }
  const column = table.transposed ? undefined : columnOf(table, role);
  const cell = column ? source.cell(table.sheetId, row.row, column.column) : null;
  if (!cell) return null;
  return role === "name" || same(cell.value, row.cells[role] ?? "") ? cell : null;
}

/** The column of actual values beside the targets in column `across` of a table with indicators across. */
function actualBeside(table: Table, across: number): number | undefined {
  return acrossColumns(table.columns).find(({ target }) => target.column === across)?.actual?.column;
}

function same(one: CellValue, other: CellValue): boolean {
  return one === other || (isBlank(one) && isBlank(other));
}
