import { isBlank } from "../../domain/cell";
import type { IndicatorRow } from "../../evaluate/evaluation";
import { describeTarget } from "../../domain/target";
import { plainNumber } from "../../domain/display";
import { areaAddress } from "../../sheets/area";
import { Draft } from "../draft";
import { guarded, numberLiteral, textLiteral, unchanged } from "../formula";
import { indicatorName } from "../identity";
import type { IndicatorCells } from "../indicatorCells";
import { indicatorCells } from "../indicatorCells";
import { completionFormula, pointsFormula, verdictFormula } from "../indicatorFormulas";
import { readableArea } from "../source";
import { ALARM } from "../styles";
import { INDICATORS, RERUN, SPENDING, VERDICTS } from "../words";
import { fillRow, CAPTION_HEIGHT, GAP_HEIGHT, headRow, LAST, partHeading } from "./grid";
import { fallbacks, sourceCell, weightContent, withScoreCell } from "./indicatorContent";
import type { IndicatorTable, ListedIndicator, SummaryModel } from "./model";
import { referenceOr, tableCaption } from "./nameContent";

const NUMBER = 0;
const NAME = 1;
const TARGET = 2;
const READ_AS = 3;
const ACTUAL = 4;
const RATE = 5;
const VERDICT = 6;
const WEIGHT = 7;
const POINTS = 8;
const FLAGS = 9;
const REASON = 10;

/** 三、指标: by group each target, how it was read, what was done, completion, points, and room for the reason. */
export function indicatorBlock(model: SummaryModel, ordinal: string): Draft {
  const draft = new Draft();
  partHeading(draft, ordinal, INDICATORS.title);
  model.indicators.forEach((table, index) => {
    if (index > 0) draft.pageStarts.push(draft.rowCount);
    indicatorTable(draft, model, table);
  });
  return draft;
}

function indicatorTable(draft: Draft, model: SummaryModel, listed: IndicatorTable): void {
  const { table } = listed.evaluation;
  const caption = draft.take(1, CAPTION_HEIGHT);
  const title = tableCaption(table);
  draft.span({ row: caption, column: 0, rowCount: 1, columnCount: 9 }, "tableCaption", { value: title });
  draft.span(
    { row: caption, column: 9, rowCount: 1, columnCount: 2 },
    "captionLink",
    { value: readableArea(table.sheet, table.area) },
    {
      link: { sheet: table.sheet, address: areaAddress(table.area) },
    },
  );
  const weighted = listed.rows.some(({ indicator }) => indicator.weight !== null);
  const head = headsOf(draft, weighted);
  const first = draft.rowCount;
  let group = "";
  listed.rows.forEach((row, index) => {
    const own = groupOf(row);
    if (own !== group && own !== "") bandRow(draft, own);
    group = own;
    indicatorRow(draft, model, listed, row, index, weighted);
  });
  const last = draft.rowCount;
  draft.name(`${listed.id}.verdicts`, first, VERDICT, Math.max(1, last - first));
  if (weighted) totalRow(draft, first);
  if (listed.unlisted > 0) draft.put(draft.take(), NAME, "text", { value: SPENDING.rest(listed.unlisted) });
  draft.tables.push({ head, first, last: draft.rowCount - 1 });
  draft.conditionalFormats.push({
    kind: "formula",
    area: { row: first, column: VERDICT, rowCount: Math.max(1, last - first), columnCount: 1 },
    formula: (places) => {
      const cell = places.at(first, VERDICT);
      return `OR(${cell}="${VERDICTS.unmet}",${cell}="${VERDICTS.missing}",${cell}="${VERDICTS.error}")`;
    },
    ...ALARM,
  });
  draft.take(1, GAP_HEIGHT);
}

/** Without weights there are no points: the flags take their columns. */
function headsOf(draft: Draft, weighted: boolean): number {
  const row = headRow(draft, INDICATORS.heads.slice(0, weighted ? undefined : WEIGHT));
  if (weighted) return row;
  draft.span({ row, ...WIDE_FLAGS, rowCount: 1 }, "head", { value: INDICATORS.heads[FLAGS] });
  draft.put(row, REASON, "head", { value: INDICATORS.heads[REASON] });
  return row;
}

const WIDE_FLAGS = { column: WEIGHT, columnCount: FLAGS - WEIGHT + 1 } as const;

function groupOf({ indicator }: ListedIndicator): string {
  const levels = [indicator.row.cells.level1, indicator.row.cells.level2].map((level) =>
    String(level ?? "").replace(/\s+/g, ""),
  );
  return levels.filter((level) => level !== "").join(" · ");
}

function bandRow(draft: Draft, group: string): void {
  const row = draft.take();
  draft.keptWithNext.add(row);
  draft.put(row, NUMBER, "band", { value: "" });
  draft.span({ row, column: NAME, rowCount: 1, columnCount: LAST }, "band", { value: group });
}

function indicatorRow(
  draft: Draft,
  model: SummaryModel,
  listed: IndicatorTable,
  { indicator, reasonKey }: ListedIndicator,
  index: number,
  weighted: boolean,
): void {
  const row = draft.take();
  const { table } = listed.evaluation;
  const cells = indicatorCells(model.source, table, indicator);
  const input = { indicator, cells, settings: model.evaluation.settings };
  const name = indicatorName(table, indicator);
  const fallback = fallbacks(model, listed, { indicator, reasonKey }, cells);
  draft.put(row, NUMBER, "number", { value: index + 1 });
  draft.put(row, NAME, "text", ...referenceOr(indicator.column === undefined ? cells.name : null, name));
  sourceCell(draft, row, TARGET, cells.target, indicator.row.cells.target ?? indicator.completion.target.text);
  const readAs = textLiteral(describeTarget(indicator.completion.target));
  const target = cells.target;
  const shows = describeTarget(indicator.completion.target);
  draft.put(
    row,
    READ_AS,
    "text",
    () => (target ? guarded([unchanged(target.reference, target.value)], readAs, `"${RERUN}"`) : readAs),
    { shows },
  );
  sourceCell(draft, row, ACTUAL, cells.actual, indicator.row.cells.actual ?? indicator.completion.actual.text);
  draft.put(row, RATE, "rate", () => completionFormula(input, fallback.rate).text);
  draft.put(row, VERDICT, "centred", () => verdictFormula(input, fallback.verdict).text);
  if (weighted)
    pointsCells(draft, row, indicator, cells, (weight) => pointsFormula(input, weight, fallback.points).text);
  flagsCell(draft, row, indicator.completion.flags, cells, weighted);
  reasonCell(draft, model, row, { indicator, reasonKey }, cells, name);
  draft.name(`${listed.id}.${index}.rate`, row, RATE);
  draft.name(`${listed.id}.${index}.verdict`, row, VERDICT);
  // Without weights both are blank cells, which count as nothing.
  draft.name(`${listed.id}.${index}.weight`, row, weighted ? WEIGHT : POINTS);
  draft.name(`${listed.id}.${index}.score`, row, POINTS);
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

function flagsCell(
  draft: Draft,
  row: number,
  flags: readonly string[],
  cells: IndicatorCells,
  weighted: boolean,
): void {
  const text = flags.join(" · ");
  const inputs = [cells.target, cells.actual]
    .filter((cell) => cell !== null)
    .map((cell) => unchanged(cell.reference, cell.value));
  const area = { row, rowCount: 1, ...(weighted ? { column: FLAGS, columnCount: 1 } : WIDE_FLAGS) };
  if (text === "" || inputs.length === 0) draft.span(area, "small", { value: text });
  else draft.span(area, "small", () => guarded(inputs, textLiteral(text), `"${RERUN}"`), { shows: text });
}

function reasonCell(
  draft: Draft,
  model: SummaryModel,
  row: number,
  { reasonKey }: ListedIndicator,
  cells: IndicatorCells,
  name: string,
): void {
  const label = { column: NAME, text: name };
  const kept = model.kept.byKey.get(reasonKey);
  const written = cells.reason && !isBlank(cells.reason.value) ? cells.reason : null;
  if (kept !== undefined || !written) {
    draft.put(row, REASON, "input", { value: kept ?? "" });
    draft.inputs.push({ key: reasonKey, row, column: REASON, label });
    return;
  }
  const formula = `=IF(${written.reference}="","",${written.reference})`;
  draft.put(row, REASON, "input", { formula }, { shows: String(written.value) });
  draft.inputs.push({ key: reasonKey, row, column: REASON, label, proposed: formula });
}

function totalRow(draft: Draft, first: number): void {
  const row = draft.take();
  draft.put(row, NAME, "total", { value: INDICATORS.total });
  for (const column of [WEIGHT, POINTS]) {
    draft.put(
      row,
      column,
      "totalPoints",
      (places) => `SUM(${places.over({ row: first, column, rowCount: row - first, columnCount: 1 })})`,
    );
  }
  fillRow(draft, row, "band", NUMBER, LAST);
}
