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

/** The text of an Excel error value. */
export type CellError = `#${string}`;

/** True for the text of an Excel error value; text that only begins with # is text. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === "string" && value.startsWith("#") && CELL_ERRORS.has(value);
}

const BLANK = /^[\s\u00a0\u3000\u200b\ufeff]*$/;
/** Between these, most first characters of cells, only U+3000 is a blank. */
const LAST_ASCII_BLANK = 32;
const FIRST_WIDE_BLANK = 0xa0;
const FIRST_COMPARISON = 0x2190;
const IDEOGRAPHIC_BLANK = 0x3000;
const LAST_IDEOGRAPH = 0x9fff;

/** True when nothing that a person could see stands in the cell. */
export function isBlank(value: CellValue): boolean {
  if (typeof value !== "string") return value === null;
  const first = value.charCodeAt(0);
  const visible =
    (first > LAST_ASCII_BLANK && first < FIRST_WIDE_BLANK) ||
    (first >= FIRST_COMPARISON && first <= LAST_IDEOGRAPH && first !== IDEOGRAPHIC_BLANK);
  return !visible && BLANK.test(value);
}
