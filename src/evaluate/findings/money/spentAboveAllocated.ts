import { amountText, percentText } from "../../text";
import { cellOf } from "../../cells";
import type { FindingRule } from "../rule";
import { rowName, subjectOf } from "../read/subjects";

interface Values {
  readonly row: string;
  readonly spent: string;
  readonly allocated: string;
  readonly over: string;
  readonly rate: string;
}

/** More spent than was given. */
export const spentAboveAllocated: FindingRule<Values> = {
  id: "spent-above-allocated",
  severity: "warning",
  reference: "支出率超过100%须说明资金来源；某项目安排100，支出108（含上年结余8）",
  *check({ tables }) {
    for (const { table, money } of tables) {
      for (const { row, shared, spent, allocated, expenditureRate } of money) {
        if (shared === true || spent === null || allocated === null || !spent.gt(allocated) || allocated.lt(0))
          continue;
        yield {
          at: cellOf(table, row, "spent"),
          subject: subjectOf(table, row, "spent"),
          printed: spent,
          expected: allocated,
          format: "amount",
          values: {
            row: rowName(table, row),
            spent: amountText(spent),
            allocated: amountText(allocated),
            over: amountText(spent.minus(allocated)),
            rate: expenditureRate === null ? "—" : percentText(expenditureRate),
          },
        };
      }
    }
  },
  text: {
    "zh-CN": ({ row, spent, allocated, over, rate }) => ({
      message: `“${row}”支出 ${spent} 超过下达 ${allocated}，多 ${over}，支出率 ${rate}`,
      why: "可能用了上年结转或自有资金，也可能是金额、单位填错",
      action: "说明超出部分的资金来源，或改正金额",
    }),
    "en-US": ({ row, spent, allocated, over, rate }) => ({
      message: `“${row}” spent ${spent} of ${allocated}: ${over} too much, ${rate}`,
      why: "Money carried over or of its own may have been used, or an amount or unit is wrong.",
      action: "State where the rest came from, or correct the amount.",
    }),
  },
};
