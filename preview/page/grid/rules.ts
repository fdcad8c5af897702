import type { ConditionalFormattingRule, DataBarRuleType, ExpressionRuleType, Cvfo } from "@cj-tech-master/excelts";
import type { IRange, IStyleBase } from "@univerjs/core";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  type IConditionFormattingRule,
  type IConditionalFormattingRuleConfig,
  type IValueConfig,
} from "@univerjs/sheets-conditional-formatting";
import { parseAddress } from "../../../host/formula/address";
import type { Book } from "../../../host/model/grid/book";
import { webColor } from "../../../host/model/grid/colors";
import type { Sheet } from "../../../host/model/grid/sheet";

/** The sheet's conditional formats as far as the grid can show them; Univer lets the first of the list win. */
export function rulesOf(book: Book, sheet: Sheet): readonly IConditionFormattingRule[] {
  return sheet.document.conditionalFormattings
    .flatMap(({ ref, rules }) => rules.map((rule) => ({ ranges: rangesOf(ref), rule })))
    .sort((one, other) => (one.rule.priority ?? 0) - (other.rule.priority ?? 0))
    .flatMap(({ ranges, rule }, index) => {
      const config = ruleConfig(book, rule);
      return config && ranges.length > 0 ? [{ ranges, cfId: String(index), stopIfTrue: false, rule: config }] : [];
    });
}

const rangesOf = (ref: string): IRange[] =>
  ref
    .trim()
    .split(/\s+/)
    .flatMap((part) => parseAddress(part) ?? [])
    .map(({ row, column, rowCount, columnCount }) => ({
      startRow: row,
      startColumn: column,
      endRow: row + rowCount - 1,
      endColumn: column + columnCount - 1,
    }));

function ruleConfig(book: Book, rule: ConditionalFormattingRule): IConditionalFormattingRuleConfig | null {
  if (rule.type === "dataBar") return dataBar(book, rule);
  if (rule.type === "expression") return expression(book, rule);
  if (rule.type === "cellIs") return comparison(book, rule);
  return null;
}

function dataBar(book: Book, rule: DataBarRuleType): IConditionalFormattingRuleConfig {
  const { cfvo, color, gradient, showValue, negativeFillColor } = rule;
  const positiveColor = webColor(book.document, color, "#638EC6");
  return {
    type: CFRuleType.dataBar,
    isShowValue: showValue !== false,
    config: {
      min: bound(cfvo?.[0], CFValueType.min),
      max: bound(cfvo?.[1], CFValueType.max),
      isGradient: gradient !== false,
      positiveColor,
      nativeColor: webColor(book.document, negativeFillColor, "#FF0000"),
    },
  };
}

const BOUNDS: Readonly<Record<string, CFValueType>> = {
  num: CFValueType.num,
  percent: CFValueType.percent,
  percentile: CFValueType.percentile,
  formula: CFValueType.formula,
};

function bound(given: Cvfo | undefined, otherwise: CFValueType): IValueConfig {
  const type = given && BOUNDS[given.type];
  if (!type || given.value === undefined) return { type: otherwise };
  return { type, value: given.value };
}

function expression(book: Book, rule: ExpressionRuleType): IConditionalFormattingRuleConfig | null {
  const formula = rule.formulae?.[0];
  if (formula === undefined) return null;
  const value = `=${String(formula)}`;
  return { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value, style: look(book, rule.style) };
}

type CellIs = Extract<ConditionalFormattingRule, { type: "cellIs" }>;

function comparison(book: Book, rule: CellIs): IConditionalFormattingRuleConfig | null {
  const [first, second] = (rule.formulae ?? []).map(Number);
  if (first === undefined || Number.isNaN(first)) return null;
  const operator = (CFNumberOperator as Readonly<Record<string, CFNumberOperator>>)[rule.operator ?? ""];
  if (!operator) return null;
  const base = {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.number,
    style: look(book, rule.style),
  } as const;
  if (operator === CFNumberOperator.between || operator === CFNumberOperator.notBetween)
    return second === undefined ? null : { ...base, operator, value: [first, second] };
  return { ...base, operator, value: first };
}

/** What a rule changes of a cell's look. A rule's fill has its colour in the background of the pattern. */
function look(book: Book, style: ConditionalFormattingRule["style"]): IStyleBase {
  const fill = style?.fill?.type === "pattern" ? style.fill : undefined;
  const paint = fill?.bgColor ?? fill?.fgColor;
  const { color, bold, italic } = style?.font ?? {};
  return {
    ...(paint ? { bg: { rgb: webColor(book.document, paint, "#FFFFFF") } } : {}),
    ...(color ? { cl: { rgb: webColor(book.document, color, "#000000") } } : {}),
    ...(bold ? { bl: 1 as const } : {}),
    ...(italic ? { it: 1 as const } : {}),
  };
}
