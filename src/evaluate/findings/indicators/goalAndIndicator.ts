import type { Big } from "../../../domain/decimal";
import { readActual } from "../../../domain/target";
import type { Quantity } from "../../../domain/reading";
import { columnOf } from "../../../sheets/table";
import type { Table } from "../../../sheets/table";
import type { IndicatorRow } from "../../evaluation";
import type { FindingContext, FindingRule } from "../rule";
import { sheetOf, valueAt } from "../read/values";
import { indicatorCell, indicatorName } from "../read/indicatorPlaces";

interface Values {
  readonly name: string;
  readonly goal: string;
  readonly target: string;
  readonly weaker: boolean;
}

/** The goal in words and the indicator's target differ: 参会人数超3000人 against 3000. */
export const goalAndIndicator: FindingRule<Values> = {
  id: "goal-and-indicator",
  severity: "info",
  reference: "总体目标与指标值一致；某表总体目标“超3000人”，指标值“3000”",
  *check(context) {
    for (const { table, indicators } of context.tables) {
      if (indicators.length === 0 || table.transposed) continue;
      const goals = goalTexts(context, table);
      if (goals.length === 0) continue;
      for (const indicator of indicators) {
        const found = conflict(indicator, goals);
        if (found === null) continue;
        const name = indicatorName(table, indicator);
        yield {
          at: indicatorCell(table, indicator, columnOf(table, "target") === undefined ? "actual" : "target"),
          subject: `${name} 目标值`,
          printed: indicator.completion.target.text,
          expected: found.phrase,
          format: "text",
          values: { name, goal: found.phrase, target: indicator.completion.target.text, weaker: found.weaker },
        };
      }
    }
  },
  text: {
    "zh-CN": ({ name, goal, target, weaker }) => ({
      message: `“${name}”指标值 ${target}，总体目标写“${goal}”` + (weaker ? "，指标比目标宽" : ""),
      why: "同一件事在目标和指标中要求不同",
      action: "按总体目标统一指标值",
    }),
    "en-US": ({ name, goal, target, weaker }) => ({
      message:
        `“${name}”: the indicator says ${target}, the overall goal “${goal}”` +
        (weaker ? ": the indicator asks for less" : ""),
      why: "Goal and indicator ask for different things.",
      action: "Make the indicator agree with the goal.",
    }),
  },
};

const GOAL_KEY = /总体(?:绩效)?目标|年度(?:总体)?目标|绩效目标$/;
const ABOVE = 12;

/** Sentences of the overall goal: beside its key in the rows above the table, or in the form's head. */
function goalTexts(context: FindingContext, table: Table): readonly string[] {
  const found = Object.entries(table.head).flatMap(([key, value]) => (GOAL_KEY.test(key) ? [value] : []));
  const sheet = sheetOf(context.snapshot, table.sheetId);
  if (!sheet?.used) return found;
  const last = table.headerRows[0] ?? table.area.row;
  for (let row = Math.max(sheet.used.row, last - ABOVE); row < last; row += 1) {
    let keyed = false;
    for (let column = sheet.used.column; column < sheet.used.column + sheet.used.columnCount; column += 1) {
      const value = valueAt(sheet, row, column);
      if (typeof value !== "string") continue;
      if (GOAL_KEY.test(value.replace(/\s+/g, "").replace(/[（(].*[)）]$/, ""))) keyed = true;
      else if (keyed && value.length > 8 && !found.includes(value)) found.push(value);
    }
  }
  return found.flatMap((text) => text.split(/[，。；;、\n]/)).filter((clause) => /\d/.test(clause));
}

const SAME_COUNT = new Set(["个", "家", "项", "场", "次", "户", ""]);

function conflict(
  indicator: IndicatorRow,
  clauses: readonly string[],
): { readonly phrase: string; readonly weaker: boolean } | null {
  const { target } = indicator.completion;
  const [wanted] = target.quantities;
  if (wanted === undefined || target.quantities.length !== 1 || target.period !== null) return null;
  for (const clause of clauses) {
    const said = quantityIn(clause);
    if (
      said === null ||
      !sameUnit(wanted, said.quantity, indicator.row.name) ||
      !aboutTheSame(indicator.row.name, said.before + said.after)
    )
      continue;
    if (!said.quantity.value.eq(wanted.value)) {
      return near(said.quantity.value, wanted.value)
        ? { phrase: clause.trim(), weaker: said.quantity.value.gt(wanted.value) }
        : null;
    }
    return said.above && (target.form === "bare" || target.form === "atLeast")
      ? { phrase: clause.trim(), weaker: true }
      : null;
  }
  return null;
}

/** 2-3个 leaves a choice: nothing to hold an indicator against. */
const RANGE = /\d\s*[-－—–~～至]\s*\d/;
const NUMBER = /(?<![\d.])(\d+(?:\.\d+)?\s*[万亿]?\s*(?:家次|人次|[\u4e00-\u9fff%])?)/;

function quantityIn(
  clause: string,
): { readonly quantity: Quantity; readonly before: string; readonly after: string; readonly above: boolean } | null {
  const plain = clause.replace(/^\s*\d+[.、]\s*/, "").replace(/20\d{2}年(?:度)?/g, "");
  const match = RANGE.test(plain) ? null : NUMBER.exec(plain);
  const [quantity] = match === null ? [] : readActual(match[1] ?? "").quantities;
  if (match === null || quantity === undefined) return null;
  const before = plain.slice(0, match.index);
  return {
    quantity,
    before,
    after: plain.slice(match.index + match[0].length),
    above: /(?:超过|超|大于|多于|高于)$/.test(before.trim()),
  };
}

function sameUnit(target: Quantity, said: Quantity, name: string): boolean {
  if (target.unit === said.unit || (SAME_COUNT.has(target.unit) && SAME_COUNT.has(said.unit))) return true;
  if (said.unit === "") return false;
  // A goal in words says 人 where its indicator counts 人次.
  if (target.unit !== "") return target.unit.startsWith(said.unit) || said.unit.startsWith(target.unit);
  return name.includes(said.unit) || name.includes(said.unit.slice(0, 1));
}

/** Two letters of the clause, next to each other, that also stand in the indicator's name. */
function aboutTheSame(name: string, text: string): boolean {
  const plain = text.replace(/[^\u4e00-\u9fff]/g, "");
  let common = 0;
  for (let at = 0; at + 1 < plain.length; at += 1) if (name.includes(plain.slice(at, at + 2))) common += 1;
  return common >= 2;
}

function near(left: Big, right: Big): boolean {
  return right.gt(0) && left.div(right).gt("0.2") && left.div(right).lt("5");
}
