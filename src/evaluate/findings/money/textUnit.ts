import { convertMoney } from "../../../domain/amount";
import { MONEY_UNITS } from "../../../domain/units";
import type { FindingRule } from "../rule";
import { textSubject } from "../read/subjects";
import { textAmounts } from "../read/textAmounts";
import { isPrecise, isRoundingOf, knownTotals } from "./textAmount";

interface Values {
  readonly written: string;
  readonly right: string;
  readonly sheet: string;
  readonly factor: string;
}

const SLIPS: readonly number[] = [1e4, 1e8];

/** An amount in a text with the digits of a table's total and another unit. */
export const textUnit: FindingRule<Values> = {
  id: "text-unit",
  severity: "error",
  reference: "单位误写；某报告三处把147665.08万元写成亿元，差10⁴倍",
  *check(context) {
    const totals = knownTotals(context);
    if (totals.length === 0) return;
    for (const amount of textAmounts(context.snapshot)) {
      if (!isPrecise(amount) || totals.some((total) => isRoundingOf(amount, total.yuan))) continue;
      for (const unit of MONEY_UNITS) {
        const total = totals.find(({ yuan }) => convertMoney(yuan, "元", unit).eq(amount.value));
        if (total === undefined || unit === amount.unit) continue;
        const factor = amount.yuan.div(total.yuan);
        if (!SLIPS.some((slip) => factor.eq(slip) || factor.times(slip).eq(1))) continue;
        yield {
          at: amount.at,
          subject: textSubject(context, amount.at, total.head),
          printed: amount.written,
          expected: `${amount.value.toFixed()}${unit}`,
          format: "text",
          values: {
            written: amount.written,
            right: `${amount.value.toFixed()}${unit}`,
            sheet: total.sheet,
            factor: factor.gte(1) ? `${factor.toFixed()}` : `1/${total.yuan.div(amount.yuan).toFixed()}`,
          },
        };
        break;
      }
    }
  },
  text: {
    "zh-CN": ({ written, right, sheet, factor }) => ({
      message: `文字写 ${written}，“${sheet}”的合计是 ${right}，相差 ${factor} 倍`,
      why: "数字相同而单位不同，是单位误写",
      action: `改为 ${right}`,
    }),
    "en-US": ({ written, right, sheet, factor }) => ({
      message: `The text says ${written}; the total in ${sheet} is ${right}: a factor of ${factor}`,
      why: "The digits are the same, the unit is not: a slip of the unit.",
      action: `Change it to ${right}.`,
    }),
  },
};
