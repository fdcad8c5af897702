import { listText } from "../../text";
import type { FindingRule } from "../rule";
import { hasActuals, indicatorCell, indicatorName } from "../read/indicatorPlaces";
import { tableName } from "../read/subjects";

interface Values {
  readonly table: string;
  readonly names: readonly string[];
  readonly all: number;
}

/** Targets without an actual value. One finding a table. */
export const actualMissing: FindingRule<Values> = {
  id: "actual-missing",
  severity: "warning",
  reference: "有目标须有完成值，未填按零分",
  *check({ tables }) {
    for (const { table, indicators } of tables) {
      if (!hasActuals(table)) continue;
      const open = indicators.filter(({ completion }) => completion.verdict === "missing");
      const [first] = open;
      if (first === undefined) continue;
      yield {
        at: indicatorCell(table, first, "actual"),
        subject: `${tableName(table)} 完成值`,
        printed: "",
        format: "text",
        values: {
          table: tableName(table),
          names: open.map((indicator) => indicatorName(table, indicator)),
          all: indicators.length,
        },
      };
    }
  },
  text: {
    "zh-CN": ({ table, names, all }) => ({
      message: `“${table}”${all} 项指标中 ${names.length} 项没有填完成值：${listText(names, "zh-CN")}`,
      why: "没有完成值的指标得不到分",
      action: "补填；不适用的指标在目标或完成值中写“不适用”",
    }),
    "en-US": ({ table, names, all }) => ({
      message: `${table}: ${names.length} of ${all} indicators have no actual value: ${listText(names, "en-US")}`,
      why: "An indicator without an actual value earns no points.",
      action: "Fill them in; write 不适用 where an indicator does not apply.",
    }),
  },
};
