import { displayRate } from "../../../domain/display";
import { Big, ZERO } from "../../../domain/decimal";
import { isCounted } from "../../../sheets/table";
import { agrees, printedRate } from "../../cells";
import { percentText } from "../../text";
import { restingOn } from "../rule";
import type { FindingContext, FindingRule } from "../rule";
import { rateChecks, rateSources } from "../read/rateChecks";
import type { RateCheck } from "../read/rateChecks";
import { rowName, subjectOf } from "../read/subjects";

interface Values {
  readonly row: string;
  readonly printed: string;
  readonly exact: string;
  readonly rows: number;
}

/** The rate of a total that is the mean of its rows' rates instead of sum over sum. */
export const meanOfRates: FindingRule<Values> = {
  id: "mean-of-rates",
  severity: "error",
  reference: "合计支出率＝Σ支出÷Σ下达，不是各行支出率的平均",
  *check(context) {
    for (const check of rateChecks(context)) {
      if (!isMeanOfRates(check, context)) continue;
      yield {
        at: check.at,
        subject: subjectOf(check.table, check.row, "expenditureRate"),
        printed: check.printed.value,
        expected: check.exact,
        format: "rate",
        ...restingOn(rateSources(check)),
        values: {
          row: rowName(check.table, check.row),
          printed: percentText(check.printed.value),
          exact: displayRate(check.exact, { part: check.spent, whole: check.allocated }),
          rows: rowRates(check, context).length,
        },
      };
    }
  },
  text: {
    "zh-CN": ({ row, printed, exact, rows }) => ({
      message: `“${row}”支出率 ${printed} 是 ${rows} 行支出率的平均数，按合计金额应为 ${exact}`,
      why: "金额大小不同的单位不能简单平均",
      action: "用支出合计除以下达合计",
    }),
    "en-US": ({ row, printed, exact, rows }) => ({
      message: `The rate ${printed} of “${row}” is the mean of ${rows} rows; sum over sum is ${exact}`,
      why: "Units of different size cannot simply be averaged.",
      action: "Divide the sum spent by the sum allocated.",
    }),
  },
};

/** True for a total whose printed rate is no reading of its amounts but the mean of its rows' rates. */
export function isMeanOfRates(check: RateCheck, context: FindingContext): boolean {
  if (check.row.kind !== "total" || check.matches.length > 0) return false;
  const rates = rowRates(check, context);
  if (rates.length < 2) return false;
  return agrees(check.printed, rates.reduce((sum, rate) => sum.plus(rate), ZERO).div(new Big(rates.length)));
}

function rowRates(check: RateCheck, context: FindingContext): readonly Big[] {
  const evaluation = context.tables.find(({ table }) => table === check.table);
  return (evaluation?.money ?? []).flatMap((money) => {
    if (!isCounted(money.row)) return [];
    return printedRate(check.table, money.row, "expenditureRate")?.value ?? money.expenditureRate ?? [];
  });
}
