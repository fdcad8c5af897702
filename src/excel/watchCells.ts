import { runExcel } from "./run";

/** `WorksheetCollection.onChanged`. */
const EVENTS_API = "1.9";

/** `ours`: whether the add-in itself made the change; null where the host does not say. */
export type CellsChanged = (ours: boolean | null) => void;

/**
 * Tells whenever cells are changed at this computer; what co-authors do is left out. False where the host has no such event.
 * Throws `WorkbookError` when it refuses.
 */
export async function watchCells(listener: CellsChanged): Promise<boolean> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", EVENTS_API)) return false;
  await runExcel(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ source, triggerSource }) => {
      if (source === Excel.EventSource.remote) return;
      // Hosts before ExcelApi 1.14 do not say.
      const trigger = triggerSource as Excel.EventTriggerSource | "Unknown" | "ThisLocalAddin" | undefined;
      listener(trigger === undefined ? null : trigger === "ThisLocalAddin");
      await Promise.resolve();
    });
    await context.sync();
  });
  return true;
}
