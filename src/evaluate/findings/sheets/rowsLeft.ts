import { isCounted } from "../../../sheets/table";
import type { Row } from "../../../sheets/table";
import { cellAt } from "../../cells";
import { listText } from "../../text";
import type { FindingRule } from "../rule";
import { tableName } from "../read/subjects";

interface Values {
  readonly table: string;
  readonly rows: readonly string[];
}

/** Hidden rows that count. One finding a table. */
export const hiddenRows: FindingRule<Values> = {
  id: "hidden-rows",
  severity: "warning",
  reference: "隐藏的行仍计入合计",
  *check({ tables }) {
    for (const { table } of tables) {
      const hidden = table.rows.filter((row) => row.hidden && (isCounted(row) || row.kind === "part"));
      const [first] = hidden;
      if (first === undefined) continue;
      yield {
        at: cellAt(table, first.row, table.area.column),
        subject: `${tableName(table)} 隐藏行`,
        format: "text",
        values: { table: tableName(table), rows: hidden.map(named) },
      };
    }
  },
  text: {
    "zh-CN": ({ table, rows }) => ({
      message: `“${table}”有 ${rows.length} 行被隐藏：${listText(rows, "zh-CN")}`,
      why: "看不见的行仍计入合计，读者核不出来",
      action: "取消隐藏，或删去不该有的行",
    }),
    "en-US": ({ table, rows }) => ({
      message: `${table}: ${rows.length} hidden rows: ${listText(rows, "en-US")}`,
      why: "Rows that nobody sees still count in the totals.",
      action: "Show them, or delete what should not be there.",
    }),
  },
};

/** Empty rows of a form that were never filled in. One finding a table. */
export const skeletonRows: FindingRule<Values> = {
  id: "skeleton-rows",
  severity: "info",
  reference: "表式中留下的空行（指标1、……）应删去",
  *check({ tables }) {
    for (const { table } of tables) {
      const left = table.rows.filter((row) => row.kind === "skeleton");
      const [first] = left;
      if (first === undefined) continue;
      yield {
        at: cellAt(table, first.row, table.area.column),
        subject: `${tableName(table)} 空行`,
        format: "text",
        values: { table: tableName(table), rows: left.map(named) },
      };
    }
  },
  text: {
    "zh-CN": ({ table, rows }) => ({
      message: `“${table}”有 ${rows.length} 行表式没有填写：${listText(rows, "zh-CN")}`,
      why: "空着的样行会被当作漏填",
      action: "填写或删去",
    }),
    "en-US": ({ table, rows }) => ({
      message: `${table}: ${rows.length} rows of the form were left unfilled: ${listText(rows, "en-US")}`,
      why: "A row left from the form looks like something forgotten.",
      action: "Fill them in or delete them.",
    }),
  },
};

function named(row: Row): string {
  return row.name === "" ? `第 ${row.row + 1} 行` : row.name;
}
