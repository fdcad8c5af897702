import type { Big } from "big.js";
import type { CellValue } from "../domain/cell";
import type { Completion } from "../domain/completion";
import type { CriterionRule, ScoringScheme } from "../domain/scheme";
import type { EvaluationSettings } from "../domain/settings";
import type { Row, Table } from "../sheets/table";
import type { Judged, UnfitJudgement } from "./judgements";

/** Amounts are in the table's own unit. Null where the cell holds no amount. */
export interface MoneyRow {
  readonly row: Row;
  readonly allocated: Big | null;
  readonly spent: Big | null;
  readonly returned: Big | null;
  /** With the denominator of the settings; null when nothing was allocated. */
  readonly expenditureRate: Big | null;
  readonly flags: readonly MoneyFlag[];
  /** 年初预算, 财政预算 beside the allocation; null or absent where the table has none. */
  readonly initialBudget?: Big | null;
  /** Money still held: 结余, 未支出. */
  readonly balance?: Big | null;
  /** The rate that stands in the sheet. */
  readonly printedRate?: Big | null;
  /** True where allocation and spending do not stand for the same rows (one of them is merged): the row has no rate. */
  readonly shared?: boolean;
}

/** Words of the field for a money row, as they are printed beside it. */
export type MoneyFlag = "支出率低" | "超支" | "未支出" | "有退回" | "未足额";

export interface IndicatorRow {
  readonly row: Row;
  readonly completion: Completion;
  readonly weight: Big | null;
  /** Points that the rules give; null when a person must give them. */
  readonly computedScore: Big | null;
  /** The score that stands in the sheet; wins over the computed one. */
  readonly enteredScore: Big | null;
  /** In a table with indicators across: the column of this indicator's value. */
  readonly column?: number;
  /** Texts that a person gave, which were read instead of the cells. */
  readonly judged?: Judged;
}

export interface ScoreRow {
  readonly row: Row;
  readonly weight: Big | null;
  readonly score: Big | null;
}

export interface TableEvaluation {
  readonly table: Table;
  readonly money: readonly MoneyRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly scores: readonly ScoreRow[];
  /** Sums of what counts once (never a total row plus its parts); null for a table without money. */
  readonly totals: MoneyTotals | null;
  /** The money of a self-evaluation form; null or absent for other tables. */
  readonly budget?: BudgetEvaluation | null;
}

/** 项目资金 of a self-evaluation form, in the block's own unit. */
export interface BudgetEvaluation {
  readonly initialBudget: Big | null;
  readonly allocated: Big | null;
  readonly spent: Big | null;
  readonly weight: Big | null;
  readonly expenditureRate: Big | null;
  /** The score that stands in the form. */
  readonly score: Big | null;
  /** What the rate gives: weight × rate, at most the weight. */
  readonly computedScore: Big | null;
}

export interface MoneyTotals {
  readonly allocated: Big;
  readonly spent: Big | null;
  readonly returned: Big | null;
  readonly expenditureRate: Big | null;
}

export type ScoreSource = "entered" | "computed" | "missing";

export interface CriterionScore {
  readonly name: string;
  readonly weight: Big;
  readonly score: Big | null;
  readonly source: ScoreSource;
  /** What the rules give, also where an entered score wins. */
  readonly computed: Big | null;
  /** Cells this score rests on: source of the live formula. Rows and columns from 0. */
  readonly basis: readonly CellRef[];
  readonly reason: string;
  /** How the points come about where nobody entered them. */
  readonly rule?: CriterionRule;
  /** The indicators whose completion makes this criterion's points. */
  readonly indicators?: readonly IndicatorRow[];
  /** True where the points rest on weights that nobody wrote: several indicators without weights, counted alike. */
  readonly assumed?: boolean;
}

export interface SectionScore {
  readonly name: string;
  readonly weight: Big;
  readonly score: Big;
  readonly criteria: readonly CriterionScore[];
  /** True for 工作表现 and the like: outside the hundred. */
  readonly bonus: boolean;
  /** The section's score as the workbook prints it, where it has a line of its own; `score` is what its criteria add up to. */
  readonly printed?: PrintedPoints | null;
}

export interface PrintedPoints {
  readonly value: Big;
  readonly at: CellRef;
}

export interface ScoreEvaluation {
  readonly scheme: ScoringScheme;
  /** Why this scheme was proposed. */
  readonly schemeReason: string;
  readonly sections: readonly SectionScore[];
  readonly total: Big;
  readonly full: Big;
  /** Null while a criterion is missing; provisional while the score is not complete. */
  readonly grade: string | null;
  /** False while a criterion is missing or rests on assumed weights. */
  readonly complete: boolean;
  /** Criteria that have a score, entered or computed, of all criteria. */
  readonly entered: number;
  readonly criteria: number;
  /** The total as the workbook prints it; `total` is what the criteria add up to. */
  readonly printedTotal?: PrintedPoints | null;
  readonly printedGrade?: { readonly grade: string; readonly at: CellRef } | null;
}

export interface CellRef {
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export type Severity = "error" | "warning" | "info";

export interface Finding {
  /** Id of the rule: `rate-not-full`, `total-of-parts` … */
  readonly rule: string;
  readonly severity: Severity;
  readonly at: CellRef;
  /** Row and column names for a reader: 佛山 支出率. */
  readonly subject: string;
  /** Numbers where they are numbers (a printed "99.74%" is 0.9974), texts otherwise. */
  readonly printed: number | string | null;
  readonly expected: number | string | null;
  readonly difference: number | null;
  /** How `printed`, `expected` and `difference` are shown. */
  readonly format: "amount" | "rate" | "points" | "text";
  readonly message: string;
  readonly why: string;
  readonly action: string;
  /** True when replacing the printed cell by the computed value is safe: there is a `fix`. */
  readonly fixable: boolean;
  /** What 用计算值替换 writes; left out where a person has to decide. */
  readonly fix?: FindingFix;
}

/** One typed cell and what it should hold instead, worked out from cells that hold plain figures of their own. */
export interface FindingFix {
  readonly at: CellRef;
  /** Of the kind that stands there: a number stays a number, a text ("97.42%") a text with its decimals and sign. */
  readonly content: { readonly value: number | string };
  /** What the cell held when it was read: to be written only while it still does. */
  readonly replaces: CellValue;
}

export interface Proposal {
  readonly text: string;
  readonly reason: string;
}

/** Everything that was worked out about a workbook; plain data. */
export interface Evaluation {
  readonly workbook: string;
  readonly settings: EvaluationSettings;
  readonly tables: readonly TableEvaluation[];
  /** Name of the fund or department, and the year, as the workbook's titles give them. */
  readonly subject: Proposal;
  readonly year: Proposal | null;
  /** The allocation table or form whose money is the fund's; its totals are the workbook's. */
  readonly mainMoney: TableEvaluation | null;
  readonly totals: MoneyTotals | null;
  readonly score: ScoreEvaluation | null;
  readonly findings: readonly Finding[];
  /** What people said about indicators that are gone or hold something else now; absent for none. */
  readonly unfitJudgements?: readonly UnfitJudgement[];
}
