import type { EvaluationSettings } from "../../domain/settings";
import { areaAddress } from "../../sheets/area";
import type { Places } from "../draft";
import { Draft } from "../draft";
import { numberLiteral } from "../formula";
import type { MoneyRole } from "../money";
import { columnInRow, MONEY_ROLES, moneyFormula } from "../money";
import { shownRateFormula } from "../rateFormula";
import { sumFormula } from "../sumFormula";
import { readableArea } from "../source";
import type { SourceCell } from "../source";
import type { Style } from "../styles";
import { ALARM, DATA_BAR_COLOUR } from "../styles";
import { HEAD, SPENDING } from "../words";
import { allocationRows } from "./allocations";
import { fillRow, CAPTION_HEIGHT, GAP_HEIGHT, HEAD_HEIGHT, partHeading } from "./grid";
import { NAME, NUMBER, RANK, RATE, spendingColumns } from "./spendingColumns";
import type { ColumnsOfTable, Place } from "./spendingColumns";
import { moneyFormat, rankFormula, remarkFormula, shareOf, totalFormat } from "./spendingFormulas";
import type { SpendingLine, SpendingTable, SummaryModel } from "./model";
import { nameContent, referenceOr, tableCaption } from "./nameContent";

/** 二、资金: by table and unit what was given, spent and returned, the rate with its denominator, and the other readings. */
export function spendingBlock(model: SummaryModel, ordinal: string): Draft {
  const draft = new Draft();
  partHeading(draft, ordinal, SPENDING.title);
  model.spending
    .filter((table) => table.hasSpent)
    .forEach((table, index) => {
      const row = captionRow(draft, table);
      if (index > 0) draft.pageStarts.push(row);
      spendingTable(draft, model, table);
    });
  allocationRows(draft, model);
  return draft;
}

/** What the rows of one table share. */
interface Listing {
  readonly model: SummaryModel;
  readonly table: SpendingTable;
  readonly columns: ColumnsOfTable;
  readonly first: number;
  readonly totalRow: number;
}

function spendingTable(draft: Draft, model: SummaryModel, table: SpendingTable): void {
  const notes = table.lines.some((line) => noteOf(model, table, line) !== "");
  const columns = spendingColumns(table.hasReturned, notes);
  const head = draft.take(1, HEAD_HEIGHT);
  for (const [name, column] of Object.entries(columns))
    draft.put(head, column, "head", { value: SPENDING.heads[name as Place] });
  const first = draft.rowCount;
  const listed = table.lines.length + (table.unlisted.length > 0 ? 1 : 0);
  const listing: Listing = { model, table, columns, first, totalRow: first + listed };
  let counted = 0;
  table.lines.forEach((line, index) => {
    if (line.kind === "counted") counted += 1;
    lineRow(draft, listing, line, index, line.kind === "counted" ? counted : null);
  });
  if (table.unlisted.length > 0) restRow(draft, listing);
  totalRow(draft, listing);
  draft.tables.push({ head, first, last: draft.rowCount - 1 });
  markRates(draft, model.evaluation.settings, first);
  draft.take(1, GAP_HEIGHT);
}

function captionRow(draft: Draft, { evaluation, unit }: SpendingTable): number {
  const { table } = evaluation;
  const row = draft.take(1, CAPTION_HEIGHT);
  const title = tableCaption(table);
  draft.span({ row, column: 0, rowCount: 1, columnCount: 6 }, "tableCaption", { value: title });
  draft.span({ row, column: 6, rowCount: 1, columnCount: 3 }, "caption", {
    value: `${SPENDING.unit}${unit ?? HEAD.noUnit}`,
  });
  draft.span(
    { row, column: 9, rowCount: 1, columnCount: 2 },
    "captionLink",
    { value: readableArea(table.sheet, table.area) },
    {
      link: { sheet: table.sheet, address: areaAddress(table.area) },
    },
  );
  return row;
}

function lineRow(draft: Draft, listing: Listing, line: SpendingLine, index: number, number: number | null): void {
  const { model, table, columns, first } = listing;
  const row = draft.take();
  const strong = line.kind === "subtotal";
  draft.put(row, NUMBER, strong ? "bandNumber" : "number", { value: number ?? "" });
  draft.put(
    row,
    NAME,
    strong ? "band" : line.kind === "part" ? "nested" : "text",
    ...nameContent(model.source, table, line),
  );
  for (const role of MONEY_ROLES) {
    const column = columns[role];
    if (column === undefined) continue;
    const options = { unit: table.unit, customFunctions: model.customFunctions };
    const formula = moneyFormula(model.source, table.evaluation.table, line, role, options);
    draft.put(row, column, strong ? "totalMoney" : "money", () => formula, moneyFormat(line, role));
  }
  figureCells(draft, listing, row, strong);
  if (columns.rank !== undefined) {
    const ranked = line.kind === "counted" && table.lines.filter(({ kind }) => kind === "counted").length > 1;
    const last = first + table.lines.length - 1;
    draft.put(
      row,
      RANK,
      strong ? "bandNumber" : "number",
      ranked ? (places) => rankFormula(places, row, first, last) : { value: "" },
    );
  }
  if (columns.note !== undefined)
    draft.put(row, columns.note, strong ? "band" : "small", ...noteContent(model, table, line));
  draft.name(`${table.id}.${index}.rate`, row, columns.rate ?? NUMBER);
}

/** Rates, shares, what is left, and the words beside them: everything that follows from the amounts of the same row. */
function figureCells(draft: Draft, listing: Listing, row: number, strong: boolean): void {
  const { columns, model } = listing;
  const { settings } = model.evaluation;
  const rate = strong ? "totalRate" : "rate";
  const put = (name: Place, style: Style, formula: (places: Places) => string): void => {
    const column = columns[name];
    if (column !== undefined) draft.put(row, column, style, formula);
  };
  const at = (places: Places, name: Place, on = row): string => places.at(on, columns[name] ?? NUMBER);
  const money = (places: Places) => ({
    allocated: at(places, "allocated"),
    spent: at(places, "spent"),
    returned: columns.returned === undefined ? null : at(places, "returned"),
  });
  put("rate", rate, (places) => shownRateFormula(money(places), settings.denominator));
  for (const denominator of ["net", "returnedAsSpent"] as const) {
    put(
      denominator,
      rate,
      (places) => `IF(N(${at(places, "returned")})<>0,${shownRateFormula(money(places), denominator)},"")`,
    );
  }
  for (const [share, of] of [
    ["share", "allocated"],
    ["spentShare", "spent"],
  ] as const) {
    put(share, rate, (places) => shareOf(at(places, of), at(places, of, listing.totalRow)));
  }
  put("unspent", strong ? "totalMoney" : "money", (places) => {
    const { allocated, spent, returned } = money(places);
    const left = `${allocated}-${spent}${returned === null ? "" : `-N(${returned})`}`;
    return `IF(AND(ISNUMBER(${allocated}),ISNUMBER(${spent})),ROUND(${left},6),"")`;
  });
  const remark = columns.remark;
  if (remark === undefined) return;
  draft.put(
    row,
    remark,
    strong ? "band" : "text",
    (places) => remarkFormula(money(places), at(places, "rate"), settings),
    { shows: SPENDING.nearlyFull },
  );
}

/** What the table itself notes beside the row, by reference. */
function noteContent(model: SummaryModel, table: SpendingTable, line: SpendingLine) {
  return referenceOr(noteCell(model, table, line), noteOf(model, table, line));
}

function noteOf(model: SummaryModel, table: SpendingTable, line: SpendingLine): string {
  const cell = noteCell(model, table, line);
  return cell && cell.row === line.row && typeof cell.value === "string" ? cell.value.trim() : "";
}

function noteCell({ source }: SummaryModel, { evaluation }: SpendingTable, line: SpendingLine): SourceCell | null {
  const column = columnInRow(evaluation.table, line.row, "note");
  return column === undefined ? null : source.cell(evaluation.table.sheetId, line.row, column);
}

/** Rows beyond those that are listed, as one line: sums over their cells in the table. Its number 0 is not shown and counts. */
function restRow(draft: Draft, listing: Listing): void {
  const { model, table, columns } = listing;
  const row = draft.take();
  draft.put(row, NUMBER, "number", { value: 0 }, { numberFormat: ";;" });
  draft.put(row, NAME, "text", { value: SPENDING.rest(table.unlisted.length) });
  for (const role of MONEY_ROLES) {
    const place = columns[role];
    if (place === undefined) continue;
    const options = { unit: table.unit, customFunctions: model.customFunctions };
    const formula = sumFormula(model.source, table.evaluation.table, table.unlisted, role, options);
    draft.put(row, place, "money", () => formula);
  }
  figureCells(draft, listing, row, false);
  fillRow(draft, row, "text", NUMBER, lastColumn(columns));
}

function lastColumn(columns: ColumnsOfTable): number {
  return Math.max(...Object.values(columns));
}

function totalRow(draft: Draft, listing: Listing): void {
  const { table, columns, first } = listing;
  const row = draft.take();
  draft.put(row, NUMBER, "bandNumber", { value: "" });
  draft.put(row, NAME, "total", { value: SPENDING.total });
  for (const role of MONEY_ROLES) {
    const column = columns[role];
    if (column === undefined) continue;
    draft.put(
      row,
      column,
      "totalMoney",
      (places) => totalFormula(places, listing, role, column),
      totalFormat(table, role),
    );
    draft.name(`${table.id}.total.${role}`, row, column);
  }
  figureCells(draft, listing, row, true);
  fillRow(draft, row, "band", NUMBER, lastColumn(columns));
  if (columns.rate !== undefined) draft.name(`${table.id}.total.rate`, row, columns.rate);
  const lines = Math.max(1, table.lines.length);
  draft.name(`${table.id}.names`, first, NAME, lines);
  draft.name(`${table.id}.rates`, first, RATE, lines);
  draft.name(`${table.id}.ranks`, first, RANK, lines);
}

/** The sum of what counts: numbered lines do, subtotals and parts have no number. */
function totalFormula(
  places: Places,
  { model, table, first, totalRow: row }: Listing,
  role: MoneyRole,
  column: number,
): string {
  if (!table.lines.some((line) => line.kind === "counted" && line[role] !== null)) return totalOnly(model, table, role);
  const over = (at: number): string => places.over({ row: first, column: at, rowCount: row - first, columnCount: 1 });
  const all = table.lines.every((line) => line.kind === "counted");
  return all ? `SUM(${over(column)})` : `SUMIF(${over(NUMBER)},">=0",${over(column)})`;
}

/** An amount that only the table's total line has. */
function totalOnly(model: SummaryModel, table: SpendingTable, role: MoneyRole): string {
  if (!table.total || table.total[role] === null) return '""';
  return moneyFormula(model.source, table.evaluation.table, table.total, role, {
    unit: table.unit,
    customFunctions: model.customFunctions,
  });
}

/** Bars in the rate's cells, and bold dark letters below the threshold beside the word that says so. */
function markRates(draft: Draft, settings: EvaluationSettings, first: number): void {
  const rowCount = draft.rowCount - first;
  draft.conditionalFormats.push({
    kind: "dataBar",
    area: { row: first, column: RATE, rowCount, columnCount: 1 },
    color: DATA_BAR_COLOUR,
    min: 0,
    max: 1,
  });
  draft.conditionalFormats.push({
    kind: "formula",
    area: { row: first, column: RATE, rowCount, columnCount: 1 },
    formula: (places) =>
      `AND(ISNUMBER(${places.at(first, RATE)}),${places.at(first, RATE)}<${numberLiteral(settings.lowExpenditure)})`,
    ...ALARM,
  });
}
