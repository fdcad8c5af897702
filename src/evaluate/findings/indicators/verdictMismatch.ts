import { VERDICT_WORDS } from "../../../domain/completion";
import { columnOf } from "../../../sheets/table";
import type { ColumnRole, Row, Table } from "../../../sheets/table";
import type { IndicatorRow } from "../../evaluation";
import { percentText } from "../../text";
import type { FindingRule } from "../rule";
import { indicatorCell, indicatorName, placedIndicators } from "../read/indicatorPlaces";

interface Values {
  readonly name: string;
  readonly printed: string;
  readonly ours: string;
  readonly target: string;
  readonly actual: string;
  readonly rate: string;
}

/** 完成 printed where the target was missed, or 未完成 where it was reached. */
export const verdictMismatch: FindingRule<Values> = {
  id: "verdict-mismatch",
  severity: "error",
  reference: "完成与否由目标值和完成值决定，先判断、后取整",
  *check(context) {
    for (const { table, indicator } of placedIndicators(context, hasWord)) {
      const { verdict, rate, target, actual } = indicator.completion;
      if (verdict !== "met" && verdict !== "unmet") continue;
      const found = printedVerdict(table, indicator.row);
      if (found === null || (found.met ? verdict === "met" : verdict === "unmet")) continue;
      const name = indicatorName(table, indicator);
      const shown = rate === null ? "" : percentText(rate);
      yield {
        at: indicatorCell(table, indicator, found.role),
        subject: `${name} ${found.word}`,
        printed: found.word,
        expected: VERDICT_WORDS[verdict],
        format: "text",
        values: {
          name,
          printed: found.word,
          ours: VERDICT_WORDS[verdict],
          target: target.text,
          actual: actual.text,
          rate: shown,
        },
      };
    }
  },
  text: {
    "zh-CN": ({ name, printed, ours, target, actual, rate }) => ({
      message: `“${name}”目标 ${target}、实际 ${actual}${rate === "" ? "" : `（${rate}）`}，应为“${ours}”，印为“${printed}”`,
      why: "结论与数值相反",
      action: "核对目标值和完成值，改正结论或填写偏差原因",
    }),
    "en-US": ({ name, printed, ours, target, actual, rate }) => ({
      message: `“${name}”: target ${target}, actual ${actual}${rate === "" ? "" : ` (${rate})`} is ${ours}; “${printed}” is printed`,
      why: "The verdict contradicts the figures.",
      action: "Check target and actual value; correct the verdict or give the reason.",
    }),
  },
};

function hasWord({ row }: IndicatorRow): boolean {
  return typeof row.cells.verdict === "string" || typeof row.cells.completionRate === "string";
}

const MET = /^(?:已|全部|超额|如期|按期|按时)?(?:完成|达标|达成|实现|是|√)$/;
const UNMET = /^(?:未|没有|尚未|部分未)(?:完成|达标|达成|实现|按期完成)$|^(?:否|×)$/;

function printedVerdict(
  table: Table,
  row: Row,
): { readonly role: ColumnRole; readonly word: string; readonly met: boolean } | null {
  for (const role of ["verdict", "completionRate"] as const) {
    const value = columnOf(table, role) === undefined ? null : row.cells[role];
    const word = typeof value === "string" ? value.replace(/\s+/g, "") : "";
    if (MET.test(word)) return { role, word, met: true };
    if (UNMET.test(word)) return { role, word, met: false };
  }
  return null;
}
