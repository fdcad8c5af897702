import { Big, ZERO } from "../../domain/decimal";
import type { ScoringScheme } from "../../domain/scheme";
import type { EvaluationSettings } from "../../domain/settings";
import type { CriterionScore, SectionScore } from "../evaluation";
import { plainName } from "../names";
import { computedPoints } from "./computed";
import type { Grounds } from "./computed";
import { byName, criterionNamed } from "./matchScheme";
import { isBonus } from "./scoring";
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
    const criteria = section.criteria.map((criterion) =>
      enteredCriterion(section, criterion, section.criteria.length === 1 ? fallback : ZERO, scheme, grounds, settings),
    );
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
  };
}
