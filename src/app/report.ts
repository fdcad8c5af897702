import type { Big } from "big.js";
import { plainNumber, RATE_DECIMALS, shownRate } from "../domain/display";
import { roundHalfUp } from "../domain/decimal";
import type { Evaluation, Finding, MoneyTotals, ScoreEvaluation } from "../evaluate/evaluation";
import { cellAddress } from "../sheets/area";
import { reportTable, type ReportTable } from "./reportTable";

/** The outcome of a run as a stable interface for programs. Amounts in the table's unit, rates as numbers (0.9974). */
export interface Report {
  readonly version: 1;
  readonly workbook: string;
  /** Where the scored copy was saved; whoever saves it fills this in. */
  readonly output: string | null;
  readonly tables: readonly ReportTable[];
  readonly totals: ReportTotals | null;
  readonly score: ReportScore | null;
  readonly findings: readonly ReportFinding[];
}

export interface ReportTotals {
  readonly allocated: number;
  readonly spent: number | null;
  readonly returned: number | null;
  readonly expenditureRate: number | null;
  readonly denominator: "spent" | "net" | "returnedAsSpent";
}

export interface ReportScore {
  readonly scheme: string;
  readonly total: number;
  readonly full: number;
  readonly grade: string | null;
  readonly complete: boolean;
  readonly sections: readonly ReportSection[];
}

export interface ReportSection {
  readonly name: string;
  readonly weight: number;
  readonly score: number;
  readonly scoreRate: number | null;
  readonly criteria: readonly {
    readonly name: string;
    readonly weight: number;
    readonly score: number | null;
    readonly source: "computed" | "entered" | "missing";
  }[];
}

export interface ReportFinding {
  readonly rule: string;
  readonly severity: "error" | "warning" | "info";
  readonly sheet: string;
  readonly cell: string;
  readonly printed: number | string | null;
  readonly expected: number | string | null;
  readonly message: string;
}

/** Gives the report of an evaluation. Pure. */
export function report(evaluation: Evaluation): Report {
  const { totals, score, settings } = evaluation;
  return {
    version: 1,
    workbook: evaluation.workbook,
    output: null,
    tables: evaluation.tables.map(reportTable),
    totals: totals && reportTotals(totals, settings.denominator),
    score: score && reportScore(score),
    findings: evaluation.findings.map(reportFinding),
  };
}

function reportTotals(totals: MoneyTotals, denominator: ReportTotals["denominator"]): ReportTotals {
  return {
    allocated: plainNumber(totals.allocated),
    spent: numberOrNull(totals.spent),
    returned: numberOrNull(totals.returned),
    expenditureRate: expenditureRateNumber(totals),
    denominator,
  };
}

function reportScore(score: ScoreEvaluation): ReportScore {
  return {
    scheme: score.scheme.id,
    total: plainNumber(score.total),
    full: plainNumber(score.full),
    grade: score.grade,
    complete: score.complete,
    sections: score.sections.map((section) => ({
      name: section.name,
      weight: plainNumber(section.weight),
      score: plainNumber(section.score),
      scoreRate: section.weight.eq("0") ? null : rateNumber(section.score.div(section.weight)),
      criteria: section.criteria.map((criterion) => ({
        name: criterion.name,
        weight: plainNumber(criterion.weight),
        score: numberOrNull(criterion.score),
        source: criterion.source,
      })),
    })),
  };
}

function reportFinding({ rule, severity, at, printed, expected, message }: Finding): ReportFinding {
  return { rule, severity, sheet: at.sheet, cell: cellAddress(at.row, at.column), printed, expected, message };
}

export function numberOrNull(value: Big | null | undefined): number | null {
  return value ? plainNumber(value) : null;
}

/** A ratio to the two decimals of a percent in which it is printed. */
export function rateNumber(rate: Big): number {
  return plainNumber(roundHalfUp(rate, RATE_DECIMALS));
}

/** An expenditure rate as it is printed: never 1 while money is left. */
export function expenditureRateNumber(money: { readonly expenditureRate: Big | null }): number | null {
  return money.expenditureRate && plainNumber(shownRate(money.expenditureRate));
}
