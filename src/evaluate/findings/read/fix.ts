import { plainNumber } from "../../../domain/display";
import { Big, ONE, toBig } from "../../../domain/decimal";
import type { CellValue } from "../../../domain/cell";
import { tallMerge } from "../../merges";
import type { Snapshot } from "../../../sheets/snapshot";
import type { CellRef, Finding, FindingFix } from "../../evaluation";
import { isPlainFigure, isReplaceable } from "./plainFigures";
import { formatAt, sheetOf, valueAt } from "./values";

/** What a fix is made of: where the figure stands, how it reads, what it should be, and the cells which say so. */
export interface Replacement {
  readonly at: CellRef;
  readonly printed: Big | string | null;
  readonly expected: Big | string | null;
  readonly format: Finding["format"];
  readonly restsOn: readonly CellRef[];
}

const HUNDRED = new Big(100);
const RATE_DECIMALS = 4;
/** A rate under the format 0% is half a percent off at most. */
const ROUNDED_BY = new Big("0.00501");

/** What to write in place of a printed figure; undefined where it cannot be said safely. */
export function fixOf(snapshot: Snapshot, replacement: Replacement): FindingFix | undefined {
  const { at } = replacement;
  const replaces = valueAt(sheetOf(snapshot, at.sheetId), at.row, at.column);
  const value = replacementValue(snapshot, replacement, replaces);
  return value === null || value === replaces ? undefined : { at, content: { value }, replaces };
}

function replacementValue(snapshot: Snapshot, replacement: Replacement, stands: CellValue): number | string | null {
  const { at, printed, expected, format, restsOn } = replacement;
  if (typeof expected === "string") {
    const typed = typeof stands === "string" && stands.trim() === printed && tallMerge(snapshot, at) === null;
    return typed && restsOn.every((cell) => isPlainFigure(snapshot, cell)) ? expected : null;
  }
  if (!(printed instanceof Big) || expected === null || !isReplaceable(snapshot, at, restsOn)) return null;
  const text = String(stands).normalize("NFKC").replace(/[,\s]/g, "");
  const figure = toBig(text.replace("%", ""));
  if (figure === null) return null;
  const decimals = decimalsOf(text.replace("%", ""));
  if (format !== "rate") return figure.eq(printed) ? like(stands, expected, decimals) : null;
  const scale = text.endsWith("%") || figure.minus(printed.times(HUNDRED)).abs().lt(figure.minus(printed).abs());
  const factor = scale ? HUNDRED : ONE;
  if (figure.div(factor).minus(printed).abs().gt(ROUNDED_BY)) return null;
  const rate = asShown(expected, shownDecimals(snapshot, at, decimals, scale), typeof stands === "string");
  return like(stands, rate.times(factor), typeof stands === "string" ? decimals : 0);
}

/** Decimals of the ratio that a reader of the cell sees. */
function shownDecimals(snapshot: Snapshot, at: CellRef, decimals: number, percent: boolean): number {
  const format = formatAt(sheetOf(snapshot, at.sheetId), at.row, at.column);
  if (format.includes("%")) return (/\.([0#?]+)%/.exec(format)?.[1]?.length ?? 0) + 2;
  return percent ? decimals + 2 : Math.max(decimals, RATE_DECIMALS);
}

/** Rounded half up, but never to be shown as 100 % from below: nothing is full while something is left. */
function asShown(rate: Big, decimals: number, text: boolean): Big {
  if (rate.lt(ONE) && rate.round(decimals, 1).gte(ONE)) return rate.round(decimals, 0);
  return rate.round(text ? decimals : Math.max(decimals, RATE_DECIMALS), 1);
}

/** In the manner of what stands there: a text stays one, with its decimals, separators and percent sign. */
function like(stands: CellValue, value: Big, decimals: number): number | string {
  if (typeof stands === "number") return plainNumber(value);
  const digits = value.toFixed(Math.max(decimals, decimalsOf(value.toFixed())));
  const grouped = /[,，]/.test(String(stands)) ? digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",") : digits;
  return `${grouped}${/[%％]/.exec(String(stands))?.[0] ?? ""}`;
}

function decimalsOf(digits: string): number {
  return /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0;
}
