import type { Big } from "../../domain/decimal";
import { roundPoints } from "../../domain/display";
import { groupPoints, ratePoints } from "../../domain/points";
import type { Criterion, ScoringScheme, SchemeSection } from "../../domain/scheme";
import type { EvaluationSettings } from "../../domain/settings";
import type { CellRef, IndicatorRow, MoneyTotals, PrintedPoints, TableEvaluation } from "../evaluation";
import { cellOf } from "../cells";
import { restsOnEqualShares } from "./groupScore";
import type { PlacedIndicator } from "./groupScore";
import { byName } from "./matchScheme";

/** What a criterion's points can be computed from. */
export interface Grounds {
  readonly totals: MoneyTotals | null;
  /** Cells of the fund's money. */
  readonly moneyCells: readonly CellRef[];
  /** The score of the execution rate that stands beside the fund's money. */
  readonly executionScore: PrintedPoints | null;
  readonly indicators: ReadonlyMap<Criterion, readonly PlacedIndicator[]>;
}

export interface ComputedPoints {
  readonly points: Big | null;
  readonly basis: readonly CellRef[];
  readonly indicators: readonly IndicatorRow[];
  /** True where the points rest on weights that nobody wrote. */
  readonly assumed?: boolean;
}

const NOTHING: ComputedPoints = { points: null, basis: [], indicators: [] };

/** What the rules give for a criterion, as it is printed and added up; points are null where a person must judge or something is missing. */
export function computedPoints(
  criterion: Criterion | undefined,
  weight: Big,
  grounds: Grounds,
  settings: EvaluationSettings,
): ComputedPoints {
  if (criterion === undefined) return NOTHING;
  if (criterion.rule === "expenditure") {
    const points = ratePoints(weight, grounds.totals?.expenditureRate ?? null);
    return { points: points === null ? null : roundPoints(points), basis: grounds.moneyCells, indicators: [] };
  }
  if (criterion.rule !== "completion") return NOTHING;
  const placed = grounds.indicators.get(criterion) ?? [];
  if (placed.length === 0) return NOTHING;
  const indicators = placed.map((one) => one.indicator);
  const unweighted = indicators.every((one) => one.weight === null);
  const weighed = indicators.map(({ weight: own, completion, enteredScore }) => ({
    weight: own,
    completion,
    // Points without a weight say nothing about a share.
    entered: unweighted ? null : enteredScore,
  }));
  const { state, points } = groupPoints(weight, weighed, settings);
  const scored = state === "scored" && points !== null;
  return {
    points: scored ? roundPoints(points) : null,
    basis: placed.map(({ table, indicator }) => cellOf(table, indicator.row, "actual")),
    indicators,
    ...(scored && restsOnEqualShares(indicators) ? { assumed: true } : {}),
  };
}

/** The indicators of each completion criterion, by their kind (level 2), then by their group (level 1). */
export function indicatorsByCriterion(
  scheme: ScoringScheme,
  tables: readonly TableEvaluation[],
): ReadonlyMap<Criterion, readonly PlacedIndicator[]> {
  const found = new Map<Criterion, PlacedIndicator[]>();
  const place = placeIndicators(scheme);
  for (const { table, indicators } of tables) {
    for (const indicator of indicators) {
      const { level1, level2 } = indicator.row.cells;
      const criterion = place(typeof level1 === "string" ? level1 : "", typeof level2 === "string" ? level2 : "");
      if (criterion === undefined) continue;
      const list = found.get(criterion) ?? [];
      list.push({ table, indicator });
      found.set(criterion, list);
    }
  }
  return found;
}

/** Levels repeat over thousands of rows: each pair is looked up once. */
function placeIndicators(scheme: ScoringScheme): (level1: string, level2: string) => Criterion | undefined {
  const known = new Map<string, Criterion | undefined>();
  const all = scheme.sections
    .flatMap((section) => section.criteria)
    .filter((criterion) => criterion.rule === "completion");
  return (level1, level2) => {
    const key = `${level1}\n${level2}`;
    if (!known.has(key)) {
      known.set(key, criterionFor(all, scheme.sections, level1, level2));
    }
    return known.get(key);
  };
}

function criterionFor(
  all: readonly Criterion[],
  sections: readonly SchemeSection[],
  level1: string,
  level2: string,
): Criterion | undefined {
  const direct = (level2 === "" ? undefined : byName(all, level2)) ?? (level1 === "" ? undefined : byName(all, level1));
  if (direct !== undefined || level1 === "") return direct;
  const section = byName(sections, level1);
  const own = section?.criteria.filter((criterion) => criterion.rule === "completion") ?? [];
  return own.length === 1 ? own[0] : undefined;
}
