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
  lowExpenditure: 0.9,
  bands: [0.8, 0.6],
  executionCaps: false,
  capQuarters: false,
};
