import type { ExpressionRuleType } from "@cj-tech-master/excelts";
import { OfficeError } from "../errors";
import { isWellFormed } from "../../formula/syntax";
import { text } from "./arguments";
import type { SheetRule } from "./conditionalFormats";
import { define, object, type ObjectType } from "./define";
import { ruleFormat } from "./ruleFormat";

/** A formula of a rule or a validation as the file has it, without `=`; refuses what is no formula. */
export function bareFormula(value: unknown): string {
  const formula = text(value);
  const whole = formula.startsWith("=") ? formula : `=${formula}`;
  if (!isWellFormed(whole)) throw new OfficeError("InvalidArgument");
  return whole.slice(1);
}

const rule: ObjectType<SheetRule> = define<SheetRule>("ConditionalFormatRule", {
  properties: {
    // Relative to the first cell of the rule's range.
    Formula: {
      get: ({ rule }) => {
        const [formula] = (rule as ExpressionRuleType).formulae ?? [];
        return formula === undefined ? "" : `=${formula}`;
      },
      set: ({ rule }, value) => void ((rule as ExpressionRuleType).formulae = [bareFormula(value)]),
    },
  },
});

export const customRule: ObjectType<SheetRule> = define<SheetRule>("CustomConditionalFormat", {
  navigation: { Rule: (item) => object(rule, item), Format: (item) => object(ruleFormat, item) },
});
