import { endColumn, endRow, MAX_COLUMNS, MAX_ROWS, type Area } from "../../formula/area";
import { OfficeError } from "../errors";

/** The area itself when it lies on the sheet; else Excel's refusal. */
export function onSheet(area: Area): Area {
  const fits =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rowCount > 0 &&
    area.columnCount > 0 &&
    endRow(area) < MAX_ROWS &&
    endColumn(area) < MAX_COLUMNS;
  if (!fits) throw new OfficeError("InvalidArgument");
  return area;
}
