import { headOf, moneyCell } from "../../cells";
import { amountText } from "../../text";
import type { FindingRule } from "../rule";
import { columnSums, memberCells } from "../read/columnSums";
import type { ColumnSum } from "../read/columnSums";
import { rowName } from "../read/subjects";

interface Values {
  readonly printed: string;
  readonly sum: string;
  readonly row: string;
  readonly extra: string;
}

/** A total that adds subtotals, or the pieces of a merged amount, on top of what they already contain. */
export const subtotalTwice: FindingRule<Values> = {
  id: "subtotal-twice",
  severity: "error",
  reference: "小计、其中数不重复计入合计；合并单元格金额1758与其8个分项只计一次",
  *check({ tables }) {
    for (const evaluation of tables) {
      for (const sum of columnSums(evaluation)) {
        if (!countsTwice(sum)) continue;
        yield {
          at: sum.at,
          subject: `${rowName(sum.table, sum.row)} ${headOf(sum.column)}`.trim(),
          printed: sum.printed,
          expected: sum.sum,
          format: "amount",
          restsOn: memberCells(sum),
          values: {
            printed: amountText(sum.printed),
            sum: amountText(sum.sum),
            row: rowName(sum.table, sum.row),
            extra: amountText(sum.printed.minus(sum.sum)),
          },
        };
      }
    }
  },
  text: {
    "zh-CN": ({ printed, sum, row, extra }) => ({
      message: `“${row}”${printed} 把已包含的小计或分项 ${extra} 又加了一次，应为 ${sum}`,
      why: "同一笔钱计了两次",
      action: "合计只加明细，或只加小计",
    }),
    "en-US": ({ printed, sum, row, extra }) => ({
      message: `“${row}” ${printed} counts ${extra} of subtotals or pieces a second time; it should be ${sum}`,
      why: "The same money is counted twice.",
      action: "Add up the rows or the subtotals, not both.",
    }),
  },
};

/** True when the printed total is what all rows, with subtotals and pieces, add up to. */
export function countsTwice(sum: ColumnSum): boolean {
  if (sum.row.kind !== "total" || sum.printed.eq(sum.sum)) return false;
  const role = sum.column.role;
  if (role === null || role === "allocatedParts") return false;
  const extra = sum.table.rows
    .filter((row) => row.kind === "subtotal" || row.kind === "part")
    .flatMap((row) => moneyCell(sum.table, row, role) ?? []);
  if (extra.length === 0) return false;
  return extra.reduce((total, amount) => total.plus(amount), sum.sum).eq(sum.printed);
}
