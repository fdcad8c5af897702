import { areaAddress } from "../../sheets/area";
import type { Draft } from "../draft";
import { readableArea } from "../source";
import { sumFormula } from "../sumFormula";
import { HEAD, SPENDING } from "../words";
import { COLUMNS, CAPTION_HEIGHT, GAP_HEIGHT, HEAD_HEIGHT } from "./grid";
import type { SpendingTable, SummaryModel } from "./model";
import { tableCaption } from "./nameContent";

const NAME = 1;
const ALLOCATED = 2;
const LINES = 3;
const UNIT = 4;
const PLACE = 5;

/** Tables that say what was given and not what was spent: one line each, with their sum. */
export function allocationRows(draft: Draft, model: SummaryModel): void {
  const tables = model.spending.filter((table) => !table.hasSpent);
  if (tables.length === 0) return;
  const caption = draft.take(1, CAPTION_HEIGHT);
  if (tables.length < model.spending.length) draft.pageStarts.push(caption);
  draft.span({ row: caption, column: 0, rowCount: 1, columnCount: COLUMNS }, "tableCaption", {
    value: SPENDING.allocatedOnly,
  });
  const head = draft.take(1, HEAD_HEIGHT);
  SPENDING.allocatedHeads.slice(0, PLACE).forEach((text, column) => draft.put(head, column, "head", { value: text }));
  draft.span({ row: head, column: PLACE, rowCount: 1, columnCount: 3 }, "head", {
    value: SPENDING.allocatedHeads[PLACE] ?? "",
  });
  const first = draft.rowCount;
  tables.forEach((table, index) => allocationRow(draft, model, table, index + 1));
  draft.tables.push({ head, first, last: draft.rowCount - 1 });
  draft.take(1, GAP_HEIGHT);
}

function allocationRow(draft: Draft, model: SummaryModel, listed: SpendingTable, number: number): void {
  const row = draft.take();
  const { table } = listed.evaluation;
  const counted = [...listed.lines, ...listed.unlisted].filter((line) => line.kind === "counted");
  const some = counted.some((line) => line.allocated !== null);
  const lines = some || !listed.total ? counted : [listed.total];
  const options = { unit: listed.unit, customFunctions: model.customFunctions };
  const formula = sumFormula(model.source, table, lines, "allocated", options);
  draft.put(row, 0, "number", { value: number });
  draft.put(row, NAME, "text", { value: tableCaption(table) });
  draft.put(row, ALLOCATED, "money", () => formula);
  draft.put(row, LINES, "number", { value: counted.length });
  draft.put(row, UNIT, "centred", { value: listed.unit ?? HEAD.noUnit });
  draft.span(
    { row, column: PLACE, rowCount: 1, columnCount: 3 },
    "link",
    { value: readableArea(table.sheet, table.area) },
    {
      link: { sheet: table.sheet, address: areaAddress(table.area) },
    },
  );
  draft.name(`${listed.id}.total.allocated`, row, ALLOCATED);
}
