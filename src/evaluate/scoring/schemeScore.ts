import { Big } from "../../domain/decimal";
import type { Criterion, ScoringScheme } from "../../domain/scheme";
import type { EvaluationSettings } from "../../domain/settings";
import type { Snapshot } from "../../sheets/snapshot";
import type { CriterionScore, SectionScore } from "../evaluation";
import { computedPoints } from "./computed";
import type { Grounds } from "./computed";
import { enteredPoints, groupScore } from "./groupScore";
import { sectionOf } from "./score";

/**
 * The sections of a scheme for a workbook that states no weights: scores that stand beside indicators and money count, what
 * can be computed is, the rest is for a person.
 */
export function schemeSections(
  scheme: ScoringScheme,
  grounds: Grounds,
  snapshot: Snapshot,
  settings: EvaluationSettings,
): readonly SectionScore[] {
  return scheme.sections.map((section) => {
    const criteria = section.criteria.map((criterion): CriterionScore => {
      const weight = new Big(criterion.weight);
      return {
        name: criterion.name,
        weight,
        reason: "",
        rule: criterion.rule,
        ...scoreOf(criterion, weight, grounds, snapshot, settings),
      };
    });
    return sectionOf(section.name, new Big(section.weight), criteria, section.bonus === true);
  });
}

type Scored = Pick<CriterionScore, "score" | "source" | "computed" | "basis" | "indicators" | "assumed">;

function scoreOf(
  criterion: Criterion,
  weight: Big,
  grounds: Grounds,
  snapshot: Snapshot,
  settings: EvaluationSettings,
): Scored {
  const { points, basis, indicators, assumed } = computedPoints(criterion, weight, grounds, settings);
  const execution = criterion.rule === "expenditure" ? grounds.executionScore : null;
  if (execution !== null && execution.value.lte(weight)) {
    return { score: execution.value, source: "entered", computed: points, basis: [execution.at], indicators };
  }
  const placed = grounds.indicators.get(criterion) ?? [];
  if (placed.length > 0 && hasPlainScores(placed, weight, snapshot)) {
    return groupScore(weight, placed, snapshot, settings);
  }
  return {
    score: points,
    source: points === null ? "missing" : "computed",
    computed: points,
    basis,
    indicators,
    ...(assumed === true ? { assumed } : {}),
  };
}

/** Scores without weights of one table that can be out of the criterion's own weight. */
function hasPlainScores(placed: Parameters<typeof enteredPoints>[0], weight: Big, snapshot: Snapshot): boolean {
  if (placed.some(({ table, indicator }) => indicator.weight !== null || table !== placed[0]?.table)) return false;
  if (placed.every(({ indicator }) => indicator.enteredScore === null)) return false;
  const entered = enteredPoints(placed, snapshot);
  return entered === null || entered.points.lte(weight);
}
