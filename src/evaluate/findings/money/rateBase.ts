import type { Big } from "../../../domain/decimal";
import { expenditureRate } from "../../../domain/rates";
import { columnOf } from "../../../sheets/table";
import { headOf } from "../../cells";
import { amountText, percentText } from "../../text";
import type { FindingContext, FindingRule } from "../rule";
import { rateChecks } from "../read/rateChecks";
import type { RateCheck } from "../read/rateChecks";
import { rowName, subjectOf } from "../read/subjects";

interface Values {
  readonly row: string;
  readonly printed: string;
  readonly used: string;
  readonly other: string;
  readonly otherRate: string;
  /** A total that divides by another column than its rows. */
  readonly mixed: boolean;
}

/** A table with a budget and an allocation that differ: which of the two a rate divides by, and whether rows and total agree. */
export const rateBase: FindingRule<Values> = {
  id: "rate-base",
  severity: "info",
  reference: "全表统一用一个分母；某报告分项用下达297.4（70.00%），合计用预算（以300计为69.39%）",
  *check(context) {
    for (const check of rateChecks(context)) {
      const bases = basesOf(check, context);
      if (bases === null) continue;
      const { used, other, otherRate } = bases;
      yield {
        at: check.at,
        subject: subjectOf(check.table, check.row, "expenditureRate"),
        printed: check.printed.value,
        expected: otherRate,
        format: "rate",
        severity: bases.budgetUsed ? "warning" : "info",
        values: {
          row: rowName(check.table, check.row),
          printed: percentText(check.printed.value),
          used,
          other,
          otherRate: percentText(otherRate),
          mixed: check.row.kind === "total" && bases.budgetUsed,
        },
      };
    }
  },
  text: {
    "zh-CN": ({ row, printed, used, other, otherRate, mixed }) => ({
      message:
        `“${row}”印 ${printed}，以${used}为分母；以${other}为分母，支出÷该数是 ${otherRate}` +
        (mixed ? "。各行用的是下达数，合计与各行须用同一分母" : ""),
      why: "预算数和下达数不同，分母不一致的支出率不能相比",
      action: "统一用下达（全年预算）数作分母，或在备注中写明",
    }),
    "en-US": ({ row, printed, used, other, otherRate, mixed }) => ({
      message:
        `The printed ${printed} of “${row}” divides by ${used}; spent over ${other} is ${otherRate}` +
        (mixed ? ". The rows divide by the allocation: total and rows must use the same base" : ""),
      why: "Budget and allocation differ: rates over different bases cannot be compared.",
      action: "Divide by the allocation throughout, or say which base was used.",
    }),
  },
};

interface Bases {
  readonly used: string;
  readonly other: string;
  readonly otherRate: Big;
  readonly budgetUsed: boolean;
}

function basesOf(check: RateCheck, context: FindingContext): Bases | null {
  const { table, money, matches } = check;
  const budget = money.initialBudget ?? null;
  if (budget === null || matches.length === 0) return null;
  const named = (role: "initialBudget" | "allocated", amount: Big): string =>
    `“${headOf(columnOf(table, role))}”${amountText(amount)}`;
  if (check.base === "budget") {
    const allocated = context.tables.find((one) => one.table === table)?.totals?.allocated ?? null;
    const rate = allocated === null ? null : expenditureRate({ ...check, allocated }, "spent");
    if (allocated === null || rate === null || allocated.eq(budget)) return null;
    return {
      used: named("initialBudget", budget),
      other: named("allocated", allocated),
      otherRate: rate,
      budgetUsed: true,
    };
  }
  const overBudget = check.readings.get("budget");
  if (overBudget === undefined) return null;
  const budgetUsed = matches.every((reading) => reading === "budget");
  return budgetUsed
    ? {
        used: named("initialBudget", budget),
        other: named("allocated", check.allocated),
        otherRate: check.exact,
        budgetUsed,
      }
    : {
        used: named("allocated", check.allocated),
        other: named("initialBudget", budget),
        otherRate: overBudget,
        budgetUsed,
      };
}
