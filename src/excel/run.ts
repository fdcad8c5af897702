import { toWorkbookError, WorkbookError } from "./workbookError";

/** Runs one job against the workbook; waits while a cell is being edited. Throws `WorkbookError` only. */
export async function runExcel<T>(job: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, job);
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** Between two steps: throws `cancelled` when the person has asked to stop. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new WorkbookError("cancelled");
}
