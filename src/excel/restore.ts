import { rebased } from "../plan/upkeep/references";
import { isBlank, type CellValue } from "../domain/cell";
import { areaAddress, cellAddress, columnLetters, type Area } from "../sheets/area";
import { isAll, unpackGrid, type EditInverse, type Inverse, type SheetInverse } from "./inverse";
import { movesOf } from "./moves";
import { marksOf, ownSheetsOf, parsePlace, sheetMark, type Marks } from "./names";
import { areaOfAddress } from "./addresses";
import { runExcel } from "./run";
import { WriteBatch } from "./writeBatch";
import { clearSheet, writeSheet } from "./writeSheet";
import type { Styles } from "./writeStyles";

/**
 * `undo`: a person takes back a finished run; what somebody changed since is left alone.
 * `fault`: a run broke off; whatever stands in its cells is ours.
 */
export type RestoreReason = "undo" | "fault";

/**
 * Puts a run back. Together first; when that is refused, piece by piece, so that one refusal does not keep the rest.
 * Returns the places that are not as they were before, as `表!B5:B9`.
 */
export async function restore(inverse: Inverse, styles: Styles, reason: RestoreReason): Promise<readonly string[]> {
  try {
    return await restorePart(inverse, styles, reason);
  } catch {
    const left: string[] = [];
    for (const part of parts(inverse)) {
      try {
        left.push(...(await restorePart(part, styles, reason)));
      } catch {
        left.push(
          ...part.edits.map(({ sheet, area }) => `${sheet}!${areaAddress(area)}`),
          ...part.sheets.map(({ name }) => name),
        );
      }
    }
    return left;
  }
}

function parts(inverse: Inverse): readonly Inverse[] {
  return [
    ...inverse.edits.map((edit) => ({ edits: [edit], sheets: [] })),
    ...inverse.sheets.map((sheet) => ({ edits: [], sheets: [sheet] })),
  ];
}

/** A block found again: where it is now, and what stands there. */
interface FoundEdit {
  readonly inverse: EditInverse;
  readonly mark: Excel.NamedItem | undefined;
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
  readonly range: Excel.Range;
}

function restorePart(inverse: Inverse, styles: Styles, reason: RestoreReason): Promise<readonly string[]> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    const names = context.workbook.names.load("items/name,items/formula");
    await context.sync();

    const left: string[] = [];
    const found: FoundEdit[] = [];
    for (const edit of inverse.edits) {
      const place = findEdit(edit, names.items, worksheets.items);
      if (place) found.push(place);
      else if (reason === "undo") left.push(`${edit.sheet}!${areaAddress(edit.area)}`);
    }
    const ownIds = ownSheetsOf(names.items, worksheets.items);
    const sheets = inverse.sheets.map((entry) => {
      const sheet = worksheets.items.find(
        ({ id, name }) => id === ownIds.get(entry.key) || (reason === "fault" && name === entry.name),
      );
      if (entry.sheetId !== null) sheet?.charts.load("items/name");
      return { entry, sheet, mark: names.items.find(({ name }) => name.toUpperCase() === sheetMark(entry.key)) };
    });
    await context.sync();

    const batch = new WriteBatch(context);
    const marks = marksOf(names.items);
    for (const edit of found) left.push(...(await restoreEdit(batch, edit, reason, marks)));
    await deleteAnchors(batch, found, names.items);
    for (const entry of sheets) left.push(...(await restoreSheet(batch, entry, styles)));
    await batch.send();
    return left;
  });
}

function findEdit(
  inverse: EditInverse,
  names: readonly Excel.NamedItem[],
  sheets: readonly Excel.Worksheet[],
): FoundEdit | null {
  const mark = names.find(({ name }) => name.toUpperCase() === inverse.mark.toUpperCase());
  const place = mark ? parsePlace(mark.formula) : null;
  const sheet = place
    ? sheets.find(({ name }) => name === place.sheet)
    : (sheets.find(({ id }) => id === inverse.sheetId) ?? sheets.find(({ name }) => name === inverse.sheet));
  // A mark without cells: they were deleted, and what was written with them.
  if (!sheet || (mark && !place)) return null;
  const area = place ? areaOfAddress(place.address) : inverse.area;
  const range = sheet.getRange(areaAddress(area));
  range.load("formulas");
  return { inverse, mark, sheet, area, range };
}

async function restoreEdit(
  batch: WriteBatch,
  { inverse, mark, sheet, area, range }: FoundEdit,
  reason: RestoreReason,
  marks: Marks,
): Promise<readonly string[]> {
  const moves = movesOf(inverse.anchors ?? [], marks);
  const current = range.formulas as CellValue[][];
  const before = unpackGrid(inverse.before);
  const written = unpackGrid(inverse.written);
  const place = `${sheet.name}!${areaAddress(area)}`;
  if (current.length !== written.length || current[0]?.length !== written[0]?.length) return [place];

  const left: string[] = [];
  const contents = written.map((row, rowIndex) =>
    row.map((token, columnIndex) => {
      if (token === null) return null;
      if (reason === "undo" && !isStill(token, current[rowIndex]?.[columnIndex] ?? null)) {
        left.push(`${sheet.name}!${cellAddress(area.row + rowIndex, area.column + columnIndex)}`);
        return null;
      }
      const content = before[rowIndex]?.[columnIndex] ?? "";
      if (typeof content !== "string" || !content.startsWith("=")) return content;
      const formula = rebased(content, inverse.sheet, moves);
      if (formula === null) left.push(`${sheet.name}!${cellAddress(area.row + rowIndex, area.column + columnIndex)}`);
      return formula;
    }),
  );
  const untouched = left.length === 0;
  if (untouched && inverse.clearFormats && isAll(inverse.before, "")) {
    await batch.reserveActions(4);
    range.clear("All");
  } else {
    if (untouched && inverse.clearFormats) range.clear("Formats");
    await batch.writeBlock(
      sheet,
      area,
      contents,
      untouched && inverse.numberFormats ? unpackGrid(inverse.numberFormats) : null,
    );
  }
  if (untouched) await restoreWidths(batch, sheet, area, inverse);
  mark?.delete();
  return left;
}

async function deleteAnchors(
  batch: WriteBatch,
  found: readonly FoundEdit[],
  names: readonly Excel.NamedItem[],
): Promise<void> {
  const anchors = new Set(found.flatMap(({ inverse }) => inverse.anchors ?? []).map(({ mark }) => mark.toUpperCase()));
  const items = names.filter(({ name }) => anchors.has(name.toUpperCase()));
  await batch.reserveActions(items.length);
  for (const item of items) item.delete();
}

/** Formulas are recognised by being formulas; constants by their value. A cell emptied since is free to be put back. */
function isStill(token: CellValue, current: CellValue): boolean {
  if (isBlank(current)) return true;
  return token === "=" ? typeof current === "string" && current.startsWith("=") : current === token;
}

async function restoreWidths(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  area: Area,
  { columnWidths }: EditInverse,
): Promise<void> {
  for (const [index, width] of (columnWidths ?? []).entries()) {
    await batch.reserveActions(3);
    const letters = columnLetters(area.column + index);
    const { format } = sheet.getRange(`${letters}:${letters}`);
    if (width === null) format.useStandardWidth = true;
    else format.columnWidth = width;
  }
}

interface FoundSheet {
  readonly entry: SheetInverse;
  readonly mark: Excel.NamedItem | undefined;
  /** Undefined when somebody has deleted the sheet meanwhile. */
  readonly sheet: Excel.Worksheet | undefined;
}

async function restoreSheet(
  batch: WriteBatch,
  { entry, mark, sheet }: FoundSheet,
  styles: Styles,
): Promise<readonly string[]> {
  await batch.reserveActions(4);
  if (entry.sheetId === null) {
    mark?.delete();
    sheet?.delete();
    return [];
  }
  if (entry.previous === null || sheet === undefined) return [entry.name];
  await clearSheet(batch, sheet);
  await writeSheet(batch, sheet, entry.previous, styles);
  return [];
}
