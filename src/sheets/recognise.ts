import { forcedBands, matchCorrections, ofSheet } from "./applyCorrections";
import { floorOf, reachOf, trimBodies } from "./bodies";
import { tableOf } from "./tableOf";
import { NO_CORRECTIONS } from "./corrections";
import type { Corrections, TableCorrection, UnfitCorrection } from "./corrections";
import { withFilledMerges } from "./filledMerges";
import { assembleForms } from "./form";
import { gridOf } from "./grid";
import { isOwnSheet } from "./ownSheets";
import { scan } from "./scan";
import type { SheetSnapshot, Snapshot } from "./snapshot";
import type { Table } from "./table";

export interface Recognition {
  readonly tables: readonly Table[];
  /** Corrections that fit nothing any more and were not applied. */
  readonly unfit: readonly UnfitCorrection[];
}

/** Finds the tables of a workbook. Sheets that hold none give none; what a person corrected wins. */
export function recognise(snapshot: Snapshot, corrections: Corrections = NO_CORRECTIONS): readonly Table[] {
  return recogniseAll(snapshot, corrections).tables;
}

/** As `recognise`, and says which corrections no longer fit. */
export function recogniseAll(snapshot: Snapshot, corrections: Corrections = NO_CORRECTIONS): Recognition {
  const unfit: UnfitCorrection[] = [];
  const ids = new Set(snapshot.sheets.map((sheet) => sheet.id));
  const gone = [...corrections.ignoredSheets, ...corrections.tables].filter((entry) => !ids.has(entry.sheetId));
  for (const sheet of new Set(gone.map((entry) => entry.sheet)))
    unfit.push({ reason: "sheetGone", sheet, detail: sheet });
  const ignored = new Set(corrections.ignoredSheets.map((entry) => entry.sheetId));
  const tables = snapshot.sheets
    .filter((sheet) => !ignored.has(sheet.id))
    .flatMap((sheet) => recogniseSheet(sheet, ofSheet(corrections, sheet.id), unfit));
  return { tables, unfit };
}

function recogniseSheet(
  sheet: SheetSnapshot,
  corrections: readonly TableCorrection[],
  unfit: UnfitCorrection[],
): readonly Table[] {
  if (sheet.unread !== undefined || sheet.visibility === "veryHidden" || isOwnSheet(sheet)) return [];
  const grid = gridOf(withFilledMerges(sheet));
  if (grid === null) return [];
  const candidates = assembleForms(grid, scan(grid, forcedBands(grid, corrections, unfit)));
  trimBodies(grid, candidates);
  candidates.sort((a, b) => a.band.top - b.band.top || a.interval.left - b.interval.left);
  const matched = matchCorrections(grid, candidates, corrections, unfit);
  return candidates.flatMap((candidate) => {
    const correction = matched.get(candidate) ?? null;
    if (correction?.ignored === true) return [];
    const table = tableOf(
      grid,
      candidate,
      floorOf(candidate, candidates),
      reachOf(candidate, candidates),
      correction,
      unfit,
    );
    return table === null ? [] : [table];
  });
}
