import type { SheetSnapshot } from "./snapshot";

/** Names under which the add-in writes its own sheets, and the marks that it leaves in their first cells. */
const OWN_NAMES = /^(绩效评分汇总|核对清单)([ _-]?\d+|\(\d+\)|（\d+）)?$/;
const MARK = /绩评|PerfScore|绩效评分汇总|核对清单/;

/** True for a sheet that the add-in wrote itself: by its name, and by what its first rows say. */
export function isOwnSheet(sheet: SheetSnapshot): boolean {
  if (!OWN_NAMES.test(sheet.name)) return false;
  return sheet.values.slice(0, 3).some((row) => row.some((value) => typeof value === "string" && MARK.test(value)));
}
