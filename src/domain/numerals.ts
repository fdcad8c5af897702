import { codeAt } from "./codeAt";
/** A Chinese numeral in a text, up to `end`. */
export interface Numeral {
  readonly value: number;
  /** Upper end of two neighbouring digits, which mean "about": 五六 is 5 to 6, 三四十 30 to 40. Null for a plain numeral. */
  readonly high: number | null;
  readonly end: number;
  /** True when it begins with 百, 千, 万 or 亿: a value only in 百余, 千多; else part of a name (百家争鸣). */
  readonly headless: boolean;
}

const DIGITS = "〇零○ 一壹 二两贰兩 三叁 四肆 五伍 六陆 七柒 八捌 九玖".split(" ");
const POWERS = "十拾 百佰 千仟 万萬 亿億".split(" ");
const EXPONENTS = [1, 2, 3, 4, 8];
const MYRIAD = 4;
const HUNDRED = 2;

/** By character code: the digit that it stands for, -1 for none. */
const DIGIT_OF = new Int8Array(0x10000).fill(-1);
/** By character code: the power of ten that it stands for, 0 for none. */
const EXPONENT_OF = new Uint8Array(0x10000);
DIGITS.forEach((characters, digit) => [...characters].forEach((each) => (DIGIT_OF[each.charCodeAt(0)] = digit)));
POWERS.forEach((characters, index) =>
  [...characters].forEach((each) => (EXPONENT_OF[each.charCodeAt(0)] = EXPONENTS[index] ?? 0)),
);

/** -1 beyond either end too. */
function digitAt(text: string, index: number): number {
  return DIGIT_OF[codeAt(text, index)] ?? -1;
}

function exponentAt(text: string, index: number): number {
  return EXPONENT_OF[codeAt(text, index)] ?? 0;
}

/** Every character that can begin a Chinese numeral. */
export const NUMERAL_CHARACTERS = [...DIGITS, ...POWERS].join("");

/**
 * The Chinese numeral that begins at `start`: 三, 二十五, 一百零五, 三千万, 二〇二一, 两万五, 十五六. Null when none does, or
 * when it is beyond the safe integers.
 */
export function readNumeral(text: string, start: number): Numeral | null {
  if (!hasNeighbours(text, start)) return readPlain(text, start);
  return readPositional(text, start) ?? readNeighbours(text, start) ?? readPlain(text, start);
}

/** True when two digits follow each other somewhere in the numeral. */
function hasNeighbours(text: string, start: number): boolean {
  let before = -1;
  for (let index = start; ; index++) {
    const digit = digitAt(text, index);
    if (digit >= 0 && before >= 0) return true;
    if (digit < 0 && exponentAt(text, index) === 0) return false;
    before = digit;
  }
}

function readPlain(text: string, start: number): Numeral | null {
  let total = 0;
  let section = 0;
  let digit = -1;
  let lastUnit = 0;
  let zeroBefore = false;
  let index = start;
  for (; index < text.length; index++) {
    const value = digitAt(text, index);
    if (value >= 0) {
      if (digit > 0) break;
      zeroBefore = value === 0;
      digit = value;
      continue;
    }
    const exponent = exponentAt(text, index);
    if (exponent === 0) break;
    const unit = 10 ** exponent;
    if (exponent < MYRIAD) {
      section += (digit < 0 ? 1 : digit) * unit;
    } else {
      section += Math.max(digit, 0);
      if (section === 0 && total === 0) section = 1;
      total = exponent > MYRIAD ? (total + section) * unit : total + section * unit;
      section = 0;
    }
    lastUnit = unit;
    digit = -1;
    zeroBefore = false;
  }
  if (index === start) return null;
  // 两万五 and 三百五 leave the last unit unsaid.
  if (digit > 0)
    section += lastUnit >= 100 && !zeroBefore && digitAt(text, index - 2) !== 0 ? (digit * lastUnit) / 10 : digit;
  const value = total + section;
  if (!Number.isSafeInteger(value)) return null;
  return { value, high: null, end: index, headless: exponentAt(text, start) >= HUNDRED };
}

/** 二〇二一, 三〇: three digits or more, or a zero that is not left to a unit. 五六 is no 56. */
function readPositional(text: string, start: number): Numeral | null {
  let index = start;
  let value = 0;
  let hasZero = false;
  for (; index < text.length; index++) {
    const digit = digitAt(text, index);
    if (digit < 0) break;
    value = value * 10 + digit;
    if (!Number.isSafeInteger(value)) return null;
    hasZero ||= digit === 0;
  }
  const length = index - start;
  if (length < 2 || (length < 3 && !hasZero)) return null;
  return exponentAt(text, index) > 0 ? null : { value, high: null, end: index, headless: false };
}

/** Nobody writes a longer numeral. */
const LONGEST = 24;

/** 五六, 十五六, 三四十, 两三百万, 三五: each of two neighbouring digits makes a numeral of its own. */
function readNeighbours(text: string, start: number): Numeral | null {
  let index = start;
  let second = -1;
  for (; index < text.length; index++) {
    const digit = digitAt(text, index);
    if (digit < 0 && exponentAt(text, index) === 0) break;
    if (second < 0 && index - start > LONGEST) return null;
    if (digit <= 0 || index === start || digitAt(text, index - 1) <= 0) continue;
    if (second >= 0) return null;
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
