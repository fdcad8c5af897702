import type { CellIsRuleType } from "@cj-tech-master/excelts";
import { record } from "./arguments";
import { comparisonName, readComparison, RULE_COMPARISONS } from "./comparisons";
import type { SheetRule } from "./conditionalFormats";
import { bareFormula } from "./customRule";
import { define, object, type ObjectType } from "./define";
import { ruleFormat } from "./ruleFormat";

const operand = (value: unknown): string => (typeof value === "number" ? String(value) : bareFormula(value));

function read({ formulae, operator }: CellIsRuleType): unknown {
  const found = comparisonName(RULE_COMPARISONS, operator);
  if (!found || formulae?.[0] === undefined) return null;
  const second = formulae[1] === undefined ? {} : { formula2: `=${formulae[1]}` };
  return { formula1: `=${formulae[0]}`, operator: found, ...second };
}

function write(rule: CellIsRuleType, value: unknown): void {
  const { formula1, formula2, operator } = record(value);
  const { stored, two } = readComparison(RULE_COMPARISONS, operator);
  rule.operator = stored as "between";
  rule.formulae = two ? [operand(formula1), operand(formula2)] : [operand(formula1)];
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
