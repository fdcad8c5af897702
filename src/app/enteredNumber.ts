import { Big, toBig } from "../domain/decimal";
import { plainNumber } from "../domain/display";

/** Why a typed number is not taken. */
export type NumberProblem = "number" | "range" | "decimals";

/** `value` null: nothing was typed. */
export type EnteredNumber = { readonly value: number | null } | { readonly problem: NumberProblem };

export interface NumberLimits {
  readonly least: number;
  readonly most: number;
  /** Most decimals. */
  readonly decimals: number;
}

const HUNDRED = new Big(100);

/** A number as a person types it: also in full-width digits, with separators, and with 分 or % behind it. */
export function enteredNumber(text: string, { least, most, decimals }: NumberLimits): EnteredNumber {
  const tidy = text
    .normalize("NFKC")
    .replace(/[,\s]/g, "")
    .replace(/[分%]$/, "");
  if (tidy === "") return { value: null };
  const number = toBig(tidy);
  if (number === null) return { problem: "number" };
  if (number.lt(least) || number.gt(most)) return { problem: "range" };
  if (!number.eq(number.round(decimals))) return { problem: "decimals" };
  return { value: plainNumber(number) };
}

/** `0.1 → "10"`, exactly. */
export function percentOf(share: number): string {
  return (toBig(share) ?? HUNDRED).times(HUNDRED).toFixed();
}

/** `10 → 0.1`, exactly. */
export function shareOf(percent: number): number {
  return plainNumber((toBig(percent) ?? HUNDRED).div(HUNDRED));
}
