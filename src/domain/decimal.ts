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
 * with at most one point. Fills the documented fields of a copy, since big.js would check and split the text again.
 */
export function fromDigits(digits: string, exponent: number): Big {
  const negative = digits.charCodeAt(0) === MINUS;
  const point = digits.indexOf(".");
  let first = negative ? 1 : 0;
  let last = digits.length - 1;
  while (isZeroOrPoint(digits.charCodeAt(first))) first++;
  while (last > first && isZeroOrPoint(digits.charCodeAt(last))) last--;
  const value = new Big(ZERO);
  if (first >= digits.length) return value;
  const pointInside = point > first && point < last;
  const coefficient = new Array<number>(last - first + (pointInside ? 0 : 1));
  for (let index = first, place = 0; index <= last; index++) {
    if (index !== point) coefficient[place++] = digits.charCodeAt(index) - ZERO_CODE;
  }
  value.s = negative ? -1 : 1;
  value.e = (point < 0 ? digits.length : point) - first - (point >= 0 && point < first ? 0 : 1) + exponent;
  value.c = coefficient;
  return value;
}

function isZeroOrPoint(code: number): boolean {
  return code === ZERO_CODE || code === POINT;
}

const MINUS = 45;
const POINT = 46;
const ZERO_CODE = 48;

const CHUNK = 1e7;
const CHUNK_DIGITS = 7;
/** A divisor below this keeps remainder × CHUNK within the safe integers. */
const SMALL = 9e8;

/**
 * `dividend` ÷ `divisor` as `Big.div` gives it, in steps of seven digits where the coefficients are small enough, which
 * those of sheets nearly always are: digit by digit the division is most of the time of a completion. Throws on zero.
 */
export function divide(dividend: Big, divisor: Big): Big {
  const upper = coefficientOf(dividend);
  const lower = coefficientOf(divisor);
  if (upper > Number.MAX_SAFE_INTEGER || lower >= SMALL || lower === 0 || upper === 0) return dividend.div(divisor);
  const shift = dividend.e - dividend.c.length - (divisor.e - divisor.c.length);
  let digits = String(Math.floor(upper / lower));
  let rest = upper % lower;
  let decimals = 0;
  // Two places more than are kept, so that the last one is rounded on what follows it.
  while (rest !== 0 && decimals - shift < Big.DP + 2) {
    rest *= CHUNK;
    digits += String(Math.floor(rest / lower)).padStart(CHUNK_DIGITS, "0");
    rest %= lower;
    decimals += CHUNK_DIGITS;
  }
  const quotient = fromDigits(digits, shift - decimals);
  if (dividend.s !== divisor.s) quotient.s = -1;
  return decimals - shift > Big.DP ? quotient.round(Big.DP, 1) : quotient;
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
