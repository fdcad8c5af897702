import { columnOf } from "../../../sheets/table";
import type { Table } from "../../../sheets/table";
import { cellOf, headOf } from "../../cells";
import { amountText, listText } from "../../text";
import type { FindingRule, RawFinding } from "../rule";
import { equationsByRole, sourceCells } from "../read/rowEquations";
import type { Equation } from "../read/rowEquations";
import { rowName, subjectOf } from "../read/subjects";

interface Values {
  readonly row: string;
  readonly printed: string;
  readonly sum: string;
  readonly formula: string;
  /** All rows that differ, where most rows of the table do. */
  readonly rows: readonly string[];
  readonly head: string;
}

/** Fewer rows do not tell a column that means something else from a slip. */
const MANY = 3;

/**
 * Across a row: parts add up to the allocation; what is left is allocation less spent less returned; difference is adjusted
 * less initial. Where most rows differ the column is made otherwise, and one finding says so.
 */
export const rowOfParts: FindingRule<Values> = {
  id: "row-of-parts",
  severity: "error",
  reference: "合计下达等于各项下达之和；结余等于下达减支出减退回；差异等于调整预算减年初预算",
  *check(context) {
    for (const evaluation of context.tables) {
      for (const equations of equationsByRole(evaluation, context.snapshot)) {
        const wrong = equations.filter(({ printed, expected }) => !printed.eq(expected));
        const systematic = wrong.length >= MANY && wrong.length * 2 > equations.length;
        for (const equation of systematic ? wrong.slice(0, 1) : wrong) {
          yield found(evaluation.table, equation, systematic ? wrong : []);
        }
      }
    }
  },
  text: {
    "zh-CN": ({ row, printed, sum, formula, rows, head }) =>
      rows.length === 0
        ? {
            message: `“${row}”${formula}＝${sum}，“${head}”印为 ${printed}`,
            why: "同一行的数字互相不符",
            action: "核对该行各列，改正其中一个",
          }
        : {
            message: `“${head}”一列多数行不等于 ${formula}（${listText(rows, "zh-CN")}），如“${row}”算得 ${sum}，印为 ${printed}`,
            why: "这一列可能还加减了别的项目，表头看不出来",
            action: "在表头或备注中写明算法；没有别的项目的，逐行核对",
          },
    "en-US": ({ row, printed, sum, formula, rows, head }) =>
      rows.length === 0
        ? {
            message: `“${row}”: ${formula} = ${sum}, but “${head}” prints ${printed}`,
            why: "Figures of one row contradict each other.",
            action: "Check the row and correct one of them.",
          }
        : {
            message: `In most rows “${head}” is not ${formula} (${listText(rows, "en-US")}); “${row}” gives ${sum}, ${printed} is printed`,
            why: "The column may add or take off something that its head does not say.",
            action: "State how it is made; if nothing else belongs to it, check the rows.",
          },
  },
};

function found(table: Table, equation: Equation, systematic: readonly Equation[]): RawFinding<Values> {
  const { row, role, printed, expected, formula, from } = equation;
  return {
    at: cellOf(table, row, role),
    subject: subjectOf(table, row, role),
    printed,
    expected,
    format: "amount",
    ...(systematic.length > 0
      ? { severity: "warning" }
      : { restsOn: from.flatMap((one) => sourceCells(table, row, one)) }),
    values: {
      row: rowName(table, row),
      printed: amountText(printed),
      sum: amountText(expected),
      formula,
      rows: systematic.map((one) => rowName(table, one.row)),
      head: headOf(columnOf(table, role)),
    },
  };
}
