import { codeAt } from "../codeAt";
import { readNumeral } from "../numerals";
import type { Day } from "../reading";
import { classAt, isDigit, MARK, NUMERAL, RANGE, skipBlanks } from "./characters";
import { numberEnd } from "./numbers";

/** A time named at one place of a text: from the first day of its first unit to the last day of its last. */
export interface NamedTime {
  readonly start: Day;
  readonly end: Day;
  readonly lastUnitStart: Day;
  /** Where the words end, 前 and 底 included. */
  readonly stop: number;
  /** 前, 底, 内: said as a deadline. */
  readonly deadline: boolean;
  /** 后, 起: from then on; no deadline. */
  readonly after: boolean;
}

type Bounds = Pick<NamedTime, "start" | "end" | "lastUnitStart">;

const YEAR = /((?:19|20)\d\d|[一二][〇零○一二三四五六七八九]{3}|\d\d(?=\s*年\s*\d{1,2}\s*月))\s*年(?:度)?\s*/y;
const YEARS = /((?:19|20)\d\d)\s*年?\s*(?:-+|~|至|到)\s*((?:19|20)\d\d)\s*年(?!\s*\d)(?:度)?/y;
const MONTHS = /(\d{1,2})\s*月?份?\s*(?:-+|~|至|到)\s*(\d{1,2})\s*月(?!\s*\d{1,2}\s*[日号])份?/y;
const MONTH =
  /(\d{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*份?\s*(?:(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[日号](?:\s*\d{1,2}\s*[时点]整?)?|([上中下])旬|(初))?/y;
const QUARTER = /(?:第|前)?\s*([一二三四1-4])\s*(?:(?:-|~|至|到)\s*([一二三四1-4])\s*)?季度?(?=[^节]|$)/y;
const HALF = /([上下])半年/y;
const WHOLE = /(?:全年|年?底|年?末|年?内)/y;
const YEAR_END = /(?:当年|本年|今年)?(?:度)?年?(?:底|末|内)/y;
const SIGNED = /((?:19|20)\d\d)([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?![\d.%‰])\s*(日?)/y;
const COMPACT = /((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/y;
const TAIL = /\s*(?:底|末|份)?\s*((?:之|以)?前|底|末|(?:之|以)?内|止|截止)?\s*((?:之|以)?后|起)?/y;
/** Behind a year and month written 2023.12 only these follow; anything else makes it a number. */
const AFTER_YEAR_MONTH = /\s*(?:$|[-~至到前底末内止)，；。、,;完竣已]|日)/y;

const PART_CODE = 0x4efd;
const UPPER_CODE = 0x4e0a;
const LOWER_CODE = 0x4e0b;
const TAIL_STARTS = new Set([..."之以前底末内止截后起份"].map((character) => character.charCodeAt(0)));
const POINT_CODE = 46;
const YEAR_CODE = 0x5e74;
const MONTH_CODE = 0x6708;
const QUARTER_CODE = 0x5b63;

/**
 * False when the number from `start` to `stop` cannot begin a date by what follows it. Cheap, for every number is asked;
 * a date in Chinese words needs no asking.
 */
export function mayBeTime(text: string, start: number, stop: number): boolean {
  const length = stop - start;
  if (length >= 6 && length <= 8)
    return isCenturyAt(text, start) && (length === 8 || codeAt(text, start + 4) === POINT_CODE);
  if (length > 4) return false;
  const index = skipBlanks(text, stop);
  const code = codeAt(text, index);
  if (code === YEAR_CODE || code === MONTH_CODE || code === QUARTER_CODE) return true;
  if (!isRange(text, index)) return false;
  return length === 4 || text.includes("月", index) || text.includes("季", index);
}

function isRange(text: string, index: number): boolean {
  return (classAt(text, index) & RANGE) !== 0;
}

/** 19 or 20 */
function isCenturyAt(text: string, index: number): boolean {
  const code = codeAt(text, index);
  return (code === 50 && codeAt(text, index + 1) === 48) || (code === 49 && codeAt(text, index + 1) === 57);
}

/**
 * The date, month, quarter, half-year or year written at `start` of a folded text, or null. Without a year its days have
 * year null. Serial numbers of Excel are no texts and are not read here.
 */
export function readTime(text: string, start: number): NamedTime | null {
  if (!isDigit(codeAt(text, start))) return readWords(text, start);
  const stop = numberEnd(text, start);
  const length = stop - start;
  if (length === 8) return readCompact(text, start);
  if (length < 4) return readWords(text, start);
  const next = codeAt(text, skipBlanks(text, stop));
  if (next === YEAR_CODE) return (isRangeAhead(text, stop) ? readYears(text, start) : null) ?? readWords(text, start);
  return readSigned(text, start) ?? readYears(text, start);
}

/** True when behind the next unit (年, 月份) a range goes on. */
function isRangeAhead(text: string, stop: number): boolean {
  let index = skipBlanks(text, skipBlanks(text, stop) + 1);
  if (codeAt(text, index) === PART_CODE) index = skipBlanks(text, index + 1);
  return isRange(text, index);
}

/** The last day of a month. Without a year February has 29 days. */
export function monthEnd(year: number | null, month: number): number {
  return month === 2
    ? isLeap(year ?? 2000)
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Earlier than zero, equal zero, later than zero; a missing year counts as the other's. */
export function compareDays(left: Day, right: Day): number {
  const years = left.year === null || right.year === null ? 0 : left.year - right.year;
  return years || left.month - right.month || left.day - right.day;
}

function match(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

function readYears(text: string, start: number): NamedTime | null {
  const found = match(YEARS, text, start);
  if (found === null) return null;
  const [first, last] = [Number(found[1]), Number(found[2])];
  if (last < first) return null;
  const bounds = { ...wholeYear(last), start: { year: first, month: 1, day: 1 } };
  return close(text, start + found[0].length, bounds, false);
}

function readSigned(text: string, start: number): NamedTime | null {
  const found = match(SIGNED, text, start);
  if (found === null) return null;
  const [year, month] = [Number(found[1]), Number(found[3])];
  const stop = start + found[0].length;
  if (found[4] === undefined) {
    if (match(AFTER_YEAR_MONTH, text, stop) === null) return null;
    return isMonth(month) ? close(text, stop, wholeMonth(year, month), false) : null;
  }
  const bounds = oneDay(year, month, Number(found[4]));
  return bounds === null ? null : close(text, stop, bounds, false);
}

function readCompact(text: string, start: number): NamedTime | null {
  const found = match(COMPACT, text, start);
  if (found === null || match(AFTER_YEAR_MONTH, text, start + 8) === null) return null;
  const bounds = oneDay(Number(found[1]), Number(found[2]), Number(found[3]));
  return bounds === null ? null : close(text, start + 8, bounds, false);
}

function readWords(text: string, start: number): NamedTime | null {
  const found = match(YEAR, text, start);
  if (found === null) return readInYear(text, start, null) ?? readYearEnd(text, start);
  const short = small(found[1] ?? "");
  const year = short < 100 ? 2000 + short : short;
  const stop = start + found[0].length;
  const inYear = readInYear(text, stop, year);
  if (inYear !== null) return inYear;
  const whole = match(WHOLE, text, stop);
  return close(text, stop + (whole?.[0].length ?? 0), wholeYear(year), whole !== null);
}

function readInYear(text: string, start: number, year: number | null): NamedTime | null {
  const code = codeAt(text, start);
  if (isDigit(code)) {
    const stop = numberEnd(text, start);
    const next = codeAt(text, skipBlanks(text, stop));
    if (next === MONTH_CODE) {
      return (isRangeAhead(text, stop) ? readMonths(text, start, year) : null) ?? readMonth(text, start, year);
    }
    if (next === QUARTER_CODE) return readQuarter(text, start, year);
    return isRange(text, skipBlanks(text, stop))
      ? (readMonths(text, start, year) ?? readQuarter(text, start, year))
      : null;
  }
  if (code === UPPER_CODE || code === LOWER_CODE) return readHalf(text, start, year);
  if ((classAt(text, start) & (NUMERAL | MARK)) === 0) return null;
  return readMonth(text, start, year) ?? readQuarter(text, start, year);
}

function readMonths(text: string, start: number, year: number | null): NamedTime | null {
  const months = match(MONTHS, text, start);
  if (months === null) return null;
  const [first, last] = [Number(months[1]), Number(months[2])];
  if (!isMonth(first) || !isMonth(last) || last < first) return null;
  const bounds = { ...wholeMonth(year, last), start: { year, month: first, day: 1 } };
  return close(text, start + months[0].length, bounds, false);
}

function readMonth(text: string, start: number, year: number | null): NamedTime | null {
  const month = match(MONTH, text, start);
  const bounds = month === null ? null : monthBounds(month, year);
  return month === null || bounds === null ? null : close(text, start + month[0].length, bounds, false);
}

function readQuarter(text: string, start: number, year: number | null): NamedTime | null {
  const quarter = match(QUARTER, text, start);
  if (quarter === null) return null;
  const first = quarter[0].startsWith("前") ? 1 : small(quarter[1] ?? "");
  const last = small(quarter[2] ?? quarter[1] ?? "");
  return close(text, start + quarter[0].length, wholeMonths(year, first * 3 - 2, last * 3, last * 3 - 2), false);
}

function readHalf(text: string, start: number, year: number | null): NamedTime | null {
  const half = match(HALF, text, start);
  if (half === null) return null;
  const last = half[1] === "上" ? 6 : 12;
  return close(text, start + half[0].length, wholeMonths(year, last - 5, last, last - 5), false);
}

function readYearEnd(text: string, start: number): NamedTime | null {
  const found = match(YEAR_END, text, start);
  return found === null || !found[0].includes("年")
    ? null
    : close(text, start + found[0].length, wholeYear(null), true);
}

function monthBounds(found: RegExpExecArray, year: number | null): Bounds | null {
  const month = small(found[1] ?? "");
  if (!isMonth(month)) return null;
  if (found[2] !== undefined) return oneDay(year, month, small(found[2]));
  if (found[4] !== undefined) return { ...wholeMonth(year, month), end: { year, month, day: 10 } };
  if (found[3] === undefined || found[3] === "下") return wholeMonth(year, month);
  return { ...wholeMonth(year, month), end: { year, month, day: found[3] === "上" ? 10 : 20 } };
}

function close(text: string, stop: number, bounds: Bounds, deadline: boolean): NamedTime {
  const tail = TAIL_STARTS.has(codeAt(text, skipBlanks(text, stop))) ? match(TAIL, text, stop) : null;
  const said = tail !== null && tail[0].trim() !== "";
  return {
    start: bounds.start,
    end: bounds.end,
    lastUnitStart: bounds.lastUnitStart,
    stop: said ? stop + tail[0].length : stop,
    deadline: deadline || (said && tail[2] === undefined),
    after: said && tail[2] !== undefined,
  };
}

function oneDay(year: number | null, month: number, day: number): Bounds | null {
  if (!isMonth(month) || day < 1 || day > monthEnd(year, month)) return null;
  const only = { year, month, day };
  return { start: only, end: only, lastUnitStart: only };
}

function wholeMonth(year: number | null, month: number): Bounds {
  return wholeMonths(year, month, month, month);
}

function wholeYear(year: number | null): Bounds {
  return wholeMonths(year, 1, 12, 1);
}

function wholeMonths(year: number | null, first: number, last: number, lastStart: number): Bounds {
  return {
    start: { year, month: first, day: 1 },
    end: { year, month: last, day: monthEnd(year, last) },
    lastUnitStart: { year, month: lastStart, day: 1 },
  };
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

function small(text: string): number {
  if (isDigit(codeAt(text, 0))) return Number(text);
  const numeral = readNumeral(text, 0);
  return numeral === null || numeral.high !== null ? 0 : numeral.value;
}
