import type { ScoringScheme } from "../../domain/scheme";
import { readSchemeSheet, SCHEME_SHEET } from "../../domain/schemeSheet";
import type { SheetSnapshot, Snapshot } from "../../sheets/snapshot";

/** The sheet of a workbook that carries its own scheme, whether or not it can be read. */
export function schemeSheetOf(snapshot: Snapshot): SheetSnapshot | undefined {
  return snapshot.sheets.find((sheet) => sheet.name.replace(/\s+/g, "") === SCHEME_SHEET && sheet.used !== null);
}

/** The workbook's own scheme; null when it has none or its sheet contradicts itself. */
export function ownScheme(snapshot: Snapshot): ScoringScheme | null {
  const sheet = schemeSheetOf(snapshot);
  if (!sheet?.used) return null;
  return readSchemeSheet(sheet.values, sheet.used.row).scheme;
}
