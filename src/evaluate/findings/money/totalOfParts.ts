import type { Big } from "../../../domain/decimal";
import { cellAt, headOf } from "../../cells";
import { plainName } from "../../names";
import { amountText } from "../../text";
import { restingOn } from "../rule";
import type { FindingContext, FindingRule } from "../rule";
import { columnSums, memberCells } from "../read/columnSums";
import type { ColumnSum } from "../read/columnSums";
import { rowName } from "../read/subjects";
import { countsTwice } from "./subtotalTwice";

interface Values {
  readonly printed: string;
  readonly sum: string;
  readonly gap: string;
  readonly more: boolean;
  readonly rows: number;
  readonly row: string;
  /** A row that another table gives with exactly the missing amount. */
  readonly hint: { readonly row: string; readonly here: string; readonly there: string; readonly place: string } | null;
}

/** A total, subtotal or group that its rows do not add up to, column by column. */
export const totalOfParts: FindingRule<Values> = {
  id: "total-of-parts",
  severity: "error",
  reference: "合计等于各行之和；某报告合计38332，各项相加38329.4",
  *check(context) {
    for (const evaluation of context.tables) {
      for (const sum of columnSums(evaluation)) {
        if (!isWrong(sum) || countsTwice(sum)) continue;
        const gap = sum.printed.minus(sum.sum);
        const hint = missingAmount(context, sum, gap);
        yield {
          at: sum.at,
          subject: `${rowName(sum.table, sum.row)} ${headOf(sum.column)}`.trim(),
          printed: sum.printed,
          expected: sum.sum,
          format: "amount",
          ...restingOn(isPlainSum(sum) && hint === null ? memberCells(sum) : undefined),
          values: {
            printed: amountText(sum.printed),
            sum: amountText(sum.sum),
            gap: amountText(gap.abs()),
            more: gap.gt(0),
            rows: sum.members.length,
            row: rowName(sum.table, sum.row),
            hint,
          },
        };
      }
    }
  },
  text: {
    "zh-CN": ({ printed, sum, gap, more, rows, row, hint }) => ({
      message:
        `“${row}”印为 ${printed}，${rows} 行相加为 ${sum}，${more ? "多" : "少"} ${gap}` +
        (hint === null ? "" : `；若“${hint.row}”按 ${hint.place} 的 ${hint.there}（此处 ${hint.here}）则相符`),
      why: "合计与明细不一致，支出率和评分都会随之出错",
      action: hint === null ? "核对各行金额，改正合计或明细" : "确认该项应按预算还是按下达金额填列，全表统一口径",
    }),
    "en-US": ({ printed, sum, gap, more, rows, row, hint }) => ({
      message:
        `“${row}” prints ${printed}; its ${rows} rows add up to ${sum}, ${gap} ${more ? "less" : "more"}` +
        (hint === null
          ? ""
          : `; with ${hint.there} for “${hint.row}” (${hint.place}; here ${hint.here}) it would agree`),
      why: "A total that its rows do not add up to carries over into rates and scores.",
      action:
        hint === null
          ? "Check the rows and correct the total or the row."
          : "Decide whether the row states budget or allocation, and keep to one.",
    }),
  },
};

/** A group's own amount may be the right one, and its pieces wrong. */
function isPlainSum({ row }: ColumnSum): boolean {
  return row.kind === "total" || row.kind === "subtotal";
}

function isWrong(sum: ColumnSum): boolean {
  return sum.partial ? sum.sum.gt(sum.printed) : !sum.sum.eq(sum.printed);
}

/** The same item in another place, with an amount that closes the gap: a budget of 300 where 297.4 was allocated. */
function missingAmount(context: FindingContext, sum: ColumnSum, gap: Big): Values["hint"] {
  const wanted = new Map(
    sum.members.map(({ row, amount }) => [plainName(row.name), { row, amount, closing: amount.plus(gap) }]),
  );
  for (const { table, money } of context.tables) {
    for (const other of money) {
      const own = wanted.get(plainName(other.row.name));
      if (own === undefined || own.row.name === "" || other.row === own.row) continue;
      const amounts = [other.allocated, other.initialBudget ?? null, other.spent];
      if (!amounts.some((amount) => amount !== null && amount.eq(own.closing))) continue;
      const place = cellAt(table, other.row.row, table.area.column).sheet;
      return { row: own.row.name, here: amountText(own.amount), there: amountText(own.closing), place };
    }
  }
  return null;
}
