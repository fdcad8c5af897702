import { amountText } from "../../text";
import { cellOf } from "../../cells";
import type { FindingRule } from "../rule";
import { rowName, subjectOf } from "../read/subjects";

interface Values {
  readonly row: string;
  readonly returned: string;
  readonly left: string;
}

/** More given back than was left. */
export const returnedAboveUnspent: FindingRule<Values> = {
  id: "returned-above-unspent",
  severity: "error",
  reference: "退回不超过下达减支出",
  *check({ tables }) {
    for (const { table, money } of tables) {
      for (const { row, shared, spent, allocated, returned } of money) {
        if (shared === true || spent === null || allocated === null || returned === null || returned.lte(0)) continue;
        const left = allocated.minus(spent);
        if (returned.lte(left)) continue;
        yield {
          at: cellOf(table, row, "returned"),
          subject: subjectOf(table, row, "returned"),
          printed: returned,
          expected: left,
          format: "amount",
          values: { row: rowName(table, row), returned: amountText(returned), left: amountText(left) },
        };
      }
    }
  },
  text: {
    "zh-CN": ({ row, returned, left }) => ({
      message: `“${row}”退回 ${returned}，而下达减支出只有 ${left}`,
      why: "同一笔钱既算支出又算退回",
      action: "核对支出数是否已包含退回",
    }),
    "en-US": ({ row, returned, left }) => ({
      message: `“${row}” gave back ${returned}, but only ${left} was unspent`,
      why: "The same money counts as spent and as returned.",
      action: "Check whether the amount spent includes what was returned.",
    }),
  },
};
