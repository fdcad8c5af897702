import { isCellError } from "../../../domain/cell";
import { cellAt } from "../../cells";
import { cellAddress } from "../../../sheets/area";
import type { CellRef } from "../../evaluation";
import { listText } from "../../text";
import type { FindingRule } from "../rule";
import { callsOurFunction } from "../../ourFormulas";
import { formulaAt, sheetOf } from "../read/values";
import { tableName } from "../read/subjects";

interface Values {
  readonly table: string;
  readonly error: string;
  readonly cells: readonly string[];
}

/** Error values inside a table, those of our own functions aside. One finding for each kind of error in a table. */
export const errorCell: FindingRule<Values> = {
  id: "error-cell",
  severity: "error",
  reference: "表内不留错误值；除以0的年初预算会得到#DIV/0!",
  *check({ tables, snapshot }) {
    for (const { table } of tables) {
      const sheet = sheetOf(snapshot, table.sheetId);
      if (!sheet?.used) continue;
      const found = new Map<string, CellRef[]>();
      const { row: top, column: left, rowCount, columnCount } = table.area;
      for (let row = top; row < top + rowCount; row += 1) {
        const values = sheet.values[row - sheet.used.row] ?? [];
        for (let column = left; column < left + columnCount; column += 1) {
          const value = values[column - sheet.used.column] ?? null;
          if (!isCellError(value) || callsOurFunction(formulaAt(sheet, row, column))) continue;
          found.set(value, [...(found.get(value) ?? []), cellAt(table, row, column)]);
        }
      }
      for (const [error, cells] of found) {
        const [first] = cells;
        if (first === undefined) continue;
        yield {
          at: first,
          subject: `${tableName(table)} ${error}`,
          printed: error,
          format: "text",
          values: { table: tableName(table), error, cells: cells.map(({ row, column }) => cellAddress(row, column)) },
        };
      }
    }
  },
  text: {
    "zh-CN": ({ table, error, cells }) => ({
      message: `“${table}”有 ${cells.length} 个单元格是 ${error}：${listText(cells, "zh-CN")}`,
      why: "错误值会传到合计和评分",
      action: "改正公式或填入数值",
    }),
    "en-US": ({ table, error, cells }) => ({
      message: `${table}: ${cells.length} cells hold ${error}: ${listText(cells, "en-US")}`,
      why: "An error carries over into totals and scores.",
      action: "Correct the formula or enter the value.",
    }),
  },
};
