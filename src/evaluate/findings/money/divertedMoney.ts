import { isCounted } from "../../../sheets/table";
import { cellOf } from "../../cells";
import { amountText, percentText } from "../../text";
import type { FindingRule } from "../rule";
import { noteAmounts, noteSum } from "../read/noteAmounts";
import { rowName, subjectOf } from "../read/subjects";

interface Values {
  readonly row: string;
  readonly diverted: string;
  readonly overhead: string | null;
  readonly own: string;
  readonly allocated: string;
  readonly rate: string;
}

/** Spent money of which the remark says that part went to another purpose or to overhead. */
export const divertedMoney: FindingRule<Values> = {
  id: "diverted-money",
  severity: "warning",
  reference: "转用、工作经费与本用途支出分开；某项3576.51中转用439、工作经费9.51，本用途44.69%",
  *check({ tables }) {
    for (const { table, money } of tables) {
      for (const { row, shared, spent, allocated } of money) {
        if (!isCounted(row) || shared === true || spent === null || allocated === null || allocated.lte(0)) continue;
        const notes = noteAmounts(table, row);
        const diverted = noteSum(notes, "diverted");
        const taken = noteSum(notes, "diverted", "overhead");
        if (diverted === null || taken === null || taken.gt(spent)) continue;
        const own = spent.minus(taken);
        const overhead = noteSum(notes, "overhead");
        yield {
          at: cellOf(table, row, "spent"),
          subject: subjectOf(table, row, "spent"),
          printed: spent,
          expected: own,
          format: "amount",
          values: {
            row: rowName(table, row),
            diverted: amountText(diverted),
            overhead: overhead === null ? null : amountText(overhead),
            own: amountText(own),
            allocated: amountText(allocated),
            rate: percentText(own.div(allocated)),
          },
        };
      }
    }
  },
  text: {
    "zh-CN": ({ row, diverted, overhead, own, allocated, rate }) => ({
      message:
        `“${row}”支出含转用 ${diverted}` +
        (overhead === null ? "" : `、工作经费 ${overhead}`) +
        `；用于本用途的为 ${own}÷${allocated}＝${rate}`,
      why: "转作他用的钱没有实现本项目的目标",
      action: "分开列示本用途支出、转用和工作经费，确认支出率按哪一项计算",
    }),
    "en-US": ({ row, diverted, overhead, own, allocated, rate }) => ({
      message:
        `“${row}”: ${diverted} of what was spent went to another purpose` +
        (overhead === null ? "" : `, ${overhead} to overhead`) +
        `; for its own purpose ${own} ÷ ${allocated} = ${rate}`,
      why: "Money used for something else has not served this goal.",
      action: "List own purpose, diversion and overhead apart, and settle which one the rate counts.",
    }),
  },
};
