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

/** `value` to `decimals` places, halves away from zero. */
export function roundHalfUp(value: Big, decimals: number): Big {
  return value.round(decimals, 1);
}

/** Excel keeps 15 significant digits; a sum such as 0.1 + 0.2 arrives with the noise of the 17th. */
function cellDigits(value: number): string {
  const shortest = String(value);
  return shortest.length <= 16 ? shortest : String(Number(value.toPrecision(15)));
}
