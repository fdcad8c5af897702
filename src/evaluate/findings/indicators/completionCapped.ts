import { ONE } from "../../../domain/decimal";
import { listText, percentText } from "../../text";
import type { FindingRule } from "../rule";
import { indicatorCell, indicatorName } from "../read/indicatorPlaces";
import { tableName } from "../read/subjects";
import { capsAtHundred, printedCompletions } from "./completionMismatch";

interface Values {
  readonly table: string;
  readonly names: readonly string[];
}

/** A table that prints 100 % for everything that was exceeded. */
export const completionCapped: FindingRule<Values> = {
  id: "completion-capped",
  severity: "info",
  reference: "得分以权重为限，完成率不封顶；封顶会掩盖目标偏低",
  *check({ tables }) {
    for (const evaluation of tables) {
      if (!capsAtHundred(evaluation)) continue;
      const { table } = evaluation;
      const above = printedCompletions(evaluation).filter(({ exact }) => exact.round(4, 1).gt(ONE));
      const [first] = above;
      if (first === undefined) continue;
      yield {
        at: indicatorCell(table, first.indicator, "completionRate"),
        subject: `${tableName(table)} 完成率`,
        printed: "100%",
        format: "text",
        values: {
          table: tableName(table),
          names: above.map(({ indicator, exact }) => `${indicatorName(table, indicator)} ${percentText(exact)}`),
        },
      };
    }
  },
  text: {
    "zh-CN": ({ table, names }) => ({
      message: `“${table}”把超额完成的都写成100%：${listText(names, "zh-CN")}`,
      why: "得分以权重为限，完成率一般不封顶；封顶看不出目标是否偏低",
      action: "按本地要求决定是否封顶，并写明",
    }),
    "en-US": ({ table, names }) => ({
      message: `${table} prints 100% for whatever exceeded its target: ${listText(names, "en-US")}`,
      why: "Points are capped, rates usually are not: a capped rate hides a target that was too low.",
      action: "Decide by local rules, and say so.",
    }),
  },
};
