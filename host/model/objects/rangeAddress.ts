import { OfficeError } from "../errors";
import { formatAddress, parseAddress, splitSheet } from "../../formula/address";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../formula/area";
import { sheetPrefix } from "../../formula/sheetName";
import { onSheet } from "../grid/onSheet";
import type { Book, SheetRange } from "../grid/book";
import type { Sheet } from "../grid/sheet";
import { findName, nameArea } from "./names";

/** `'表 1'!A1:B2`, as Range.address gives it. */
export const fullAddress = ({ sheet, area }: SheetRange): string => `${sheetPrefix(sheet.name)}!${formatAddress(area)}`;

export const makeRange = (sheet: Sheet, area: Area): SheetRange => ({ sheet, area: onSheet(area) });

export const wholeSheet: Area = { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };

/** The range of an address or a name on the sheet; a sheet named in the address must be this one. */
export function rangeAt(book: Book, sheet: Sheet, address: string | undefined): SheetRange {
  if (sheet.deleted) throw new OfficeError("ItemNotFound");
  if (address === undefined || address === "") return { sheet, area: wholeSheet };
  const { sheet: named, rest } = splitSheet(address);
  if (named !== null && named.toLowerCase() !== sheet.name.toLowerCase()) throw new OfficeError("InvalidArgument");
  const area = parseAddress(rest);
  if (area) return makeRange(sheet, area);
  const name = findName(book, rest, sheet);
  const place = name && nameArea(book, name);
  if (!place || place.sheet !== sheet) throw new OfficeError("InvalidArgument");
  return place;
}

/** The ranges of addresses apart by commas or semicolons, as `getRanges` takes them. */
export function rangesAt(book: Book, sheet: Sheet, addresses: string): readonly SheetRange[] {
  // A quoted sheet name may hold a comma.
  const parts = addresses.match(/(?:'(?:[^']|'')*'|[^,;'])+/g) ?? [""];
  return parts.map((address) => rangeAt(book, sheet, address.trim()));
}

/** A range of any sheet, from an address with its sheet, as `copyFrom` takes it. */
export function rangeAnywhere(book: Book, address: string, home: Sheet): SheetRange {
  const { sheet: named } = splitSheet(address);
  const sheet = named === null ? home : book.sheetByName(named);
  if (!sheet) throw new OfficeError("InvalidArgument");
  return rangeAt(book, sheet, address);
}
