import { isEntireColumn, isEntireRow, type Area } from "./area";
import { columnLetters } from "./columns";
import { areaOf, readReference } from "./references";

/** Reads "B2", "B2:C9", "B:D", "3:5", with or without `$`; null when it is no address. */
export function parseAddress(address: string): Area | null {
  const reference = readReference(address.trim());
  return reference && !reference.spill ? areaOf(reference) : null;
}

/** Splits "'表 1'!A1:B2" into its sheet name (null when none) and the rest. */
export function splitSheet(address: string): { readonly sheet: string | null; readonly rest: string } {
  const mark = address.lastIndexOf("!");
  if (mark < 0) return { sheet: null, rest: address };
  const name = address.slice(0, mark);
  const bare = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
  return { sheet: bare, rest: address.slice(mark + 1) };
}

/** "B2:C9", "B:D" for whole columns, "3:5" for whole rows. */
export function formatAddress(area: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  const lastRow = area.row + area.rowCount;
  const lastColumn = columnLetters(area.column + area.columnCount - 1);
  const firstColumn = columnLetters(area.column);
  if (isEntireColumn(area)) return `${mark}${firstColumn}:${mark}${lastColumn}`;
  if (isEntireRow(area)) return `${mark}${area.row + 1}:${mark}${lastRow}`;
  const first = `${mark}${firstColumn}${mark}${area.row + 1}`;
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  return `${first}:${mark}${lastColumn}${mark}${lastRow}`;
}
