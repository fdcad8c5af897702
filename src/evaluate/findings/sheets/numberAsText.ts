import { isPercentFormat, readAmount } from "../../../domain/amount";
import { columnOf } from "../../../sheets/table";
import type { Column, ColumnRole, Row, Table } from "../../../sheets/table";
import { cellAt, cellOf, headOf } from "../../cells";
import type { CellRef } from "../../evaluation";
import type { FindingRule } from "../rule";
import { tableName } from "../read/subjects";

interface Values {
  readonly table: string;
  readonly head: string;
  readonly count: number;
  readonly example: string;
}

const ROLES: readonly ColumnRole[] = [
  "allocated",
  "initialBudget",
  "adjustedBudget",
  "spent",
  "returned",
  "balance",
  "difference",
  "weight",
  "score",
];

/** Amounts and scores stored as text, without a remark that would make them so: Excel's SUM passes over them. One finding a column. */
export const numberAsText: FindingRule<Values> = {
  id: "number-as-text",
  severity: "warning",
  reference: "以文本存放的数字不参加SUM；带说明的金额如3828.4（详见附件2）只能是文本，不在此列",
  *check({ tables }) {
    for (const { table } of tables) {
      if (table.kind === "tasks") continue;
      for (const { column, values } of columnValues(table)) {
        const texts = values.filter(({ value }) => isNumberText(value));
        const [first] = texts;
        if (first === undefined) continue;
        yield {
          at: first.at,
          subject: `${tableName(table)} ${headOf(column)}`,
          printed: String(first.value).trim(),
          format: "text",
          values: {
            table: tableName(table),
            head: headOf(column),
            count: texts.length,
            example: String(first.value).trim(),
          },
        };
      }
    }
  },
  text: {
    "zh-CN": ({ table, head, count, example }) => ({
      message: `“${table}”“${head}”列有 ${count} 个数字是文本，例如“${example}”`,
      why: "Excel 的求和会跳过文本，合计因此偏小；本工具已按数值读取",
      action: "改为数值，说明移到备注列",
    }),
    "en-US": ({ table, head, count, example }) => ({
      message: `${table}, ${head}: ${count} numbers are stored as text, such as “${example}”`,
      why: "Excel's sums pass over text; this tool reads it as a number.",
      action: "Store them as numbers and move remarks to a column of their own.",
    }),
  },
};

interface ColumnValues {
  readonly column: Column;
  readonly values: readonly { readonly at: CellRef; readonly value: unknown }[];
}

function columnValues(table: Table): readonly ColumnValues[] {
  const rows = table.rows.filter((row) => row.kind !== "note" && row.kind !== "blank" && row.kind !== "skeleton");
  const single = ROLES.flatMap((role): ColumnValues[] => {
    const column = columnOf(table, role);
    if (column === undefined) return [];
    return [{ column, values: rows.map((row) => ({ at: cellOf(table, row, role), value: plain(row, role) })) }];
  });
  const parts = table.columns.filter((column) => column.role === "allocatedParts");
  return [
    ...single,
    ...parts.map((column, index): ColumnValues => ({
      column,
      values: rows.map((row) => ({ at: cellAt(table, row.row, column.column), value: row.parts[index] ?? null })),
    })),
  ];
}

/** Under the text format @ a number arrives as text; a percentage is no amount. */
function plain(row: Row, role: ColumnRole): unknown {
  return isPercentFormat(row.formats[role]) ? null : row.cells[role];
}

function isNumberText(value: unknown): boolean {
  if (typeof value !== "string") return false;
  const reading = readAmount(value);
  return reading.kind === "amount" && !reading.percent && reading.remark === null;
}
