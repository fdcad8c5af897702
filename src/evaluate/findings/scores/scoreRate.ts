import { scoreRate } from "../../../domain/rates";
import { columnOf } from "../../../sheets/table";
import { agrees, cellOf, pointsCell, printedRate } from "../../cells";
import { percentText, pointsText } from "../../text";
import type { FindingRule } from "../rule";
import { rowName, subjectOf } from "../read/subjects";

interface Values {
  readonly name: string;
  readonly score: string;
  readonly weight: string;
  readonly printed: string;
  readonly exact: string;
}

/** A printed score rate that score and weight do not give. */
export const scoreRateMismatch: FindingRule<Values> = {
  id: "score-rate",
  severity: "error",
  reference: "得分率＝得分÷分值，保留两位小数",
  *check({ tables }) {
    for (const { table } of tables) {
      if (columnOf(table, "scoreRate") === undefined) continue;
      for (const row of table.rows) {
        const printed = printedRate(table, row, "scoreRate");
        const score = pointsCell(row, "score");
        const weight = pointsCell(row, "weight");
        const exact = score === null || weight === null ? null : scoreRate(score, weight);
        if (printed === null || exact === null || score === null || weight === null || agrees(printed, exact)) continue;
        yield {
          at: cellOf(table, row, "scoreRate"),
          subject: subjectOf(table, row, "scoreRate"),
          printed: printed.value,
          expected: exact,
          format: "rate",
          restsOn: [cellOf(table, row, "score"), cellOf(table, row, "weight")],
          values: {
            name: rowName(table, row),
            score: pointsText(score),
            weight: pointsText(weight),
            printed: percentText(printed.value),
            exact: percentText(exact),
          },
        };
      }
    }
  },
  text: {
    "zh-CN": ({ name, score, weight, printed, exact }) => ({
      message: `“${name}”${score}÷${weight}＝${exact}，得分率印为 ${printed}`,
      why: "得分率与得分不符",
      action: "改为计算值",
    }),
    "en-US": ({ name, score, weight, printed, exact }) => ({
      message: `“${name}”: ${score} ÷ ${weight} = ${exact}; ${printed} is printed`,
      why: "The rate does not follow from the score.",
      action: "Take the computed rate.",
    }),
  },
};
