import { columnOf } from "../../../sheets/table";
import type { ColumnRole } from "../../../sheets/table";
import { cellOf, moneyCell } from "../../cells";
import { amountText } from "../../text";
import type { FindingRule } from "../rule";
import { subjectOf } from "../read/subjects";

const ROLES: readonly ColumnRole[] = ["allocated", "initialBudget", "adjustedBudget", "spent", "returned", "balance"];

interface Values {
  readonly subject: string;
  readonly amount: string;
}

/** An amount below zero where only money given, spent or left can stand. */
export const negativeAmount: FindingRule<Values> = {
  id: "negative-amount",
  severity: "warning",
  reference: "下达、支出、退回不为负；冲销须说明",
  *check({ tables }) {
    for (const { table, money } of tables) {
      const roles = ROLES.filter((role) => columnOf(table, role) !== undefined);
      for (const { row } of money) {
        for (const role of roles) {
          const amount = moneyCell(table, row, role);
          if (amount === null || amount.gte(0)) continue;
          const subject = subjectOf(table, row, role);
          yield {
            at: cellOf(table, row, role),
            subject,
            printed: amount,
            format: "amount",
            values: { subject, amount: amountText(amount) },
          };
        }
      }
    }
  },
  text: {
    "zh-CN": ({ subject, amount }) => ({
      message: `“${subject}”为负数 ${amount}`,
      why: "负数会减少合计，使支出率失真",
      action: "若是冲销或收回，请填入退回列；否则改正",
    }),
    "en-US": ({ subject, amount }) => ({
      message: `“${subject}” is negative: ${amount}`,
      why: "It lowers the total and distorts the rate.",
      action: "Enter money taken back as returned; otherwise correct it.",
    }),
  },
};
