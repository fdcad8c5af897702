import { isBlank } from "../../domain/cell";
import { plainNumber } from "../../domain/display";
import { describeTarget } from "../../domain/target";
import type { IndicatorRow } from "../../evaluate/evaluation";
import type { Draft } from "../draft";
import { guarded, numberLiteral, textLiteral, unchanged } from "../formula";
import { indicatorName } from "../identity";
import type { IndicatorCells } from "../indicatorCells";
import { indicatorCells } from "../indicatorCells";
import { completionFormula, pointsFormula, verdictFormula } from "../indicatorFormulas";
import { RERUN } from "../words";
import type { IndicatorColumns } from "./indicatorColumns";
import { ACTUAL, NAME, NUMBER, POINTS, RATE, READ_AS, TARGET, VERDICT, WEIGHT } from "./indicatorColumns";
import { fallbacks, sourceCell, weightContent, withScoreCell } from "./indicatorContent";
import type { IndicatorTable, ListedIndicator, SummaryModel } from "./model";
import { referenceOr } from "./nameContent";

/** An indicator with its place: the table that it is listed in, and its number there from 0. */
export interface IndicatorLine extends ListedIndicator {
  readonly model: SummaryModel;
  readonly table: IndicatorTable;
  readonly columns: IndicatorColumns;
  readonly index: number;
}

/** Target, how it was read, what was done, completion, verdict, points, flags, and room for the reason. */
export function indicatorRow(draft: Draft, line: IndicatorLine): void {
  const { model, table: listed, columns, indicator, index } = line;
  const row = draft.take();
  const { table } = listed.evaluation;
  const cells = indicatorCells(model.source, table, indicator);
  const input = { indicator, cells, settings: model.evaluation.settings };
  const name = indicatorName(table, indicator);
  const fallback = fallbacks(model, listed, line, cells);
  draft.put(row, NUMBER, "number", { value: index + 1 });
  draft.put(row, NAME, "text", ...referenceOr(indicator.column === undefined ? cells.name : null, name));
  sourceCell(draft, row, TARGET, cells.target, indicator.row.cells.target ?? indicator.completion.target.text);
  readAsCell(draft, row, indicator, cells);
  sourceCell(draft, row, ACTUAL, cells.actual, indicator.row.cells.actual ?? indicator.completion.actual.text);
  draft.put(row, RATE, "rate", () => completionFormula(input, fallback.rate).text);
  draft.put(row, VERDICT, "centred", () => verdictFormula(input, fallback.verdict).text);
  if (columns.weighted)
    pointsCells(draft, row, indicator, cells, (weight) => pointsFormula(input, weight, fallback.points).text);
  flagsCell(draft, row, line, cells);
  reasonCell(draft, row, line, cells, name);
  draft.name(`${listed.id}.${index}.rate`, row, RATE);
  draft.name(`${listed.id}.${index}.verdict`, row, VERDICT);
  // Without weights both are blank cells, which count as nothing.
  draft.name(`${listed.id}.${index}.weight`, row, columns.weighted ? WEIGHT : POINTS);
  draft.name(`${listed.id}.${index}.score`, row, POINTS);
}

/** How the target was read, for as long as its cell holds what was read. */
function readAsCell(draft: Draft, row: number, { completion }: IndicatorRow, { target }: IndicatorCells): void {
  const shows = describeTarget(completion.target);
  const readAs = textLiteral(shows);
  const live = target ? guarded([unchanged(target.reference, target.value)], readAs, `"${RERUN}"`) : readAs;
  draft.put(row, READ_AS, "text", () => live, { shows });
}

function pointsCells(
  draft: Draft,
  row: number,
  indicator: IndicatorRow,
  cells: IndicatorCells,
  computed: (weight: string) => string,
): void {
  draft.put(row, WEIGHT, "points", weightContent(cells, indicator.weight ? plainNumber(indicator.weight) : null));
  draft.put(row, POINTS, "points", (places) => {
    if (indicator.weight === null) return '""';
    const points = computed(places.at(row, WEIGHT));
    if (indicator.enteredScore === null || !cells.score) return withScoreCell(cells.score, points);
    return withScoreCell(
      cells.score,
      typeof cells.score.value === "number" ? points : numberLiteral(indicator.enteredScore),
    );
  });
}

function flagsCell(draft: Draft, row: number, { indicator, columns }: IndicatorLine, cells: IndicatorCells): void {
  const text = indicator.completion.flags.join(" · ");
  const inputs = [cells.target, cells.actual]
    .filter((cell) => cell !== null)
    .map((cell) => unchanged(cell.reference, cell.value));
  const area = { row, rowCount: 1, ...columns.flags };
  if (text === "" || inputs.length === 0) draft.span(area, "small", { value: text });
  else draft.span(area, "small", () => guarded(inputs, textLiteral(text), `"${RERUN}"`), { shows: text });
}

function reasonCell(
  draft: Draft,
  row: number,
  { model, columns, reasonKey }: IndicatorLine,
  cells: IndicatorCells,
  name: string,
): void {
  const area = { row, rowCount: 1, ...columns.reason };
  const { column } = columns.reason;
  const label = { column: NAME, text: name };
  const kept = model.kept.byKey.get(reasonKey);
  const written = cells.reason && !isBlank(cells.reason.value) ? cells.reason : null;
  if (kept !== undefined || !written) {
    draft.span(area, "input", { value: kept ?? "" });
    draft.inputs.push({ key: reasonKey, row, column, label });
    return;
  }
  const formula = `=IF(${written.reference}="","",${written.reference})`;
  draft.span(area, "input", { formula }, { shows: String(written.value) });
  draft.inputs.push({ key: reasonKey, row, column, label, proposed: formula });
}
