import { Big } from "../../domain/decimal";
import type { ScoringScheme } from "../../domain/scheme";
import type { EvaluationSettings } from "../../domain/settings";
import type { CriterionScore, SectionScore } from "../evaluation";
import { computedPoints } from "./computed";
import type { Grounds } from "./computed";
import { sectionOf } from "./score";

/** The sections of a scheme for a workbook that holds no scores: what can be computed is, the rest is for a person. */
export function schemeSections(
  scheme: ScoringScheme,
  grounds: Grounds,
  settings: EvaluationSettings,
): readonly SectionScore[] {
  return scheme.sections.map((section) => {
    const criteria = section.criteria.map((criterion): CriterionScore => {
      const weight = new Big(criterion.weight);
      const { points, basis, indicators } = computedPoints(criterion, weight, grounds, settings);
      return {
        name: criterion.name,
        weight,
        score: points,
        source: points === null ? "missing" : "computed",
        computed: points,
        basis,
        reason: "",
        rule: criterion.rule,
        indicators,
      };
    });
    return sectionOf(section.name, new Big(section.weight), criteria, section.bonus === true);
  });
}
