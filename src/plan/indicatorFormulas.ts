import { isBlank } from "../domain/cell";
import { ONE, roundHalfUp } from "../domain/decimal";
import { roundPoints } from "../domain/display";
import { completionPoints } from "../domain/points";
import type { EvaluationSettings } from "../domain/settings";
import type { IndicatorRow } from "../evaluate/evaluation";
import { nativeCompletion } from "./completionFormula";
import type { NativeCompletion } from "./completionFormula";
import { all, numberLiteral, textLiteral, unchanged } from "./formula";
import type { IndicatorCells } from "./indicatorCells";
import { RERUN, VERDICTS } from "./words";

export interface IndicatorInput {
  readonly indicator: IndicatorRow;
  readonly cells: IndicatorCells;
  readonly settings: EvaluationSettings;
}

export interface IndicatorFormula {
  readonly text: string;
  /** True when it follows another number in the actual's cell without our functions. */
  readonly native: boolean;
}

/**
 * The rate as shown, or the verdict's word where there is none. While the target is what was read, plain arithmetic on the
 * actual; otherwise what was worked out, for as long as the cells stay the same; then `fallback`, then a call for a new run.
 */
export function completionFormula(input: IndicatorInput, fallback: string | null): IndicatorFormula {
  const { rate, verdict } = input.indicator.completion;
  const written = rate ? numberLiteral(roundHalfUp(rate, 4)) : textLiteral(VERDICTS[verdict]);
  return compose(input, (native) => `ROUND(${native.rate},4)`, written, fallback);
}

export function verdictFormula(input: IndicatorInput, fallback: string | null): IndicatorFormula {
  const written = textLiteral(VERDICTS[input.indicator.completion.verdict]);
  return compose(input, (native) => `IF(${native.met},"${VERDICTS.met}","${VERDICTS.unmet}")`, written, fallback);
}

/** Points out of the weight that stands at `weight`: all of it when met, weight × rate otherwise, two decimals. */
export function pointsFormula(input: IndicatorInput, weight: string, fallback: string | null): IndicatorFormula {
  const { computedScore } = input.indicator;
  const plain = input.settings.overTargetDeduction === 0;
  const written = computedScore ? numberLiteral(roundPoints(computedScore)) : '""';
  const native = plain
    ? (parts: NativeCompletion) => `IF(${parts.met},${weight},${unmetPoints(weight, parts.rate)})`
    : null;
  return compose(input, native, plain && computedScore ? livePoints(input, weight) : written, fallback);
}

/** The share of its weight that an indicator gets, where no weights are written and all count alike. */
export function shareFormula(input: IndicatorInput, fallback: string | null): IndicatorFormula {
  const { points } = completionPoints(ONE, input.indicator.completion, input.settings);
  const written = points ? numberLiteral(roundHalfUp(points, 10)) : "0";
  const native = (parts: NativeCompletion): string => `IF(${parts.met},1,MAX(0,MIN(1,${parts.rate})))`;
  return compose(input, input.settings.overTargetDeduction === 0 ? native : null, written, fallback);
}

function unmetPoints(weight: string, rate: string): string {
  return `ROUND(${weight}*MAX(0,MIN(1,${rate})),2)`;
}

/** Points that follow the weight's cell although the completion itself is fixed. */
function livePoints({ indicator }: IndicatorInput, weight: string): string {
  const { verdict, rate } = indicator.completion;
  if (verdict === "met") return weight;
  if (verdict === "unmet" && rate) return unmetPoints(weight, numberLiteral(roundHalfUp(rate, 12)));
  return indicator.computedScore ? numberLiteral(roundPoints(indicator.computedScore)) : '""';
}

function compose(
  input: IndicatorInput,
  native: ((parts: NativeCompletion) => string) | null,
  written: string,
  fallback: string | null,
): IndicatorFormula {
  const otherwise = fallback === null ? `"${RERUN}"` : `IFERROR(${fallback},"${RERUN}")`;
  const { actual, target } = input.cells;
  const context = [target, input.cells.operator, input.cells.targetUnit].filter((cell) => cell !== null);
  const conditions = context.map((cell) => unchanged(cell.reference, cell.value));
  const parts =
    native && actual && target
      ? nativeCompletion(input.indicator.completion, actual.value, actual.reference, input.settings.tolerance)
      : null;
  if (native && parts && actual) {
    const condition = all([...conditions, `ISNUMBER(${actual.reference})`]);
    return { native: true, text: `IF(IFERROR(${condition},FALSE),${native(parts)},${otherwise})` };
  }
  if (actual) conditions.push(unchanged(actual.reference, isBlank(actual.value) ? "" : actual.value));
  if (conditions.length === 0) return { native: false, text: written };
  return { native: false, text: `IF(IFERROR(${all(conditions)},FALSE),${written},${otherwise})` };
}
