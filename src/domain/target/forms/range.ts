import type { Quantity } from "../../reading";
import type { Phrase } from "../phrases";
import { quantityOf, rangeOf } from "../quantity";
import { phraseSpan, reading, type FormReader, type Seen } from "./form";

/** 2-3个, 80–85%: from low to high, above the top allowed. 95%≤X≤100%, ≥80%且≤100%: the top is a bound. */
export const range: FormReader = (seen) => {
  const { parsed, outer } = seen;
  const [first, second] = parsed.phrases;
  if (first === undefined || parsed.phrases.length > 2) return null;
  if (second !== undefined) return twoSided(seen, first, second);
  if (first.high === null) return null;
  const [low, high] = rangeOf(parsed, first, first.high, outer);
  if (low.value.gt(high.value)) return null;
  const span = phraseSpan(parsed, first);
  const flags = first.about ? (["约数"] as const) : [];
  if (first.comparator === "≤" || first.comparator === "<") {
    const form = first.comparator === "<" ? "lessThan" : "atMost";
    return reading(parsed, form, first.comparator, [high], span, first.change, flags);
  }
  return reading(parsed, "range", null, [low, high], span, first.change, flags);
};

function twoSided(seen: Seen, first: Phrase, second: Phrase) {
  const { parsed, outer } = seen;
  const upper = second.comparator === "≤" || second.comparator === "<";
  const lower = first.after !== null || first.comparator === "≥" || first.comparator === ">";
  if (!upper || !lower || first.high !== null || second.high !== null) return null;
  const low = quantityOf(parsed, first.number, first.per, outer);
  const high = quantityOf(parsed, second.number, second.per, outer);
  if (!sameUnit(low, high) || low.value.gt(high.value)) return null;
  if (first.after === null && !isOneMeasure(seen, first, second)) return null;
  const span = { start: phraseSpan(parsed, first).start, end: phraseSpan(parsed, second).end };
  return reading(parsed, "range", "≤", [low, high], span, first.change, []);
}

function sameUnit(low: Quantity, high: Quantity): boolean {
  return low.unit === high.unit || low.unit === "" || high.unit === "";
}

/** Nothing but a joint between the two: 产值≥10亿元且税收≤1亿元 is about two things. */
function isOneMeasure(seen: Seen, first: Phrase, second: Phrase): boolean {
  return /^[\s，,；;、且并同时但]*$/.test(seen.parsed.folded.slice(first.end, second.start));
}
