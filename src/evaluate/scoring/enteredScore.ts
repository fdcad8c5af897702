import { Big, ZERO } from "../../domain/decimal";
import type { ScoringScheme } from "../../domain/scheme";
import type { EvaluationSettings } from "../../domain/settings";
import type { CriterionScore, PrintedPoints, SectionScore } from "../evaluation";
import { plainName } from "../names";
import { computedPoints } from "./computed";
import type { Grounds } from "./computed";
import { byName, criterionNamed } from "./matchScheme";
import { isBonus, scoreSum } from "./scoring";
import type { ReadCriterion, ReadScoring, ReadSection } from "./scoring";

/** The sections of a scoring table: entered scores stand, what is empty is computed where the scheme has a rule for it. */
export function enteredSections(
  scoring: ReadScoring,
  scheme: ScoringScheme,
  grounds: Grounds,
  settings: EvaluationSettings,
): readonly SectionScore[] {
  return scoring.sections.map((section): SectionScore => {
    const known = byName(scheme.sections, section.name);
    const fallback = known === undefined ? ZERO : new Big(known.weight);
    const criteria = sharesItsWeight(section)
      ? [wholeSection(section, section.weight.value)]
      : section.criteria.map((criterion) => {
          const alone = section.criteria.length === 1 ? (section.weight?.value ?? fallback) : ZERO;
          return enteredCriterion(section, criterion, alone, scheme, grounds, settings);
        });
    const weight = section.weight?.value ?? criteria.reduce((sum, criterion) => sum.plus(criterion.weight), ZERO);
    const score = criteria.reduce((sum, criterion) => sum.plus(criterion.score ?? ZERO), ZERO);
    return {
      name: plainName(section.name),
      weight,
      score,
      criteria,
      bonus: known?.bonus === true || isBonus(section.name),
      printed: section.score,
    };
  });
}

/** True where only the section's weight is written: what each criterion weighs is not known. */
function sharesItsWeight(section: ReadSection): section is ReadSection & { readonly weight: PrintedPoints } {
  const { criteria, weight } = section;
  return weight !== null && criteria.length > 1 && criteria.every((criterion) => criterion.weight === null);
}

/** Criteria without weights of their own count as one: what they were given, out of the section's weight. */
function wholeSection({ name, criteria }: ReadSection, weight: Big): CriterionScore {
  const open = criteria.some((criterion) => criterion.score === null);
  return {
    name: plainName(name),
    weight,
    score: open ? null : scoreSum(criteria),
    source: open ? "missing" : "entered",
    computed: null,
    basis: criteria.map(({ at }) => at),
    reason: criteria
      .map(({ reason }) => reason)
      .filter((reason) => reason !== "")
      .join("；"),
    rule: "entered",
  };
}

function enteredCriterion(
  section: ReadSection,
  read: ReadCriterion,
  fallbackWeight: Big,
  scheme: ScoringScheme,
  grounds: Grounds,
  settings: EvaluationSettings,
): CriterionScore {
  const known = criterionNamed(scheme, section.name, read.name);
  const weight = read.weight ?? fallbackWeight;
  const computed = computedPoints(known, weight, grounds, settings);
  const score = read.score ?? computed.points;
  return {
    name: plainName(read.name),
    weight,
    score,
    source: read.score !== null ? "entered" : computed.points !== null ? "computed" : "missing",
    computed: computed.points,
    basis: read.score !== null || computed.points === null ? [read.at] : computed.basis,
    reason: read.reason,
    rule: known?.rule ?? "entered",
    indicators: computed.indicators,
    ...(read.score === null && computed.assumed === true ? { assumed: true } : {}),
  };
}
