import { areaAddress, type Area } from "../sheets/area";
import { areaOfAddress } from "./addresses";
import type { PrintAreaInverse } from "./inverse";
import type { PreparedEdit } from "./prepareEdit";

/**
 * Which print areas end before a column that is to be added. Asked in a request of its own: without a printer some hosts
 * refuse everything about pages, which must not keep figures from being written. Nothing is known then.
 */
export async function readPrintAreas(
  context: Excel.RequestContext,
  edits: readonly PreparedEdit[],
): Promise<readonly PrintAreaInverse[]> {
  const added = edits.filter(({ edit }) => edit.formatLike !== null);
  if (added.length === 0) return [];
  const sheets = new Map(added.map(({ edit, sheet }) => [edit.sheetId, sheet]));
  const asked = [...sheets].map(([sheetId, sheet]) => ({ sheetId, sheet, found: requestPrintArea(sheet) }));
  try {
    await context.sync();
  } catch {
    return [];
  }
  return asked.flatMap(({ sheetId, sheet, found }) => {
    const before = singleArea(found);
    const after = before && widened(before, ownAreas(added, sheetId));
    return before && after ? [{ sheetId, sheet: sheet.name, before, after }] : [];
  });
}

function requestPrintArea(sheet: Excel.Worksheet): Excel.RangeAreas {
  return sheet.pageLayout.getPrintAreaOrNullObject().load("address,areaCount");
}

/** Null where nothing or several areas are printed, or whole columns: nothing to widen there. */
function singleArea(found: Excel.RangeAreas): Area | null {
  if (found.isNullObject || found.areaCount !== 1) return null;
  try {
    return areaOfAddress(found.address.slice(found.address.lastIndexOf("!") + 1).replaceAll("$", ""));
  } catch {
    return null;
  }
}

interface AddedColumns {
  readonly area: Area;
  /** Column of the table whose formats are taken over. */
  readonly like: number;
}

function ownAreas(added: readonly PreparedEdit[], sheetId: string): readonly AddedColumns[] {
  return added.flatMap(({ edit, area }) =>
    edit.sheetId === sheetId && edit.formatLike !== null ? [{ area, like: edit.formatLike }] : [],
  );
}

/** The print area with the columns added to tables that it prints; null when it has them already. */
function widened(before: Area, added: readonly AddedColumns[]): Area | null {
  const end = (area: Area): number => area.column + area.columnCount;
  const ends = added
    .filter(
      ({ area, like }) =>
        like >= before.column &&
        like < end(before) &&
        area.row < before.row + before.rowCount &&
        area.row + area.rowCount > before.row,
    )
    .map(({ area }) => end(area));
  const last = Math.max(end(before), ...ends);
  return last === end(before) ? null : { ...before, columnCount: last - before.column };
}

/** Prints added columns with their table. What a host refuses about pages does no harm to figures. */
export async function widenPrintAreas(
  context: Excel.RequestContext,
  areas: readonly PrintAreaInverse[],
): Promise<void> {
  if (areas.length === 0) return;
  try {
    for (const { sheetId, after } of areas) setPrintArea(context.workbook.worksheets.getItem(sheetId), after);
    await context.sync();
  } catch {
    // Printed as before.
  }
}

/** Takes the columns out again, unless somebody chose other columns since; rows inserted since stay printed. */
export async function narrowPrintAreas(
  context: Excel.RequestContext,
  areas: readonly PrintAreaInverse[],
): Promise<void> {
  if (areas.length === 0) return;
  const { worksheets } = context.workbook;
  try {
    const asked = areas.map((entry) => {
      const sheet = worksheets.getItem(entry.sheetId);
      return { entry, sheet, found: requestPrintArea(sheet) };
    });
    await context.sync();
    for (const { entry, sheet, found } of asked) {
      const { before, after } = entry;
      const now = singleArea(found);
      if (now?.column !== after.column || now.columnCount !== after.columnCount) continue;
      setPrintArea(sheet, { ...now, column: before.column, columnCount: before.columnCount });
    }
    await context.sync();
  } catch {
    // Printed as it is.
  }
}

function setPrintArea(sheet: Excel.Worksheet, area: Area): void {
  sheet.pageLayout.setPrintArea(areaAddress(area));
}
