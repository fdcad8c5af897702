import { Big, ONE, ZERO } from "./decimal";
import type { Denominator } from "./settings";

export { displayPercent, displayRate, shownRate } from "./display";

const FOUR = new Big("4");

/** Money of one row, all in one unit. */
export interface Money {
  readonly spent: Big;
  readonly allocated: Big;
  /** Given back or clawed back; neither spent nor kept. */
  readonly returned?: Big | null;
}

/** Numerator and denominator of the expenditure rate under a reading of returned money. */
export function expenditureParts(money: Money, denominator: Denominator): { part: Big; whole: Big } {
  const returned = money.returned ?? ZERO;
  switch (denominator) {
    case "spent":
      return { part: money.spent, whole: money.allocated };
    case "net":
      return { part: money.spent, whole: money.allocated.minus(returned) };
    case "returnedAsSpent":
      return { part: money.spent.plus(returned), whole: money.allocated };
  }
}

/**
 * Spent money over allocated money, exact and not capped: above 1 is allowed.
 * Null when nothing was allocated (or, under `net`, everything was given back): such a row has no rate, not 0 %.
 */
export function expenditureRate(money: Money, denominator: Denominator): Big | null {
  const { part, whole } = expenditureParts(money, denominator);
  return ratio(part, whole);
}

/** Money of several rows: amounts add up. Returned money is null only when no row has any. */
export function sumMoney(rows: readonly Money[]): Money {
  let spent = ZERO;
  let allocated = ZERO;
  let returned: Big | null = null;
  for (const row of rows) {
    spent = spent.plus(row.spent);
    allocated = allocated.plus(row.allocated);
    if (row.returned) returned = (returned ?? ZERO).plus(row.returned);
  }
  return { spent, allocated, returned };
}

/** The rate of several rows: sums over sums, never the mean of their rates. */
export function expenditureRateOfRows(rows: readonly Money[], denominator: Denominator): Big | null {
  return expenditureRate(sumMoney(rows), denominator);
}

/** Relative values of several units, weighted by their money; null when no unit has both. */
export function moneyWeighted(units: readonly { readonly value: Big | null; readonly money: Big }[]): Big | null {
  let sum = ZERO;
  let money = ZERO;
  for (const unit of units) {
    if (unit.value === null) continue;
    sum = sum.plus(unit.value.times(unit.money));
    money = money.plus(unit.money);
  }
  return ratio(sum, money);
}

export type AdjustmentBase = "initial" | "adjusted";

/**
 * Change of a budget over the initial (预算调整率) or the adjusted budget (the 差异率 of department reports).
 * Null when the base is zero: over an initial budget of 0 nothing can be said, over the adjusted one it is 100 %.
 */
export function adjustmentRate(initial: Big, adjusted: Big, base: AdjustmentBase = "initial"): Big | null {
  return ratio(adjusted.minus(initial), base === "initial" ? initial : adjusted);
}

/** Year-end carry-over over the income of the year plus what was carried in. */
export function carryoverRate(carryover: Big, income: Big, carriedIn: Big | null = null): Big | null {
  return ratio(carryover, income.plus(carriedIn ?? ZERO));
}

/** What should have been spent by the end of each quarter. */
export const QUARTER_SCHEDULE: readonly Big[] = [new Big("0.25"), new Big("0.5"), new Big("0.75"), ONE];

/** Each quarter's cumulative execution against the schedule, capped at 1 or not; `cumulative` has four ratios. */
export function quarterRates(cumulative: readonly Big[], capped: boolean): Big[] {
  return QUARTER_SCHEDULE.map((schedule, quarter) => {
    const rate = (cumulative[quarter] ?? ZERO).div(schedule);
    return capped && rate.gt(ONE) ? ONE : rate;
  });
}

/** The year's execution against the schedule: mean of the four quarters. Null unless there are exactly four. */
export function quarterRate(cumulative: readonly Big[], capped: boolean): Big | null {
  if (cumulative.length !== QUARTER_SCHEDULE.length) return null;
  return quarterRates(cumulative, capped)
    .reduce((sum, rate) => sum.plus(rate), ZERO)
    .div(FOUR);
}

/** (now − before) ÷ before. Null when there is nothing positive to compare with: a negative base would turn the sign. */
export function changeRate(current: Big, previous: Big): Big | null {
  return ratio(current.minus(previous), previous);
}

/** Marks got over full marks; null without full marks. */
export function scoreRate(score: Big, full: Big): Big | null {
  return ratio(score, full);
}

function ratio(part: Big, whole: Big): Big | null {
  return whole.gt(ZERO) ? part.div(whole) : null;
}
