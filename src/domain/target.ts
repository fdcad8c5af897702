import { isBlank, isCellError, type CellValue } from "./cell";
import { fold } from "./fold";
import { actualText, describeQuantity, targetText } from "./target/describe";
import { cellText } from "./target/cellText";
import { readActualParsed } from "./target/actual";
import { readEveryday } from "./target/everyday";
import { readForm } from "./target/forms";
import { single } from "./target/forms/single";
import type { Seen } from "./target/forms/form";
import { qualitative } from "./target/forms/qualitative";
import { isQualitative, outerComparator, outerUnit } from "./target/outside";
import { Memo } from "./target/memo";
import { parse, type Parsed } from "./target/phrases";
import type { ActualReading, Flag, Quantity, ReadContext, TargetForm, TargetReading } from "./reading";

export type { ActualReading, ReadContext, TargetReading } from "./reading";

/** Sheets repeat their texts (≥95%, 100%): measured, a repeated reading takes a tenth of a new one. */
const TARGETS = new Memo<TargetReading>();
const ACTUALS = new Memo<ActualReading>();
const PARSED = new Memo<Parsed>();
/** A longer text is hardly ever repeated. */
const LONGEST = 64;

/**
 * Reads a target cell: what it asks for, in which unit and which way, and the part of the text that says so. Total: text,
 * number, boolean, date, error and blank all give a reading.
 */
export function readTarget(value: CellValue, context?: ReadContext): TargetReading {
  if (isBlank(value)) return emptyTarget("none", "", ["无目标"]);
  if (isCellError(value)) return emptyTarget("error", value, ["单元格错误"]);
  const text = cellText(value, context?.targetFormat);
  if (context !== undefined) return readInContext(text, context);
  return text.length > LONGEST ? readTargetText(text) : TARGETS.get(text, readTargetText);
}

function readTargetText(text: string): TargetReading {
  const folded = fold(text);
  const everyday = readEveryday(text, folded);
  if (everyday !== null)
    return readEverydayTarget({ parsed: everyday, context: undefined, outer: null, outerComparator: null });
  return readForm({ parsed: parse(text, folded), context: undefined, outer: null, outerComparator: null });
}

/** A number and nothing else has one form. */
function readEverydayTarget(seen: Seen): TargetReading {
  return single(seen) ?? readForm(seen);
}

function readInContext(text: string, context: ReadContext): TargetReading {
  const everyday = readEveryday(text);
  const parsed = everyday ?? (text.length > LONGEST ? parse(text) : PARSED.get(text, parse));
  const seen = { parsed, context, outer: outerUnit(context), outerComparator: outerComparator(context) };
  const reading = everyday === null ? readForm(seen) : readEverydayTarget(seen);
  const worded = isQualitative(context) && reading.form === "bare" && parsed.plain > 0;
  return worded ? qualitative(seen) : reading;
}

/** Reads an actual value. Total, as `readTarget`. A number without a unit is left without one. */
export function readActual(value: CellValue, context?: ReadContext): ActualReading {
  if (isBlank(value)) return emptyActual("blank", "", ["缺实际值"]);
  if (isCellError(value)) return emptyActual("error", value, ["单元格错误"]);
  const text = cellText(value, context?.actualFormat);
  return text.length > LONGEST ? readActualText(text) : ACTUALS.get(text, readActualText);
}

function readActualText(text: string): ActualReading {
  const folded = fold(text);
  return readActualParsed(readEveryday(text, folded) ?? parse(text, folded));
}

/** How the target was understood, for a reader: "≥ 1.5 倍", "2 – 3 个", "2021-12-31 前". */
export function describeTarget(reading: TargetReading): string {
  return targetText(reading);
}

/** How the actual value was understood: "2.8 倍", "> 2000 人". */
export function describeActual(reading: ActualReading): string {
  return actualText(reading);
}

export { describeQuantity };

function emptyTarget(form: TargetForm, text: string, flags: readonly Flag[]): TargetReading {
  return {
    form,
    text,
    direction: "none",
    comparator: null,
    quantities: NO_QUANTITIES,
    period: null,
    change: 0,
    wording: "",
    parts: [],
    remark: null,
    span: { start: 0, end: text.length },
    flags,
  };
}

function emptyActual(form: "blank" | "error", text: string, flags: readonly Flag[]): ActualReading {
  return {
    form,
    text,
    quantities: NO_QUANTITIES,
    bound: null,
    symbol: false,
    parts: [],
    nearness: "exact",
    change: 0,
    period: null,
    forecast: false,
    wording: "",
    remark: null,
    span: { start: 0, end: text.length },
    flags,
  };
}

const NO_QUANTITIES: readonly Quantity[] = [];
