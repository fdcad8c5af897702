/** A Chinese numeral in a text, up to `end`. */
export interface Numeral {
  readonly value: number;
  /** Upper end of two neighbouring digits, which mean "about": 五六 is 5 to 6, 三四十 30 to 40. Null for a plain numeral. */
  readonly high: number | null;
  readonly end: number;
  /** True when it begins with 百, 千, 万 or 亿: a value only in 百余, 千多; else part of a name (百家争鸣). */
  readonly headless: boolean;
}

const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  ["〇零○", "一壹", "二两贰兩", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"].flatMap((characters, digit) =>
    [...characters].map((character) => [character, digit]),
  ),
);
const TENS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/** Nobody writes a longer numeral. */
const LONGEST = 24;

/** Every character that can begin a Chinese numeral. */
export const NUMERAL_CHARACTERS = [...Object.keys(DIGITS), ...Object.keys(TENS), ...Object.keys(MYRIADS)].join("");

/**
 * The Chinese numeral that begins at `start`: 三, 二十五, 一百零五, 三千万, 二〇二一, 两万五, 十五六. Null when none does, or
 * when it is beyond the safe integers.
 */
export function readNumeral(text: string, start: number): Numeral | null {
  return readPositional(text, start) ?? readNeighbours(text, start) ?? readPlain(text, start);
}

function readPlain(text: string, start: number): Numeral | null {
  let total = 0;
  let section = 0;
  let digit = -1;
  let lastUnit = 0;
  let zeroBefore = false;
  let index = start;
  const first = text[start] ?? "";
  for (; index < text.length; index++) {
    const character = text[index] ?? "";
    const value = DIGITS[character];
    if (value !== undefined) {
      if (digit > 0) break;
      zeroBefore = value === 0;
      digit = value;
      continue;
    }
    const ten = TENS[character];
    const myriad = MYRIADS[character];
    if (ten !== undefined) {
      section += (digit < 0 ? 1 : digit) * ten;
      lastUnit = ten;
    } else if (myriad !== undefined) {
      section += Math.max(digit, 0);
      if (section === 0 && total === 0) section = 1;
      total = myriad === 1e8 ? (total + section) * myriad : total + section * myriad;
      section = 0;
      lastUnit = myriad;
    } else {
      break;
    }
    digit = -1;
    zeroBefore = false;
  }
  if (index === start) return null;
  // 两万五 and 三百五 leave the last unit unsaid.
  if (digit > 0)
    section += lastUnit >= 100 && !zeroBefore && !isAfterZero(text, index) ? (digit * lastUnit) / 10 : digit;
  const value = total + section;
  if (!Number.isSafeInteger(value)) return null;
  return { value, high: null, end: index, headless: (TENS[first] ?? 0) >= 100 || MYRIADS[first] !== undefined };
}

/** 二〇二一, 三〇: three digits or more, or a zero that is not left to a unit. 五六 is no 56. */
function readPositional(text: string, start: number): Numeral | null {
  let index = start;
  let value = 0;
  let hasZero = false;
  for (; index < text.length; index++) {
    const digit = DIGITS[text[index] ?? ""];
    if (digit === undefined) break;
    if (index - start > LONGEST) return null;
    value = value * 10 + digit;
    hasZero ||= digit === 0;
  }
  const length = index - start;
  if (length < 2 || (length < 3 && !hasZero)) return null;
  const next = text[index] ?? "";
  if (TENS[next] !== undefined || MYRIADS[next] !== undefined) return null;
  return Number.isSafeInteger(value) ? { value, high: null, end: index, headless: false } : null;
}

/** 五六, 十五六, 三四十, 两三百万, 三五: each of two neighbouring digits makes a numeral of its own. */
function readNeighbours(text: string, start: number): Numeral | null {
  let index = start;
  let second = -1;
  for (; index < text.length; index++) {
    const character = text[index] ?? "";
    const digit = DIGITS[character];
    if (digit === undefined && TENS[character] === undefined && MYRIADS[character] === undefined) break;
    if (digit === undefined || digit === 0 || index === start || (DIGITS[text[index - 1] ?? ""] ?? 0) === 0) continue;
    if (second >= 0 || index - start > LONGEST) return null;
    second = index;
  }
  if (second < 0) return null;
  const run = text.slice(start, index);
  const at = second - start;
  const [one, other] = [readPlain(without(run, at), 0), readPlain(without(run, at - 1), 0)];
  if (one === null || other === null) return null;
  const [value, high] = [Math.min(one.value, other.value), Math.max(one.value, other.value)];
  return { value, high, end: index, headless: one.headless };
}

function without(text: string, index: number): string {
  return text.slice(0, index) + text.slice(index + 1);
}

function isAfterZero(text: string, end: number): boolean {
  return DIGITS[text[end - 2] ?? ""] === 0;
}
