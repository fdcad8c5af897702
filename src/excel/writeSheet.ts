import type { LayoutCell, SheetLayout } from "../plan/writePlan";
import { areaAddress, columnLetters, type Area } from "../sheets/area";
import { forcedFormat, linked, written } from "./cellContent";
import { equalRuns } from "./rectangles";
import { columnPoints } from "./widths";
import type { WriteBatch, WrittenCell } from "./writeBatch";
import { CHART_NAME, writeCharts } from "./writeCharts";
import { writeConditionalFormats, writeValidations } from "./writeRules";
import { writeStyles, type Styles } from "./writeStyles";

/** Empties a sheet of ours without deleting it: deleting would clear Excel's own undo and break references to it. */
export async function clearSheet(batch: WriteBatch, sheet: Excel.Worksheet): Promise<void> {
  await batch.reserveActions(12);
  const all = sheet.getRange();
  all.clear("All");
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  for (const chart of sheet.charts.items) if (chart.name.startsWith(CHART_NAME)) chart.delete();
}

/** Writes a sheet of ours, which must be empty. Everything but what only shows in a window or on paper. */
export async function writeSheet(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  layout: SheetLayout,
  styles: Styles,
): Promise<void> {
  const extent = extentOf(layout);
  await writeDimensions(batch, sheet, layout);
  const { contents, formats } = grids(layout, extent, styles);
  await batch.writeBlock(sheet, extent, contents, formats);
  await writeStyles(batch, sheet, extent, layout.cells, styles);
  for (const area of layout.merges) {
    await batch.reserveActions(3);
    sheet.getRange(areaAddress(area)).merge(false);
  }
  await writeConditionalFormats(batch, sheet, layout.conditionalFormats);
  await writeValidations(batch, sheet, layout.validations);
  await writeCharts(batch, sheet, layout.charts);
}

/** From A1 to the last cell that the layout writes. */
export function extentOf(layout: SheetLayout): Area {
  const rowCount = layout.cells.reduce((last, cell) => Math.max(last, cell.row + 1), 1);
  const columnCount = layout.cells.reduce((last, cell) => Math.max(last, cell.column + 1), 1);
  return { row: 0, column: 0, rowCount, columnCount };
}

async function writeDimensions(batch: WriteBatch, sheet: Excel.Worksheet, layout: SheetLayout): Promise<void> {
  for (const { first, count, value } of equalRuns(layout.columnWidths)) {
    await batch.reserveActions(3);
    sheet.getRange(`${columnLetters(first)}:${columnLetters(first + count - 1)}`).format.columnWidth =
      columnPoints(value);
  }
  const heights: (number | null)[] = [];
  for (const { row, points } of layout.rowHeights) heights[row] = points;
  for (const { first, count, value } of equalRuns(Array.from(heights, (points) => points ?? null))) {
    if (value === null) continue;
    await batch.reserveActions(3);
    sheet.getRange(`${first + 1}:${first + count}`).format.rowHeight = value;
  }
}

function grids(layout: SheetLayout, extent: Area, styles: Styles): { contents: WrittenCell[][]; formats: string[][] } {
  const contents = filled<WrittenCell>(extent, "");
  const formats = filled(extent, "General");
  for (const cell of layout.cells) {
    const contentRow = contents[cell.row];
    const formatRow = formats[cell.row];
    if (contentRow) contentRow[cell.column] = written(linked(cell));
    if (formatRow) formatRow[cell.column] = formatOf(cell, styles);
  }
  return { contents, formats };
}

function formatOf(cell: LayoutCell, styles: Styles): string {
  const forced = forcedFormat(linked(cell));
  return forced ?? cell.numberFormat ?? styles[cell.style]?.numberFormat ?? "General";
}

function filled<T>(extent: Area, value: T): T[][] {
  return Array.from({ length: extent.rowCount }, () => Array<T>(extent.columnCount).fill(value));
}
