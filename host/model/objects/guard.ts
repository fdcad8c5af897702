import { OfficeError } from "../errors";
import { endColumn, endRow, isEntireColumn, isEntireRow, type Area } from "../../formula/area";
import type { Book, SheetRange } from "../grid/book";
import type { Sheet } from "../grid/sheet";

/** The range, when its sheet is still there. */
export function alive(range: SheetRange): SheetRange {
  if (range.sheet.deleted) throw new OfficeError("ItemNotFound");
  return range;
}

export const isProtected = (sheet: Sheet): boolean => sheet.document.sheetProtection?.sheet === true;

/** Refuses to change the contents of locked cells of a protected sheet. */
export function unlocked(sheet: Sheet, area: Area): void {
  if (!isProtected(sheet)) return;
  const lastRow = Math.min(endRow(area), area.row + 9_999);
  for (let row = area.row; row <= lastRow; row += 1) {
    for (let column = area.column; column <= endColumn(area); column += 1) {
      if (sheet.styleAt(row, column).protection?.locked !== false) throw new OfficeError("AccessDenied");
    }
  }
}

type Allowance =
  "formatCells" | "formatColumns" | "formatRows" | "insertColumns" | "insertRows" | "deleteColumns" | "deleteRows";

/** Refuses what a protected sheet does not allow. */
export function allowed(sheet: Sheet, what: Allowance | null): void {
  if (isProtected(sheet) && (what === null || sheet.document.sheetProtection?.[what] !== true)) {
    throw new OfficeError("AccessDenied");
  }
}

export const isStructureLocked = (book: Book): boolean => book.document.protection?.lockStructure === true;

/** Refuses to add, delete, rename, move, hide or show sheets of a workbook whose structure is protected. */
export function structureFree(book: Book): void {
  if (isStructureLocked(book)) throw new OfficeError("AccessDenied");
}

/** Refuses what Excel cannot do while another workbook is in front (_Troubleshoot Excel add-ins_). */
export function inFront(book: Book, code: "GeneralException" | "InvalidSelection" = "GeneralException"): void {
  if (!book.inFront) throw new OfficeError(code);
}

/** Whole rows or columns: their cells cannot be read or written one by one. */
export const isUnbounded = (area: Area): boolean => isEntireColumn(area) || isEntireRow(area);
