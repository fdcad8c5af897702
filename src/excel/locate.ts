import type { SheetKey } from "../plan/writePlan";
import { areaAddress, type Area } from "../sheets/area";
import { areaOfAddress } from "./addresses";
import type { EditInverse, SheetInverse } from "./inverse";
import { parsePlace, sheetMark } from "./names";

/** A block found again: where it is now, and what stands there once it is loaded. */
export interface FoundEdit {
  readonly inverse: EditInverse;
  readonly mark: Excel.NamedItem | undefined;
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
  readonly range: Excel.Range;
}

export interface FoundSheet {
  readonly entry: SheetInverse;
  readonly mark: Excel.NamedItem | undefined;
  /** Undefined when somebody has deleted the sheet meanwhile. */
  readonly sheet: Excel.Worksheet | undefined;
}

/** Where an earlier attempt found blocks and sheets; null for what was gone. */
export interface Located {
  readonly edits: Map<string, { readonly sheetId: string; readonly area: Area } | null>;
  readonly sheets: Map<SheetKey, string>;
}

type Names = readonly Excel.NamedItem[];
type Sheets = readonly Excel.Worksheet[];

/** By its mark, which follows it; without one by the sheet's id and name. Null when its cells are gone. */
export function findEdit(inverse: EditInverse, names: Names, sheets: Sheets, located: Located): FoundEdit | null {
  const mark = names.find(({ name }) => name.toUpperCase() === inverse.mark.toUpperCase());
  const known = located.edits.get(inverse.mark);
  const place = known === undefined ? placeOf(inverse, mark, sheets) : known;
  located.edits.set(inverse.mark, place);
  const sheet = place ? sheets.find(({ id }) => id === place.sheetId) : undefined;
  if (!place || !sheet) return null;
  const range = sheet.getRange(areaAddress(place.area));
  range.load("formulas");
  return { inverse, mark, sheet, area: place.area, range };
}

function placeOf(
  inverse: EditInverse,
  mark: Excel.NamedItem | undefined,
  sheets: Sheets,
): { readonly sheetId: string; readonly area: Area } | null {
  const marked = mark ? parsePlace(mark.formula) : null;
  // A mark without cells: they were deleted, and what was written with them.
  if (mark && !marked) return null;
  const sheet = marked
    ? sheets.find(({ name }) => name === marked.sheet)
    : (sheets.find(({ id }) => id === inverse.sheetId) ?? sheets.find(({ name }) => name === inverse.sheet));
  return sheet ? { sheetId: sheet.id, area: marked ? areaOfAddress(marked.address) : inverse.area } : null;
}

/** One of our sheets; with `byName` also before it got its mark. */
export function findSheet(
  entry: SheetInverse,
  names: Names,
  sheets: Sheets,
  own: ReadonlyMap<SheetKey, string>,
  byName: boolean,
  located: Located,
): FoundSheet {
  const id = located.sheets.get(entry.key) ?? own.get(entry.key);
  const sheet = sheets.find((sheet) => sheet.id === id || (byName && sheet.name === entry.name));
  if (sheet) located.sheets.set(entry.key, sheet.id);
  return { entry, sheet, mark: names.find(({ name }) => name.toUpperCase() === sheetMark(entry.key)) };
}
