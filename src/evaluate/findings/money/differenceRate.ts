import { agrees, cellOf } from "../../cells";
import { percentText } from "../../text";
import type { FindingRule } from "../rule";
import { rowName, subjectOf } from "../read/subjects";
import { differenceOf } from "./differenceBase";

interface Values {
  readonly row: string;
  readonly printed: string;
  readonly initial: string;
  readonly adjusted: string;
}

/** A printed rate of change that neither budget gives. */
export const differenceRate: FindingRule<Values> = {
  id: "difference-rate",
  severity: "error",
  reference: "差异率＝（调整预算－年初预算）÷调整预算或年初预算",
  *check({ tables }) {
    for (const { table } of tables) {
      for (const row of table.rows) {
        for (const { printed, initial, adjusted } of differenceOf(table, row)) {
          const known = [adjusted, initial].filter((rate) => rate !== null);
          if (known.length === 0 || known.some((rate) => agrees(printed, rate) || agrees(printed, rate.neg())))
            continue;
          yield {
            at: cellOf(table, row, "differenceRate"),
            subject: subjectOf(table, row, "differenceRate"),
            printed: printed.value,
            expected: adjusted ?? initial,
            format: "rate",
            values: {
              row: rowName(table, row),
              printed: percentText(printed.value),
              initial: initial === null ? "—" : percentText(initial),
              adjusted: adjusted === null ? "—" : percentText(adjusted),
            },
          };
        }
      }
    }
  },
  text: {
    "zh-CN": ({ row, printed, initial, adjusted }) => ({
      message: `“${row}”差异率印 ${printed}，以调整预算为分母是 ${adjusted}，以年初预算为分母是 ${initial}`,
      why: "比率与同一行的金额不符",
      action: "核对金额后改正比率",
    }),
    "en-US": ({ row, printed, initial, adjusted }) => ({
      message: `“${row}” prints ${printed}; over the adjusted budget it is ${adjusted}, over the initial one ${initial}`,
      why: "The rate does not follow from the amounts beside it.",
      action: "Check the amounts and correct the rate.",
    }),
  },
};
