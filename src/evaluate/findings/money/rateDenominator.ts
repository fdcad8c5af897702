import { Big } from "../../../domain/decimal";
import type { Denominator } from "../../../domain/settings";
import { amountText, percentText } from "../../text";
import type { FindingRule } from "../rule";
import { rateChecks } from "../read/rateChecks";
import { rowName, subjectOf } from "../read/subjects";

interface Values {
  readonly row: string;
  readonly printed: string;
  readonly returned: string;
  readonly reading: Denominator;
  readonly chosen: Denominator;
  readonly spent: string;
  readonly net: string;
  readonly returnedAsSpent: string;
}

/** A printed rate that is right only under another reading of returned money than the chosen one. */
export const rateDenominator: FindingRule<Values> = {
  id: "rate-denominator",
  severity: "warning",
  reference: "退回资金有三种口径；某报告92.1%把退回的712计为支出，不计为90.28%",
  *check(context) {
    const chosen = context.settings.denominator;
    for (const check of rateChecks(context)) {
      const reading = READINGS.find((one) => check.matches.includes(one));
      if (reading === undefined || check.matches.includes(chosen)) continue;
      const rateUnder = (denominator: Denominator): string =>
        percentText(check.readings.get(denominator) ?? new Big(0));
      yield {
        at: check.at,
        subject: subjectOf(check.table, check.row, "expenditureRate"),
        printed: check.printed.value,
        expected: check.exact,
        format: "rate",
        values: {
          row: rowName(check.table, check.row),
          printed: percentText(check.printed.value),
          returned: amountText(check.returned ?? new Big(0)),
          reading,
          chosen,
          spent: rateUnder("spent"),
          net: rateUnder("net"),
          returnedAsSpent: rateUnder("returnedAsSpent"),
        },
      };
    }
  },
  text: {
    "zh-CN": ({ row, printed, returned, reading, chosen, spent, net, returnedAsSpent }) => ({
      message:
        `“${row}”印 ${printed}，${ZH[reading]}（退回 ${returned}）；所选口径“${ZH_NAME[chosen]}”下为 ` +
        `${{ spent, net, returnedAsSpent }[chosen]}。三种口径：支出÷下达 ${spent}，支出÷（下达－退回） ${net}，（支出＋退回）÷下达 ${returnedAsSpent}`,
      why: "退回财政的钱既没有花掉也没有留下，算不算支出会改变支出率",
      action: "确认本次评价的口径，全部表格统一，并在报告中写明",
    }),
    "en-US": ({ row, printed, returned, reading, chosen, spent, net, returnedAsSpent }) => ({
      message:
        `The printed ${printed} of “${row}” ${EN[reading]} (returned: ${returned}); as chosen (${EN_NAME[chosen]}) it is ` +
        `${{ spent, net, returnedAsSpent }[chosen]}. Spent ÷ allocated ${spent}, spent ÷ (allocated − returned) ${net}, (spent + returned) ÷ allocated ${returnedAsSpent}`,
      why: "Money given back is neither spent nor kept: counting it as spent changes the rate.",
      action: "Settle the definition for this evaluation, use it in every table, and say so in the report.",
    }),
  },
};

/** Where both give the printed rate, money given back was most likely counted as spent. */
const READINGS: readonly Denominator[] = ["returnedAsSpent", "net", "spent"];

const ZH: Readonly<Record<Denominator, string>> = {
  spent: "没有考虑退回",
  net: "把退回资金从下达数中扣除",
  returnedAsSpent: "把退回资金计为支出",
};
const ZH_NAME: Readonly<Record<Denominator, string>> = {
  spent: "支出÷下达",
  net: "支出÷（下达－退回）",
  returnedAsSpent: "（支出＋退回）÷下达",
};
const EN: Readonly<Record<Denominator, string>> = {
  spent: "leaves returned money aside",
  net: "takes returned money off the allocation",
  returnedAsSpent: "counts returned money as spent",
};
const EN_NAME: Readonly<Record<Denominator, string>> = {
  spent: "spent ÷ allocated",
  net: "spent ÷ (allocated − returned)",
  returnedAsSpent: "(spent + returned) ÷ allocated",
};
