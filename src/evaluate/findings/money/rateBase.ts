import { Big } from "../../../domain/decimal";
import { columnOf } from "../../../sheets/table";
import { headOf } from "../../cells";
import { amountText, percentText } from "../../text";
import type { FindingRule } from "../rule";
import { rateChecks } from "../read/rateChecks";
import type { RateCheck } from "../read/rateChecks";
import { rowName, subjectOf } from "../read/subjects";

interface Values {
  readonly row: string;
  readonly printed: string;
  readonly used: string;
  readonly usedAmount: string;
  readonly other: string;
  readonly otherAmount: string;
  readonly otherRate: string;
  readonly mixed: boolean;
}

/** A table with a budget and an allocation that differ: which of the two a rate divides by, and whether rows and total agree. */
export const rateBase: FindingRule<Values> = {
  id: "rate-base",
  severity: "warning",
  reference: "全表统一用一个分母；某报告分项用下达297.4（70.00%），合计用预算（以300计为69.39%）",
  *check(context) {
    for (const check of rateChecks(context)) {
      const budget = check.money.initialBudget ?? null;
      const overBudget = check.readings.get("budget");
      if (budget === null || overBudget === undefined || check.matches.length === 0) continue;
      const usesBudget = !check.matches.some((reading) => reading !== "budget");
      const other = usesBudget ? check.exact : overBudget;
      yield {
        at: check.at,
        subject: subjectOf(check.table, check.row, "expenditureRate"),
        printed: check.printed.value,
        expected: other,
        format: "rate",
        severity: usesBudget ? "warning" : "info",
        values: {
          row: rowName(check.table, check.row),
          printed: percentText(check.printed.value),
          ...sides(check, budget, usesBudget),
          otherRate: percentText(other),
          mixed: check.row.kind === "total",
        },
      };
    }
  },
  text: {
    "zh-CN": ({ row, printed, used, usedAmount, other, otherAmount, otherRate, mixed }) => ({
      message:
        `“${row}”印 ${printed}，以“${used}”${usedAmount} 为分母；以“${other}”${otherAmount} 为分母是 ${otherRate}` +
        (mixed ? "；合计与各行须用同一分母" : ""),
      why: "预算数和下达数不同，分母不一致的支出率不能相比",
      action: "统一用下达（全年预算）数作分母，或在备注中写明",
    }),
    "en-US": ({ row, printed, used, usedAmount, other, otherAmount, otherRate, mixed }) => ({
      message:
        `The printed ${printed} of “${row}” divides by “${used}” ${usedAmount}; over “${other}” ${otherAmount} it is ${otherRate}` +
        (mixed ? "; total and rows must use the same base" : ""),
      why: "Budget and allocation differ: rates over different bases cannot be compared.",
      action: "Divide by the allocation throughout, or say which base was used.",
    }),
  },
};

function sides(check: RateCheck, budget: Big, usesBudget: boolean): Pick<Values, "used" | "usedAmount" | "other" | "otherAmount"> {
  const budgetHead = headOf(columnOf(check.table, "initialBudget"));
  const allocatedHead = headOf(columnOf(check.table, "allocated") ?? columnOf(check.table, "adjustedBudget"));
  const [used, other] = usesBudget ? [budgetHead, allocatedHead] : [allocatedHead, budgetHead];
  const [usedAmount, otherAmount] = usesBudget ? [budget, check.allocated] : [check.allocated, budget];
  return { used, usedAmount: amountText(usedAmount), other, otherAmount: amountText(otherAmount) };
}
