import { isBlank } from "../../domain/cell";
import { plainNumber, roundPoints } from "../../domain/display";
import { roundHalfUp } from "../../domain/decimal";
import type { IndicatorRow } from "../../evaluate/evaluation";
import { cellAddress } from "../../sheets/area";
import { completionFormula, pointsFormula, verdictFormula } from "../indicatorFormulas";
import type { IndicatorCells } from "../indicatorCells";
import { guarded, unchanged } from "../formula";
import type { SourceCell } from "../source";
import { VERDICTS } from "../words";
import type { CellContent } from "../writePlan";
import type { CompletionArguments, ReferenceOf } from "./completionArguments";
import type { ContentOptions } from "./expenditureContent";
import type { RowContent } from "./rowContent";
import type { ResultRole } from "./resultCells";

type IndicatorResult = Exclude<ResultRole, "expenditureRate">;

const FUNCTIONS: Readonly<Record<IndicatorResult, string>> = {
  completionRate: "PERF.COMPRATE",
  verdict: "PERF.VERDICT",
  score: "PERF.INDSCORE",
};

/** Completion rate, verdict or points of an indicator's row; null where there is nothing to show yet. */
export function completionContent(
  indicator: IndicatorRow,
  cells: IndicatorCells,
  role: IndicatorResult,
  options: ContentOptions,
): RowContent | null {
  const { row } = indicator.row;
  if (role === "score" && (indicator.computedScore === null || !cells.weight)) return null;
  const parameters = options.customFunctions ? usableArguments(indicator, cells, role, options) : null;
  if (parameters) return { row, custom: true, ...called(parameters, cells, indicator, role) };
  return { row, custom: false, content: withoutFunctions(indicator, cells, role, options) };
}

/** Points with a deduction for overshooting are none that the function can give: it does not see the setting. */
function usableArguments(
  indicator: IndicatorRow,
  cells: IndicatorCells,
  role: IndicatorResult,
  { settings, finder }: ContentOptions,
): CompletionArguments | null {
  if (role === "score" && settings.overTargetDeduction > 0) return null;
  return finder.of(indicator, cells);
}

function called(
  parameters: CompletionArguments,
  cells: IndicatorCells,
  indicator: IndicatorRow,
  role: IndicatorResult,
): Pick<RowContent, "content" | "over"> {
  const call = (reference: ReferenceOf): string => {
    const list = [parameters.target(reference), parameters.actual(reference)];
    if (role === "score" && cells.weight) list.unshift(reference(cells.weight));
    return `${FUNCTIONS[role]}(${list.join(",")})`;
  };
  const here: ReferenceOf = (cell) => cellAddress(cell.row, cell.column);
  const formula = call(here);
  if (indicator.judged) return { content: { formula: `=${whileJudged(formula, indicator, cells, role)}` } };
  // A blank cell arrives as 0 at a custom function on the desktop: it cannot tell that nothing was entered.
  const { target, actual } = cells;
  if (actual && isBlank(actual.value))
    return { content: { formula: `=IF(${here(actual)}="",${missingValue(indicator, role)},${formula})` } };
  if (target && isBlank(target.value))
    return { content: { formula: `=IF(${here(target)}="","${VERDICTS.none}",${formula})` } };
  const own = [target, actual, cells.weight, cells.operator, cells.targetUnit].every(
    (cell) => !cell || cell.row === indicator.row.row,
  );
  if (!own) return { content: { formula: `=${formula}` } };
  const over = (first: number, last: number): string =>
    `=${call((cell) => `${cellAddress(first, cell.column)}:${cellAddress(last, cell.column)}`)}`;
  return { content: { formula: `=${formula}` }, over: { shape: parameters.shape, formula: over } };
}

/** What a person said holds for as long as the cells hold what they saw; then the cells speak for themselves again. */
function whileJudged(
  formula: string,
  { judged }: IndicatorRow,
  { target, actual, weight }: IndicatorCells,
  role: IndicatorResult,
): string {
  if (!target || !actual) return formula;
  const address = (cell: SourceCell): string => cellAddress(cell.row, cell.column);
  const seen = [judged?.target === undefined ? null : target, judged?.actual === undefined ? null : actual];
  const inputs = seen.filter((cell) => cell !== null).map((cell) => unchanged(address(cell), cell.value));
  const list = [...(role === "score" && weight ? [weight] : []), target, actual].map(address);
  const missing = role === "score" ? "0" : `"${VERDICTS.missing}"`;
  const call = `${FUNCTIONS[role]}(${list.join(",")})`;
  return guarded(inputs, formula, `IF(${address(actual)}="",${missing},${call})`);
}

function missingValue(indicator: IndicatorRow, role: IndicatorResult): string {
  return role === "score" ? "0" : `"${VERDICTS[indicator.completion.verdict]}"`;
}

/** Plain Excel where the arithmetic is plain, the value itself elsewhere. */
function withoutFunctions(
  indicator: IndicatorRow,
  cells: IndicatorCells,
  role: IndicatorResult,
  { settings }: ContentOptions,
): CellContent {
  const local = withoutSheets(cells);
  const input = { indicator, cells: local, settings };
  const formula =
    role === "completionRate"
      ? completionFormula(input, null)
      : role === "verdict"
        ? verdictFormula(input, null)
        : pointsFormula(input, local.weight?.reference ?? "0", null);
  return formula.native ? { formula: `=${formula.text}` } : { value: valueOf(indicator, role) };
}

/** References within the sheet need no sheet name. */
function withoutSheets(cells: IndicatorCells): IndicatorCells {
  const entries = Object.entries(cells).map(([role, cell]) => [
    role,
    cell && { ...cell, reference: cellAddress(cell.row, cell.column) },
  ]);
  return Object.fromEntries(entries) as IndicatorCells;
}

function valueOf({ completion, computedScore }: IndicatorRow, role: IndicatorResult): string | number {
  if (role === "score") return computedScore ? plainNumber(roundPoints(computedScore)) : "";
  if (role === "completionRate" && completion.rate) return plainNumber(roundHalfUp(completion.rate, 4));
  return VERDICTS[completion.verdict];
}
