import { oneOf } from "./arguments";

/** Comparisons by the names of office.js, with the file's; rules and validations call two of them differently. */
export type Comparisons = Readonly<Record<string, string>>;

const COMMON = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
};

/** `Excel.ConditionalCellValueOperator`. */
export const RULE_COMPARISONS: Comparisons = {
  ...COMMON,
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

/** `Excel.DataValidationOperator`. */
export const VALIDATION_COMPARISONS: Comparisons = {
  ...COMMON,
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

/** The name for the file's comparison; undefined for one that there is no name for. */
export const comparisonName = (names: Comparisons, stored: unknown): string | undefined =>
  Object.keys(names).find((name) => names[name] === stored);

/** The file's comparison for a name that a batch passes, and whether it compares with two operands. */
export function readComparison(names: Comparisons, value: unknown): { readonly stored: string; readonly two: boolean } {
  const stored = names[oneOf(value, Object.keys(names))] ?? "";
  return { stored, two: stored === COMMON.Between || stored === COMMON.NotBetween };
}
