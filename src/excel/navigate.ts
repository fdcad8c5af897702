import { areaAddress, type Area } from "../sheets/area";
import { runExcel } from "./run";

/** A place in a sheet; the id finds it after a renaming, the name after the file was opened again. */
export interface Place {
  readonly sheetId: string | null;
  readonly sheet: string;
  readonly area: Area;
}

/** Selects the cells and brings them into view. Throws `WorkbookError`, also when another workbook is in front. */
export function goTo(place: Place): Promise<void> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const byId = worksheets.getItemOrNullObject(place.sheetId ?? place.sheet);
    byId.load("name");
    await context.sync();
    const sheet = byId.isNullObject ? worksheets.getItem(place.sheet) : byId;
    sheet.activate();
    sheet.getRange(areaAddress(place.area)).select();
    await context.sync();
  });
}
