import type { CellValue } from "../domain/cell";
import type { SheetKey } from "../plan/writePlan";
import { cellAddress } from "../sheets/area";
import type { SheetSnapshot } from "../sheets/snapshot";
import { written } from "./cellContent";
import { ownSheetsOf } from "./names";
import { runExcel } from "./run";
import { WorkbookError } from "./workbookError";

/** What is to be put into one cell of a sheet of ours. */
export interface InputCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

/**
 * Reads one of our sheets again, lets `place` find the cells in it, and writes them: two round trips. Nothing happens where
 * the sheet is gone. Throws `sheet-protected` before anything is written.
 */
export function writeInputs(key: SheetKey, place: (sheet: SheetSnapshot) => readonly InputCell[]): Promise<void> {
  return runExcel(async (context) => {
    const { workbook } = context;
    const sheets = workbook.worksheets.load("items/id,items/name,items/position");
    const names = workbook.names.load("items/name,items/formula");
    await context.sync();
    const id = ownSheetsOf(names.items, sheets.items).get(key);
    const sheet = sheets.items.find((candidate) => candidate.id === id);
    if (!sheet) return;
    const used = sheet.getUsedRange(true);
    used.load("values,formulas,rowIndex,columnIndex,rowCount,columnCount");
    sheet.protection.load("protected");
    await context.sync();
    const cells = place(snapshotOf(sheet, used));
    if (cells.length === 0) return;
    if (sheet.protection.protected) throw new WorkbookError("sheet-protected", { sheet: sheet.name });
    for (const { row, column, value } of cells) {
      sheet.getRange(cellAddress(row, column)).values = [[written({ value })]];
    }
    await context.sync();
  });
}

function snapshotOf(sheet: Excel.Worksheet, used: Excel.Range): SheetSnapshot {
  const { rowIndex: row, columnIndex: column, rowCount, columnCount } = used;
  return {
    id: sheet.id,
    name: sheet.name,
    position: sheet.position,
    visibility: "visible",
    protected: sheet.protection.protected,
    used: { row, column, rowCount, columnCount },
    values: used.values as CellValue[][],
    formulas: used.formulas as CellValue[][],
    numberFormats: [],
    merges: [],
    listObjects: [],
    hiddenRows: [],
  };
}
