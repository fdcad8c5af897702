import { Big } from "../../../domain/decimal";
import { adjustmentRate } from "../../../domain/rates";
import { columnOf, isCounted } from "../../../sheets/table";
import type { Row, Table } from "../../../sheets/table";
import { agrees, cellOf, headOf, moneyCell, printedRate } from "../../cells";
import type { PrintedRate } from "../../cells";
import { listText, percentText } from "../../text";
import type { FindingRule } from "../rule";
import { rowName, subjectOf } from "../read/subjects";

interface Values {
  readonly row: string;
  readonly head: string;
  readonly printed: string;
  readonly initial: string;
  readonly rows: readonly string[];
  readonly zero: readonly string[];
}

/** A rate of change over the adjusted budget; what it would be over the initial one, which most people expect. */
export const differenceBase: FindingRule<Values> = {
  id: "difference-base",
  severity: "info",
  reference: "预算调整率除以年初预算，差异率除以调整预算；同一差异某报告印143.73%和58.97%",
  *check({ tables }) {
    for (const { table } of tables) {
      const rows = table.rows.flatMap((row) => differenceOf(table, row));
      const overAdjusted = rows.filter(
        (one) =>
          one.adjusted !== null &&
          agrees(one.printed, one.adjusted) &&
          !(one.initial !== null && agrees(one.printed, one.initial)),
      );
      const head = overAdjusted.find(({ row }) => row.kind === "total") ?? overAdjusted[0];
      if (head === undefined) continue;
      const others = overAdjusted.filter(({ row, initial }) => isCounted(row) && row !== head.row && initial !== null);
      yield {
        at: cellOf(table, head.row, "differenceRate"),
        subject: subjectOf(table, head.row, "differenceRate"),
        printed: head.printed.value,
        expected: head.initial,
        format: "rate",
        values: {
          row: rowName(table, head.row),
          head: headOf(columnOf(table, "differenceRate")),
          printed: percentText(head.printed.value),
          initial: head.initial === null ? "—" : percentText(head.initial),
          rows: others.map(
            (one) =>
              `${rowName(table, one.row)} ${percentText(one.printed.value)}→${percentText(one.initial ?? new Big(0))}`,
          ),
          zero: overAdjusted
            .filter(({ row, initial }) => isCounted(row) && initial === null)
            .map(({ row }) => rowName(table, row)),
        },
      };
    }
  },
  text: {
    "zh-CN": ({ row, head, printed, initial, rows, zero }) => ({
      message:
        `“${row}”${head} ${printed} 以调整预算为分母；以年初预算为分母（预算调整率）是 ${initial}` +
        (rows.length === 0 ? "" : `。各行：${listText(rows, "zh-CN")}`) +
        (zero.length === 0
          ? ""
          : `。${listText(zero, "zh-CN")} 年初预算为0，以年初预算为分母没有意义，印的100%只表示全部是追加的`),
      why: "同一个差异，两种分母的结果相差很大，都算对，但不能混用",
      action: "在表下注明分母；与其他报告比较时换成同一口径",
    }),
    "en-US": ({ row, head, printed, initial, rows, zero }) => ({
      message:
        `${head} ${printed} of “${row}” divides by the adjusted budget; over the initial budget it is ${initial}` +
        (rows.length === 0 ? "" : `. By row: ${listText(rows, "en-US")}`) +
        (zero.length === 0
          ? ""
          : `. ${listText(zero, "en-US")}: no initial budget, so there is no rate over it; 100% only says that all of it was added`),
      why: "Both bases are in use and give very different rates for the same change.",
      action: "Name the base under the table; compare with other reports on one base only.",
    }),
  },
};

export interface DifferenceRate {
  readonly row: Row;
  readonly printed: PrintedRate;
  readonly initial: Big | null;
  readonly adjusted: Big | null;
}

/** A printed rate of change with what it would be over either budget. */
export function differenceOf(table: Table, row: Row): readonly DifferenceRate[] {
  const printed = printedRate(table, row, "differenceRate");
  const initial = moneyCell(table, row, "initialBudget");
  const adjusted = moneyCell(table, row, "adjustedBudget");
  if (printed === null || initial === null || adjusted === null) return [];
  return [
    {
      row,
      printed,
      initial: adjustmentRate(initial, adjusted, "initial"),
      adjusted: adjustmentRate(initial, adjusted, "adjusted"),
    },
  ];
}
