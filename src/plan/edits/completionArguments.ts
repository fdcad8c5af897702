import type { CellValue } from "../../domain/cell";
import { isBlank } from "../../domain/cell";
import { complete } from "../../domain/completion";
import type { Completion } from "../../domain/reading";
import type { IndicatorRow } from "../../evaluate/evaluation";
import { textLiteral } from "../formula";
import type { IndicatorCells } from "../indicatorCells";
import type { SourceCell } from "../source";

/** Target and actual as arguments of our functions, written for any range of rows. */
export interface CompletionArguments {
  /** How the two are put together; rows of one shape can share a formula. */
  readonly shape: string;
  readonly target: (reference: ReferenceOf) => string;
  readonly actual: (reference: ReferenceOf) => string;
}

export type ReferenceOf = (cell: SourceCell) => string;

interface Argument {
  readonly shape: string;
  readonly value: CellValue;
  readonly formula: (reference: ReferenceOf) => string;
}

/**
 * For each indicator the first way of putting its cells together that gives a function, which sees nothing but its two
 * arguments, the same verdict and rate as the evaluation, which also knew operator, unit, name and formats. Null when none
 * does. What fitted the row before is tried first, so that neighbouring rows get one formula.
 */
export class ArgumentFinder {
  private readonly found = new Map<IndicatorRow, CompletionArguments | null>();
  /** What pairs of cells give, by target and actual value: the same texts stand in many rows. */
  private readonly completed = new Map<CellValue, Map<CellValue, Completion>>();
  private last = PLAIN;

  of(indicator: IndicatorRow, cells: IndicatorCells): CompletionArguments | null {
    const known = this.found.get(indicator);
    if (known !== undefined) return known;
    const own = this.search(indicator, cells);
    this.found.set(indicator, own);
    if (own) this.last = own.shape;
    return own;
  }

  private search(indicator: IndicatorRow, cells: IndicatorCells): CompletionArguments | null {
    for (const candidate of this.lastFirst(candidates(indicator, cells))) {
      const [target, actual] = candidate;
      if (!sameResult(this.complete(target.value, actual.value), indicator.completion)) continue;
      return { shape: shapeOf(candidate), target: target.formula, actual: actual.formula };
    }
    return null;
  }

  private *lastFirst(all: Iterable<Candidate>): Generator<Candidate> {
    const others: Candidate[] = [];
    for (const candidate of all) {
      if (shapeOf(candidate) === this.last) yield candidate;
      else others.push(candidate);
    }
    yield* others;
  }

  private complete(target: CellValue, actual: CellValue): Completion {
    let ofTarget = this.completed.get(target);
    if (!ofTarget) this.completed.set(target, (ofTarget = new Map<CellValue, Completion>()));
    let completion = ofTarget.get(actual);
    if (!completion) ofTarget.set(actual, (completion = complete(target, actual)));
    return completion;
  }
}

type Candidate = readonly [target: Argument, actual: Argument];

const PLAIN = "#/#";

function shapeOf([target, actual]: Candidate): string {
  return `${target.shape}/${actual.shape}`;
}

function* candidates(indicator: IndicatorRow, cells: IndicatorCells): Generator<Candidate> {
  const { target, actual } = cells;
  if (!target || !actual) return;
  const { judged } = indicator;
  const operator = judged?.target === undefined ? filled(cells.operator) : null;
  const unit = filled(cells.targetUnit);
  const sign = judged?.target === undefined ? indicator.completion.target.comparator : null;
  const signs = operator ? [asIs(operator, "operator")] : sign ? [fixed(sign)] : [];
  const units = unit ? [asIs(unit, "unit")] : [];
  const written = judged?.target === undefined ? [asIs(target, "#"), ...asPercent(target)] : [fixed(judged.target)];
  const done = judged?.actual === undefined ? [asIs(actual, "#"), ...asPercent(actual)] : [fixed(judged.actual)];
  for (const number of written) {
    for (const withSign of [number, ...signs.map((first) => joined(first, number))]) {
      for (const withUnit of [withSign, ...units.map((last) => joined(withSign, last))]) {
        for (const result of done) {
          for (const measured of [result, ...units.map((last) => joined(result, last))]) yield [withUnit, measured];
        }
      }
    }
  }
}

function filled(cell: SourceCell | null): SourceCell | null {
  return cell && !isBlank(cell.value) ? cell : null;
}

function asIs(cell: SourceCell, shape: string): Argument {
  return { shape, value: cell.value, formula: (reference) => reference(cell) };
}

function fixed(text: string): Argument {
  return { shape: text, value: text, formula: () => textLiteral(text) };
}

/** 0.98 in a percent format, as the text that people see: 98%. */
function asPercent(cell: SourceCell): Argument[] {
  if (typeof cell.value !== "number" || !cell.format.includes("%")) return [];
  const text = `${Number((cell.value * 100).toPrecision(15))}%`;
  return [{ shape: "%", value: text, formula: (reference) => `${reference(cell)}*100&"%"` }];
}

function joined(first: Argument, last: Argument): Argument {
  return {
    shape: `${first.shape}&${last.shape}`,
    value: `${first.value ?? ""}${last.value ?? ""}`,
    formula: (reference) => `${first.formula(reference)}&${last.formula(reference)}`,
  };
}

function sameResult(one: Completion, other: Completion): boolean {
  if (one.verdict !== other.verdict) return false;
  return one.rate === null || other.rate === null ? one.rate === other.rate : one.rate.eq(other.rate);
}
