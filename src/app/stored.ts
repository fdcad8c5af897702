import { DEFAULT_SETTINGS, settingsFrom, type EvaluationSettings } from "../domain/settings";
import type { CellValue } from "../domain/cell";
import { parseJudgements, type Judgements } from "../evaluate/judgements";
import type { EditInverse, Grid, Inverse } from "../excel/inverse";
import { displayLanguage } from "../excel/office";
import { readStored, store } from "../excel/store";
import type { SheetKey, SheetLayout } from "../plan/writePlan";
import { isFrozenRun, isLayout, isRun, storedList } from "./storedShape";
import { parseCorrections, type Corrections } from "../sheets/corrections";

/** One run that can be taken back. */
export interface StoredRun {
  readonly run: number;
  readonly inverse: Inverse;
  /** What was frozen before this run, where the run changed it. */
  readonly frozen?: readonly FrozenRun[];
  /** The run broke off and Excel did not let it be put back: `inverse` is what is still to do. */
  readonly broken?: true;
}

/** Formulas that were frozen by one run: what they were, and what was written instead, block by block. */
export interface FrozenRun {
  readonly run: number;
  readonly blocks: readonly { readonly edit: EditInverse; readonly frozen: Grid<CellValue> }[];
}

/** Older runs are forgotten: their marks go with the next one. */
const MAX_RUNS = 5;
/** Longest record as JSON. The host keeps document settings in memory and in the file: more than this is not worth keeping. */
const MAX_CHARACTERS = 1_500_000;

/** What was too large to be kept in the workbook: it lasts as long as the page. */
let unkept: readonly StoredRun[] | null = null;
let unkeptFrozen: readonly FrozenRun[] | null = null;

/** What a person has set; the language is Excel's until somebody chooses another. */
export function readSettings(): EvaluationSettings {
  const stored = readStored("settings");
  const settings = settingsFrom(stored);
  const chosen = typeof stored === "object" && stored !== null && "locale" in stored;
  return chosen ? settings : { ...settings, locale: displayLanguage().startsWith("zh") ? "zh-CN" : "en-US" };
}

/** Keeps what differs from the defaults, so that a better default reaches old workbooks. */
export async function changeSettings(change: Partial<EvaluationSettings>): Promise<void> {
  const stored = readStored("settings");
  const merged: Record<string, unknown> = { ...(typeof stored === "object" ? stored : {}), ...change };
  const kept = Object.entries(merged).filter(
    ([name, value]) =>
      name === "locale" || JSON.stringify(value) !== JSON.stringify(DEFAULT_SETTINGS[name as keyof EvaluationSettings]),
  );
  await store({ settings: kept.length === 0 ? null : Object.fromEntries(kept) });
}

/** What people changed about how tables were read. */
export function readCorrections(): Corrections {
  return parseCorrections(readStored("corrections"));
}

export async function keepCorrections(corrections: Corrections): Promise<void> {
  const none = corrections.ignoredSheets.length === 0 && corrections.tables.length === 0;
  await store({ corrections: none ? null : corrections });
}

/** What people said about targets and actual values. */
export function readJudgements(): Judgements {
  return parseJudgements(readStored("judgements"));
}

export async function keepJudgements(judgements: Judgements): Promise<void> {
  await store({ judgements: judgements.indicators.length === 0 ? null : judgements });
}

export function readRuns(): readonly StoredRun[] {
  return unkept ?? storedList(readStored("runs"), isRun);
}

/** Keeps how to take back the newest runs; false when they are too large to outlive the session. */
export async function keepRuns(runs: readonly StoredRun[]): Promise<boolean> {
  const newest = runs.slice(-MAX_RUNS);
  while (newest.length > 1 && !isKeepable(newest)) newest.shift();
  const fits = isKeepable(newest);
  unkept = fits ? null : newest;
  await store({ runs: fits && newest.length > 0 ? newest : null });
  return fits;
}

export function readFrozen(): readonly FrozenRun[] {
  return unkeptFrozen ?? storedList(readStored("frozen"), isFrozenRun);
}

/** Keeps what is frozen, so that it can be brought back; false when it is too large to outlive the session. */
export async function keepFrozen(frozen: readonly FrozenRun[]): Promise<boolean> {
  const fits = isKeepable(frozen);
  unkeptFrozen = fits ? null : frozen;
  await store({ frozen: fits && frozen.length > 0 ? frozen : null });
  return fits;
}

function isKeepable(record: unknown): boolean {
  return JSON.stringify(record).length <= MAX_CHARACTERS;
}

/** Runs whose marks in the workbook are still needed, in rising order: to undo them, or to bring frozen formulas back. */
export function liveRuns(): readonly number[] {
  const runs = readRuns();
  const frozen = [readFrozen(), ...runs.map((entry) => entry.frozen ?? [])].flat();
  const live = new Set([...runs, ...frozen].map(({ run }) => run));
  return [...live].sort((one, other) => one - other);
}

export type Layouts = ReadonlyMap<SheetKey, SheetLayout>;

/** What stands in our sheets, as it was last written. */
export function readLayouts(): Layouts {
  return new Map(storedList(readStored("layouts"), isLayout).map((layout) => [layout.key, layout]));
}

export async function keepLayouts(layouts: Layouts): Promise<void> {
  await store({ layouts: layouts.size === 0 ? null : [...layouts.values()] });
}
