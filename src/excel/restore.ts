import { areaAddress } from "../sheets/area";
import { isAsBefore } from "./asBefore";
import type { EditInverse, Inverse, SheetInverse } from "./inverse";
import { findEdit, findSheet, type FoundEdit, type FoundSheet, type Located } from "./locate";
import { marksOf, ownSheetsOf } from "./names";
import { MAX_BYTES } from "./bytes";
import { narrowPrintAreas } from "./printAreas";
import { ReadBatch } from "./readBatch";
import { deleteAnchors, restoreEdit } from "./restoreEdit";
import { runExcel } from "./run";
import { toWorkbookError, type WorkbookError } from "./workbookError";
import { WriteBatch } from "./writeBatch";
import { clearSheet, writeSheet } from "./writeSheet";
import { writeViews } from "./writeView";
import type { Styles } from "./writeStyles";

/**
 * `undo`: a person takes back a finished run; what somebody changed since is left alone.
 * `fault`: a run broke off just now; whatever stands in its cells is ours.
 * `broken`: a person takes back a run that broke off before: as `undo`, but its sheets may have no marks yet.
 */
export type RestoreReason = "undo" | "fault" | "broken";

export interface Restored {
  /** Places that somebody changed since, or that nobody can put back: they stay as they are, as `表!B5`. */
  readonly left: readonly string[];
  /** What Excel refused; null when all was done. */
  readonly failed: FailedRestore | null;
}

export interface FailedRestore {
  /** Puts back the rest, once Excel works again. */
  readonly inverse: Inverse;
  /** The places of the rest, as `表!B5:B9`, or a whole sheet. */
  readonly places: readonly string[];
  readonly reason: WorkbookError;
}

/** Puts a run back. Together first; when that is refused, piece by piece, so that one refusal does not keep the rest. */
export async function restore(inverse: Inverse, styles: Styles, reason: RestoreReason): Promise<Restored> {
  // Where the first attempt found everything: it may have deleted marks before it broke off.
  const located: Located = { edits: new Map(), sheets: new Map() };
  try {
    return { left: await restorePart(inverse, styles, reason, located, MAX_BYTES), failed: null };
  } catch {
    return restorePieces(inverse, styles, reason, located);
  }
}

/** How much smaller requests and answers are kept in the second attempt: the first may have been too large. */
const PIECES = 16;

async function restorePieces(
  inverse: Inverse,
  styles: Styles,
  reason: RestoreReason,
  located: Located,
): Promise<Restored> {
  const left: string[] = [];
  const edits: EditInverse[] = [];
  const sheets: SheetInverse[] = [];
  let failure: WorkbookError | null = null;
  for (const part of parts(inverse)) {
    try {
      left.push(...(await restorePart(part, styles, reason, located, MAX_BYTES / PIECES)));
    } catch (error) {
      const [edit] = part.edits;
      if (reason === "fault" && edit && (await isAsBefore(edit))) continue;
      failure ??= toWorkbookError(error);
      edits.push(...part.edits);
      sheets.push(...part.sheets);
    }
  }
  const rest = { edits, sheets };
  return { left, failed: failure && { inverse: rest, places: placesOf(rest), reason: failure } };
}

/** Every place that a run wrote: blocks, and our sheets as a whole. */
export function placesOf({ edits, sheets }: Inverse): readonly string[] {
  return [...edits.map(({ sheet, area }) => `${sheet}!${areaAddress(area)}`), ...sheets.map(({ name }) => name)];
}

/** Blocks before sheets: a sheet that somebody protected must not keep the others. */
function parts(inverse: Inverse): readonly Inverse[] {
  return [
    ...inverse.edits.map((edit) => ({ edits: [edit], sheets: [] })),
    ...inverse.sheets.map((sheet) => ({ edits: [], sheets: [sheet] })),
    ...(inverse.printAreas ?? []).map((area) => ({ edits: [], sheets: [], printAreas: [area] })),
  ];
}

function restorePart(
  inverse: Inverse,
  styles: Styles,
  reason: RestoreReason,
  located: Located,
  maxBytes: number,
): Promise<readonly string[]> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    const names = context.workbook.names.load("items/name,items/formula");
    await context.sync();

    const left: string[] = [];
    const found: FoundEdit[] = [];
    const reading = new ReadBatch(context, maxBytes);
    for (const edit of inverse.edits) {
      const place = await findEdit(reading, edit, names.items, worksheets.items, located);
      if (place) found.push(place);
      else if (reason !== "fault") left.push(`${edit.sheet}!${areaAddress(edit.area)}`);
    }
    const ownIds = ownSheetsOf(names.items, worksheets.items);
    const sheets = inverse.sheets.map((entry) =>
      findSheet(entry, names.items, worksheets.items, ownIds, reason !== "undo", located),
    );
    for (const { entry, sheet } of sheets) if (entry.sheetId !== null) sheet?.charts.load("items/name");
    await reading.send();

    const batch = new WriteBatch(context, maxBytes);
    const marks = marksOf(names.items);
    for (const edit of found) left.push(...(await restoreEdit(batch, edit, reason, marks)));
    for (const entry of sheets) left.push(...(await restoreSheet(batch, entry, styles)));
    await deleteMarks(batch, found, sheets, names.items);
    await batch.send();
    await layOutAgain(context, sheets);
    await narrowPrintAreas(context, inverse.printAreas ?? []);
    return left;
  });
}

/** Paper and frozen rows of sheets that are as before; what is refused there matters to nobody's figures. */
async function layOutAgain(context: Excel.RequestContext, sheets: readonly FoundSheet[]): Promise<void> {
  const again = sheets.flatMap(({ entry, sheet }) =>
    sheet && entry.sheetId !== null && entry.previous ? [{ sheet, layout: entry.previous }] : [],
  );
  if (again.length > 0) await writeViews(context, again, { show: false });
}

/** Last of all: while the marks are there, what is not yet put back can be found. */
async function deleteMarks(
  batch: WriteBatch,
  found: readonly FoundEdit[],
  sheets: readonly FoundSheet[],
  names: readonly Excel.NamedItem[],
): Promise<void> {
  await deleteAnchors(batch, found, names);
  const marks = [
    ...found.map(({ mark }) => mark),
    ...sheets.filter(({ entry }) => entry.sheetId === null).map(({ mark }) => mark),
  ];
  await batch.reserveActions(marks.length);
  for (const mark of marks) mark?.delete();
}

async function restoreSheet(
  batch: WriteBatch,
  { entry, sheet }: FoundSheet,
  styles: Styles,
): Promise<readonly string[]> {
  await batch.reserveActions(4);
  if (entry.sheetId === null) {
    sheet?.delete();
    return [];
  }
  if (entry.previous === null || sheet === undefined) return [entry.name];
  await clearSheet(batch, sheet);
  await writeSheet(batch, sheet, entry.previous, styles);
  return [];
}
