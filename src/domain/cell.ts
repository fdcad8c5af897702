/** What a cell holds, as Excel's `values` gives it. An error arrives as its text (`#DIV/0!`), a blank as `""` or null. */
export type CellValue = string | number | boolean | null;

const CELL_ERRORS = new Set([
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

/** True for the text of an Excel error value. */
export function isCellError(value: CellValue): value is string {
  return typeof value === "string" && value.startsWith("#") && CELL_ERRORS.has(value);
}

const LAST_ASCII_BLANK = 32;
const BLANK = /^[\s\u00a0\u3000\u200b\ufeff]*$/;

/** True when nothing that a person could see stands in the cell. */
export function isBlank(value: CellValue): boolean {
  if (typeof value !== "string") return value === null;
  const first = value.charCodeAt(0);
  return !((first > LAST_ASCII_BLANK && first < 0xa0) || (first >= 0x4e00 && first <= 0x9fff)) && BLANK.test(value);
}
