import { bounding, cellCount, endColumn, endRow, MAX_COLUMNS, MAX_ROWS, type Area } from "../../formula/area";
import { OfficeError } from "../errors";
import type { SheetRange } from "../grid/book";
import { integer, optional } from "./arguments";
import { alive } from "./guard";

/** So many rows or columns directly before (negative) or after the range. */
export function beside({ area }: SheetRange, axis: "rows" | "columns", after: boolean, count: unknown): Area {
  const wanted = optional(count, integer, 1);
  if (wanted === 0) throw new OfficeError("InvalidArgument");
  const size = Math.abs(wanted);
  const follows = after === wanted > 0;
  if (axis === "rows") return { ...area, row: follows ? endRow(area) + 1 : area.row - size, rowCount: size };
  return { ...area, column: follows ? endColumn(area) + 1 : area.column - size, columnCount: size };
}

/** The region bounded by blank rows and columns around the range. */
export function surrounding({ sheet, area }: SheetRange): Area {
  let region = area;
  for (;;) {
    const wider: Area = {
      row: Math.max(0, region.row - 1),
      column: Math.max(0, region.column - 1),
      rowCount: Math.min(MAX_ROWS, endRow(region) + 2) - Math.max(0, region.row - 1),
      columnCount: Math.min(MAX_COLUMNS, endColumn(region) + 2) - Math.max(0, region.column - 1),
    };
    const used = sheet.usedArea(true, wider);
    const next = used ? bounding(region, used) : region;
    if (cellCount(next) === cellCount(region)) return region;
    region = next;
  }
}

/** What the range's first cell spills into; null when it is no anchor. */
export function spill(target: SheetRange): SheetRange | null {
  const { sheet, area } = alive(target);
  const array = sheet.find(area.row, area.column)?.extra?.array;
  return array && !array.fixed
    ? { sheet, area: { ...area, rowCount: array.rowCount, columnCount: array.columnCount } }
    : null;
}

/** The anchor whose array fills the range's first cell. */
export function spillParent(target: SheetRange): SheetRange | null {
  const { sheet, area } = alive(target);
  const extra = sheet.find(area.row, area.column)?.extra;
  const place = extra?.spilledFrom ?? (extra?.array && !extra.array.fixed ? area : null);
  return place && { sheet, area: { row: place.row, column: place.column, rowCount: 1, columnCount: 1 } };
}
