import { OfficeError } from "../errors";
import type { Book } from "../grid/book";
import type { Sheet } from "../grid/sheet";

/** Refuses what Excel does not take as a sheet's name; `except` may keep its own. */
export function checkSheetName(book: Book, name: string, except: Sheet | null): string {
  const bad =
    name.length === 0 ||
    name.length > 31 ||
    /[:\\/?*[\]]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === "history";
  if (bad) throw new OfficeError("InvalidArgument");
  const taken = book.sheetByName(name);
  if (taken && taken !== except) throw new OfficeError("ItemAlreadyExists");
  const chartSheet = book.document.chartsheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (chartSheet) throw new OfficeError("ItemAlreadyExists");
  return name;
}

/** The next free "Sheet1", as Excel names a new sheet in every language of its formulas. */
export function freeSheetName(book: Book): string {
  for (let number = book.sheets.length + 1; ; number += 1) {
    if (!book.sheetByName(`Sheet${number}`)) return `Sheet${number}`;
  }
}
