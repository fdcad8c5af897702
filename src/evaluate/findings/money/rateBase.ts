import type { Big } from "../../../domain/decimal";
import { expenditureRate } from "../../../domain/rates";
import { columnOf, isCounted } from "../../../sheets/table";
import type { Table } from "../../../sheets/table";
import { headOf } from "../../cells";
import type { TableEvaluation } from "../../evaluation";
import { baseOf } from "../../money";
import { amountText, listText, percentText } from "../../text";
import type { FindingContext, FindingRule } from "../rule";
import { tableRateChecks } from "../read/rateChecks";
import type { RateCheck } from "../read/rateChecks";
import { rowName, subjectOf } from "../read/subjects";

interface Values {
  readonly row: string;
  readonly printed: string;
  readonly used: string;
  readonly other: string;
  readonly otherRate: string;
  /** Further rows that divide by the budget. */
  readonly same: readonly string[];
  /** A row that divides by the allocation, where rows and total use different bases. */
  readonly against: Example | null;
}

interface Example {
  readonly row: string;
  readonly rate: string;
  readonly base: string;
  readonly budget: string;
  readonly overBudget: string;
}

/**
 * A table in which rates follow from a budget beside the allocation and not from the allocation, or from the one in some
 * rows and from the other in others. One finding a table.
 */
export const rateBase: FindingRule<Values> = {
  id: "rate-base",
  severity: "warning",
  reference:
    "执行率＝全年执行数÷全年预算数，不以年初预算为分母；某报告分项用下达297.4（70.00%），合计用预算（以300计为69.39%）",
  *check(context) {
    for (const evaluation of context.tables) {
      if (columnOf(evaluation.table, "initialBudget") === undefined) continue;
      const rates = tableRateChecks(evaluation, context).flatMap((check) => {
        const bases = basesOf(check, evaluation, context);
        return bases === null ? [] : [{ check, ...bases }];
      });
      const overBudget = rates.filter(({ budgetUsed }) => budgetUsed);
      const chosen = overBudget.find(({ check }) => check.row.kind === "total") ?? overBudget[0];
      if (chosen === undefined) continue;
      const { check } = chosen;
      const own = rates.find(({ budgetUsed, check: one }) => !budgetUsed && isCounted(one.row)) ?? null;
      // A total without an allocation of its own says nothing of the rows' bases by itself.
      if (check.base === "budget" && own === null && overBudget.length === 1) continue;
      yield {
        at: check.at,
        subject: subjectOf(check.table, check.row, "expenditureRate"),
        printed: check.printed.value,
        expected: chosen.otherRate,
        format: "rate",
        severity: own === null && isMoneyReceived(check.table) ? "info" : "warning",
        values: {
          row: rowName(check.table, check.row),
          printed: percentText(check.printed.value),
          used: named(check.table, "initialBudget", chosen.budget),
          other: named(check.table, baseOf(check.table), chosen.allocated),
          otherRate: percentText(chosen.otherRate),
          same: overBudget.filter((one) => one !== chosen).map((one) => rowName(check.table, one.check.row)),
          against: own === null ? null : exampleOf(own.check, own.budget),
        },
      };
    }
  },
  text: {
    "zh-CN": ({ row, printed, used, other, otherRate, same, against }) => ({
      message:
        `“${row}”${printed} 以${used} 为分母，以${other} 为分母是 ${otherRate}` +
        (same.length === 0 ? "" : `；同样以预算为分母的还有 ${listText(same, "zh-CN")}`) +
        (against === null
          ? ""
          : `；其他行以下达数为分母，如“${against.row}”${against.rate} 以 ${against.base} 为分母（以预算 ${against.budget} 计为 ${against.overBudget}）`),
      why:
        against === null
          ? "执行率应以全年预算（下达）数为分母，不以年初预算为分母"
          : "分母不一致，各行和合计的比率不能相比",
      action: "统一用全年预算（下达）数作分母；另有口径的在备注中写明",
    }),
    "en-US": ({ row, printed, used, other, otherRate, same, against }) => ({
      message:
        `${printed} of “${row}” divides by ${used}; over ${other} it is ${otherRate}` +
        (same.length === 0 ? "" : `; so do ${listText(same, "en-US")}`) +
        (against === null
          ? ""
          : `; other rows divide by the allocation, such as “${against.row}”: ${against.rate} over ${against.base} (over its budget ${against.budget} it would be ${against.overBudget})`),
      why:
        against === null
          ? "A rate divides by the year's budget or allocation, not by the initial budget."
          : "Rates over different bases cannot be compared.",
      action: "Divide by the year's budget or allocation throughout, or say which base was used.",
    }),
  },
};

interface Bases {
  readonly budget: Big;
  readonly allocated: Big;
  /** The rate over the base that was not used. */
  readonly otherRate: Big;
  readonly budgetUsed: boolean;
}

/** Which of budget and allocation a printed rate divides by; null where both or neither give it. */
function basesOf(check: RateCheck, { totals }: TableEvaluation, { settings }: FindingContext): Bases | null {
  const { money, matches, readings } = check;
  const budget = money.initialBudget ?? null;
  if (budget === null || matches.length === 0) return null;
  if (check.base === "budget") {
    const allocated = totals?.allocated ?? null;
    const reading = matches.includes(settings.denominator) ? settings.denominator : matches[0];
    if (allocated === null || allocated.eq(budget) || reading === undefined || reading === "budget") return null;
    const rate = expenditureRate({ ...check, allocated }, reading);
    return rate === null ? null : { budget, allocated, otherRate: rate, budgetUsed: true };
  }
  const overBudget = readings.get("budget");
  if (overBudget === undefined || (matches.includes("budget") && matches.length > 1)) return null;
  const budgetUsed = matches.includes("budget");
  return { budget, allocated: check.allocated, otherRate: budgetUsed ? check.exact : overBudget, budgetUsed };
}

function exampleOf(check: RateCheck, budget: Big): Example {
  return {
    row: rowName(check.table, check.row),
    rate: percentText(check.printed.value),
    base: amountText(check.allocated),
    budget: amountText(budget),
    overBudget: percentText(check.readings.get("budget") ?? check.exact),
  };
}

/** Money received is no budget: a rate over what was planned beside it is as good. 年初预算 is never a rate's base. */
function isMoneyReceived(table: Table): boolean {
  const base = baseOf(table);
  const heads = [base, "initialBudget" as const].map((role) => (role === null ? "" : headOf(columnOf(table, role))));
  return /到位|收到/.test(heads[0] ?? "") && !/年初|期初/.test(heads[1] ?? "");
}

function named(table: Table, role: ReturnType<typeof baseOf>, amount: Big): string {
  const head = role === null ? "" : headOf(columnOf(table, role));
  return head === "" ? amountText(amount) : `“${head}”${amountText(amount)}`;
}
