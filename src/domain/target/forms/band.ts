import { Big, ZERO } from "../../decimal";
import type { Flag, Quantity } from "../../reading";
import { powerOfTen, quantityOf } from "../quantity";
import { phraseSpan, reading, type FormReader } from "./form";

const NO_FLAGS: readonly Flag[] = [];

/** 10±1, 20%±5% (percentage points), 100万元±5% (of the centre), ±5% (around nothing) */
export const band: FormReader = (seen) => {
  const { parsed, outer } = seen;
  const [phrase] = parsed.phrases;
  if (phrase === undefined || parsed.phrases.length > 1) return null;
  if (phrase.half === null && !phrase.number.plusMinus) return null;
  const span = phraseSpan(parsed, phrase);
  if (phrase.half === null) {
    const half = quantityOf(parsed, phrase.number, phrase.per, outer);
    return reading(parsed, "band", null, [{ ...half, value: ZERO }, half], span, 0, NO_FLAGS);
  }
  const centre = quantityOf(parsed, phrase.number, phrase.per, outer);
  const half = quantityOf(parsed, phrase.half, "", null);
  return reading(parsed, "band", null, [centre, halfWidth(centre, half)], span, 0, NO_FLAGS);
};

function halfWidth(centre: Quantity, half: Quantity): Quantity {
  if (half.unit === "%" && centre.unit !== "%") {
    return { ...half, unit: centre.unit, scale: centre.scale, value: centre.value.abs().times(half.value) };
  }
  if (half.unit !== "" || half.scale.cmp(powerOfTen(0)) !== 0) return half;
  return { ...half, unit: centre.unit, scale: centre.scale, value: new Big(half.value).times(centre.scale) };
}
