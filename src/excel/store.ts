import { WorkbookError } from "./workbookError";

/**
 * What is kept in the workbook beside its cells: settings, corrections, how to undo. Document settings are read when the
 * page opens, written as a whole, and saved with the file.
 */
const PREFIX = "perfscore.";

export function readStored(key: string): unknown {
  return (Office.context.document.settings.get(PREFIX + key) as unknown) ?? null;
}

/** Keeps values under their keys; null forgets one. Throws `WorkbookError` when the host does not take them. */
export async function store(values: Readonly<Record<string, unknown>>): Promise<void> {
  const { settings } = Office.context.document;
  for (const [key, value] of Object.entries(values)) {
    if (value === null || value === undefined) settings.remove(PREFIX + key);
    else settings.set(PREFIX + key, value);
  }
  await new Promise<void>((resolve, reject) => {
    settings.saveAsync((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new WorkbookError("store-failed", { value: `${result.error.name}: ${result.error.message}` }));
    });
  });
}
