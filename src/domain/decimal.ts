import BigJs from "big.js";

/**
 * The project's own decimal constructor. 30 decimal places keep a quotient of amounts exact far below any printed digit;
 * rounding is half up. Other users of big.js in the same page do not share these settings.
 */
export const Big = BigJs();
Big.DP = 30;
Big.RM = 1;
Big.NE = -40;
Big.PE = 40;
export type Big = BigJs;

export const ZERO: Big = new Big(0);
export const ONE: Big = new Big(1);

/** Below zero, zero or above, as `Big.cmp` gives it, which copies what it compares. */
export function compare(left: Big, right: Big): number {
  const [a, b] = [left.c, right.c];
  const leftSign = a[0] === 0 ? 0 : left.s;
  const rightSign = b[0] === 0 ? 0 : right.s;
  if (leftSign !== rightSign) return leftSign - rightSign;
  if (leftSign === 0) return 0;
  if (left.e !== right.e) return left.e > right.e ? leftSign : -leftSign;
  const { length } = a.length < b.length ? a : b;
  for (let index = 0; index < length; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference > 0 ? leftSign : -leftSign;
  }
  return a.length === b.length ? 0 : a.length > b.length ? leftSign : -leftSign;
}

/** What big.js keeps of a number, in its order: the documented fields and its constructor. */
function Parts(this: Big, sign: number, exponent: number, digits: number[]): void {
  this.s = sign;
  this.e = exponent;
  this.c = digits;
  this.constructor = Big;
}
Parts.prototype = Big.prototype;

/** A decimal of digits known to be right, where the constructor of big.js would check or copy them. */
const fromParts = (sign: number, exponent: number, digits: number[]): Big =>
  new (Parts as unknown as new (sign: number, exponent: number, digits: number[]) => Big)(sign, exponent, digits);

const NUMERAL = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,3})?$/;

/**
 * A plain decimal numeral ("12.50", "-3", "1e-3") or a finite number as an exact decimal; null for anything else.
 * A number counts as what Excel shows of it, its shortest decimal text: 0.1 is 0.1.
 */
export function toBig(value: string | number): Big | null {
  if (typeof value === "number") return Number.isFinite(value) ? new Big(cellDigits(value)) : null;
  const text = value.trim();
  if (!NUMERAL.test(text)) return null;
  return new Big(text.startsWith("+") ? text.slice(1) : text);
}

/**
 * The decimal `digits` × 10^`exponent`, for digits that a lexer has already checked: an optional minus, then ASCII digits
 * with at most one point. big.js would check and split the text again.
 */
export function fromDigits(digits: string, exponent: number): Big {
  const negative = digits.charCodeAt(0) === MINUS;
  const point = digits.indexOf(".");
  let first = negative ? 1 : 0;
  let last = digits.length - 1;
  while (first < digits.length && isZeroOrPoint(digits.charCodeAt(first))) first++;
  while (last > first && isZeroOrPoint(digits.charCodeAt(last))) last--;
  if (first >= digits.length) return fromParts(1, 0, [0]);
  const coefficient = new Array<number>(last - first + (point > first && point < last ? 0 : 1));
  for (let index = first, place = 0; index <= last; index++) {
    if (index !== point) coefficient[place++] = digits.charCodeAt(index) - ZERO_CODE;
  }
  const whole = point < 0 ? digits.length : point;
  return fromParts(negative ? -1 : 1, whole - first - (whole < first ? 0 : 1) + exponent, coefficient);
}

function isZeroOrPoint(code: number): boolean {
  return code === ZERO_CODE || code === POINT;
}

const MINUS = 45;
const POINT = 46;
const ZERO_CODE = 48;

/** Digits that one step of a division gives, for divisors below `SMALL` and below `MIDDLING`. */
const LONG_STEP = 7;
const SHORT_STEP = 5;
/** Below these a remainder × 10^step stays within the safe integers. */
const SMALL = 9e8;
const MIDDLING = 9e10;

/**
 * `dividend` ÷ `divisor` as `Big.div` gives it, in steps of several digits where the coefficients are small enough, which
 * those of sheets nearly always are: digit by digit the division is most of the time of a completion. Throws on zero.
 */
export function divide(dividend: Big, divisor: Big): Big {
  const upper = coefficientOf(dividend);
  const lower = coefficientOf(divisor);
  if (upper > Number.MAX_SAFE_INTEGER || lower >= MIDDLING || lower === 0 || upper === 0) return dividend.div(divisor);
  const step = lower < SMALL ? LONG_STEP : SHORT_STEP;
  const power = 10 ** step;
  const shift = dividend.e - dividend.c.length - (divisor.e - divisor.c.length);
  const digits: number[] = [];
  let rest = upper % lower;
  pushDigits(digits, (upper - rest) / lower, upper < lower ? 0 : wholeLength((upper - rest) / lower));
  /** Digits behind the point once all are shifted to their place. */
  let decimals = -shift;
  // One place more than is kept, so that the last one is rounded on what follows it.
  while (rest !== 0 && decimals <= Big.DP) {
    rest *= power;
    const following = rest % lower;
    pushDigits(digits, (rest - following) / lower, step);
    rest = following;
    decimals += step;
  }
  return fromCoefficient(digits, decimals, dividend.s === divisor.s ? 1 : -1);
}

function wholeLength(value: number): number {
  let length = 1;
  for (let power = 10; power <= value; power *= 10) length++;
  return length;
}

/** Appends `value` as `length` digits. */
function pushDigits(digits: number[], value: number, length: number): void {
  const first = digits.length;
  for (let count = 0; count < length; count++) digits.push(0);
  let rest = value;
  for (let index = digits.length - 1; index >= first; index--) {
    const tenth = Math.floor(rest / 10);
    digits[index] = rest - tenth * 10;
    rest = tenth;
  }
}

/** `digits` with the last `decimals` of them behind the point, rounded half up to as many places as `Big.DP`. */
function fromCoefficient(digits: number[], decimals: number, sign: 1 | -1): Big {
  let first = 0;
  while (first < digits.length && digits[first] === 0) first++;
  let places = decimals;
  if (places > Big.DP) {
    const kept = digits.length - (places - Big.DP);
    if (kept < first) return fromParts(1, 0, [0]);
    const up = (digits[kept] ?? 0) >= 5;
    digits.length = kept;
    places = Big.DP;
    if (up) first = increment(digits, first);
  }
  while (digits.length > first && digits[digits.length - 1] === 0) {
    digits.pop();
    places--;
  }
  if (digits.length === first) return fromParts(1, 0, [0]);
  return fromParts(sign, digits.length - first - 1 - places, first === 0 ? digits : digits.slice(first));
}
/** Adds one in the last place; the place of the first digit then, for 999 has become 1000. */
function increment(digits: number[], first: number): number {
  let index = digits.length - 1;
  while (index >= first && digits[index] === 9) digits[index--] = 0;
  if (index < first) {
    if (first === 0) digits.unshift(1);
    else digits[first - 1] = 1;
    return Math.max(0, first - 1);
  }
  digits[index] = (digits[index] ?? 0) + 1;
  return first;
}

/** The digits as a whole number; beyond the safe integers when there are too many. */
function coefficientOf({ c }: Big): number {
  if (c.length > 15) return Infinity;
  let value = 0;
  for (const digit of c) value = value * 10 + digit;
  return value;
}

/** `value` to `decimals` places, halves away from zero. */
export function roundHalfUp(value: Big, decimals: number): Big {
  return value.round(decimals, 1);
}

/** Excel keeps 15 significant digits; a sum such as 0.1 + 0.2 arrives with the noise of the 17th. */
function cellDigits(value: number): string {
  const shortest = String(value);
  return shortest.length <= 16 ? shortest : value.toPrecision(15);
}
