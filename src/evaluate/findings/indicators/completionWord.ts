import { Big } from "../../../domain/decimal";
import { isBlank } from "../../../domain/cell";
import { readRate } from "../../../domain/amount";
import { columnOf } from "../../../sheets/table";
import { percentText } from "../../text";
import type { FindingRule } from "../rule";
import { indicatorCell, indicatorName } from "../read/indicatorPlaces";
import { printedCompletions } from "./completionMismatch";

interface Values {
  readonly name: string;
  readonly word: string;
  readonly target: string;
  readonly actual: string;
  readonly exact: string;
}

const HALF = new Big("0.5");

/** A word in the rate column where target and actual value give a rate as in the other rows. */
export const completionWord: FindingRule<Values> = {
  id: "completion-word",
  severity: "warning",
  reference: "同一列口径一致；某报告目标>5%、实际10%印“完成”，按其他行的算法为200%",
  *check({ tables }) {
    for (const evaluation of tables) {
      const { table, indicators } = evaluation;
      if (columnOf(table, "completionRate") === undefined) continue;
      const numeric = printedCompletions(evaluation).length;
      const words = indicators.filter(({ row, completion }) => {
        const value = row.cells.completionRate;
        return typeof value === "string" && !isBlank(value) && completion.rate !== null && readRate(value) === null;
      });
      if (numeric < 2 || new Big(numeric).lt(HALF.times(words.length))) continue;
      for (const indicator of words) {
        const { completion, row } = indicator;
        // Same wording on both sides is a qualitative indicator: a word is right for it.
        if (completion.rate === null || completion.target.form === "qualitative" || completion.target.form === "yesNo")
          continue;
        if (completion.target.form === "deadline") continue;
        const name = indicatorName(table, indicator);
        yield {
          at: indicatorCell(table, indicator, "completionRate"),
          subject: `${name} 完成率`,
          printed: String(row.cells.completionRate).trim(),
          expected: completion.rate,
          format: "rate",
          values: {
            name,
            word: String(row.cells.completionRate).trim(),
            target: completion.target.text,
            actual: completion.actual.text,
            exact: percentText(completion.rate),
          },
        };
      }
    }
  },
  text: {
    "zh-CN": ({ name, word, target, actual, exact }) => ({
      message: `“${name}”目标 ${target}、实际 ${actual}，印“${word}”；按本列其他行的算法为 ${exact}`,
      why: "同一列有的写比率、有的写文字，无法比较，也会掩盖异常的完成率",
      action: "改为比率；若另有口径，在备注中说明",
    }),
    "en-US": ({ name, word, target, actual, exact }) => ({
      message: `“${name}”: target ${target}, actual ${actual}, printed “${word}”; as the other rows of the column it is ${exact}`,
      why: "Words among rates cannot be compared and may hide an odd one.",
      action: "State the rate; if another definition applies, say so in a remark.",
    }),
  },
};
