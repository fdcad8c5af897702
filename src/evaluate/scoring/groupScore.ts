import type { Big } from "../../domain/decimal";
import { ZERO } from "../../domain/decimal";
import { roundPoints } from "../../domain/display";
import { groupPoints } from "../../domain/points";
import type { EvaluationSettings } from "../../domain/settings";
import type { Snapshot } from "../../sheets/snapshot";
import { columnOf } from "../../sheets/table";
import type { Table } from "../../sheets/table";
import { cellOf } from "../cells";
import type { CellRef, CriterionScore, IndicatorRow } from "../evaluation";
import { isContinued } from "../merges";

/** An indicator with the table it stands in. */
export interface PlacedIndicator {
  readonly table: Table;
  readonly indicator: IndicatorRow;
}

export type GroupScore = Pick<CriterionScore, "score" | "source" | "computed" | "basis" | "indicators" | "assumed">;

/**
 * The score of a criterion that several indicators share without weights of their own: what was entered for all of them,
 * else their completion, each counted alike. Where only some have a score nobody can say what the others are out of.
 */
export function groupScore(
  weight: Big,
  placed: readonly PlacedIndicator[],
  snapshot: Snapshot,
  settings: EvaluationSettings,
): GroupScore {
  const entered = enteredPoints(placed, snapshot);
  if (entered !== null) {
    const [only, ...others] = placed;
    const computed = only !== undefined && others.length === 0 ? completionOf(weight, placed, settings) : null;
    return {
      score: entered.points,
      source: "entered",
      computed,
      basis: entered.basis,
      // What is computed from equal shares says nothing beside scores that were given.
      indicators: computed === null ? [] : placed.map(({ indicator }) => indicator),
    };
  }
  const actuals = placed.map(({ table, indicator }) => cellOf(table, indicator.row, "actual"));
  if (placed.some(({ indicator }) => indicator.enteredScore !== null)) {
    return { score: null, source: "missing", computed: null, basis: actuals, indicators: [] };
  }
  const computed = completionOf(weight, placed, settings);
  return {
    score: computed,
    source: computed === null ? "missing" : "computed",
    computed,
    basis: actuals,
    indicators: placed.map(({ indicator }) => indicator),
    ...(computed !== null && restsOnEqualShares(placed.map(({ indicator }) => indicator)) ? { assumed: true } : {}),
  };
}

/** True for several indicators that apply and have no weights: that all count alike is nobody's word. */
export function restsOnEqualShares(indicators: readonly IndicatorRow[]): boolean {
  const applicable = indicators.filter(({ completion }) => completion.verdict !== "none");
  return applicable.length > 1 && applicable.every(({ weight }) => weight === null);
}

/** The scores that stand beside all indicators that apply, added up; null where one is open. A merged score counts once. */
export function enteredPoints(
  placed: readonly PlacedIndicator[],
  snapshot: Snapshot,
): { readonly points: Big; readonly basis: readonly CellRef[] } | null {
  let points = ZERO;
  const basis: CellRef[] = [];
  for (const { table, indicator } of placed) {
    const at = cellOf(table, indicator.row, "score");
    if (indicator.enteredScore !== null) {
      points = points.plus(indicator.enteredScore);
      basis.push(at);
    } else if (indicator.completion.verdict !== "none") {
      const merged = columnOf(table, "score") !== undefined && basis.length > 0 && isContinued(snapshot, at);
      if (!merged) return null;
    }
  }
  return basis.length === 0 ? null : { points, basis };
}

function completionOf(weight: Big, placed: readonly PlacedIndicator[], settings: EvaluationSettings): Big | null {
  const indicators = placed.map(({ indicator }) => ({ weight: null, completion: indicator.completion }));
  const { state, points } = groupPoints(weight, indicators, settings);
  return state === "scored" && points !== null ? roundPoints(points) : null;
}
