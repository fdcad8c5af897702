import { columnOf } from "../../../sheets/table";
import { cellOf, pointsCell } from "../../cells";
import { pointsText } from "../../text";
import type { FindingRule } from "../rule";
import { rowName, subjectOf } from "../read/subjects";

interface Values {
  readonly name: string;
  readonly weight: string;
  readonly deduction: string;
  readonly score: string;
  readonly expected: string;
}

/** A score that is not its weight less what was taken off. */
export const scoreAfterDeduction: FindingRule<Values> = {
  id: "score-after-deduction",
  severity: "error",
  reference: "得分＝分值－扣分",
  *check({ tables }) {
    for (const { table } of tables) {
      if (columnOf(table, "deduction") === undefined) continue;
      for (const row of table.rows) {
        const weight = pointsCell(row, "weight");
        const deduction = pointsCell(row, "deduction")?.abs() ?? null;
        const score = pointsCell(row, "score");
        if (weight === null || deduction === null || score === null) continue;
        const expected = weight.minus(deduction);
        if (expected.eq(score)) continue;
        yield {
          at: cellOf(table, row, "score"),
          subject: subjectOf(table, row, "score"),
          printed: score,
          expected,
          format: "points",
          restsOn: [cellOf(table, row, "weight"), cellOf(table, row, "deduction")],
          values: {
            name: rowName(table, row),
            weight: pointsText(weight),
            deduction: pointsText(deduction),
            score: pointsText(score),
            expected: pointsText(expected),
          },
        };
      }
    }
  },
  text: {
    "zh-CN": ({ name, weight, deduction, score, expected }) => ({
      message: `“${name}”${weight}－${deduction}＝${expected}，得分印为 ${score}`,
      why: "得分与扣分不符",
      action: "核对扣分，改正得分",
    }),
    "en-US": ({ name, weight, deduction, score, expected }) => ({
      message: `“${name}”: ${weight} − ${deduction} = ${expected}; ${score} is printed`,
      why: "Score and deduction do not agree.",
      action: "Check the deduction and correct the score.",
    }),
  },
};
