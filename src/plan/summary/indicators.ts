import { areaAddress } from "../../sheets/area";
import { Draft } from "../draft";
import { readableArea } from "../source";
import { ALARM } from "../styles";
import { INDICATORS, SPENDING, VERDICTS } from "../words";
import { fillRow, CAPTION_HEIGHT, GAP_HEIGHT, headRow, LAST, partHeading } from "./grid";
import { FLAGS, indicatorColumns, NAME, NUMBER, POINTS, REASON, VERDICT, WEIGHT } from "./indicatorColumns";
import type { IndicatorColumns } from "./indicatorColumns";
import { indicatorRow } from "./indicatorRow";
import type { IndicatorTable, ListedIndicator, SummaryModel } from "./model";
import { tableCaption } from "./nameContent";

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
  const columns = indicatorColumns(listed.rows.some(({ indicator }) => indicator.weight !== null));
  const head = headsOf(draft, columns);
  const first = draft.rowCount;
  let group = "";
  listed.rows.forEach((row, index) => {
    const own = groupOf(row);
    if (own !== group && own !== "") bandRow(draft, own);
    group = own;
    indicatorRow(draft, { model, table: listed, columns, ...row, index });
  });
  const last = draft.rowCount;
  draft.name(`${listed.id}.verdicts`, first, VERDICT, Math.max(1, last - first));
  if (columns.weighted) totalRow(draft, first);
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

function headsOf(draft: Draft, { weighted, flags, reason }: IndicatorColumns): number {
  const { heads } = INDICATORS;
  const row = headRow(draft, heads.slice(0, weighted ? FLAGS : WEIGHT));
  draft.span({ row, ...flags, rowCount: 1 }, "head", { value: heads[FLAGS] });
  draft.span({ row, ...reason, rowCount: 1 }, "head", { value: heads[REASON] });
  return row;
}

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
