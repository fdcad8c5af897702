import { loseSheet, renameSheet } from "../../formula/rewrite";
import { OfficeError } from "../errors";
import { isVisible, type Book } from "../grid/book";
import type { Sheet } from "../grid/sheet";
import { integer, oneOf, text } from "./arguments";
import { changeDocumentFormulas } from "./documentFormulas";
import { inFront, structureFree } from "./guard";
import { checkSheetName } from "./sheetNames";

export const VISIBILITY = ["Visible", "Hidden", "VeryHidden"] as const;
export const STATES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** The sheet itself while it is one of the workbook. */
export function living(sheet: Sheet): Sheet {
  if (sheet.deleted) throw new OfficeError("ItemNotFound");
  return sheet;
}

/** Changes every formula and name of the workbook. */
function eachFormula(book: Book, change: (formula: string) => string): void {
  for (const sheet of book.sheets) {
    for (const [row, line] of sheet.cells) {
      line.forEach((cell, column) => {
        if (!cell || cell.formula === null || !cell.formula.includes("!")) return;
        const formula = change(cell.formula);
        if (formula === cell.formula) return;
        cell.formula = formula;
        cell.dirty = true;
        book.changed(sheet, row, column);
      });
    }
  }
  changeDocumentFormulas(book, (formula) => (formula.includes("!") ? change(formula) : formula));
}

export function rename(book: Book, sheet: Sheet, value: unknown): void {
  structureFree(book);
  const before = sheet.name;
  const name = checkSheetName(book, text(value), sheet);
  if (name === before) return;
  sheet.document.name = name;
  book.listener?.sheetRenamed(sheet);
  eachFormula(book, (formula) => renameSheet(formula, before, name));
}

export function show(book: Book, sheet: Sheet, value: unknown): void {
  structureFree(book);
  const state = STATES[oneOf(value, VISIBILITY)];
  const last = isVisible(sheet) && book.sheets.filter(isVisible).length === 1;
  if (state !== "visible" && last) throw new OfficeError("InvalidOperation");
  sheet.document.state = state;
  if (state !== "visible" && book.active === sheet) book.active = book.sheets.find(isVisible) ?? null;
}

export function moveTo(book: Book, sheet: Sheet, value: unknown): void {
  structureFree(book);
  const position = integer(value);
  if (position < 0 || position >= book.sheets.length) throw new OfficeError("InvalidArgument");
  book.activeSheet();
  book.active = book.active ?? book.activeSheet();
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  book.sheets.splice(position, 0, sheet);
}

/** The last visible sheet cannot go, and neither can a very hidden one. */
export function remove(book: Book, sheet: Sheet): void {
  living(sheet);
  inFront(book, "InvalidSelection");
  structureFree(book);
  if (sheet.document.state === "veryHidden") throw new OfficeError("GeneralException");
  if (isVisible(sheet) && book.sheets.filter(isVisible).length === 1) throw new OfficeError("InvalidOperation");
  const position = book.sheets.indexOf(sheet);
  book.sheets.splice(position, 1);
  sheet.deleted = true;
  book.document.removeWorksheet(sheet.document.id);
  book.names = book.names.filter((name) => name.sheet !== sheet);
  book.listener?.sheetRemoved(sheet);
  eachFormula(book, (formula) => loseSheet(formula, sheet.name));
  if (book.active === sheet) {
    const after = [...book.sheets.slice(position), ...book.sheets.slice(0, position).reverse()];
    book.active = after.find(isVisible) ?? null;
  }
}
