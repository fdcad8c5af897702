import type {
  Comparator,
  Direction,
  Flag,
  Quantity,
  ReadContext,
  Span,
  TargetForm,
  TargetReading,
} from "../../reading";
import type { Parsed, Phrase } from "../phrases";
import type { OuterUnit } from "../quantity";
import { spanOf } from "../quantity";

/** What a form sees. */
export interface Seen {
  readonly parsed: Parsed;
  readonly context: ReadContext | undefined;
  readonly outer: OuterUnit | null;
  readonly outerComparator: Comparator | null;
}

/** Reads a target of one form, or null when the text has another form. */
export type FormReader = (seen: Seen) => TargetReading | null;

const EMPTY: readonly never[] = [];

function directionOf(form: TargetForm, comparator: Comparator | null): Direction {
  switch (form) {
    case "bare":
      return comparator === "≤" ? "down" : "up";
    case "atMost":
    case "lessThan":
      return "down";
    case "about":
      return "approx";
    case "range":
    case "band":
    case "zero":
    case "rank":
    case "none":
      return form;
    case "deadline":
      return "date";
    case "yesNo":
    case "qualitative":
      return "qual";
    case "error":
      return "none";
    default:
      return "up";
  }
}

/**
 * A reading of `form` with its numbers; the remark and the flags of the text itself are filled in. Plain arguments and one
 * object literal: most of the time of a reading goes into making objects.
 */
export function reading(
  parsed: Parsed,
  form: TargetForm,
  comparator: Comparator | null,
  quantities: readonly Quantity[],
  span: Span,
  change: -1 | 0 | 1,
  flags: readonly Flag[],
  wording = "",
): TargetReading {
  return {
    form,
    text: parsed.text,
    direction: directionOf(form, comparator),
    comparator,
    quantities,
    period: null,
    change,
    wording,
    parts: EMPTY,
    remark: remarkOf(parsed),
    span,
    flags: withTextFlags(parsed, flags),
  };
}

/** A reading of `form` over the whole text, without numbers but those that only say how thoroughly. */
export function worded(
  { parsed }: Seen,
  form: TargetForm,
  wording: string,
  flags: readonly Flag[] = EMPTY,
  quantities: readonly Quantity[] = EMPTY,
): TargetReading {
  return reading(parsed, form, null, quantities, { start: 0, end: parsed.text.length }, 0, flags, wording);
}

/** Bracketed pieces, joined. */
export function remarkOf(parsed: Parsed): string | null {
  if (parsed.remarks.length === 0) return null;
  return parsed.remarks.map(({ start, end }) => parsed.folded.slice(start + 1, end - 1)).join("；");
}

/** Adds 全角 and 中文数字. */
export function withTextFlags(parsed: Parsed, flags: readonly Flag[]): readonly Flag[] {
  if (!parsed.chinese && !parsed.fullWidth) return flags;
  const all = [...flags];
  if (parsed.fullWidth) all.push("全角");
  if (parsed.chinese) all.push("中文数字");
  return all;
}

/** From the comparator to the bound behind the number. */
export function phraseSpan(parsed: Parsed, phrase: Phrase): Span {
  return spanOf(parsed, phrase.start, phrase.end);
}
