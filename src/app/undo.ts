import { restore } from "../excel/restore";
import { STYLES } from "../plan/styles";
import { WorkbookError, workbookProblem, type WorkbookProblem } from "./problem";
import { keepFrozen, keepLayouts, keepRuns, readLayouts, readRuns } from "./stored";

/** True while there is a run that can be taken back. */
export function canUndo(): boolean {
  return readRuns().length > 0;
}

/**
 * 撤销本次生成: takes back the newest run. Cells that somebody changed since stay, and are named in the problem that is
 * returned; null when everything is as it was. Throws `WorkbookError` when there is nothing to undo.
 */
export async function undo(): Promise<WorkbookProblem | null> {
  const runs = readRuns();
  const last = runs.at(-1);
  if (!last) throw new WorkbookError("undo-none");
  const left = await restore(last.inverse, STYLES, "undo");
  await keepRuns(runs.slice(0, -1));
  const layouts = new Map(readLayouts());
  for (const { key, previous } of last.inverse.sheets) {
    if (previous) layouts.set(key, previous);
    else layouts.delete(key);
  }
  await keepLayouts(layouts);
  if (last.frozen) await keepFrozen(last.frozen);
  return left.length === 0 ? null : workbookProblem("undo-partial", { cell: left.join("、") });
}
