import type { CellContent } from "../plan/writePlan";
import { areaAddress, columnLetters } from "../sheets/area";
import { forcedFormat, written } from "./cellContent";
import type { Overwritten } from "./lateChanges";
import type { PreparedEdit } from "./prepareEdit";
import type { WriteBatch } from "./writeBatch";

/** Fills or adds one block in a sheet of the user's and marks it, so that undo finds it after rows were inserted. Gives what it writes over. */
export async function writeEdit(
  batch: WriteBatch,
  context: Excel.RequestContext,
  prepared: PreparedEdit,
): Promise<readonly Overwritten[]> {
  const { edit, sheet, area, formatLike, inverse } = prepared;
  await batch.reserveActions(10);
  if (formatLike !== null) {
    const range = sheet.getRange(areaAddress(area));
    range.copyFrom(formatLike.address, "Formats");
    const columns = `${columnLetters(area.column)}:${columnLetters(area.column + area.columnCount - 1)}`;
    sheet.getRange(columns).format.columnWidth = formatLike.width;
  }
  const formatOf = (content: CellContent | null): string | null =>
    content === null ? null : (forcedFormat(content) ?? edit.numberFormat);
  const overwritten: Overwritten[] = [];
  await batch.writeBlock(
    sheet,
    area,
    edit.content.map((row) => row.map((content) => (content === null ? null : written(content)))),
    edit.content.map((row) => row.map(formatOf)),
    (range, first) => overwritten.push({ edit: prepared, first, range }),
  );
  const mark = context.workbook.names.add(inverse.mark, sheet.getRange(areaAddress(area)));
  mark.visible = false;
  for (const anchor of inverse.anchors ?? []) {
    await batch.reserveActions(6);
    const place = context.workbook.worksheets.getItem(anchor.sheet).getRange(areaAddress(anchor.area));
    context.workbook.names.add(anchor.mark, place).visible = false;
  }
  return overwritten;
}
