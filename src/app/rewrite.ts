import { applyPlan, type Applied } from "../excel/applyPlan";
import { readCapabilities } from "../excel/capabilities";
import { packGrid } from "../excel/inverse";
import { readSnapshot, type WorkbookReading } from "../excel/readSnapshot";
import { runExcel } from "../excel/run";
import { STYLES } from "../plan/styles";
import type { RewriteEdit } from "../plan/upkeep/rewriteEdit";
import type { SheetSnapshot } from "../sheets/snapshot";
import { nextStep, whenNotEditing, type Watch } from "./progress";
import { keepFrozen, keepRuns, liveRuns, readFrozen, readRuns, type FrozenRun } from "./stored";

/** Reads the workbook for a job that rewrites formulas: every sheet, ours too. */
export async function readAll(
  watch: Watch,
): Promise<{ readonly reading: WorkbookReading; readonly sheets: readonly SheetSnapshot[] }> {
  await nextStep("read", watch);
  const { mergedAreas } = readCapabilities();
  const read = (): Promise<WorkbookReading> =>
    runExcel((context) => readSnapshot(context, { mergedAreas, signal: watch.signal }));
  const reading = await whenNotEditing(read, watch);
  return { reading, sheets: [...reading.snapshot.sheets, ...reading.own.map(({ contents }) => contents)] };
}

/**
 * Writes formulas anew as one run that can be taken back. `frozenAfter` gives what is frozen from then on; left out where the
 * job changes nothing about it. Throws `WorkbookError`; then the workbook is as it was, or the error says which cells are not.
 */
export async function rewrite(
  edits: readonly RewriteEdit[],
  watch: Watch,
  frozenAfter?: (applied: Applied, run: number, frozen: readonly FrozenRun[]) => readonly FrozenRun[],
): Promise<void> {
  if (edits.length === 0) return;
  await nextStep("check", watch);
  const runs = readRuns();
  const live = liveRuns();
  const frozen = readFrozen();
  const run = (live.at(-1) ?? 0) + 1;
  const applied = await applyPlan(
    { edits, sheets: [] },
    {
      styles: STYLES,
      run,
      liveRuns: live,
      own: new Map(),
      previous: new Map(),
      keepInverse: async (inverse) => {
        await keepRuns([...runs, { run, inverse, ...(frozenAfter ? { frozen } : {}) }]);
        await nextStep("write", watch);
      },
      signal: watch.signal,
    },
  ).catch(async (error: unknown) => {
    await keepRuns(runs);
    throw error;
  });
  if (frozenAfter) await keepFrozen(frozenAfter(applied, run, frozen));
}

/** What a freezing run wrote, to be kept beside how it is undone. */
export function frozenRun(edits: readonly RewriteEdit[], applied: Applied, run: number): FrozenRun {
  const blocks = applied.inverse.edits.map((edit, index) => {
    const content = edits[index]?.content ?? [];
    const frozen = content.map((row) =>
      row.map((cell) => (cell === null ? "" : "formula" in cell ? cell.formula : cell.value)),
    );
    return { edit, frozen: packGrid(frozen) };
  });
  return { run, blocks };
}
