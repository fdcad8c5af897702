import { type Big, toBig, ZERO } from "./decimal";
import { problem, type Problem, type ProblemCode } from "./problem";
import type { CriterionRule, SchemeSection, ScoringScheme } from "./scheme";

/** Where in a scheme a problem lies; numbers from 0, absent where it concerns the scheme as a whole. */
export interface SchemePlace {
  readonly section?: number;
  readonly criterion?: number;
  readonly step?: number;
}

/** A problem of a scheme, with its place in the data and, once it was read from a sheet, its row (from 0). */
export interface SchemeProblem extends Problem {
  readonly place: SchemePlace;
  readonly row: number | null;
}

export const CRITERION_RULES: readonly CriterionRule[] = ["expenditure", "completion", "band", "entered"];

/** What separates aliases in one cell of a sheet; none of them may stand inside an alias. */
export const ALIAS_SEPARATOR = /[、，,；;\r\n]/;

type Details = Readonly<Record<string, string | number>>;
type Report = (code: ProblemCode, place?: SchemePlace, details?: Details) => void;

/**
 * Everything that makes a scheme unfit to score with; empty for a sound one. Sums are exact (0.1 + 0.2 is 0.3).
 * Weights: positive, criteria add up to their section, sections without bonus to the full marks. Names: every criterion name
 * and alias once. Ladder: strictly falling, from at most the full marks down to 0.
 */
export function checkScheme(scheme: ScoringScheme): SchemeProblem[] {
  const problems: SchemeProblem[] = [];
  const report: Report = (code, place = {}, details = {}) => {
    problems.push({ ...problem(code, details), place, row: null });
  };
  if (blank(scheme.id)) report("scheme-id");
  if (blank(scheme.name)) report("scheme-name");
  checkSections(scheme, report);
  checkCriteria(scheme, report);
  checkLadder(scheme, report);
  return problems;
}

function checkSections(scheme: ScoringScheme, report: Report): void {
  const full = positive(scheme.full);
  if (full === null) report("scheme-full", {}, { value: scheme.full });
  if (scheme.sections.length === 0) report("scheme-sections");
  const names = new Set<string>();
  let total = ZERO;
  scheme.sections.forEach((section, index) => {
    const place = { section: index };
    if (blank(section.name)) report("scheme-section-name", place);
    for (const name of namesOf(section)) {
      if (names.has(name)) report("scheme-section-twice", place, { value: name });
      names.add(name);
    }
    checkAliases(section.aliases, place, report);
    if (section.criteria.length === 0) report("scheme-section-empty", place, { value: section.name });
    const parts = section.criteria.reduce((sum, criterion) => sum.plus(toBig(criterion.weight) ?? ZERO), ZERO);
    const weight = positive(section.weight);
    if (weight === null) report("scheme-weight", place, { name: section.name, value: section.weight });
    else if (section.criteria.length > 0 && !weight.eq(parts)) {
      const details = { section: section.name, value: section.weight, expected: parts.toString() };
      report("scheme-section-weight", place, details);
    }
    if (section.bonus !== true) total = total.plus(toBig(section.weight) ?? ZERO);
  });
  if (full !== null && scheme.sections.length > 0 && !total.eq(full)) {
    report("scheme-total", {}, { value: total.toString(), expected: scheme.full });
  }
}

function checkCriteria(scheme: ScoringScheme, report: Report): void {
  const names = new Set<string>();
  scheme.sections.forEach((section, sectionIndex) => {
    section.criteria.forEach((criterion, criterionIndex) => {
      const place = { section: sectionIndex, criterion: criterionIndex };
      if (blank(criterion.name)) report("scheme-criterion-name", place, { section: section.name });
      for (const name of namesOf(criterion)) {
        if (names.has(name)) report("scheme-criterion-twice", place, { value: name });
        names.add(name);
      }
      checkAliases(criterion.aliases, place, report);
      if (positive(criterion.weight) === null) {
        report("scheme-weight", place, { name: criterion.name, value: criterion.weight });
      }
      if (!CRITERION_RULES.includes(criterion.rule)) {
        report("scheme-rule", place, { name: criterion.name, value: criterion.rule });
      }
    });
  });
}

function checkAliases(aliases: readonly string[] | undefined, place: SchemePlace, report: Report): void {
  for (const alias of aliases ?? []) {
    if (blank(alias) || ALIAS_SEPARATOR.test(alias)) report("scheme-alias", place, { value: alias });
  }
}

function checkLadder(scheme: ScoringScheme, report: Report): void {
  if (scheme.ladder.length === 0) report("scheme-ladder");
  const full = positive(scheme.full);
  const grades = new Set<string>();
  let above: Big | null = null;
  for (const [index, step] of scheme.ladder.entries()) {
    const place = { step: index };
    if (blank(step.grade)) report("scheme-grade-name", place);
    else if (grades.has(step.grade)) report("scheme-grade-twice", place, { value: step.grade });
    grades.add(step.grade);
    const from = toBig(step.from);
    const details = { name: step.grade, value: step.from };
    if (from === null) {
      report("scheme-grade-from", place, details);
      continue;
    }
    if (above === null && full !== null && from.gt(full)) {
      report("scheme-ladder-full", place, { ...details, expected: scheme.full });
    }
    if (above !== null && !from.lt(above)) {
      report("scheme-ladder-order", place, { ...details, expected: above.toString() });
    }
    if (index === scheme.ladder.length - 1 && !from.eq(ZERO)) report("scheme-ladder-zero", place, details);
    above = from;
  }
}

/** The name and its aliases; an alias that repeats the own name does no harm. */
function namesOf(named: Pick<SchemeSection, "name" | "aliases">): ReadonlySet<string> {
  return new Set([named.name, ...(named.aliases ?? [])].filter((name) => !blank(name)));
}

function positive(value: number): Big | null {
  const read = toBig(value);
  return read !== null && read.gt(ZERO) ? read : null;
}

function blank(text: string): boolean {
  return text.trim() === "";
}
