import { Big, ONE, toBig, ZERO } from "./decimal";
import type { Completion } from "./completion";
import { DomainError } from "./problem";
import type { EvaluationSettings } from "./settings";

const HUNDRED = new Big("100");

/** `pending`: a person must judge. `missing`: nothing was filled in. `notApplicable`: left out, the rest is scaled. */
export type PointsState = "scored" | "pending" | "missing" | "notApplicable";

export interface Points {
  readonly state: PointsState;
  /** Exact, from 0 to the weight; null where there are none yet or none apply. */
  readonly points: Big | null;
}

/** Points are never above the weight nor below 0, whatever the rate. */
export function clampPoints(points: Big, weight: Big): Big {
  if (points.lt(ZERO) || weight.lt(ZERO)) return ZERO;
  return points.gt(weight) ? weight : points;
}

/** Weight × rate: the expenditure criterion. Null without a rate. */
export function ratePoints(weight: Big, rate: Big | null): Big | null {
  return rate === null ? null : clampPoints(weight.times(rate), weight);
}

type OverTarget = Pick<EvaluationSettings, "overTarget" | "overTargetDeduction">;

/**
 * Points of one indicator from its completion: met gives the full weight, unmet weight × rate (a forward target's rate is
 * actual ÷ target, a reverse one's target ÷ actual). With a deduction set, far over the target costs points.
 */
export function completionPoints(
  weight: Big,
  completion: Pick<Completion, "verdict" | "rate">,
  settings?: OverTarget,
): Points {
  switch (completion.verdict) {
    case "met":
      return { state: "scored", points: clampPoints(weight.minus(deduction(completion.rate, settings)), weight) };
    case "unmet":
      return { state: "scored", points: ratePoints(weight, completion.rate) ?? ZERO };
    case "missing":
      return { state: "missing", points: ZERO };
    case "none":
      return { state: "notApplicable", points: null };
    case "review":
    case "error":
      return { state: "pending", points: null };
  }
}

function deduction(rate: Big | null, settings: OverTarget | undefined): Big {
  const threshold = toBig(settings?.overTarget ?? 0);
  const points = toBig(settings?.overTargetDeduction ?? 0);
  if (rate === null || threshold === null || points === null || points.lte(ZERO)) return ZERO;
  return rate.gt(threshold) ? points : ZERO;
}

export type Band = "met" | "partly" | "unmet";

export interface BandRange {
  readonly low: Big;
  readonly high: Big;
}

/** Shares of the weight that a qualitative judgement may give: met 80–100 %, partly 60–80 %, not met 0–60 % by default. */
export function bandRange(band: Band, bands: EvaluationSettings["bands"]): BandRange {
  const met = toBig(bands[0]) ?? ONE;
  const partly = toBig(bands[1]) ?? ZERO;
  if (band === "met") return { low: met, high: ONE };
  return band === "partly" ? { low: partly, high: met } : { low: ZERO, high: partly };
}

/** Points inside a band. `share` is the evaluator's choice; without one the top of the band is proposed. Throws outside it. */
export function bandPoints(weight: Big, band: Band, bands: EvaluationSettings["bands"], share?: Big): Big {
  const { low, high } = bandRange(band, bands);
  if (share !== undefined && (share.lt(low) || share.gt(high))) {
    throw new DomainError("points-band", { value: share.toString(), low: low.toString(), high: high.toString() });
  }
  return clampPoints(weight.times(share ?? high), weight);
}

/** One indicator of a group: its weight in the sheet (null where none is written) and how its points come about. */
export interface WeighedIndicator {
  readonly weight: Big | null;
  readonly completion: Pick<Completion, "verdict" | "rate">;
  /** A score in the sheet wins over the computed one. */
  readonly entered?: Big | null;
}

/**
 * Points of a criterion that rests on a group of indicators, scaled to `full`: indicators that do not apply are left out and
 * the rest counts for the whole. Weights may be on any scale; when none is written, all count alike; when only some are, a
 * person must complete them. Pending while any indicator needs a person; its points then stand for what is there.
 */
export function groupPoints(full: Big, indicators: readonly WeighedIndicator[], settings?: OverTarget): Points {
  const unweighted = indicators.every((indicator) => indicator.weight === null);
  let applicable = ZERO;
  let got = ZERO;
  let state: PointsState = "missing";
  for (const indicator of indicators) {
    const weight = unweighted ? ONE : indicator.weight;
    if (weight === null || weight.lt(ZERO)) return { state: "pending", points: null };
    const points = pointsOf(indicator, weight, settings);
    if (points.state === "notApplicable") continue;
    applicable = applicable.plus(weight);
    got = got.plus(points.points ?? ZERO);
    if (points.state === "pending") state = "pending";
    else if (points.state === "scored" && state === "missing") state = "scored";
  }
  if (applicable.eq(ZERO)) return { state: "notApplicable", points: null };
  return { state, points: rescale(got, applicable, full) };
}

function pointsOf(indicator: WeighedIndicator, weight: Big, settings: OverTarget | undefined): Points {
  if (indicator.entered) return { state: "scored", points: clampPoints(indicator.entered, weight) };
  return completionPoints(weight, indicator.completion, settings);
}

/** Points got out of what applied, scaled to the full marks: 85 of 90 applicable are 94.44… of 100. Zero if nothing applied. */
export function rescale(points: Big, applicable: Big, full: Big): Big {
  if (applicable.lte(ZERO)) return ZERO;
  return clampPoints(points.times(full).div(applicable), full);
}

/** A section's contribution to the total; a bonus stands outside the full marks and is capped at its own weight. */
export interface SectionPoints {
  readonly points: Big;
  readonly weight: Big;
  readonly bonus: boolean;
}

/** The total, and what of it is bonus. A section never counts for more than its weight. */
export function totalPoints(sections: readonly SectionPoints[]): { total: Big; bonus: Big } {
  let total = ZERO;
  let bonus = ZERO;
  for (const section of sections) {
    const points = clampPoints(section.points, section.weight);
    total = total.plus(points);
    if (section.bonus) bonus = bonus.plus(points);
  }
  return { total, bonus };
}

/** Best total out of a hundred that an execution rate allows, from the platform manual that caps it; 80 % and more caps nothing. */
const EXECUTION_CAPS: readonly { readonly below: Big; readonly cap: Big }[] = [
  { below: new Big("0.5"), cap: new Big("59") },
  { below: new Big("0.6"), cap: new Big("69") },
  { below: new Big("0.7"), cap: new Big("79") },
  { below: new Big("0.8"), cap: new Big("89") },
];

/** The cap on a total out of `full`; null when the rate (or the lack of one) caps nothing. */
export function executionCap(rate: Big | null, full: Big = HUNDRED): Big | null {
  if (rate === null) return null;
  const step = EXECUTION_CAPS.find(({ below }) => rate.lt(below));
  return step === undefined ? null : step.cap.times(full).div(HUNDRED);
}

/** The total under the cap, when the settings ask for caps. */
export function capTotal(
  total: Big,
  rate: Big | null,
  settings: Pick<EvaluationSettings, "executionCaps">,
  full: Big = HUNDRED,
): Big {
  const cap = settings.executionCaps ? executionCap(rate, full) : null;
  return cap !== null && total.gt(cap) ? cap : total;
}
