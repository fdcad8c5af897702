import { Big, fromDigits } from "../decimal";
import type { Quantity, Span } from "../reading";
import type { Parsed, Phrase } from "./phrases";
import type { NumberToken } from "./token";

/** No scale or sign that people write lies farther from one. */
const FARTHEST = 16;
const POWERS = Array.from({ length: 2 * FARTHEST + 1 }, (_, place) => power(place - FARTHEST));

/** 10^exponent, shared where it is an everyday one. */
export function powerOfTen(exponent: number): Big {
  return POWERS[exponent + FARTHEST] ?? power(exponent);
}

function power(exponent: number): Big {
  return new Big(`1e${exponent}`);
}

/** A unit that stands outside the cell. */
export interface OuterUnit {
  readonly unit: string;
  readonly exponent: number;
}

/** The number of a token with `per` behind its unit (每人 in front); a number without any unit takes `outer`. */
export function quantityOf(parsed: Parsed, token: NumberToken, per: string, outer: OuterUnit | null): Quantity {
  const written = per === "" ? token.unit : token.unit + per;
  const bare = outer !== null && token.unit === "" && token.divisor === "";
  const implied = bare || (outer !== null && written === outer.unit && token.exponent === outer.exponent);
  const exponent = bare && token.exponent === 0 ? outer.exponent : token.exponent;
  const unit = bare ? outer.unit : written;
  const quantity: Quantity = {
    value: valueOf(token, exponent),
    unit,
    scale: powerOfTen(exponent),
    span: spanOf(parsed, token.start, token.end),
  };
  return implied ? { ...quantity, implied } : quantity;
}

function valueOf(token: NumberToken, exponent: number): Big {
  const value = fromDigits(token.digits, exponent);
  return token.divisor === "" ? value : value.div(token.divisor);
}

/** Low and high end of a range; the low end takes unit and scale of the high end where it has none: 1-2万人. */
export function rangeOf(
  parsed: Parsed,
  phrase: Phrase,
  high: NumberToken,
  outer: OuterUnit | null,
): [Quantity, Quantity] {
  const low = phrase.number;
  const top = quantityOf(parsed, high, phrase.per, outer);
  if (low.unit !== "" || low.exponent !== 0) {
    const bottom = quantityOf(parsed, low, phrase.per, outer);
    return [bottom, high.unit === "" && high.exponent === 0 ? withUnit(top, bottom, high) : top];
  }
  return [withUnit(quantityOf(parsed, low, "", null), top, low), top];
}

function withUnit(quantity: Quantity, from: Quantity, token: NumberToken): Quantity {
  return { ...quantity, unit: from.unit, scale: from.scale, value: new Big(token.digits).times(from.scale) };
}

/** A place of the folded text in the original. */
export function spanOf(parsed: Parsed, start: number, end: number): Span {
  const { positions } = parsed;
  if (positions === null) return { start, end };
  return { start: positions[start] ?? start, end: positions[end] ?? parsed.text.length };
}
