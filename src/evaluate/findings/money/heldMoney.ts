import type { Big } from "../../../domain/decimal";
import { ZERO } from "../../../domain/decimal";
import { isCounted } from "../../../sheets/table";
import { cellOf } from "../../cells";
import { amountText, percentText } from "../../text";
import type { FindingRule } from "../rule";
import { noteAmounts, noteSum } from "../read/noteAmounts";
import { rowName, subjectOf } from "../read/subjects";

interface Values {
  readonly row: string;
  readonly held: string;
  readonly unit: string;
  readonly printed: string;
  readonly paid: string;
  readonly whole: string | null;
}

/** Money booked as spent of which the remark says that it lies with a trustee and has not reached its user. */
export const heldMoney: FindingRule<Values> = {
  id: "held-money",
  severity: "warning",
  reference: "拨到受托管理机构不等于支出；某市1715.87中1273.27未到企业，实际拨付25.79%",
  *check({ tables }) {
    for (const { table, money, totals } of tables) {
      for (const { row, shared, spent, allocated, expenditureRate } of money) {
        if (!isCounted(row) || shared === true || spent === null || allocated === null || allocated.lte(0)) continue;
        const held = noteSum(noteAmounts(table, row), "held");
        if (held === null || held.lte(0) || held.gt(spent)) continue;
        const paid = spent.minus(held).div(allocated);
        yield {
          at: cellOf(table, row, "spent"),
          subject: subjectOf(table, row, "spent"),
          printed: spent,
          expected: spent.minus(held),
          format: "amount",
          values: {
            row: rowName(table, row),
            held: amountText(held),
            unit: table.unit ?? "",
            printed: expenditureRate === null ? "—" : percentText(expenditureRate),
            paid: percentText(paid),
            whole: wholeRate(totals?.spent ?? null, totals?.allocated ?? null, held),
          },
        };
      }
    }
  },
  text: {
    "zh-CN": ({ row, held, unit, printed, paid, whole }) => ({
      message:
        `“${row}”支出中有 ${held} ${unit}尚未到达用款单位（见备注）：支出率 ${printed}，扣除后为 ${paid}` +
        (whole === null ? "" : `；全表扣除后为 ${whole}`),
      why: "拨付给受托机构不等于资金已经使用",
      action: "按实际到达用款单位的金额填列支出，或在报告中说明",
    }),
    "en-US": ({ row, held, unit, printed, paid, whole }) => ({
      message:
        `${held} ${unit} of what “${row}” spent has not reached its user (see the remark): ${printed}, without it ${paid}` +
        (whole === null ? "" : `; the whole table ${whole}`),
      why: "Money handed to a trustee is not yet spent.",
      action: "State what has reached its users, or explain it in the report.",
    }),
  },
};

function wholeRate(spent: Big | null, allocated: Big | null, held: Big): string | null {
  if (spent === null || allocated === null || allocated.lte(ZERO)) return null;
  return percentText(spent.minus(held).div(allocated));
}
