import { displayPercent, plainNumber } from "../domain/display";
import type { Big } from "../domain/decimal";
import type { EvaluationSettings } from "../domain/settings";

export type Locale = EvaluationSettings["locale"];

/** A sentence in each language. */
export type Bilingual<T> = Readonly<Record<Locale, T>>;

const AMOUNT_DECIMALS = 4;

/** An amount as people write it: thousands separated, at most four decimals, no zeros at the end. */
export function amountText(value: Big): string {
  const [whole = "0", fraction = ""] = value.round(AMOUNT_DECIMALS, 1).toFixed().split(".");
  const digits = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  const rest = fraction.replace(/0+$/, "");
  return rest === "" ? digits : `${digits}.${rest}`;
}

/** A ratio as a percentage with two decimals. */
export function percentText(ratio: Big): string {
  return displayPercent(ratio);
}

/** Points without zeros at the end. */
export function pointsText(value: Big): string {
  return amountText(value);
}

export function asNumber(value: Big): number;
export function asNumber(value: Big | null): number | null;
export function asNumber(value: Big | null): number | null {
  return value === null ? null : plainNumber(value);
}

/** At most `limit` of the names, with how many there are in all when some are left out. */
export function listText(names: readonly string[], locale: Locale, limit = 8): string {
  const shown = names.slice(0, limit).join(locale === "zh-CN" ? "、" : ", ");
  if (names.length <= limit) return shown;
  return locale === "zh-CN" ? `${shown} 等 ${names.length} 项` : `${shown} … (${names.length} in all)`;
}
