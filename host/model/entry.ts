import { dateToExcel } from "@cj-tech-master/excelts";
import { isErrorValue } from "../formula/errorValues";
import { OfficeError } from "./errors";
import { isWellFormed } from "../formula/syntax";

/** Longest text of a cell. */
export const LONGEST_TEXT = 32767;

/** What a cell holds after somebody entered something; `format` is the number format that the entry brings along. */
export interface Entry {
  readonly value: string | number | boolean;
  readonly formula: string | null;
  readonly format: string | null;
  readonly quoted: boolean;
}

const plain = (value: string | number | boolean): Entry => ({ value, formula: null, format: null, quoted: false });
const formatted = (value: number, format: string): Entry => ({ value, formula: null, format, quoted: false });

/**
 * Reads what is entered into a cell as Excel reads it: `=` begins a formula, text that looks like a number, a percentage,
 * an amount of money, a date, a time, a boolean or an error becomes one, unless the cell's format is text (`@`).
 */
export function readEntry(input: unknown, numberFormat: string): Entry {
  if (typeof input === "number") {
    if (!Number.isFinite(input)) throw new OfficeError("InvalidArgument");
    return plain(input);
  }
  if (typeof input === "boolean") return plain(input);
  if (typeof input !== "string") throw new OfficeError("InvalidArgument");
  if (input.length > LONGEST_TEXT) throw new OfficeError("InvalidArgument");
  if (numberFormat === "@") return plain(input);
  if (input.startsWith("'")) return { ...plain(input.slice(1)), quoted: true };
  return readFormula(input) ?? readConstant(input) ?? readSignedFormula(input) ?? plain(input);
}

function formulaEntry(formula: string): Entry {
  if (!isWellFormed(formula)) throw new OfficeError("InvalidArgument");
  return { value: 0, formula, format: null, quoted: false };
}

function readFormula(text: string): Entry | null {
  return text.startsWith("=") && text.length > 1 ? formulaEntry(text) : null;
}

/** `+A1` and `-A1` are formulas too, and so is `@SUM(A1)`, as Lotus 1-2-3 wrote it. */
function readSignedFormula(text: string): Entry | null {
  if (/^[+-]./u.test(text)) return formulaEntry(text.startsWith("+") ? `=${text.slice(1)}` : `=${text}`);
  if (/^@[A-Za-z]+\(/.test(text)) return formulaEntry(`=${text.slice(1)}`);
  return null;
}

function readConstant(input: string): Entry | null {
  const text = input.trim();
  if (text === "") return null;
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return plain(upper === "TRUE");
  if (isErrorValue(upper)) return plain(upper);
  return readNumber(text) ?? readDate(text) ?? readTime(text);
}

const NUMBER = /^([+-]?)\s*([¥￥$€£]?)\s*(\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(\.\d*)?(?:[eE]([+-]?\d{1,3}))?\s*(%?)$/;

function readNumber(input: string): Entry | null {
  const inBrackets = /^\((.+)\)$/.exec(input);
  const text = inBrackets?.[1] ?? input;
  const match = NUMBER.exec(text);
  if (!match || (inBrackets && match[1] !== "")) return readFraction(input);
  const [, sign, currency, whole = "", fraction = "", exponent, percent] = match;
  const digits = `${whole.replace(/,/g, "") || "0"}${fraction}`;
  const size = Number(exponent === undefined ? digits : `${digits}e${exponent}`);
  if (!Number.isFinite(size)) return null;
  const negative = sign === "-" || inBrackets !== null;
  const value = negative ? -size : size;
  const decimals = fraction.length > 1;
  if (percent) return formatted(percentOf(value), decimals ? "0.00%" : "0%");
  if (currency)
    return formatted(value, `${currency}#,##0${decimals ? ".00" : ""};${currency}-#,##0${decimals ? ".00" : ""}`);
  if (exponent !== undefined) return formatted(value, "0.00E+00");
  if (whole.includes(",")) return formatted(value, decimals ? "#,##0.00" : "#,##0");
  return plain(value);
}

/** Divides by a hundred in decimal, as Excel does: "99.74%" is 0.9974, not 0.9973999999999999. */
function percentOf(value: number): number {
  return Number(`${value}e-2`) || value / 100;
}

function readFraction(text: string): Entry | null {
  const match = /^([+-]?)(\d+)\s+(\d{1,3})\/(\d{1,3})$/.exec(text);
  if (!match || Number(match[4]) === 0) return null;
  const value = Number(match[2]) + Number(match[3]) / Number(match[4]);
  const long = (match[3] ?? "").length > 1 || (match[4] ?? "").length > 1;
  return formatted(match[1] === "-" ? -value : value, long ? "# ??/??" : "# ?/?");
}

/** The serial number of a day of the Gregorian calendar; null when there is no such day or Excel does not know it. */
function serial(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 && year <= 9999 ? Math.round(dateToExcel(date, false)) : null;
}

function readDate(text: string): Entry | null {
  const full = /^(\d{4})([-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?$/.exec(text);
  if (full) {
    if (full[2] === ".") return null;
    const value = serial(Number(full[1]), Number(full[3]), Number(full[4]));
    return value === null ? null : formatted(value, full[2] === "年" ? 'yyyy"年"m"月"d"日"' : "yyyy/m/d");
  }
  const month = /^(\d{4})(?:[-/年])(\d{1,2})月?$/.exec(text);
  if (month) {
    const value = serial(Number(month[1]), Number(month[2]), 1);
    return value === null ? null : formatted(value, text.includes("年") ? 'yyyy"年"m"月"' : "mmm-yy");
  }
  const day = /^(\d{1,2})(?:[-/月])(\d{1,2})日?$/.exec(text);
  if (day) {
    const value = serial(new Date().getFullYear(), Number(day[1]), Number(day[2]));
    return value === null ? null : formatted(value, 'm"月"d"日"');
  }
  return null;
}

function readTime(text: string): Entry | null {
  const match = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (!match) return null;
  const hours = Number(match[1]);
  const value = (hours + Number(match[2]) / 60 + Number(match[3] ?? 0) / 3600) / 24;
  const seconds = match[3] !== undefined;
  return formatted(value, hours >= 24 ? "[h]:mm:ss" : seconds ? "h:mm:ss" : "h:mm");
}
