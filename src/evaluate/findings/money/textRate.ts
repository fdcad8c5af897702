import type { Big } from "../../../domain/decimal";
import { toBig } from "../../../domain/decimal";
import { expenditureRate } from "../../../domain/rates";
import { percentText } from "../../text";
import type { FindingContext, FindingRule } from "../rule";
import { noteAmounts, noteSum } from "../read/noteAmounts";
import { textSubject } from "../read/subjects";
import { sentences } from "../read/textAmounts";

interface Values {
  readonly name: string;
  readonly printed: string;
  readonly rates: readonly { readonly reading: RateName; readonly rate: string }[];
}

const NAMED_RATE = /(支出率|拨付率|执行率|支付率)[^\d%，。；;、]{0,8}(\d+(?:\.\d+)?)\s*[%％]/g;

type RateName = "spent" | "net" | "returnedAsSpent" | "reached" | "paid";

interface KnownRate {
  readonly name: RateName;
  readonly rate: Big;
}

/** A rate of the fund that a text states and that no reading of its money gives. */
export const textRate: FindingRule<Values> = {
  id: "text-rate",
  severity: "warning",
  reference: "文字中的比率须能由表内金额得出；某报告拨付率99.10%，按所列金额为99.14%或98.88%",
  *check(context) {
    const known = knownRates(context);
    const [first] = known;
    if (first === undefined) return;
    const places = scoringSheets(context);
    if (places.size === 0) return;
    for (const { at, text } of sentences(context.snapshot, "率")) {
      if (!places.has(at.sheetId)) continue;
      for (const match of text.matchAll(NAMED_RATE)) {
        const printed = toBig(match[2] ?? "")?.div(100) ?? null;
        const decimals = ((match[2] ?? "").split(".")[1]?.length ?? 0) + 2;
        if (printed === null || known.some(({ rate }) => rate.round(decimals, 1).eq(printed))) continue;
        const nearest = known.reduce((best, one) =>
          one.rate.minus(printed).abs().lt(best.rate.minus(printed).abs()) ? one : best,
        );
        yield {
          at,
          subject: textSubject(context, at, match[1] ?? ""),
          printed,
          expected: nearest.rate,
          format: "rate",
          values: {
            name: match[1] ?? "",
            printed: percentText(printed),
            rates: known.map((one) => ({ reading: one.name, rate: percentText(one.rate) })),
          },
        };
      }
    }
  },
  text: {
    "zh-CN": ({ name, printed, rates }) => ({
      message: `文字中的${name} ${printed} 由表内金额得不出：${rates.map(({ reading, rate }) => `${ZH[reading]}＝${rate}`).join("，")}`,
      why: "比率和金额对不上",
      action: "写明分子分母，或改为能复算的比率",
    }),
    "en-US": ({ name, printed, rates }) => ({
      message: `The ${name} ${printed} in the text follows from none of the amounts: ${rates.map(({ reading, rate }) => `${EN[reading]} = ${rate}`).join(", ")}`,
      why: "Rate and amounts do not agree.",
      action: "State what was divided by what, or take a rate that can be recomputed.",
    }),
  },
};

const ZH: Readonly<Record<RateName, string>> = {
  spent: "支出÷下达",
  net: "支出÷（下达－退回）",
  returnedAsSpent: "（支出＋退回）÷下达",
  reached: "（下达－未到位）÷下达",
  paid: "（支出－未到位）÷下达",
};
const EN: Readonly<Record<RateName, string>> = {
  spent: "spent ÷ allocated",
  net: "spent ÷ (allocated − returned)",
  returnedAsSpent: "(spent + returned) ÷ allocated",
  reached: "(allocated − held) ÷ allocated",
  paid: "(spent − held) ÷ allocated",
};

/** Rates that the fund's money gives: by each denominator, and with what has not reached its users left out. */
function knownRates({ mainMoney }: FindingContext): readonly KnownRate[] {
  const totals = mainMoney?.totals ?? null;
  if (mainMoney === null || totals === null || totals.spent === null || totals.allocated.lte(0)) return [];
  const money = { allocated: totals.allocated, spent: totals.spent, returned: totals.returned };
  const found: KnownRate[] = [];
  const add = (name: RateName, rate: Big | null): void => {
    if (rate !== null && !found.some((one) => one.rate.eq(rate))) found.push({ name, rate });
  };
  add("spent", expenditureRate(money, "spent"));
  add("net", expenditureRate(money, "net"));
  add("returnedAsSpent", expenditureRate(money, "returnedAsSpent"));
  const notes = mainMoney.money.flatMap(({ row }) => noteAmounts(mainMoney.table, row));
  const held = noteSum(notes, "held");
  if (held !== null) {
    add("reached", totals.allocated.minus(held).div(totals.allocated));
    add("paid", totals.spent.minus(held).div(totals.allocated));
  }
  return found;
}

/** Remarks beside scores speak of the fund as a whole; remarks beside money speak of their row. */
function scoringSheets({ tables }: FindingContext): ReadonlySet<string> {
  return new Set(tables.filter(({ table }) => table.kind === "scores").map(({ table }) => table.sheetId));
}
