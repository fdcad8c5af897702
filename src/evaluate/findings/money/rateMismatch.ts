import { displayRate } from "../../../domain/display";
import { expenditureParts } from "../../../domain/rates";
import type { Big } from "../../../domain/decimal";
import { agrees } from "../../cells";
import { percentText, amountText } from "../../text";
import { restingOn } from "../rule";
import type { FindingContext, FindingRule } from "../rule";
import { rateChecks, rateSources } from "../read/rateChecks";
import type { RateCheck } from "../read/rateChecks";
import { rowName, subjectOf } from "../read/subjects";
import { isMeanOfRates } from "./meanOfRates";

interface Values {
  readonly row: string;
  readonly printed: string;
  readonly exact: string;
  readonly part: string;
  readonly whole: string;
  /** The part that would give the printed rate. */
  readonly needed: string;
  readonly gap: string;
  /** The sum of the rows, where it gives the printed rate. */
  readonly summed: string | null;
}

/** A printed expenditure rate that follows from no reading of the row's amounts. */
export const rateMismatch: FindingRule<Values> = {
  id: "rate-mismatch",
  severity: "error",
  reference: "支出率＝支出÷下达；某报告印97.42%，按所印金额为97.35%",
  *check(context) {
    for (const check of rateChecks(context)) {
      if (check.matches.length > 0 || isMeanOfRates(check, context)) continue;
      const { part, whole } = expenditureParts(check, context.settings.denominator);
      const summed = spentOfRows(check, context);
      const needed = summed ?? check.printed.value.times(whole);
      yield {
        at: check.at,
        subject: subjectOf(check.table, check.row, "expenditureRate"),
        printed: check.printed.value,
        expected: check.exact,
        format: "rate",
        ...(summed === null ? restingOn(rateSources(check)) : {}),
        values: {
          row: rowName(check.table, check.row),
          printed: percentText(check.printed.value),
          exact: displayRate(check.exact, { part, whole }),
          part: amountText(part),
          whole: amountText(whole),
          needed: amountText(needed),
          gap: amountText(needed.minus(part).abs()),
          summed: summed === null ? null : amountText(summed),
        },
      };
    }
  },
  text: {
    "zh-CN": ({ row, printed, exact, part, whole, needed, gap, summed }) => ({
      message:
        `“${row}”印 ${printed}，按 ${part}÷${whole} 为 ${exact}；` +
        (summed === null
          ? `要得到 ${printed}，支出约需 ${needed}，相差约 ${gap}`
          : `按各行相加的支出 ${summed} 才是 ${printed}，相差 ${gap}`),
      why: "支出率与所列金额对不上，金额和比率可能出自不同版本",
      action: "核对金额；金额无误时用计算值替换支出率",
    }),
    "en-US": ({ row, printed, exact, part, whole, needed, gap, summed }) => ({
      message:
        `“${row}” prints ${printed}; ${part} ÷ ${whole} is ${exact}. ` +
        (summed === null
          ? `${printed} would need about ${needed}, a gap of ${gap}`
          : `${printed} follows from ${summed}, the sum of the rows: a gap of ${gap}`),
      why: "The rate does not follow from the amounts: they may come from two versions.",
      action: "Check the amounts; if they are right, replace the rate by the computed one.",
    }),
  },
};

/** What the rows of a total add up to, where that gives the printed rate. */
function spentOfRows(check: RateCheck, { tables }: FindingContext): Big | null {
  if (check.row.kind !== "total") return null;
  const spent = tables.find(({ table }) => table === check.table)?.totals?.spent ?? null;
  return spent !== null && agrees(check.printed, spent.div(check.allocated)) ? spent : null;
}
