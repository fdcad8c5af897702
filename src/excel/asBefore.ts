import type { CellValue } from "../domain/cell";
import { areaAddress, cellAddress } from "../sheets/area";
import { unpackGrid, type EditInverse } from "./inverse";
import { looksOf, requestLooks } from "./looks";
import { runExcel } from "./run";
import { isSameContent } from "./unchanged";

/**
 * True when a run that broke off had not reached this block: contents, number formats, looks and widths are as before. A sheet
 * that was protected in between cannot be written, and then need not be.
 */
export async function isAsBefore(inverse: EditInverse): Promise<boolean> {
  try {
    return await runExcel((context) => compare(context, inverse));
  } catch {
    return false;
  }
}

async function compare(context: Excel.RequestContext, inverse: EditInverse): Promise<boolean> {
  const { sheetId, area, columnWidths } = inverse;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const range = sheet.getRange(areaAddress(area));
  range.load("formulas,values,numberFormat");
  const looks = inverse.clearFormats ? requestLooks(sheet, range) : null;
  const columns = (columnWidths ?? []).map((_, index) => {
    const column = sheet.getRange(cellAddress(area.row, area.column + index));
    column.load("format/columnWidth,format/useStandardWidth");
    return column;
  });
  await context.sync();
  const widths = columns.map(({ format }) => (format.useStandardWidth ? null : format.columnWidth));
  return (
    isSameGrid(unpackGrid(inverse.before), range.formulas as CellValue[][]) &&
    (inverse.numberFormats === null ||
      isSameGrid(unpackGrid(inverse.numberFormats), range.numberFormat as CellValue[][])) &&
    (looks === null || looksOf(range) === looksOf(looks)) &&
    widths.every((width, index) => width === columnWidths?.[index])
  );
}

function isSameGrid(one: readonly (readonly CellValue[])[], other: readonly (readonly CellValue[])[]): boolean {
  return one.every((line, row) =>
    line.every((value, column) => {
      const found = other[row]?.[column] ?? "";
      return isSameContent(value, found) || (typeof value === "string" && value === `'${String(found)}`);
    }),
  );
}
