import type { SheetKey, SheetLayout } from "../plan/writePlan";
import { MAX_BYTES } from "./bytes";
import type { Inverse } from "./inverse";
import { sheetMark } from "./names";
import { lateChanges, type Overwritten } from "./lateChanges";
import { prepare, type Prepared, type PrepareOptions, type Writing } from "./prepare";
import { widenPrintAreas } from "./printAreas";
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
  /** Called once all cells are written; when it throws, they are put back. */
  readonly keepWritten?: ((written: Written) => Promise<void>) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Written {
  readonly inverse: Inverse;
  /** The layouts as they were written, under the names that the sheets have. */
  readonly layouts: ReadonlyMap<SheetKey, SheetLayout>;
}

export interface Applied extends Written {
  /** What did not work and does not matter to the figures. */
  readonly warnings: readonly WorkbookProblem[];
}

/**
 * Writes a plan, in smaller pieces when the host finds them too large: one round trip to check, one to write (more only where a request would outgrow its limit), one for windows
 * and paper. Throws `WorkbookError`; then the workbook is as it was, or the error names the cells that are not.
 */
export async function applyPlan(plan: Writing, options: ApplyOptions): Promise<Applied> {
  const { maxBytes = MAX_BYTES } = options;
  try {
    return await applyOnce(plan, options);
  } catch (error) {
    const smaller = maxBytes / 2;
    if (!isTooLarge(error) || smaller < LEAST_BYTES) throw error;
    return applyPlan(plan, { ...options, maxBytes: smaller });
  }
}

/** A host that refuses even this much is not to be satisfied. */
const LEAST_BYTES = 100_000;

/** The host found a request or an answer too large, and the workbook is as it was. */
function isTooLarge(error: unknown): boolean {
  return error instanceof WorkbookError && (error.problem.code === "too-large" || error instanceof TooLargeWrite);
}

/** As `write-failed`; another attempt in smaller pieces may go through. */
class TooLargeWrite extends WorkbookError {
  constructor(details: Readonly<Record<string, string>>) {
    super("write-failed", details);
  }
}

async function applyOnce(plan: Writing, options: ApplyOptions): Promise<Applied> {
  let writing: Inverse | null = null;
  try {
    return await runExcel(async (context) => {
      const prepared = await prepare(context, plan, options);
      stopIfCancelled(options.signal);
      await options.keepInverse(prepared.inverse);
      stopIfCancelled(options.signal);
      writing = prepared.inverse;
      const { sheets, overwritten } = await write(context, prepared, options);
      const late = lateChanges(prepared.inverse, overwritten);
      if (late) {
        writing = late.inverse;
        throw new WorkbookError("changed-meanwhile", { sheet: late.sheet, cell: late.cell });
      }
      const layouts = new Map(sheets.map(({ layout }) => [layout.key, layout]));
      const written = { inverse: prepared.inverse, layouts };
      await options.keepWritten?.(written);
      writing = null;
      await widenPrintAreas(context, prepared.inverse.printAreas ?? []);
      return { ...written, warnings: await writeViews(context, sheets) };
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
): Promise<{ readonly sheets: readonly WrittenSheet[]; readonly overwritten: readonly Overwritten[] }> {
  const batch = new WriteBatch(context, options.maxBytes);
  await batch.reserveActions(prepared.deadMarks.length);
  for (const mark of prepared.deadMarks) mark.delete();
  // Sheets are added first: formulas in edits and in each other may point at them.
  const sheets: WrittenSheet[] = [];
  for (const { layout, existing } of prepared.sheets) {
    if (existing) await clearSheet(batch, existing);
    sheets.push({ layout, sheet: existing ?? (await addSheet(batch, context, layout)) });
  }
  const overwritten: Overwritten[] = [];
  for (const edit of prepared.edits) {
    stopIfCancelled(options.signal);
    overwritten.push(...(await writeEdit(batch, context, edit)));
  }
  for (const { sheet, layout } of sheets) await writeSheet(batch, sheet, layout, options.styles);
  await batch.send();
  return { sheets, overwritten };
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

/** A run broke off, and Excel did not let it be put back: `rest` is what is still to do. */
export class BrokenWrite extends WorkbookError {
  constructor(
    readonly rest: Inverse,
    details: Readonly<Record<string, string>>,
  ) {
    super("write-partial", details);
  }
}

/** Reasons that say themselves that nothing was written. */
const TOLD_ALONE: ReadonlySet<WorkbookProblem["code"]> = new Set(["cancelled", "changed-meanwhile"]);

/** Undoes what a broken run had written so far; the error that is left to tell. */
async function putBack(inverse: Inverse, styles: Styles, reason: WorkbookError): Promise<WorkbookError> {
  const { left, failed } = await restore(inverse, styles, "fault");
  const places = [...left, ...(failed?.places ?? [])];
  const { code, zh, en, value } = reason.problem;
  // The workbook's state is told once, by the sentence around the reason.
  const cause = code === "internal" ? { value, valueEn: value } : { value: zh, valueEn: en };
  const details = { cell: places.join("、"), ...cause };
  if (failed) return new BrokenWrite(failed.inverse, details);
  if (left.length > 0) return new WorkbookError("write-partial", details);
  if (code === "too-large") return new TooLargeWrite(cause);
  return TOLD_ALONE.has(code) ? reason : new WorkbookError("write-failed", cause);
}
