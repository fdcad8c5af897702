import type { Big } from "../../../domain/decimal";
import { quarterRate, quarterRates } from "../../../domain/rates";
import { columnOf } from "../../../sheets/table";
import type { Table } from "../../../sheets/table";
import { agrees, cellOf, printedRate } from "../../cells";
import type { PrintedRate } from "../../cells";
import type { CellRef } from "../../evaluation";
import { percentText } from "../../text";
import type { FindingRule } from "../rule";
import { tableName } from "../read/subjects";

interface Values {
  readonly table: string;
  readonly printed: string;
  readonly quarters: string;
  readonly uncapped: string;
  readonly capped: string;
  readonly reading: "uncapped" | "capped" | "neither";
}

/** The year's execution against the schedule: whether quarters above 100 % were capped before the mean. */
export const quarterMean: FindingRule<Values> = {
  id: "quarter-mean",
  severity: "info",
  reference: "四季平均；某报告58、100、104.4、100平均90.6，封顶100则为89.5",
  *check({ tables }) {
    for (const { table } of tables) {
      const year = quarterYear(table);
      if (year === null) continue;
      const uncapped = quarterRate(year.cumulative, false);
      const capped = quarterRate(year.cumulative, true);
      if (uncapped === null || capped === null) continue;
      const reading = agrees(year.printed, uncapped) ? "uncapped" : agrees(year.printed, capped) ? "capped" : "neither";
      if (reading !== "neither" && uncapped.eq(capped)) continue;
      yield {
        at: year.at,
        subject: tableName(table),
        printed: year.printed.value,
        expected: reading === "uncapped" ? capped : uncapped,
        format: "rate",
        severity: reading === "neither" ? "error" : "info",
        values: {
          table: tableName(table),
          printed: percentText(year.printed.value),
          quarters: quarterRates(year.cumulative, false).map(percentText).join("、"),
          uncapped: percentText(uncapped),
          capped: percentText(capped),
          reading,
        },
      };
    }
  },
  text: {
    "zh-CN": ({ table, printed, quarters, uncapped, capped, reading }) => ({
      message:
        `“${table}”全年平均 ${printed}：各季 ${quarters}，不封顶平均 ${uncapped}，封顶100%平均 ${capped}；` +
        { uncapped: "所印未封顶", capped: "所印已封顶", neither: "所印两种都不是" }[reading],
      why: "超过序时进度的季度是否封顶，会改变全年平均",
      action: reading === "neither" ? "核对各季执行率" : "按考核办法确认是否封顶",
    }),
    "en-US": ({ table, printed, quarters, uncapped, capped, reading }) => ({
      message:
        `${table}: the year's mean is ${printed}; quarters ${quarters}, mean ${uncapped} uncapped, ${capped} capped at 100 %; ` +
        {
          uncapped: "the printed one is uncapped",
          capped: "the printed one is capped",
          neither: "the printed one is neither",
        }[reading],
      why: "Whether quarters ahead of schedule are capped changes the year's mean.",
      action: reading === "neither" ? "Check the quarters." : "Settle it by the rules of the assessment.",
    }),
  },
};

interface QuarterYear {
  readonly cumulative: readonly Big[];
  readonly printed: PrintedRate;
  readonly at: CellRef;
}

/** Four rows with a cumulative rate, and a printed mean. */
function quarterYear(table: Table): QuarterYear | null {
  if (columnOf(table, "quarterRate") === undefined || columnOf(table, "expenditureRate") === undefined) return null;
  const quarters = table.rows.filter((row) => row.kind === "data");
  const cumulative = quarters.flatMap((row) => printedRate(table, row, "expenditureRate")?.value ?? []);
  const mean = table.rows.find((row) => row.kind === "total");
  const printed = mean === undefined ? null : printedRate(table, mean, "quarterRate");
  if (quarters.length !== 4 || cumulative.length !== 4 || mean === undefined || printed === null) return null;
  return { cumulative, printed, at: cellOf(table, mean, "quarterRate") };
}
