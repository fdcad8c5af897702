import { Big } from "../../domain/decimal";
import type { Snapshot } from "../../sheets/snapshot";
import type { CellRef, Evaluation, Finding, Severity } from "../evaluation";
import type { ReadScoring } from "../scoring/scoring";
import { asNumber } from "../text";
import { fixOf } from "./read/fix";
import type { Bilingual, Locale } from "../text";

/** What a rule sees: everything that was worked out, and the cells as they were read. */
export interface FindingContext extends Omit<Evaluation, "findings"> {
  readonly snapshot: Snapshot;
  readonly scorings: readonly ReadScoring[];
}

/** What was found, before it is put into words. */
export interface RawFinding<P> {
  readonly at: CellRef;
  /** Row and column names for a reader: 佛山 资金支出率. */
  readonly subject: string;
  readonly printed?: Big | string | null;
  readonly expected?: Big | string | null;
  /** Printed less expected; left out: worked out where both are numbers. */
  readonly difference?: Big | null;
  readonly format: Finding["format"];
  /** What the texts name. */
  readonly values: P;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /**
   * Cells that `expected` is worked out from, where the printed cell may be replaced by it. A fix is offered only when the
   * printed cell and all of these hold plain figures of their own. Left out: nothing may be replaced.
   */
  readonly restsOn?: readonly CellRef[];
}

export interface FindingText {
  readonly message: string;
  readonly why: string;
  readonly action: string;
}

/** `restsOn` where there are such cells. */
export function restingOn(cells: readonly CellRef[] | undefined): Pick<RawFinding<never>, "restsOn"> {
  return cells === undefined ? {} : { restsOn: cells };
}

/** One thing that a careful auditor looks for. */
export interface FindingRule<P = unknown> {
  readonly id: string;
  readonly severity: Severity;
  /** Where the rule comes from: a convention of the field, a published form, a case in a published report. */
  readonly reference: string;
  readonly check: (context: FindingContext) => Iterable<RawFinding<P>>;
  readonly text: Bilingual<(values: P, context: FindingContext) => FindingText>;
}

/** A rule with its values hidden, so that rules of every kind stand in one list. */
export interface ListedRule extends Omit<FindingRule, "check" | "text"> {
  readonly find: (context: FindingContext, locale: Locale) => readonly Finding[];
}

export function listed<P>(rule: FindingRule<P>): ListedRule {
  const { id, severity, reference, check, text } = rule;
  return {
    id,
    severity,
    reference,
    find: (context, locale) =>
      [...check(context)].map((raw) => finding(id, severity, raw, text[locale](raw.values, context), context)),
  };
}

function finding<P>(
  rule: string,
  severity: Severity,
  raw: RawFinding<P>,
  text: FindingText,
  { snapshot }: FindingContext,
): Finding {
  const { printed = null, expected = null } = raw;
  const bothNumbers = printed instanceof Big && expected instanceof Big;
  const fix =
    raw.restsOn === undefined
      ? undefined
      : fixOf(snapshot, { at: raw.at, printed, expected, format: raw.format, restsOn: raw.restsOn });
  const difference = raw.difference !== undefined ? raw.difference : bothNumbers ? printed.minus(expected) : null;
  return {
    rule,
    severity: raw.severity ?? severity,
    at: raw.at,
    subject: raw.subject,
    printed: printed instanceof Big ? asNumber(printed) : printed,
    expected: expected instanceof Big ? asNumber(expected) : expected,
    difference: asNumber(difference),
    format: raw.format,
    ...text,
    fixable: fix !== undefined,
    ...(fix === undefined ? {} : { fix }),
  };
}
