import { Big, ONE, roundHalfUp } from "./decimal";

/** Rates are shown as percents with two decimals: four of the ratio. */
export const RATE_DECIMALS = 4;
/** Points are printed with two decimals, and added up as printed. */
export const POINT_DECIMALS = 2;

const HUNDRED = new Big("100");
const JUST_BELOW_FULL = new Big("0.9999");

/** What a rate was made of: lets a rate that was rounded on the way still be shown truthfully. */
export interface PartOfWhole {
  readonly part: Big;
  readonly whole: Big;
}

/**
 * An expenditure rate as people see it: half up to two decimals of a percent, but at most 99.99 % while money is left
 * (25326.0938 of 25327 is 0.9999, not 1). There is no such floor at the other end: a trace of spending shows 0.00 %,
 * as ROUND gives it, because nothing is promised about it and it hides no money.
 */
export function shownRate(rate: Big, full?: PartOfWhole): Big {
  const rounded = roundHalfUp(rate, RATE_DECIMALS);
  const left = full === undefined ? rate.lt(ONE) : full.part.lt(full.whole);
  return left && rounded.gte(ONE) ? JUST_BELOW_FULL : rounded;
}

/** Divides to four decimals, half up; a fifth of the time of the exact quotient. */
const ShortBig = Big();
ShortBig.DP = RATE_DECIMALS;
ShortBig.RM = 1;

/** `shownRate` of `part` ÷ `whole` for whole columns, where the exact quotient itself is not wanted. `whole` is not 0. */
export function shownQuotient({ part, whole }: PartOfWhole): Big {
  const rounded = new Big(new ShortBig(part).div(whole));
  return part.lt(whole) && rounded.gte(ONE) ? JUST_BELOW_FULL : rounded;
}

/** `shownRate` as text: "99.99%". Never "100.00%" with money left. */
export function displayRate(rate: Big, full?: PartOfWhole): string {
  return percentText(shownRate(rate, full));
}

/** Any other ratio (completion, score rate, change): half up to two decimals of a percent, without a ceiling. */
export function displayPercent(ratio: Big): string {
  return percentText(roundHalfUp(ratio, RATE_DECIMALS));
}

/** Points as they are printed and added up: half up to two decimals. */
export function roundPoints(points: Big): Big {
  return roundHalfUp(points, POINT_DECIMALS);
}

/** For a cell or a chart, where exactness ends. Works whether or not big.js is strict about primitive numbers. */
export function plainNumber(value: Big): number {
  return Number(value.toString());
}

function percentText(ratio: Big): string {
  return `${ratio.times(HUNDRED).toFixed(2)}%`;
}
