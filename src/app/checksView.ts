import { toBig } from "../domain/decimal";
import { displayPercent } from "../domain/display";
import type { Finding, FindingFix, Severity } from "../evaluate/evaluation";
import type { Place } from "../excel/navigate";
import { cellAddress } from "../sheets/area";
import { handlingKeys, handlingsOf, type Handling, type HandlingKeys, type HandlingStatus } from "./handlings";
import { numberText } from "./numberText";
import type { Scan } from "./scan";

/** A finding in the list of the page 核对. */
export interface Check {
  /** Stays with the finding over scans; unique. */
  readonly key: string;
  readonly keys: HandlingKeys;
  readonly finding: Finding;
}

/** A check as it is shown: figures are texts. */
export interface CheckView extends Pick<Finding, "severity" | "subject" | "message" | "why" | "action"> {
  readonly printed: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
  /** `资金表!H9`. */
  readonly place: string;
  readonly target: Place;
  /** What 用计算值替换 writes; null where a person has to decide. */
  readonly fix: FindingFix | null;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Every finding, errors first, in the order of the check list otherwise. Pure. */
export function checksOf(findings: readonly Finding[]): readonly Check[] {
  const keys = handlingKeys(findings);
  const checks = findings.flatMap((finding, index): readonly Check[] => {
    const own = keys[index];
    return own ? [{ key: own.status, keys: own, finding }] : [];
  });
  return SEVERITIES.flatMap((severity) => checks.filter(({ finding }) => finding.severity === severity));
}

/** What was done about each of the checks, by its key. Pure. */
export function handledChecks(checks: readonly Check[], texts: Scan["texts"]): ReadonlyMap<string, Handling> {
  const handlings = handlingsOf(
    checks.map(({ keys }) => keys),
    texts,
  );
  return new Map(checks.map(({ key }, index) => [key, handlings[index] ?? OPEN]));
}

const OPEN: Handling = { status: "open", remark: "" };

/** Pure. */
export function checkView({ finding }: Check): CheckView {
  const { at, severity, subject, message, why, action, format, fix } = finding;
  return {
    severity,
    subject,
    message,
    why,
    action,
    printed: figure(finding.printed, format),
    expected: figure(finding.expected, format),
    difference: signed(finding.difference, format),
    place: placeOf(finding),
    target: {
      sheetId: at.sheetId,
      sheet: at.sheet,
      area: { row: at.row, column: at.column, rowCount: 1, columnCount: 1 },
    },
    fix: fix ?? null,
  };
}

function placeOf({ at }: Finding): string {
  return `${at.sheet}!${cellAddress(at.row, at.column)}`;
}

function figure(value: number | string | null, format: Finding["format"]): string | null {
  const number = typeof value === "number" ? toBig(value) : null;
  if (number === null) return value === null || value === "" ? null : String(value);
  return format === "rate" ? displayPercent(number) : numberText(number, format === "amount" ? 2 : 0);
}

function signed(value: number | null, format: Finding["format"]): string | null {
  const text = figure(value, format);
  return text !== null && value !== null && value > 0 ? `+${text}` : text;
}

export interface CheckFilter {
  readonly severity: Severity | "all";
  readonly status: HandlingStatus | "all";
  readonly text: string;
}

type Handlings = ReadonlyMap<string, Handling>;

/** The checks that a filter lets through: every word of its text stands somewhere in them. */
export function filteredChecks(
  checks: readonly Check[],
  handlings: Handlings,
  { severity, status, text }: CheckFilter,
): readonly Check[] {
  const wanted = folded(text)
    .split(/\s+/)
    .filter((word) => word !== "");
  return checks.filter(
    (check) =>
      (severity === "all" || check.finding.severity === severity) &&
      (status === "all" || (handlings.get(check.key) ?? OPEN).status === status) &&
      (wanted.length === 0 || hasWords(check.finding, wanted)),
  );
}

/** Texts to look through, made when somebody first searches. */
const words = new WeakMap<Finding, string>();

function hasWords(finding: Finding, wanted: readonly string[]): boolean {
  let text = words.get(finding);
  if (text === undefined) {
    const { subject, message, why, action } = finding;
    words.set(finding, (text = folded(`${subject} ${message} ${placeOf(finding)} ${why} ${action}`)));
  }
  const found = text;
  return wanted.every((word) => found.includes(word));
}

export type CheckCounts = Readonly<Record<Severity | HandlingStatus | "all", number>>;

/** How many checks each filter would show: severities of those with that status, statuses of all. */
export function checkCounts(
  checks: readonly Check[],
  handlings: Handlings,
  status: CheckFilter["status"],
): CheckCounts {
  const counts = { error: 0, warning: 0, info: 0, open: 0, done: 0, ignored: 0, all: 0 };
  for (const check of checks) {
    const own = (handlings.get(check.key) ?? OPEN).status;
    counts[own] += 1;
    if (status !== "all" && own !== status) continue;
    counts[check.finding.severity] += 1;
    counts.all += 1;
  }
  return counts;
}

/** Findings about which nothing was done yet. Pure. */
export function openFindings({ computed, texts }: Pick<Scan, "computed" | "texts">): readonly Finding[] {
  const handlings = handlingsOf(handlingKeys(computed.findings), texts);
  return computed.findings.filter((_finding, index) => handlings[index]?.status === "open");
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
