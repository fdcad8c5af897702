import { convertMoney } from "../../../domain/amount";
import { Big } from "../../../domain/decimal";
import { cellOf } from "../../cells";
import type { MoneyUnit } from "../../../domain/units";
import { amountText } from "../../text";
import { baseOf } from "../../money";
import type { FindingContext, FindingRule } from "../rule";
import { textSubject } from "../read/subjects";
import { textAmounts } from "../read/textAmounts";
import type { TextAmount } from "../read/textAmounts";

interface Values {
  readonly written: string;
  readonly total: string;
  readonly sheet: string;
  readonly head: string;
  readonly gap: string;
}

const NEAR = new Big("0.005");
const DIGITS = 5;

/** An amount in a text that is nearly, but not quite, a table's total. */
export const textAmount: FindingRule<Values> = {
  id: "text-amount",
  severity: "warning",
  reference: "文字与表格的金额须一致；某报告正文147287.69，表内合计147287.4838，相差0.2062",
  *check(context) {
    const totals = knownTotals(context);
    if (totals.length === 0) return;
    const seen = new Set<string>();
    for (const amount of textAmounts(context.snapshot)) {
      const near = nearest(amount, totals);
      if (near === null || totals.some((total) => isRoundingOf(amount, total.yuan))) continue;
      const key = `${amount.at.sheetId}!${amount.at.row}!${amount.at.column}!${amount.written}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const expected = convertMoney(near.yuan, "元", amount.unit);
      yield {
        at: amount.at,
        subject: textSubject(context, amount.at, near.head),
        printed: amount.value,
        expected,
        format: "amount",
        values: {
          written: amount.written,
          total: `${amountText(expected)}${amount.unit}`,
          sheet: near.sheet,
          head: near.head,
          gap: `${amountText(amount.value.minus(expected).abs())}${amount.unit}`,
        },
      };
    }
  },
  text: {
    "zh-CN": ({ written, total, sheet, head, gap }) => ({
      message: `文字中的 ${written} 与“${sheet}”${head} ${total} 相差 ${gap}`,
      why: "文字和表格出自不同版本时，读者不知道该信哪一个",
      action: "以表格合计为准统一，或说明差额",
    }),
    "en-US": ({ written, total, sheet, head, gap }) => ({
      message: `${written} in the text and ${head} ${total} in ${sheet} differ by ${gap}`,
      why: "When text and table come from two versions, nobody knows which one holds.",
      action: "Make them agree, or explain the difference.",
    }),
  },
};

export interface KnownTotal {
  readonly sheet: string;
  readonly head: string;
  readonly yuan: Big;
}

/** Totals of all tables in 元, the fund's own first. */
export function knownTotals({ tables, mainMoney }: FindingContext): readonly KnownTotal[] {
  const ordered = mainMoney === null ? tables : [mainMoney, ...tables.filter((one) => one !== mainMoney)];
  return ordered.flatMap(({ table, totals }) => {
    if (totals === null || table.unit === null) return [];
    const unit: MoneyUnit = table.budget?.unit ?? table.unit;
    const base = baseOf(table);
    const headOfRole = (role: typeof base | "spent"): string =>
      role === null
        ? ""
        : (table.columns
            .find((column) => column.column === cellOf(table, 0, role).column)
            ?.header.split(" / ")
            .at(-1) ?? "");
    const found: KnownTotal[] = [
      { sheet: table.sheet, head: headOfRole(base), yuan: convertMoney(totals.allocated, unit, "元") },
    ];
    if (totals.spent !== null)
      found.push({ sheet: table.sheet, head: headOfRole("spent"), yuan: convertMoney(totals.spent, unit, "元") });
    return found;
  });
}

/** The total that an amount is nearly, but not quite. */
function nearest(amount: TextAmount, totals: readonly KnownTotal[]): KnownTotal | null {
  return totals
    .filter((total) => differsALittle(amount, total))
    .reduce<KnownTotal | null>(
      (best, one) => (best === null || gapTo(amount, one).lt(gapTo(amount, best)) ? one : best),
      null,
    );
}

function gapTo(amount: TextAmount, total: KnownTotal): Big {
  return amount.yuan.minus(total.yuan).abs();
}

function differsALittle(amount: TextAmount, total: KnownTotal): boolean {
  if (total.yuan.lte(0) || !isPrecise(amount)) return false;
  const gap = gapTo(amount, total);
  return gap.gt(0) && gap.div(total.yuan).lt(NEAR);
}

/** Enough digits that an agreement, or a near one, is no coincidence. */
export function isPrecise(amount: TextAmount): boolean {
  return amount.value.toFixed().replace(/\D/g, "").length >= DIGITS;
}

/** 14.77亿元 is 147665.08万元 as its own decimals allow. */
export function isRoundingOf(amount: TextAmount, yuan: Big): boolean {
  return convertMoney(yuan, "元", amount.unit).round(amount.decimals, 1).eq(amount.value);
}
