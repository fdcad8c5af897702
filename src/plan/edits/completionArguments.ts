import type { CellValue } from "../../domain/cell";
import { isBlank } from "../../domain/cell";
import { complete } from "../../domain/completion";
import type { Completion } from "../../domain/reading";
import type { IndicatorRow } from "../../evaluate/evaluation";
import type { IndicatorCells } from "../indicatorCells";
import type { SourceCell } from "../source";

/** Target and actual as arguments of our functions, written for any range of rows. */
export interface CompletionArguments {
  /** `plain`: the two cells as they are. */
  readonly plain: boolean;
  readonly target: (reference: ReferenceOf) => string;
  readonly actual: (reference: ReferenceOf) => string;
}

export type ReferenceOf = (cell: SourceCell) => string;

interface Argument {
  readonly value: CellValue;
  readonly formula: (reference: ReferenceOf) => string;
}

/**
 * The first way of putting an indicator's cells together that gives a function, which sees nothing but its two arguments,
 * the same verdict and rate as the evaluation, which also knew operator, unit, name and formats. Null when none does.
 */
export function completionArguments(indicator: IndicatorRow, cells: IndicatorCells): CompletionArguments | null {
  const { target, actual } = cells;
  if (!target || !actual) return null;
  for (const [plain, targetArgument, actualArgument] of candidates(indicator, cells, target, actual)) {
    if (sameResult(complete(targetArgument.value, actualArgument.value), indicator.completion)) {
      return { plain, target: targetArgument.formula, actual: actualArgument.formula };
    }
  }
  return null;
}

type Candidate = readonly [plain: boolean, target: Argument, actual: Argument];

function candidates(
  indicator: IndicatorRow,
  cells: IndicatorCells,
  target: SourceCell,
  actual: SourceCell,
): Candidate[] {
  const operator = filled(cells.operator);
  const unit = filled(cells.targetUnit);
  const [bareTarget, bareActual] = [asIs(target), asIs(actual)];
  const sign = indicator.completion.target.comparator;
  const found: Candidate[] = [[true, bareTarget, bareActual]];
  const signs = operator ? [asIs(operator)] : sign ? [fixed(sign)] : [];
  const [percentTarget, percentActual] = [asPercent(target), asPercent(actual)];
  const written = [bareTarget, ...(percentTarget ? [percentTarget] : [])];
  const done = [bareActual, ...(percentActual ? [percentActual] : [])];
  const units = unit ? [asIs(unit)] : [];
  for (const number of written) {
    for (const withSign of [number, ...signs.map((first) => joined(first, number))]) {
      for (const withUnit of [withSign, ...units.map((last) => joined(withSign, last))]) {
        for (const result of done) {
          for (const measured of [result, ...units.map((last) => joined(result, last))])
            found.push([false, withUnit, measured]);
        }
      }
    }
  }
  return found;
}

function filled(cell: SourceCell | null): SourceCell | null {
  return cell && !isBlank(cell.value) ? cell : null;
}

function asIs(cell: SourceCell): Argument {
  return { value: cell.value, formula: (reference) => reference(cell) };
}

function fixed(text: string): Argument {
  return { value: text, formula: () => `"${text}"` };
}

/** 0.98 in a percent format, as the text that people see: 98%. */
function asPercent(cell: SourceCell): Argument | null {
  if (typeof cell.value !== "number" || !cell.format.includes("%")) return null;
  const text = `${Number((cell.value * 100).toPrecision(15))}%`;
  return { value: text, formula: (reference) => `${reference(cell)}*100&"%"` };
}

function joined(first: Argument, last: Argument): Argument {
  return {
    value: `${first.value ?? ""}${last.value ?? ""}`,
    formula: (reference) => `${first.formula(reference)}&${last.formula(reference)}`,
  };
}

function sameResult(one: Completion, other: Completion): boolean {
  if (one.verdict !== other.verdict) return false;
  return one.rate === null || other.rate === null ? one.rate === other.rate : one.rate.eq(other.rate);
}
