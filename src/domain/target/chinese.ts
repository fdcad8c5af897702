import { codeAt } from "../codeAt";
import { readNumeral } from "../numerals";
import { isDigit } from "./characters";
import { MEASURE_TRIE, measureOf } from "./measures";
import { numberEnd } from "./numbers";
import { readMeasure } from "./quantities";
import { NumberToken } from "./token";

/** In front of a numeral these make it part of a phrase: 同一家, 每一个, 万一. */
const PHRASE_BEFORE = "同每任某统唯这那另其逐第进专万单划";
/** Behind a measure word these do: 一次性, 一户一策. */
const PHRASE_AFTER = "性体一二三四五六七八九十";
const CLAUSE_END = "，,；;。、)(以及之内左或 ";
const DECIMALS = "零一二三四五六七八九";

/**
 * A Chinese numeral with its measure word at `start`; null when the characters are part of a name or a phrase: 四化, 二期
 * inside a name, 百家争鸣, 一次性.
 */
export function readChineseQuantity(text: string, start: number, clauseStart: boolean): NumberToken | null {
  if (text.startsWith("百分百", start)) return share(start, start + 3);
  const numeral = readNumeral(text, start);
  if (numeral === null) return null;
  if (text.startsWith("分之", numeral.end))
    return numeral.high !== null ? null : readPortion(text, start, numeral.value, numeral.end + 2);
  const token = new NumberToken("quantity", start, numeral.end);
  token.digits = String(numeral.value);
  token.chinese = true;
  const read = readMeasure(text, token);
  if (typeof read === "number" || read.unit === "") return null;
  if (numeral.headless && !read.more) return null;
  const measure = measureOf(read.unit) ?? measureOf(read.unit.slice(0, Math.max(0, read.unit.indexOf("/"))));
  const ended = isEnd(text, read.end);
  if (read.unit !== "%" && (measure === undefined || (measure.ambiguous && !(clauseStart && ended)))) return null;
  if (read.end < text.length && PHRASE_AFTER.includes(text.charAt(read.end))) return null;
  if (!clauseStart && numeral.value === 1 && !ended) return null;
  if (start > 0 && PHRASE_BEFORE.includes(text.charAt(start - 1))) return null;
  if (numeral.high !== null) read.upper = upperEnd(read, numeral.high);
  return read;
}

/** 五六个: the same number again with its upper end. */
function upperEnd(low: NumberToken, high: number): NumberToken {
  const token = new NumberToken("quantity", low.start, low.end);
  token.digits = String(high);
  token.exponent = low.exponent;
  token.unit = low.unit;
  token.chinese = true;
  return token;
}

/** 半年, 半个月 */
export function readHalf(text: string, start: number): NumberToken | null {
  const measure = MEASURE_TRIE.longest(text, start + 1);
  if (measure === null || !isEnd(text, start + 1 + measure.word.length)) return null;
  const token = new NumberToken("quantity", start, start + 1 + measure.word.length);
  token.digits = "0.5";
  token.chinese = true;
  token.unit = measure.word;
  return token;
}

/** Words for a share as a quantity: 一半 is 50 %, 百分百 100 %. */
export function share(start: number, end: number, percent = "100"): NumberToken {
  const token = new NumberToken("quantity", start, end);
  token.digits = percent;
  token.exponent = -2;
  token.unit = "%";
  token.chinese = true;
  return token;
}

function isEnd(text: string, index: number): boolean {
  return index >= text.length || CLAUSE_END.includes(text.charAt(index));
}

/** 百分之九十五, 千分之三, 三分之一 */
function readPortion(text: string, start: number, parts: number, index: number): NumberToken | null {
  const digits = readPortionDigits(text, index);
  if (digits === null) return null;
  const token = new NumberToken("quantity", start, digits.end);
  token.chinese = true;
  token.digits = digits.digits;
  if (parts === 100 || parts === 1000) {
    token.exponent = parts === 100 ? -2 : -3;
    token.unit = parts === 100 ? "%" : "‰";
  } else {
    if (parts <= Number(digits.digits) || parts > 100) return null;
    token.divisor = String(parts);
  }
  return token;
}

function readPortionDigits(text: string, index: number): { digits: string; end: number } | null {
  if (isDigit(codeAt(text, index))) {
    const end = numberEnd(text, index);
    return { digits: text.slice(index, end), end };
  }
  const whole = readNumeral(text, index);
  if (whole === null || whole.high !== null) return null;
  if (text.charAt(whole.end) !== "点") return { digits: String(whole.value), end: whole.end };
  const decimals = readDecimals(text, whole.end + 1);
  return { digits: `${whole.value}.${decimals === "" ? "0" : decimals}`, end: whole.end + 1 + decimals.length };
}

function readDecimals(text: string, start: number): string {
  let decimals = "";
  for (let index = start; index < text.length; index++) {
    const digit = DECIMALS.indexOf(text.charAt(index));
    if (digit < 0) break;
    decimals += String(digit);
  }
  return decimals;
}
