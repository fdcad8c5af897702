import { Big, ZERO } from "../../decimal";
import type { Quantity } from "../../reading";
import { powerOfTen, quantityOf } from "../quantity";
import { phraseSpan, reading, type FormReader } from "./form";

/** 10±1, 20%±5% (percentage points), 100万元±5% (of the centre), ±5% (around nothing) */
export const band: FormReader = (seen) => {
  const { parsed, outer } = seen;
  const [phrase] = parsed.phrases;
  if (phrase === undefined || parsed.phrases.length > 1) return null;
  const span = phraseSpan(parsed, phrase);
  if (phrase.number.plusMinus) {
    const half = quantityOf(parsed, phrase.number, phrase.per, outer);
    return reading(seen, "band", { quantities: [{ ...half, value: ZERO }, half], span });
  }
  if (phrase.half === null) return null;
  const centre = quantityOf(parsed, phrase.number, phrase.per, outer);
  const half = quantityOf(parsed, phrase.half, "", null);
  return reading(seen, "band", { quantities: [centre, halfWidth(centre, half)], span });
};

function halfWidth(centre: Quantity, half: Quantity): Quantity {
  if (half.unit === "%" && centre.unit !== "%") {
    return { ...half, unit: centre.unit, scale: centre.scale, value: centre.value.abs().times(half.value) };
  }
  if (half.unit !== "" || half.scale.cmp(powerOfTen(0)) !== 0) return half;
  return { ...half, unit: centre.unit, scale: centre.scale, value: new Big(half.value).times(centre.scale) };
}
