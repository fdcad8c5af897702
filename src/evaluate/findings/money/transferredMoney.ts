import { cellOf } from "../../cells";
import { amountText, percentText } from "../../text";
import type { FindingRule } from "../rule";
import { noteAmounts, noteSum } from "../read/noteAmounts";
import { rowName, subjectOf } from "../read/subjects";

interface Values {
  readonly row: string;
  readonly moved: string;
  readonly base: string;
  readonly rate: string;
}

/** A remark that money was moved out of the allocation, which the rate still divides by. */
export const transferredMoney: FindingRule<Values> = {
  id: "transferred-money",
  severity: "warning",
  reference: "调剂后以调整后的预算为分母；某资金调剂5920.43，若已调出则支出率为103.91%，不可能",
  *check({ tables }) {
    for (const { table, money, totals } of tables) {
      for (const one of money) {
        const allocated = one.allocated ?? (one.row.kind === "total" ? (totals?.allocated ?? null) : null);
        if (one.spent === null || allocated === null) continue;
        const moved = noteSum(noteAmounts(table, one.row), "transferred");
        if (moved === null || moved.lte(0) || moved.gte(allocated)) continue;
        const base = allocated.minus(moved);
        const rate = one.spent.div(base);
        if (rate.lte(1)) continue;
        yield {
          at: cellOf(table, one.row, "allocated"),
          subject: subjectOf(table, one.row, "allocated"),
          printed: allocated,
          expected: base,
          format: "amount",
          values: {
            row: rowName(table, one.row),
            moved: amountText(moved),
            base: amountText(base),
            rate: percentText(rate),
          },
        };
      }
    }
  },
  text: {
    "zh-CN": ({ row, moved, base, rate }) => ({
      message: `“${row}”备注调剂 ${moved}：若已调出，下达应为 ${base}，支出率为 ${rate}，超过100%`,
      why: "调剂是否改变了下达总额，决定支出率的分母",
      action: "确认调整后的预算数；若只在内部调剂，请写明总额不变",
    }),
    "en-US": ({ row, moved, base, rate }) => ({
      message: `The remark of “${row}” moves ${moved}: had it left the pool, ${base} would remain and the rate be ${rate}, above 100 %`,
      why: "Whether the move changed the allocation decides what the rate divides by.",
      action: "Confirm the adjusted budget; if it was moved inside the pool, say so.",
    }),
  },
};
