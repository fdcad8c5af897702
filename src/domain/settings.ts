/** How returned money counts. See `expenditureRate`. */
export type Denominator = "spent" | "net" | "returnedAsSpent";

/** Everything a person can set; stored in the workbook. Ratios are plain numbers: 0.1 is 10 %. */
export interface EvaluationSettings {
  readonly locale: "zh-CN" | "en-US";
  readonly denominator: Denominator;
  /** Id of a preset or of the workbook's own scheme; null: proposed from the workbook. */
  readonly scheme: string | null;
  /** 左右, 约: how far below the target still counts as met. */
  readonly tolerance: number;
  /** Completion above this is flagged. */
  readonly overTarget: number;
  /** Points taken off for each indicator above `overTarget`; 0 only flags it. */
  readonly overTargetDeduction: number;
  /** Units spending less than this share are marked. */
  readonly lowExpenditure: number;
  /** Lower ends of the qualitative bands met, partly met; the not-met band begins at 0. */
  readonly bands: readonly [met: number, partly: number];
  /** Total capped by the execution rate. */
  readonly executionCaps: boolean;
  /** Quarter rates capped at 100 % before the mean. */
  readonly capQuarters: boolean;
}

export const DEFAULT_SETTINGS: EvaluationSettings = {
  locale: "zh-CN",
  denominator: "spent",
  scheme: null,
  tolerance: 0.1,
  overTarget: 1.5,
  overTargetDeduction: 0,
  lowExpenditure: 0.9,
  bands: [0.8, 0.6],
  executionCaps: false,
  capQuarters: false,
};

/** The readings of returned money, the usual one first. */
export const DENOMINATORS: readonly Denominator[] = ["spent", "net", "returnedAsSpent"];
const LOCALES: readonly unknown[] = ["zh-CN", "en-US"] satisfies EvaluationSettings["locale"][];

const share = (value: unknown): boolean => typeof value === "number" && value >= 0 && value <= 1;
const flag = (value: unknown): boolean => typeof value === "boolean";

/** What each setting may hold; anything else is as if it had never been set. */
const VALID: { readonly [Name in keyof EvaluationSettings]: (value: unknown) => boolean } = {
  locale: (value) => LOCALES.includes(value),
  denominator: (value) => (DENOMINATORS as readonly unknown[]).includes(value),
  scheme: (value) => value === null || (typeof value === "string" && value !== ""),
  tolerance: share,
  overTarget: (value) => typeof value === "number" && Number.isFinite(value) && value >= 1,
  overTargetDeduction: (value) => typeof value === "number" && Number.isFinite(value) && value >= 0,
  lowExpenditure: share,
  bands: (value) =>
    Array.isArray(value) && value.length === 2 && value.every(share) && Number(value[0]) >= Number(value[1]),
  executionCaps: flag,
  capQuarters: flag,
};

/** Settings from what a workbook stored, by whatever version: every valid value is taken, the rest are the defaults. */
export function settingsFrom(stored: unknown): EvaluationSettings {
  if (typeof stored !== "object" || stored === null) return DEFAULT_SETTINGS;
  const known = Object.entries(stored).filter(
    ([name, value]) => Object.hasOwn(VALID, name) && VALID[name as keyof EvaluationSettings](value),
  );
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(known) };
}
