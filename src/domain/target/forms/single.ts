import type { Comparator, Flag, Quantity, TargetForm, TargetReading } from "../../reading";
import { bareDirection } from "../direction";
import { periodOf } from "../period";
import type { Parsed, Phrase } from "../phrases";
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

const NO_FLAGS: readonly Flag[] = [];
const WORDS_BESIDE: readonly Flag[] = ["目标含定性部分"];

/** One number with its comparator, or without one. */
export const single: FormReader = (seen) => {
  const { parsed } = seen;
  const [phrase] = parsed.phrases;
  if (phrase === undefined || parsed.phrases.length > 1) return null;
  if (isThoroughly(seen, phrase)) return null;
  return readPhrase(seen, phrase, parsed.wordsBeside ? WORDS_BESIDE : NO_FLAGS);
};

/** Reads one phrase as a target of its own. */
export function readPhrase(seen: Seen, phrase: Phrase, beside: readonly Flag[]): TargetReading {
  const { parsed, outer } = seen;
  const quantity =
    phrase.high === null
      ? quantityOf(parsed, phrase.number, phrase.per, outer)
      : rangeOf(parsed, phrase, phrase.high, outer)[0];
  const comparator = phrase.after === null ? (phrase.comparator ?? seen.outerComparator) : flipped(phrase.after);
  const flags = withContradiction(seen, phrase, flagsOf(phrase, quantity, beside));
  const form = formOf(phrase, quantity, comparator);
  if (form === "bare") return readBare(seen, phrase, quantity, flags);
  const bound = form === "zero" ? "=" : (comparator ?? "≥");
  const all: readonly Flag[] = form === "zero" ? [...flags, "零目标"] : flags;
  return withDue(parsed, reading(parsed, form, bound, [quantity], phraseSpan(parsed, phrase), phrase.change, all));
}

/** An operator column or a second sign that says the opposite: nobody can tell which of them is meant. */
function withContradiction(seen: Seen, phrase: Phrase, flags: readonly Flag[]): readonly Flag[] {
  const { comparator, after } = phrase;
  if (comparator === null || after !== null) return flags;
  const { folded } = seen.parsed;
  const other = seen.outerComparator ?? comparator;
  const isOpposed = (isUp(other) && isDown(comparator)) || (isDown(other) && isUp(comparator));
  const isGarbled = !isWhole(folded, phrase) && isGarbledAround(folded, phrase, comparator);
  return isOpposed || isGarbled ? [...flags, "方向不明"] : flags;
}

function isWhole(folded: string, { start, end }: Phrase): boolean {
  return start === 0 && end === folded.length;
}

/** Another sign stands beside the number: ≥95%≥, ≤≥95%. */
function isGarbledAround(folded: string, { start, end }: Phrase, comparator: Comparator): boolean {
  return (
    /^\s*[≥≤<>=]+\s*(?:$|[^\d\s])/.test(folded.slice(end)) ||
    (isUp(comparator) ? /[≤<]\s*$/ : /[≥>]\s*$/).test(folded.slice(Math.max(0, start - 4), start))
  );
}

function isUp(comparator: Comparator): boolean {
  return comparator === "≥" || comparator === ">";
}

function isDown(comparator: Comparator): boolean {
  return comparator === "≤" || comparator === "<";
}

function formOf(phrase: Phrase, quantity: Quantity, comparator: Comparator | null): TargetForm {
  if (isZero(quantity, comparator)) return "zero";
  if (comparator !== null) return FORM_OF[comparator];
  if (phrase.about || phrase.near) return "about";
  return phrase.number.more ? "atLeast" : "bare";
}

/** Nothing says which way: name, kind and unit of the indicator must. */
function readBare(seen: Seen, phrase: Phrase, quantity: Quantity, flags: readonly Flag[]): TargetReading {
  const { parsed } = seen;
  const direction = bareDirection(quantity, seen.context);
  const bound = direction === "down" ? "≤" : "≥";
  const all: readonly Flag[] = direction === "up" ? flags : [...flags, "方向不明"];
  return withDue(parsed, reading(parsed, "bare", bound, [quantity], phraseSpan(parsed, phrase), phrase.change, all));
}

/** 2022年12月底前完成3个 also names the day. */
function withDue(parsed: Parsed, found: TargetReading): TargetReading {
  const due = parsed.times.length === 0 ? undefined : parsed.times[parsed.times.length - 1];
  return due === undefined || !due.time.deadline ? found : { ...found, period: periodOf(parsed, due) };
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
