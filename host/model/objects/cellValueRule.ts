import type { CellIsRuleType } from "@cj-tech-master/excelts";
import { oneOf, record } from "./arguments";
import type { SheetRule } from "./conditionalFormats";
import { bareFormula } from "./customRule";
import { define, object, type ObjectType } from "./define";
import { ruleFormat } from "./ruleFormat";

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;
const FILE_OPERATORS: Record<(typeof OPERATORS)[number], string> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

const operand = (value: unknown): string => (typeof value === "number" ? String(value) : bareFormula(value));

function read({ formulae, operator }: CellIsRuleType): unknown {
  const found = OPERATORS.find((name) => FILE_OPERATORS[name] === operator);
  if (!found || formulae?.[0] === undefined) return null;
  const second = formulae[1] === undefined ? {} : { formula2: `=${formulae[1]}` };
  return { formula1: `=${formulae[0]}`, operator: found, ...second };
}

function write(rule: CellIsRuleType, value: unknown): void {
  const { formula1, formula2, operator } = record(value);
  const wanted = oneOf(operator, OPERATORS);
  rule.operator = FILE_OPERATORS[wanted] as "between";
  rule.formulae = wanted.endsWith("etween") ? [operand(formula1), operand(formula2)] : [operand(formula1)];
}

export const cellValueRule: ObjectType<SheetRule> = define<SheetRule>("CellValueConditionalFormat", {
  properties: {
    Rule: {
      get: ({ rule }) => read(rule as CellIsRuleType),
      set: ({ rule }, value) => write(rule as CellIsRuleType, value),
    },
  },
  navigation: { Format: (item) => object(ruleFormat, item) },
});
