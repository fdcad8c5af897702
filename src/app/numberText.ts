import { type Big, roundHalfUp } from "../domain/decimal";

/** `147287.4838 → "147,287.48"`: two decimals, or as many as there are between `least` and two. */
export function numberText(value: Big, least = 2): string {
  const rounded = roundHalfUp(value, 2);
  const [whole = "", fraction = ""] = rounded.toFixed(2).split(".");
  const kept = fraction.replace(/0+$/, "").padEnd(least, "0");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return kept === "" ? grouped : `${grouped}.${kept}`;
}
