import { columnOf } from "../../../sheets/table";
import type { ColumnRole, Table } from "../../../sheets/table";
import { cellAt, cellOf, headOf } from "../../cells";
import type { CellRef, IndicatorRow } from "../../evaluation";
import type { FindingContext } from "../rule";

/** An indicator with the table it stands in. */
export interface PlacedIndicator {
  readonly table: Table;
  readonly indicator: IndicatorRow;
}

/** All indicators of a workbook that are looked for. */
export function* placedIndicators(
  { tables }: FindingContext,
  wanted: (indicator: IndicatorRow) => boolean,
): Generator<PlacedIndicator> {
  for (const { table, indicators } of tables) {
    for (const indicator of indicators) if (wanted(indicator)) yield { table, indicator };
  }
}

/** The cell of an indicator's target, actual value or rate. */
export function indicatorCell(table: Table, indicator: IndicatorRow, role: ColumnRole): CellRef {
  return indicator.column === undefined
    ? cellOf(table, indicator.row, role)
    : cellAt(table, indicator.row.row, indicator.column);
}

/** The indicator's name; of indicators across: 广州 企业数据采集量. */
export function indicatorName(table: Table, indicator: IndicatorRow): string {
  if (indicator.column === undefined)
    return indicator.row.name !== "" ? closed(indicator.row.name) : `${table.sheet} ${indicator.row.row + 1}`;
  const column = table.columns.find((one) => one.column === indicator.column);
  return `${indicator.row.name} ${headOf(column)}`.trim();
}

/** A name inside a sentence ends without a mark of its own. */
function closed(name: string): string {
  return name.replace(/[。；;，,：:\s]+$/, "");
}

export function hasActuals(table: Table): boolean {
  return columnOf(table, "actual") !== undefined;
}
