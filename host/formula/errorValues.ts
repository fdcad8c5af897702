/** Excel's error values, as cells show them and formulas write them. */
export const ERROR_VALUES: ReadonlySet<string> = new Set([
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#GETTING_DATA",
  "#CONNECT!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#FIELD!",
]);

export const isErrorValue = (value: unknown): value is string => typeof value === "string" && ERROR_VALUES.has(value);
