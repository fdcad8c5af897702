import type { ScoringScheme } from "../domain/scheme";
import { SCHEME_SHEET } from "../domain/schemeSheet";
import { schemeSheet } from "../plan/schemeSheet";
import { applyRun } from "./applyRun";
import { WorkbookError } from "./problem";
import { nextStep, type Watch } from "./progress";
import type { Scan } from "./scan";

/** Under this id a scheme that was written out is told from the preset that it was. */
export const OWN_SCHEME = "workbook";

/**
 * Writes a scheme out as the sheet 评分方案, to be edited and from then on used; one run that 撤销 takes back. Throws
 * `scheme-sheet-exists` when the workbook has such a sheet.
 */
export async function writeScheme(scheme: ScoringScheme, { reading }: Scan, watch: Watch = {}): Promise<void> {
  const taken = reading.snapshot.sheets.find(({ name }) => name.replace(/\s+/g, "") === SCHEME_SHEET);
  if (taken) throw new WorkbookError("scheme-sheet-exists", { sheet: taken.name });
  await nextStep("check", watch);
  const own = {
    ...scheme,
    id: OWN_SCHEME,
    name: `${scheme.name}（本工作簿）`,
    nameEn: `${scheme.nameEn} (this workbook)`,
  };
  await applyRun({ edits: [], sheets: [schemeSheet(own)] }, watch);
}
