import type { SheetKey, SheetLayout } from "../plan/writePlan";
import type { Inverse } from "./inverse";
import { sheetMark } from "./names";
import { prepare, type Prepared, type PrepareOptions, type Writing } from "./prepare";
import { restore } from "./restore";
import { runExcel, stopIfCancelled } from "./run";
import { toWorkbookError, WorkbookError, type WorkbookProblem } from "./workbookError";
import { WriteBatch } from "./writeBatch";
import { writeEdit } from "./writeEdit";
import { clearSheet, writeSheet } from "./writeSheet";
import type { Styles } from "./writeStyles";
import { writeViews, type WrittenSheet } from "./writeView";

export interface ApplyOptions extends PrepareOptions {
  readonly styles: Styles;
  /** Called with the inverse before the first cell is written, so that it is kept even if the pane dies. */
  readonly keepInverse: (inverse: Inverse) => Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

export interface Applied {
  readonly inverse: Inverse;
  /** The layouts as they were written, under the names that the sheets have. */
  readonly layouts: ReadonlyMap<SheetKey, SheetLayout>;
  /** What did not work and does not matter to the figures. */
  readonly warnings: readonly WorkbookProblem[];
}

/**
 * Writes a plan: one round trip to check, one to write (more only where a request would outgrow its limit), one for windows
 * and paper. Throws `WorkbookError`; then the workbook is as it was, or the error names the cells that are not.
 */
export async function applyPlan(plan: Writing, options: ApplyOptions): Promise<Applied> {
  let writing: Inverse | null = null;
  try {
    return await runExcel(async (context) => {
      const prepared = await prepare(context, plan, options);
      stopIfCancelled(options.signal);
      await options.keepInverse(prepared.inverse);
      stopIfCancelled(options.signal);
      writing = prepared.inverse;
      const sheets = await write(context, prepared, options);
      writing = null;
      const warnings = await writeViews(context, sheets);
      return {
        inverse: prepared.inverse,
        layouts: new Map(sheets.map(({ layout }) => [layout.key, layout])),
        warnings,
      };
    });
  } catch (error) {
    if (writing === null) throw error;
    throw await putBack(writing, options.styles, toWorkbookError(error));
  }
}

async function write(
  context: Excel.RequestContext,
  prepared: Prepared,
  options: ApplyOptions,
): Promise<readonly WrittenSheet[]> {
  const batch = new WriteBatch(context);
  await batch.reserveActions(prepared.deadMarks.length);
  for (const mark of prepared.deadMarks) mark.delete();
  // Sheets are added first: formulas in edits and in each other may point at them.
  const sheets: WrittenSheet[] = [];
  for (const { layout, existing } of prepared.sheets) {
    if (existing) await clearSheet(batch, existing);
    sheets.push({ layout, sheet: existing ?? (await addSheet(batch, context, layout)) });
  }
  for (const edit of prepared.edits) {
    stopIfCancelled(options.signal);
    await writeEdit(batch, context, edit);
  }
  for (const { sheet, layout } of sheets) await writeSheet(batch, sheet, layout, options.styles);
  await batch.send();
  return sheets;
}

async function addSheet(
  batch: WriteBatch,
  context: Excel.RequestContext,
  layout: SheetLayout,
): Promise<Excel.Worksheet> {
  await batch.reserveActions(8);
  const sheet = context.workbook.worksheets.add(layout.name);
  const mark = context.workbook.names.add(sheetMark(layout.key), sheet.getRange("A1"));
  mark.visible = false;
  return sheet;
}

/** Undoes what a broken run had written so far; the error that is left to tell. */
async function putBack(inverse: Inverse, styles: Styles, reason: WorkbookError): Promise<WorkbookError> {
  const left = await restore(inverse, styles, "fault").catch(() =>
    inverse.edits.map(({ sheet }) => sheet).concat(inverse.sheets.map(({ name }) => name)),
  );
  const { code, zh, en, value } = reason.problem;
  // The workbook's state is told once, by the sentence around the reason.
  const cause = code === "internal" ? { value, valueEn: value } : { value: zh, valueEn: en };
  if (left.length > 0) return new WorkbookError("write-partial", { cell: left.join("、"), ...cause });
  return code === "cancelled" ? reason : new WorkbookError("write-failed", cause);
}
