import { displayRate, shownRate } from "../../../domain/display";
import { amountText, percentText } from "../../text";
import { restingOn } from "../rule";
import type { FindingRule } from "../rule";
import { isRoundedToFull, rateChecks, rateSources } from "../read/rateChecks";
import { rowName, subjectOf } from "../read/subjects";

interface Values {
  readonly row: string;
  readonly printed: string;
  readonly shown: string;
  readonly left: string;
  readonly unit: string;
}

/** 100 % printed although money is left. */
export const rateNotFull: FindingRule<Values> = {
  id: "rate-not-full",
  severity: "warning",
  reference: "没有用完的资金不写100%；某报告25326.0938÷25327印为100.00%",
  *check(context) {
    for (const check of rateChecks(context)) {
      if (!isRoundedToFull(check, context.settings.denominator)) continue;
      const left = check.allocated.minus(check.spent);
      const amounts = { part: check.spent, whole: check.allocated };
      yield {
        at: check.at,
        subject: subjectOf(check.table, check.row, "expenditureRate"),
        printed: check.printed.value,
        expected: shownRate(check.exact, amounts),
        format: "rate",
        ...restingOn(rateSources(check)),
        values: {
          row: rowName(check.table, check.row),
          printed: percentText(check.printed.value),
          shown: displayRate(check.exact, amounts),
          left: amountText(left),
          unit: check.table.unit ?? "",
        },
      };
    }
  },
  text: {
    "zh-CN": ({ row, printed, shown, left, unit }) => ({
      message: `“${row}”印 ${printed}，尚有 ${left} ${unit}未支出，应写 ${shown}`,
      why: "四舍五入成100%会让人以为资金已全部用完",
      action: "改为计算值，或多保留一位小数",
    }),
    "en-US": ({ row, printed, shown, left, unit }) => ({
      message: `“${row}” prints ${printed} with ${left} ${unit} unspent; it should read ${shown}`,
      why: "Rounded to 100 %, the rate says that nothing is left.",
      action: "Take the computed rate, or keep one more decimal.",
    }),
  },
};
