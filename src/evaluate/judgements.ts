import type { CellValue } from "../domain/cell";
import { complete } from "../domain/completion";
import { toBig } from "../domain/decimal";
import { bandRange } from "../domain/points";
import type { Completion, ReadContext } from "../domain/reading";
import type { EvaluationSettings } from "../domain/settings";

/**
 * What a person said about one indicator: texts in the grammar of targets and actual values, read instead of what the cells
 * hold. Plain JSON, kept in the workbook. The indicator is known by its sheet, its levels and name, and which of several of
 * that name it is; each text counts for as long as its cell holds what it held when the person spoke.
 */
export interface Judgement {
  readonly sheetId: string;
  /** Name of the sheet when it was made, for messages. */
  readonly sheet: string;
  /** First level, second level, name; in a table with indicators across also the column's head. */
  readonly path: readonly string[];
  readonly ordinal: number;
  readonly target?: JudgedText;
  readonly actual?: JudgedText;
}

export interface JudgedText {
  /** What is read instead: `≥1.5倍`; as an actual value also 完成, 部分完成, 未完成 or a share such as `80%`. */
  readonly text: string;
  /** What the cell held. */
  readonly seen: CellValue;
}

export interface Judgements {
  readonly version: 1;
  readonly indicators: readonly Judgement[];
}

export const NO_JUDGEMENTS: Judgements = { version: 1, indicators: [] };

/** Texts that were read instead of an indicator's cells. */
export interface Judged {
  readonly target?: string;
  readonly actual?: string;
}

/** A judgement, or one of its texts, that is not applied any more. */
export interface UnfitJudgement {
  readonly judgement: Judgement;
  /** `gone`: no such indicator; otherwise its cell holds something else than what was judged. */
  readonly reason: "gone" | "targetChanged" | "actualChanged";
}

/** Reads judgements from stored JSON; anything that is none gives none. */
export function parseJudgements(stored: unknown): Judgements {
  const indicators = (stored as Partial<Record<keyof Judgements, unknown>> | null)?.indicators;
  if (!Array.isArray(indicators)) return NO_JUDGEMENTS;
  return { version: 1, indicators: indicators.filter(isJudgement) };
}

function isJudgement(entry: unknown): entry is Judgement {
  if (typeof entry !== "object" || entry === null) return false;
  const { sheetId, path, ordinal, target, actual } = entry as Partial<Record<keyof Judgement, unknown>>;
  const named = typeof sheetId === "string" && Array.isArray(path) && typeof ordinal === "number";
  return (
    named && (isText(target) || isText(actual)) && [target, actual].every((one) => one === undefined || isText(one))
  );
}

function isText(entry: unknown): entry is JudgedText {
  return typeof entry === "object" && entry !== null && typeof (entry as { text?: unknown }).text === "string";
}

export function judgementKey({ sheetId, path, ordinal }: Pick<Judgement, "sheetId" | "path" | "ordinal">): string {
  return [sheetId, ...path, String(ordinal)].join("\u0000");
}

export function sameCell(one: CellValue, other: CellValue): boolean {
  return String(one ?? "") === String(other ?? "");
}

/** How the words for the three bands count where the grammar gives no number: whole, the top of the middle band, nothing. */
function shareOf(text: string, bands: EvaluationSettings["bands"]): string | null {
  const word = text.replace(/\s/g, "");
  if (/^(?:完成|达成|全部完成)$/.test(word)) return "100%";
  if (/^(?:部分完成|部分达成)$/.test(word)) return `${bandRange("partly", bands).high.times("100").toString()}%`;
  if (/^(?:未完成|未达成)$/.test(word)) return "0%";
  const [, number] = /^(\d+(?:\.\d+)?)[%％]$/.exec(word) ?? [];
  return number !== undefined && toBig(number) !== null ? `${number}%` : null;
}

const WHOLE = "≥100%";

/**
 * Weighs an indicator with what a person said about it. `judged` are the texts with which a function that sees nothing else
 * gives the same: a band or a share of a goal in words counts against 100 %.
 */
export function completeJudged(
  said: Judged,
  target: CellValue,
  actual: CellValue,
  context: ReadContext,
  settings: EvaluationSettings,
): { readonly completion: Completion; readonly judged: Judged } {
  const around: ReadContext = {
    ...context,
    ...(said.target === undefined ? {} : { operator: undefined, targetFormat: undefined }),
    ...(said.actual === undefined ? {} : { actualFormat: undefined }),
  };
  const read = complete(said.target ?? target, said.actual ?? actual, around, settings);
  const open = read.verdict === "review" || (read.verdict === "unmet" && read.rate === null);
  const share = said.actual !== undefined && open ? shareOf(said.actual, settings.bands) : null;
  if (share === null) return { completion: flagged(read), judged: said };
  const { verdict, rate } = complete(WHOLE, share, {}, settings);
  return { completion: flagged({ ...read, verdict, rate, flags: [] }), judged: { target: WHOLE, actual: share } };
}

function flagged(completion: Completion): Completion {
  return { ...completion, flags: [...completion.flags, "人工认定"] };
}
