import { isBlank, isCellError, type CellValue } from "./cell";
import { actualText, describeQuantity, targetText } from "./target/describe";
import { cellText } from "./target/cellText";
import { readActualText } from "./target/actual";
import { readForm } from "./target/forms";
import { qualitative } from "./target/forms/qualitative";
import { isQualitative, outerComparator, outerUnit } from "./target/outside";
import { parsed } from "./target/parsed";
import type { ActualReading, Flag, Quantity, ReadContext, TargetForm, TargetReading } from "./reading";

export type { ActualReading, ReadContext, TargetReading } from "./reading";

/**
 * Reads a target cell: what it asks for, in which unit and which way, and the part of the text that says so. Total: text,
 * number, boolean, date, error and blank all give a reading.
 */
export function readTarget(value: CellValue, context?: ReadContext): TargetReading {
  if (isBlank(value)) return emptyTarget("none", "", ["无目标"]);
  if (isCellError(value)) return emptyTarget("error", value, ["单元格错误"]);
  const text = parsed(cellText(value, context?.targetFormat));
  if (context === undefined) return readForm({ parsed: text, context, outer: null, outerComparator: null });
  const seen = { parsed: text, context, outer: outerUnit(context), outerComparator: outerComparator(context) };
  const reading = readForm(seen);
  const worded = isQualitative(context) && reading.form === "bare" && text.plain > 0;
  return worded ? qualitative(seen) : reading;
}

/** Reads an actual value. Total, as `readTarget`. A number without a unit is left without one. */
export function readActual(value: CellValue, context?: ReadContext): ActualReading {
  if (isBlank(value)) return emptyActual("blank", "", ["缺实际值"]);
  if (isCellError(value)) return emptyActual("error", value, ["单元格错误"]);
  return readActualText(parsed(cellText(value, context?.actualFormat)));
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
