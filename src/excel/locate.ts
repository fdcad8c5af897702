import type { SheetKey } from "../plan/writePlan";
import { areaAddress, type Area } from "../sheets/area";
import { areaOfAddress } from "./addresses";
import { jsonBytes, rowBands } from "./bytes";
import { unpackGrid } from "./inverse";
import type { EditInverse, SheetInverse } from "./inverse";
import type { ReadBatch } from "./readBatch";
import { parsePlace, sheetMark } from "./names";

/** A block found again: where it is now, and what stands there once it is loaded. */
export interface FoundEdit {
  readonly inverse: EditInverse;
  readonly mark: Excel.NamedItem | undefined;
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
  readonly range: Excel.Range;
  /** Its cells, in bands that answers hold. */
  readonly bands: readonly Excel.Range[];
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
export async function findEdit(
  batch: ReadBatch,
  inverse: EditInverse,
  names: Names,
  sheets: Sheets,
  located: Located,
): Promise<FoundEdit | null> {
  const mark = names.find(({ name }) => name.toUpperCase() === inverse.mark.toUpperCase());
  const known = located.edits.get(inverse.mark);
  const place = known === undefined ? placeOf(inverse, mark, sheets) : known;
  located.edits.set(inverse.mark, place);
  const sheet = place ? sheets.find(({ id }) => id === place.sheetId) : undefined;
  if (!place || !sheet) return null;
  const range = sheet.getRange(areaAddress(place.area));
  return {
    inverse,
    mark,
    sheet,
    area: place.area,
    range,
    bands: await requestBands(batch, sheet, place.area, inverse),
  };
}

/** What a formula takes in an answer, on average. */
const BYTES_PER_FORMULA = 100;

async function requestBands(
  batch: ReadBatch,
  sheet: Excel.Worksheet,
  area: Area,
  { written }: EditInverse,
): Promise<readonly Excel.Range[]> {
  const tokens = unpackGrid(written);
  const longest =
    tokens.reduce((most, row) => Math.max(most, jsonBytes(row)), 0) + area.columnCount * BYTES_PER_FORMULA;
  const rows = Math.max(1, Math.floor(batch.limit / 2 / longest));
  const bands: Excel.Range[] = [];
  for (const band of rowBands(area, rows * area.columnCount)) {
    await batch.reserve(band.rowCount * longest);
    bands.push(sheet.getRange(areaAddress(band)).load("formulas"));
  }
  return bands;
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
