import { toBig } from "../domain/decimal";
import { displayPercent, displayRate } from "../domain/display";
import { SCHEMES } from "../domain/schemes";
import type { Denominator } from "../domain/settings";
import type { Evaluation, Finding, IndicatorRow, ScoreEvaluation, Severity } from "../evaluate/evaluation";
import type { Place } from "../excel/navigate";
import type { WritePlan } from "../plan/writePlan";
import { areaAddress, cellAddress } from "../sheets/area";
import { TABLE_KINDS, type TableKind } from "../sheets/table";
import { openFindings } from "./checksView";
import { numberText } from "./numberText";
import type { Scan } from "./scan";

/** What the first page of the pane shows, ready to be read: numbers are texts, places are addresses. */
export interface Overview {
  /** File name without its extension; "" for a workbook that was never saved. */
  readonly workbook: string;
  readonly kinds: readonly { readonly kind: TableKind; readonly count: number }[];
  /** Sheets whose cells were too many to be read. */
  readonly unread: readonly string[];
  readonly money: MoneyOverview | null;
  readonly indicators: IndicatorCounts;
  readonly scheme: SchemeOverview | null;
  readonly writing: {
    readonly edits: readonly { readonly place: string; readonly purpose: string }[];
    readonly sheets: readonly string[];
  } | null;
  readonly score: ScoreOverview | null;
  readonly findings: FindingsOverview;
}

export interface MoneyOverview {
  readonly allocated: string;
  readonly spent: string | null;
  readonly returned: string | null;
  readonly rate: string | null;
  readonly denominator: Denominator;
  readonly unit: string;
}

export interface IndicatorCounts {
  readonly all: number;
  readonly met: number;
  readonly unmet: number;
  readonly review: number;
  readonly missing: number;
  readonly other: number;
}

export interface SchemeOverview {
  readonly id: string;
  readonly name: string;
  readonly reason: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

export interface ScoreOverview {
  readonly total: string;
  readonly full: string;
  readonly grade: string | null;
  readonly complete: boolean;
  readonly missing: number;
  readonly scheme: string;
  readonly sections: readonly {
    readonly name: string;
    readonly score: string;
    readonly weight: string;
    /** 0…1 */ readonly share: number;
  }[];
}

export interface FindingOverview {
  readonly key: string;
  readonly severity: Severity;
  readonly subject: string;
  readonly message: string;
  readonly printed: string | null;
  readonly expected: string | null;
  readonly place: string;
  readonly target: Place;
}

/** Findings about which nothing was done yet. */
export interface FindingsOverview {
  readonly counts: Readonly<Record<Severity, number>>;
  /** The worst ones, errors first. */
  readonly top: readonly FindingOverview[];
  readonly more: number;
}

const TOP_FINDINGS = 5;
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

export function overview(scan: Scan): Overview {
  const { evaluation, plan, reading } = scan;
  return {
    workbook: evaluation.workbook.replace(/\.[^.]*$/, ""),
    kinds: kindCounts(evaluation),
    unread: reading.snapshot.sheets.filter((sheet) => sheet.unread !== undefined).map((sheet) => sheet.name),
    money: moneyOf(evaluation),
    indicators: countIndicators(evaluation.tables.flatMap((table) => table.indicators)),
    scheme: evaluation.score && schemeOf(evaluation.score, evaluation.settings.locale),
    writing: plan && writingOf(plan),
    score: evaluation.score && scoreOf(evaluation.score, evaluation.settings.locale),
    findings: findingsOf(openFindings(scan)),
  };
}

function kindCounts({ tables }: Evaluation): Overview["kinds"] {
  return TABLE_KINDS.filter((kind) => kind !== "unknown")
    .map((kind) => ({ kind, count: tables.filter(({ table }) => table.kind === kind).length }))
    .filter(({ count }) => count > 0);
}

function moneyOf({ totals, mainMoney, settings }: Evaluation): MoneyOverview | null {
  if (totals === null) return null;
  const { allocated, spent, returned, expenditureRate } = totals;
  const full = spent && settings.denominator === "spent" ? { part: spent, whole: allocated } : undefined;
  return {
    allocated: numberText(allocated),
    spent: spent && numberText(spent),
    returned: returned && !returned.eq("0") ? numberText(returned) : null,
    rate: expenditureRate && displayRate(expenditureRate, full),
    denominator: settings.denominator,
    unit: mainMoney?.table.budget?.unit ?? mainMoney?.table.unit ?? "",
  };
}

function countIndicators(indicators: readonly IndicatorRow[]): IndicatorCounts {
  const count = (verdict: string): number =>
    indicators.filter(({ completion }) => completion.verdict === verdict).length;
  const [met, unmet, review, missing] = [count("met"), count("unmet"), count("review"), count("missing")];
  return {
    all: indicators.length,
    met,
    unmet,
    review,
    missing,
    other: indicators.length - met - unmet - review - missing,
  };
}

function schemeOf({ scheme, schemeReason }: ScoreEvaluation, locale: "zh-CN" | "en-US"): SchemeOverview {
  const nameOf = (entry: { name: string; nameEn: string }): string => (locale === "en-US" ? entry.nameEn : entry.name);
  const options = SCHEMES.some(({ id }) => id === scheme.id) ? SCHEMES : [scheme, ...SCHEMES];
  return {
    id: scheme.id,
    name: nameOf(scheme),
    reason: schemeReason,
    options: options.map((entry) => ({ id: entry.id, name: nameOf(entry) })),
  };
}

function writingOf({ edits, sheets }: WritePlan): NonNullable<Overview["writing"]> {
  return {
    edits: edits.map(({ sheet, row, column, content, purpose }) => {
      const area = { row, column, rowCount: content.length, columnCount: content[0]?.length ?? 1 };
      return { place: `${sheet}!${areaAddress(area)}`, purpose };
    }),
    sheets: sheets.map(({ name }) => name),
  };
}

function scoreOf(score: ScoreEvaluation, locale: "zh-CN" | "en-US"): ScoreOverview {
  return {
    total: score.total.toFixed(2),
    full: numberText(score.full, 0),
    grade: score.grade,
    complete: score.complete,
    missing: score.criteria - score.entered,
    scheme: locale === "en-US" ? score.scheme.nameEn : score.scheme.name,
    sections: score.sections.map(({ name, score: points, weight }) => ({
      name,
      score: numberText(points, 0),
      weight: numberText(weight, 0),
      share: weight.eq("0") ? 0 : Math.max(0, Math.min(1, Number(points.div(weight).toString()))),
    })),
  };
}

function findingsOf(findings: readonly Finding[]): FindingsOverview {
  const of = (severity: Severity): readonly Finding[] => findings.filter((finding) => finding.severity === severity);
  const ordered = SEVERITIES.flatMap(of);
  return {
    counts: { error: of("error").length, warning: of("warning").length, info: of("info").length },
    top: ordered.slice(0, TOP_FINDINGS).map(findingOf),
    more: Math.max(0, findings.length - TOP_FINDINGS),
  };
}

function findingOf(finding: Finding, index: number): FindingOverview {
  const { at, severity, subject, message, printed, expected, format } = finding;
  return {
    key: `${index}:${finding.rule}:${at.sheetId}:${at.row}:${at.column}`,
    severity,
    subject,
    message,
    printed: shown(printed, format),
    expected: shown(expected, format),
    place: `${at.sheet}!${cellAddress(at.row, at.column)}`,
    target: {
      sheetId: at.sheetId,
      sheet: at.sheet,
      area: { row: at.row, column: at.column, rowCount: 1, columnCount: 1 },
    },
  };
}

function shown(value: number | string | null, format: Finding["format"]): string | null {
  const number = typeof value === "number" ? toBig(value) : null;
  if (number === null) return value === null ? null : String(value);
  return format === "rate" ? displayPercent(number) : numberText(number, format === "amount" ? 2 : 0);
}
