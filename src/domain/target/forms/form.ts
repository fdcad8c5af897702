import type { Comparator, Direction, Flag, Quantity, ReadContext, Span, TargetForm, TargetReading } from "../../reading";
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

const DIRECTIONS: Readonly<Record<TargetForm, Direction>> = {
  atLeast: "up",
  moreThan: "up",
  bare: "up",
  equal: "up",
  atMost: "down",
  lessThan: "down",
  about: "approx",
  range: "range",
  band: "band",
  zero: "zero",
  deadline: "date",
  rank: "rank",
  yesNo: "qual",
  qualitative: "qual",
  compound: "up",
  none: "none",
  error: "none",
};

/** What a form adds to an empty reading. */
export interface Reads {
  readonly comparator?: Comparator | null;
  readonly quantities?: readonly Quantity[];
  readonly period?: TargetReading["period"];
  readonly change?: -1 | 0 | 1;
  readonly wording?: string;
  readonly parts?: readonly TargetReading[];
  readonly span?: Span;
  readonly direction?: Direction;
}

const EMPTY: readonly never[] = [];

/** A reading of `form`; remarks and the flags of the text itself are filled in. */
export function reading(seen: Seen, form: TargetForm, reads: Reads, flags: readonly Flag[] = EMPTY): TargetReading {
  const { parsed } = seen;
  return {
    form,
    text: parsed.text,
    direction: reads.direction ?? (form === "bare" && reads.comparator === "≤" ? "down" : DIRECTIONS[form]),
    comparator: reads.comparator ?? null,
    quantities: reads.quantities ?? EMPTY,
    period: reads.period ?? null,
    change: reads.change ?? 0,
    wording: reads.wording ?? "",
    parts: reads.parts ?? EMPTY,
    remark: remarkOf(parsed),
    span: reads.span ?? { start: 0, end: parsed.text.length },
    flags: withTextFlags(parsed, flags),
  };
}

/** Bracketed pieces, joined. */
export function remarkOf(parsed: Parsed): string | null {
  if (parsed.remarks.length === 0) return null;
  return parsed.remarks.map(({ start, end }) => parsed.folded.slice(start + 1, end - 1)).join("；");
}

/** Adds 全角 and 中文数字. */
export function withTextFlags(parsed: Parsed, flags: readonly Flag[]): readonly Flag[] {
  const chinese = parsed.phrases.some(({ number, high }) => number.chinese || high?.chinese === true);
  if (!chinese && !parsed.fullWidth) return flags;
  const all = [...flags];
  if (parsed.fullWidth) all.push("全角");
  if (chinese) all.push("中文数字");
  return all;
}

/** From the comparator to the bound behind the number. */
export function phraseSpan(parsed: Parsed, phrase: Phrase): Span {
  return spanOf(parsed, phrase.start, phrase.end);
}
