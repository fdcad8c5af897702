import type { FindingFix } from "../evaluate/evaluation";
import type { BlockEdit } from "../plan/writePlan";
import { applyRun } from "./applyRun";
import { nextStep, type Watch } from "./progress";

/** Shown where the run that can be taken back is named. */
const PURPOSE = "用计算值替换";
const TEXT_FORMAT = "@";

/**
 * 用计算值替换: writes what a finding computed into its cell, as one run that 撤销 takes back. The cell is read again first.
 * Throws `changed-meanwhile` when it no longer holds what the finding was about, `sheet-protected`, `sheet-gone`.
 */
export async function applyFix(fix: FindingFix, watch: Watch = {}): Promise<void> {
  await nextStep("check", watch);
  await applyRun({ edits: [editOf(fix)], sheets: [] }, watch);
}

function editOf({ at, content, replaces }: FindingFix): BlockEdit {
  return {
    sheetId: at.sheetId,
    sheet: at.sheet,
    row: at.row,
    column: at.column,
    content: [[content]],
    // Excel would turn a text such as 97.42% into a number.
    numberFormat: typeof content.value === "string" ? TEXT_FORMAT : null,
    formatLike: null,
    purpose: PURPOSE,
    expected: [[replaces]],
  };
}
