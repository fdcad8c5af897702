import { applyPlan } from "../excel/applyPlan";
import { STYLES } from "../plan/styles";
import type { SheetKey, SheetLayout } from "../plan/writePlan";
import type { WorkbookReading } from "../excel/readSnapshot";
import { WorkbookError, workbookProblem, type WorkbookProblem } from "./problem";
import { nextStep, type Watch } from "./progress";
import { scan, type Scan } from "./scan";
import {
  keepFrozen,
  keepLayouts,
  keepRuns,
  liveRuns,
  readFrozen,
  readLayouts,
  readRuns,
  type FrozenRun,
  type Layouts,
} from "./stored";

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
  if (scanned.plan === null) throw new WorkbookError("nothing-found");
  await nextStep("check", watch);
  const runs = readRuns();
  const layouts = readLayouts();
  const live = liveRuns();
  const run = (live.at(-1) ?? 0) + 1;
  const frozen = readFrozen();
  const stillFrozen = withoutSheets(frozen, scanned.reading);
  let keepable = true;
  const applied = await applyPlan(scanned.plan, {
    styles: STYLES,
    run,
    liveRuns: live,
    own: new Map(scanned.reading.own.map(({ key, id }) => [key, id])),
    previous: asTheyStand(layouts, scanned.reading),
    keepInverse: async (inverse) => {
      keepable = await keepRuns([...runs, { run, inverse, ...(stillFrozen === frozen ? {} : { frozen }) }]);
      await nextStep("write", watch);
    },
    signal: watch.signal,
  }).catch(async (error: unknown) => {
    await keepRuns(runs);
    throw error;
  });
  await keepLayouts(new Map([...layouts, ...applied.layouts]));
  if (stillFrozen !== frozen) await keepFrozen(stillFrozen);
  const warnings = keepable ? applied.warnings : [...applied.warnings, workbookProblem("undo-too-large")];
  return { scan: scanned, sheets: new Map([...applied.layouts].map(([key, layout]) => [key, layout.name])), warnings };
}

/** Our own sheets are written anew, with living formulas: nothing in them is frozen any more. */
function withoutSheets(frozen: readonly FrozenRun[], { own }: WorkbookReading): readonly FrozenRun[] {
  const ours = new Set(own.map(({ id }) => id));
  const others = frozen
    .map((entry) => ({ ...entry, blocks: entry.blocks.filter(({ edit }) => !ours.has(edit.sheetId)) }))
    .filter(({ blocks }) => blocks.length > 0);
  const count = (runs: readonly FrozenRun[]): number => runs.reduce((sum, { blocks }) => sum + blocks.length, 0);
  return count(others) === count(frozen) ? frozen : others;
}

/** The layouts of our sheets with what people have written into them since. */
function asTheyStand(layouts: Layouts, { own }: WorkbookReading): Layouts {
  return new Map(
    own.flatMap(({ key, name, contents }) => {
      const layout = layouts.get(key);
      return layout ? [[key, withContents({ ...layout, name }, contents)] as const] : [];
    }),
  );
}

function withContents(
  layout: SheetLayout,
  { used, formulas }: WorkbookReading["own"][number]["contents"],
): SheetLayout {
  if (used === null) return layout;
  const cells = layout.cells.map((cell) => {
    const current = formulas[cell.row - used.row]?.[cell.column - used.column] ?? "";
    const { link: _link, ...rest } = cell;
    if (typeof current === "string" && current.startsWith("=")) return { ...rest, content: { formula: current } };
    return { ...rest, content: { value: current } };
  });
  return { ...layout, cells };
}
