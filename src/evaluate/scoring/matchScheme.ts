import type { Big } from "../../domain/decimal";
import type { Criterion, SchemeSection, ScoringScheme } from "../../domain/scheme";
import { groupName } from "../names";

/** A section as a workbook shows it; null where no weight is written. */
export interface SeenSection {
  readonly name: string;
  readonly weight: Big | null;
  readonly criteria: readonly { readonly name: string; readonly weight: Big | null }[];
}

const SECTION_SHARE = 0.7;

/** How well a scheme fits what a workbook shows: 0 for nothing in common, 1 for the same names and weights. */
export function schemeFit(scheme: ScoringScheme, seen: readonly SeenSection[]): number {
  const sections = shareFound(seen, scheme.sections);
  const criteria = shareFound(
    seen.flatMap((section) => section.criteria),
    scheme.sections.flatMap((section) => section.criteria),
  );
  return SECTION_SHARE * sections + (1 - SECTION_SHARE) * criteria;
}

type Named = { readonly name: string; readonly weight: number; readonly aliases?: readonly string[] };

function shareFound(
  seen: readonly { readonly name: string; readonly weight: Big | null }[],
  known: readonly Named[],
): number {
  if (seen.length === 0) return 0;
  const found = seen.filter((one) => {
    const match = byName(known, one.name);
    return match !== undefined && (one.weight === null || one.weight.eq(match.weight));
  });
  return found.length / Math.max(seen.length, known.length);
}

/** The section or criterion of that name: as written, by an alias, or without 指标, 情况 and numbering. */
export function byName<T extends Named>(known: readonly T[], name: string): T | undefined {
  const wanted = groupName(name);
  const namesOf = (one: T): readonly string[] => [one.name, ...(one.aliases ?? [])];
  return (
    known.find((one) => namesOf(one).includes(name)) ??
    known.find((one) => namesOf(one).some((own) => groupName(own) === wanted))
  );
}

/** The criterion of a scheme that a workbook's criterion is, looked for in its section first. */
export function criterionNamed(scheme: ScoringScheme, section: string, name: string): Criterion | undefined {
  const own = byName(scheme.sections, section);
  return (
    (own && byName(own.criteria, name)) ??
    byName(
      scheme.sections.flatMap((one: SchemeSection) => one.criteria),
      name,
    )
  );
}
