import { Big } from "../../../domain/decimal";
import type { Direction } from "../../../domain/reading";
import { printedRate } from "../../cells";
import type { IndicatorRow } from "../../evaluation";
import { listText, percentText } from "../../text";
import type { FindingRule } from "../rule";
import { indicatorCell, indicatorName } from "../read/indicatorPlaces";
import { tableName } from "../read/subjects";

interface Values {
  readonly table: string;
  readonly threshold: string;
  readonly over: readonly string[];
  readonly exactly: readonly string[];
  readonly numeric: number;
  /** Of them, without a rate in the sheet where others have one. */
  readonly unprinted: readonly string[];
}

/**
 * Indicators completed far beyond their target: how many, and which. One finding a table. Targets of at most so much are
 * left out: a cost or an accident rate far below its limit is no work done beyond a plan, and midway through a year it is
 * always far below.
 */
export const overTarget: FindingRule<Values> = {
  id: "over-target",
  severity: "warning",
  reference: "完成率过高说明目标偏低；某报告称“个别”超过150%，实有5项，另有1项正好150%",
  *check({ tables, settings }) {
    const threshold = new Big(settings.overTarget);
    for (const { table, indicators } of tables) {
      const rated = indicators.filter(({ completion }) => completion.rate !== null);
      const forward = rated.filter(isForward);
      const over = forward.filter(({ completion }) => completion.rate?.gt(threshold) === true);
      const [first] = over;
      if (first === undefined) continue;
      const named = (indicator: IndicatorRow): string =>
        `${indicatorName(table, indicator)} ${percentText(indicator.completion.rate ?? threshold)}`;
      const isPrinted = ({ row }: IndicatorRow): boolean => printedRate(table, row, "completionRate") !== null;
      const printsRates = over.some(isPrinted);
      yield {
        at: indicatorCell(table, first, "actual"),
        subject: `${tableName(table)} 完成率`,
        format: "text",
        values: {
          table: tableName(table),
          threshold: percentText(threshold).replace(/\.00%$/, "%"),
          over: over.map(named),
          exactly: forward.filter(({ completion }) => completion.rate?.eq(threshold) === true).map(named),
          numeric: rated.length,
          unprinted: printsRates
            ? over.filter((indicator) => !isPrinted(indicator)).map((indicator) => indicatorName(table, indicator))
            : [],
        },
      };
    }
  },
  text: {
    "zh-CN": ({ table, threshold, over, exactly, numeric, unprinted }) => ({
      message:
        `“${table}”${numeric} 项有完成率的指标中 ${over.length} 项超过 ${threshold}：${listText(over, "zh-CN", 12)}` +
        (unprinted.length === 0
          ? ""
          : `；其中表内印出完成率的 ${over.length - unprinted.length} 项，没有印的是 ${listText(unprinted, "zh-CN")}`) +
        (exactly.length === 0 ? "" : `；正好 ${threshold} 的：${listText(exactly, "zh-CN")}`),
      why: "远超目标多半说明年初目标定得偏低，与资金投入不匹配",
      action: "逐项说明原因，并在下年度调整目标值",
    }),
    "en-US": ({ table, threshold, over, exactly, numeric, unprinted }) => ({
      message:
        `${table}: ${over.length} of ${numeric} rated indicators above ${threshold}: ${listText(over, "en-US", 12)}` +
        (unprinted.length === 0
          ? ""
          : `; the sheet prints ${over.length - unprinted.length} of these rates, not that of ${listText(unprinted, "en-US")}`) +
        (exactly.length === 0 ? "" : `; exactly ${threshold}: ${listText(exactly, "en-US")}`),
      why: "Far above the target mostly means that the target was too low for the money.",
      action: "Give the reason for each, and set next year's target accordingly.",
    }),
  },
};

const BACKWARD: readonly Direction[] = ["down", "zero", "rank", "date"];

function isForward({ completion }: IndicatorRow): boolean {
  return !BACKWARD.includes(completion.target.direction);
}
