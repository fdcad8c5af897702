import { Big } from "../../../domain/decimal";
import { columnOf, isCounted } from "../../../sheets/table";
import { cellOf, moneyCell, partAmounts } from "../../cells";
import { amountText } from "../../text";
import type { FindingRule } from "../rule";
import { rowName, subjectOf } from "../read/subjects";

interface Values {
  readonly row: string;
  readonly amount: string;
  readonly other: string;
  readonly factor: string;
}

const FACTORS = ["1e4", "1e8"].map((text) => new Big(text));
const LEAST_ORDERS = 3;
const LOW = new Big("0.5");
const HIGH = new Big("1.05");

/** An amount that fits its row only when it is taken in another unit: 元 among 万元, 万元 among 亿元. */
export const scaleSlip: FindingRule<Values> = {
  id: "scale-slip",
  severity: "error",
  reference: "元、万元、亿元混用，相差10⁴或10⁸倍",
  *check({ tables }) {
    for (const { table, money } of tables) {
      for (const { row, allocated, spent, shared } of money) {
        if (!isCounted(row) && row.kind !== "total") continue;
        const parts = partAmounts(table, row).filter((part): part is Big => part !== null);
        const summed = parts.length >= 2 ? parts.reduce((sum, part) => sum.plus(part)) : null;
        const pairs = [
          { role: "spent" as const, amount: shared === true ? null : spent, other: allocated },
          {
            role: "allocated" as const,
            amount: columnOf(table, "allocated") ? moneyCell(table, row, "allocated") : null,
            other: summed,
          },
          {
            role: "adjustedBudget" as const,
            amount: moneyCell(table, row, "adjustedBudget"),
            other: moneyCell(table, row, "initialBudget"),
          },
        ];
        for (const { role, amount, other } of pairs) {
          const factor = slip(amount, other);
          if (factor === null || amount === null || other === null) continue;
          yield {
            at: cellOf(table, row, role),
            subject: subjectOf(table, row, role),
            printed: amount,
            expected: factor.gt(1) ? amount.div(factor) : amount.times(new Big(1).div(factor)),
            format: "amount",
            values: {
              row: rowName(table, row),
              amount: amountText(amount),
              other: amountText(other),
              factor: factor.gt(1) ? factor.toFixed() : `1/${new Big(1).div(factor).toFixed()}`,
            },
          };
        }
      }
    }
  },
  text: {
    "zh-CN": ({ row, amount, other, factor }) => ({
      message: `“${row}”的 ${amount} 与同一行的 ${other} 约差 ${factor} 倍`,
      why: "多半是把元、万元、亿元弄混了",
      action: "按表头单位改正",
    }),
    "en-US": ({ row, amount, other, factor }) => ({
      message: `${amount} of “${row}” is about ${factor} times the ${other} beside it`,
      why: "Most likely 元, 万元 and 亿元 were mixed up.",
      action: "Correct it to the unit of the table.",
    }),
  },
};

/** 10⁴ or 10⁸, or one over them, when the two amounts are that far apart; null when they are not. */
function slip(amount: Big | null, other: Big | null): Big | null {
  if (amount === null || other === null || amount.lte(0) || other.lte(0)) return null;
  // Orders of magnitude first: a division for every row of a large table takes its time.
  if (Math.abs(amount.e - other.e) < LEAST_ORDERS) return null;
  const ratio = amount.div(other);
  for (const factor of FACTORS) {
    if (isNear(ratio.div(factor))) return factor;
    if (isNear(ratio.times(factor))) return new Big(1).div(factor);
  }
  return null;
}

function isNear(ratio: Big): boolean {
  return ratio.gte(LOW) && ratio.lte(HIGH);
}
