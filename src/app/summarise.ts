import type { SheetKey } from "../plan/writePlan";
import type { WorkbookReading } from "../excel/readSnapshot";
import { applyRun } from "./applyRun";
import { WorkbookError, type WorkbookProblem } from "./problem";
import { nextStep, type Watch } from "./progress";
import { scan, type Scan } from "./scan";
import { asTheyStand } from "./standing";
import { readFrozen, readLayouts, type FrozenRun, type Layouts } from "./stored";

/** What a run did. */
export interface Summary {
  readonly scan: Scan;
  /** Names of the sheets that were written. */
  readonly sheets: ReadonlyMap<SheetKey, string>;
  readonly warnings: readonly WorkbookProblem[];
}

/**
 * One click: read, recognise, evaluate, plan, write, and keep how to take it back. Throws `WorkbookError`; then the workbook
 * is as it was, or the error says which cells are not. A scan that is under way is waited for instead of started again.
 */
export async function summarise(
  watch: Watch = {},
  scanning: Promise<Scan | null> = Promise.resolve(null),
): Promise<Summary> {
  const scanned = (await scanning) ?? (await scan(watch));
  const { reading, plan } = scanned;
  if (plan === null) throw new WorkbookError("nothing-found");
  await nextStep("check", watch);
  const layouts = readLayouts();
  refuseUnknown(reading, layouts);
  const stillFrozen = withoutSheets(readFrozen(), reading);
  const applied = await applyRun(plan, watch, {
    reading,
    own: new Map(reading.own.map(({ key, id }) => [key, id])),
    previous: asTheyStand(layouts, reading),
    ...(stillFrozen ? { frozenAfter: () => stillFrozen } : {}),
  });
  const names = new Map([...applied.layouts].map(([key, layout]) => [key, layout.name]));
  return { scan: scanned, sheets: names, warnings: applied.warnings };
}

/** A sheet of ours that cannot be told from what people typed into it, or that could not be read, is not written over. */
function refuseUnknown({ own }: WorkbookReading, layouts: Layouts): void {
  for (const { key, name, contents } of own) {
    if (contents.unread) throw new WorkbookError("sheet-unread", { sheet: name });
    if (!layouts.has(key)) throw new WorkbookError("own-unknown", { sheet: name });
  }
}

/** Our own sheets are written anew, with living formulas: nothing in them is frozen any more. Null when nothing was. */
function withoutSheets(frozen: readonly FrozenRun[], { own }: WorkbookReading): readonly FrozenRun[] | null {
  const ours = new Set(own.map(({ id }) => id));
  const others = frozen
    .map((entry) => ({ ...entry, blocks: entry.blocks.filter(({ edit }) => !ours.has(edit.sheetId)) }))
    .filter(({ blocks }) => blocks.length > 0);
  const count = (runs: readonly FrozenRun[]): number => runs.reduce((sum, { blocks }) => sum + blocks.length, 0);
  return count(others) === count(frozen) ? null : others;
}
