import type { SheetInverse } from "../excel/inverse";
import { restore } from "../excel/restore";
import { STYLES } from "../plan/styles";
import { WorkbookError, workbookProblem, type WorkbookProblem } from "./problem";
import { sparingFilled } from "./filledForms";
import { withoutTyped } from "./standing";
import { keepFrozen, keepLayouts, keepRuns, readLayouts, readRuns, type Layouts } from "./stored";

/** True while there is a run that can be taken back. */
export function canUndo(): boolean {
  return readRuns().length > 0;
}

/**
 * 撤销本次生成: takes back the newest run. Cells that somebody changed since stay, and are named in the problem that is
 * returned; null when everything is as it was. Throws `WorkbookError` when there is nothing to undo, and when Excel refuses:
 * then what is left can be undone again.
 */
export async function undo(): Promise<WorkbookProblem | null> {
  const runs = readRuns();
  const last = runs.at(-1);
  if (!last) throw new WorkbookError("undo-none");
  const { inverse, spared } = await sparingFilled(last.inverse);
  const { left: changed, failed } = await restore(inverse, STYLES, last.broken ? "broken" : "undo");
  const left = [...spared, ...changed];
  const others = runs.slice(0, -1);
  const unfinished = new Set(failed?.inverse.sheets.map(({ key }) => key));
  await keepRuns(failed ? [...others, { ...last, inverse: failed.inverse }] : others);
  // The records of a run that broke off were taken back at once.
  if (!last.broken) await keepLayouts(layoutsBefore(last.inverse.sheets.filter(({ key }) => !unfinished.has(key))));
  if (failed) {
    const { zh, en } = failed.reason.problem;
    throw new WorkbookError("undo-failed", { cell: [...left, ...failed.places].join("、"), value: zh, valueEn: en });
  }
  if (last.frozen && !last.broken) await keepFrozen(last.frozen);
  return left.length === 0 ? null : workbookProblem("undo-partial", { cell: left.join("、") });
}

/** What stands in our sheets once these are as before the run. */
function layoutsBefore(sheets: readonly SheetInverse[]): Layouts {
  const layouts = new Map(readLayouts());
  for (const { key, previous } of sheets) {
    if (previous) layouts.set(key, withoutTyped(previous));
    else layouts.delete(key);
  }
  return layouts;
}
