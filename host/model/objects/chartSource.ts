import { OfficeError } from "../errors";
import { formatAddress } from "../../formula/address";
import type { Area } from "../../formula/area";
import { sheetPrefix } from "../../formula/sheetName";
import type { SheetRange } from "../grid/book";
import type { Sheet } from "../grid/sheet";
import { oneOf } from "./arguments";

/** A series as it is read off the cells of a source range. */
export interface SourceSeries {
  /** A reference, or null for a series without a name. */
  readonly name: string | null;
  readonly values: string;
  readonly categories: string | null;
  readonly categoriesAreText: boolean;
}

export const reference = (sheet: Sheet, area: Area): string =>
  `${sheetPrefix(sheet.name)}!${formatAddress(area, true)}`;

const isText = (sheet: Sheet, row: number, column: number): boolean =>
  typeof sheet.find(row, column)?.value === "string";

function anyText(sheet: Sheet, { row, column, rowCount, columnCount }: Area): boolean {
  for (let r = row; r < row + rowCount; r += 1) {
    for (let c = column; c < column + columnCount; c += 1) {
      if (isText(sheet, r, c) && sheet.find(r, c)?.value !== "") return true;
    }
  }
  return false;
}

/**
 * Reads series, names and categories off a range as Excel does: along the longer side, the first row and column being
 * names and categories where they hold text, or where the corner between them is blank.
 */
export function readSource({ sheet, area }: SheetRange, seriesBy: string): readonly SourceSeries[] {
  const by = oneOf(seriesBy, ["Auto", "Columns", "Rows"]);
  if (area.rowCount * area.columnCount > 1_000_000) throw new OfficeError("InvalidArgument");
  const byColumns = by === "Columns" || (by === "Auto" && area.rowCount >= area.columnCount);
  const cornerBlank =
    (sheet.find(area.row, area.column)?.value ?? "") === "" && area.rowCount > 1 && area.columnCount > 1;
  const headColumn =
    area.columnCount > 1 &&
    (cornerBlank ||
      anyText(sheet, {
        ...area,
        row: area.row + Math.min(1, area.rowCount - 1),
        rowCount: Math.max(1, area.rowCount - 1),
        columnCount: 1,
      }));
  const headRow =
    area.rowCount > 1 &&
    (cornerBlank ||
      anyText(sheet, {
        ...area,
        column: area.column + (headColumn ? 1 : 0),
        columnCount: area.columnCount - (headColumn ? 1 : 0),
        rowCount: 1,
      }));
  const body: Area = {
    row: area.row + (headRow ? 1 : 0),
    column: area.column + (headColumn ? 1 : 0),
    rowCount: area.rowCount - (headRow ? 1 : 0),
    columnCount: area.columnCount - (headColumn ? 1 : 0),
  };
  return byColumns ? columns(sheet, area, body, headRow, headColumn) : rows(sheet, area, body, headRow, headColumn);
}

function columns(sheet: Sheet, area: Area, body: Area, headRow: boolean, headColumn: boolean): readonly SourceSeries[] {
  const labels: Area = { ...body, column: area.column, columnCount: 1 };
  return Array.from({ length: body.columnCount }, (_, index) => ({
    name: headRow
      ? reference(sheet, { row: area.row, column: body.column + index, rowCount: 1, columnCount: 1 })
      : null,
    values: reference(sheet, { ...body, column: body.column + index, columnCount: 1 }),
    categories: headColumn ? reference(sheet, labels) : null,
    categoriesAreText: headColumn && anyText(sheet, labels),
  }));
}

function rows(sheet: Sheet, area: Area, body: Area, headRow: boolean, headColumn: boolean): readonly SourceSeries[] {
  const labels: Area = { ...body, row: area.row, rowCount: 1 };
  return Array.from({ length: body.rowCount }, (_, index) => ({
    name: headColumn
      ? reference(sheet, { row: body.row + index, column: area.column, rowCount: 1, columnCount: 1 })
      : null,
    values: reference(sheet, { ...body, row: body.row + index, rowCount: 1 }),
    categories: headRow ? reference(sheet, labels) : null,
    categoriesAreText: headRow && anyText(sheet, labels),
  }));
}

/** True when the referred cells hold text: categories are then strings in the file. */
export const holdsText = ({ sheet, area }: SheetRange): boolean => anyText(sheet, area);
