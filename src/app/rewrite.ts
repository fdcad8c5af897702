import type { Applied } from "../excel/applyPlan";
import { readCapabilities } from "../excel/capabilities";
import type { Inverse } from "../excel/inverse";
import { packGrid } from "../excel/inverse";
import { readSnapshot, type WorkbookReading } from "../excel/readSnapshot";
import { runExcel } from "../excel/run";
import type { RewriteEdit } from "../plan/upkeep/rewriteEdit";
import type { SheetSnapshot } from "../sheets/snapshot";
import { applyRun, type RunOptions } from "./applyRun";
import { WorkbookError } from "./problem";
import { nextStep, whenNotEditing, type Watch } from "./progress";
import type { FrozenRun } from "./stored";

/**
 * Reads the workbook for a job that rewrites formulas: every sheet, ours too. Throws `sheet-unread` when Excel refuses one: a
 * job that covers the workbook must not leave one out unseen.
 */
export async function readAll(
  watch: Watch,
): Promise<{ readonly reading: WorkbookReading; readonly sheets: readonly SheetSnapshot[] }> {
  await nextStep("read", watch);
  const { mergedAreas } = readCapabilities();
  const read = (): Promise<WorkbookReading> =>
    runExcel((context) => readSnapshot(context, { mergedAreas, signal: watch.signal }));
  const reading = await whenNotEditing(read, watch);
  const sheets = [...reading.snapshot.sheets, ...reading.own.map(({ contents }) => contents)];
  const refused = sheets.filter(({ unread }) => unread === "refused").map(({ name }) => name);
  if (refused.length > 0) throw new WorkbookError("sheet-unread", { sheet: refused.join("、") });
  return { reading, sheets };
}

/** Sheets that were too large to be read: what is in them stays as it is. */
export function tooLargeToRead(sheets: readonly SheetSnapshot[]): readonly string[] {
  return sheets.filter(({ unread }) => unread === "tooLarge").map(({ name }) => name);
}

/**
 * Writes formulas anew as one run that can be taken back; null when there is nothing to write. Throws `WorkbookError`; then
 * the workbook is as it was, or the error says which cells are not: `sheet-unread` where nothing was found to write and
 * some sheets could not be looked at.
 */
export async function rewrite(
  edits: readonly RewriteEdit[],
  sheets: readonly SheetSnapshot[],
  watch: Watch,
  options: RunOptions = {},
): Promise<Applied | null> {
  if (edits.length === 0) {
    const unread = tooLargeToRead(sheets);
    if (unread.length > 0) throw new WorkbookError("sheet-unread", { sheet: unread.join("、") });
    return null;
  }
  await nextStep("check", watch);
  return applyRun({ edits, sheets: [] }, watch, options);
}

/** What a freezing run wrote, to be kept beside how it is undone. */
export function frozenRun(edits: readonly RewriteEdit[], inverse: Inverse, run: number): FrozenRun {
  const blocks = inverse.edits.map((edit, index) => {
    const content = edits[index]?.content ?? [];
    const frozen = content.map((row) =>
      row.map((cell) => (cell === null ? "" : "formula" in cell ? cell.formula : cell.value)),
    );
    return { edit, frozen: packGrid(frozen) };
  });
  return { run, blocks };
}
