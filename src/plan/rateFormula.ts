import type { Denominator } from "../domain/settings";

export interface MoneyReferences {
  readonly allocated: string;
  readonly spent: string;
  /** Null where a table has no such column. */
  readonly returned: string | null;
}

/** Numerator and denominator of the expenditure rate, as formulas. Texts and blanks count nothing. */
export function rateParts(money: MoneyReferences, denominator: Denominator): { part: string; whole: string } {
  const spent = `N(${money.spent})`;
  const allocated = `N(${money.allocated})`;
  if (money.returned === null || denominator === "spent") return { part: spent, whole: allocated };
  const returned = `N(${money.returned})`;
  return denominator === "net"
    ? { part: spent, whole: `(${allocated}-${returned})` }
    : { part: `(${spent}+${returned})`, whole: allocated };
}

/**
 * The expenditure rate as it is shown, in plain Excel: two decimals of a percent, empty where nothing was allocated or no
 * spending is entered, and never 100.00 % while money is left. The difference is rounded to 10⁻⁶ because sums of doubles
 * carry dust far below a cent.
 */
export function shownRateFormula(money: MoneyReferences, denominator: Denominator): string {
  const { part, whole } = rateParts(money, denominator);
  const rate = `ROUND(${part}/${whole},4)`;
  const shown = `IF(ROUND(${whole}-${part},6)>0,MIN(0.9999,${rate}),${rate})`;
  return `IF(AND(ISNUMBER(${money.spent}),${whole}>0),${shown},"")`;
}

/** The rate unrounded, 0 where there is none: what points are made of. */
export function exactRateFormula(money: MoneyReferences, denominator: Denominator): string {
  const { part, whole } = rateParts(money, denominator);
  return `IF(${whole}>0,${part}/${whole},0)`;
}
