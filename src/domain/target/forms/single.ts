import type { Comparator, Flag, Quantity, TargetForm, TargetReading } from "../../reading";
import { bareDirection } from "../direction";
import { periodOf } from "../period";
import type { Phrase } from "../phrases";
import { quantityOf, rangeOf } from "../quantity";
import { phraseSpan, reading, type FormReader, type Seen } from "./form";

const FORM_OF: Readonly<Record<Comparator, TargetForm>> = {
  "≥": "atLeast",
  ">": "moreThan",
  "≤": "atMost",
  "<": "lessThan",
  "=": "equal",
};

/** 100%完成大会方案内容: the percentage says how thoroughly, not how much. */
const THOROUGHLY = /^\s*(?:完成|按|落实|做好|做到|保障|确保|执行|实施|及时|足额)[^，,；;。、\s(]{2,}/;

/** One number with its comparator, or without one. */
export const single: FormReader = (seen) => {
  const { parsed } = seen;
  const [phrase] = parsed.phrases;
  if (phrase === undefined || parsed.phrases.length > 1) return null;
  if (isThoroughly(seen, phrase)) return null;
  return readPhrase(seen, phrase, parsed.wordsBeside ? ["目标含定性部分"] : []);
};

/** Reads one phrase as a target of its own. */
export function readPhrase(seen: Seen, phrase: Phrase, beside: readonly Flag[]): TargetReading {
  const { parsed, outer, context } = seen;
  const quantity =
    phrase.high === null
      ? quantityOf(parsed, phrase.number, phrase.per, outer)
      : rangeOf(parsed, phrase, phrase.high, outer)[0];
  const comparator = phrase.after === null ? (phrase.comparator ?? seen.outerComparator) : flipped(phrase.after);
  const flags = flagsOf(phrase, quantity, beside);
  const span = phraseSpan(parsed, phrase);
  const due = parsed.times[parsed.times.length - 1];
  const period = due !== undefined && due.time.deadline ? periodOf(parsed, due) : null;
  const reads = { quantities: [quantity], change: phrase.change, span, period };
  if (isZero(quantity, comparator)) {
    return reading(seen, "zero", { ...reads, comparator: "=" }, [...flags, "零目标"]);
  }
  const vague = phrase.about || phrase.near || phrase.number.more;
  if (comparator === null && (phrase.about || phrase.near)) {
    return reading(seen, "about", { ...reads, comparator: "≥" }, flags);
  }
  if (comparator !== null) return reading(seen, FORM_OF[comparator], { ...reads, comparator }, flags);
  if (vague) return reading(seen, "atLeast", { ...reads, comparator: "≥" }, flags);
  const direction = bareDirection(quantity, context);
  const bound = direction === "down" ? "≤" : "≥";
  return reading(seen, "bare", { ...reads, comparator: bound }, direction === "up" ? flags : [...flags, "方向不明"]);
}

function isZero(quantity: Quantity, comparator: Comparator | null): boolean {
  return quantity.value.c[0] === 0 && comparator !== "≥" && comparator !== ">" && comparator !== "<";
}

function flagsOf(phrase: Phrase, quantity: Quantity, beside: readonly Flag[]): readonly Flag[] {
  const vague = phrase.about || phrase.near || phrase.number.more;
  const { comparator } = phrase;
  const points = quantity.unit === "个百分点" || quantity.unit === "百分点";
  if (!vague && comparator !== ">" && comparator !== "<" && phrase.change >= 0 && !points) return beside;
  const flags: Flag[] = [...beside];
  if (vague) flags.push("约数");
  if (comparator === ">") flags.push("严格大于");
  if (comparator === "<") flags.push("严格小于");
  if (phrase.change < 0) flags.push("方向词");
  if (points) flags.push("百分点");
  return flags;
}

function flipped(comparator: Comparator): Comparator {
  return comparator === "≤" ? "≥" : comparator === "<" ? ">" : comparator;
}

function isThoroughly(seen: Seen, phrase: Phrase): boolean {
  if (phrase.comparator !== null || phrase.number.unit !== "%" || phrase.number.digits !== "100") return false;
  return THOROUGHLY.test(seen.parsed.folded.slice(phrase.end));
}
