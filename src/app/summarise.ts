import { applyPlan } from "../excel/applyPlan";
import { STYLES } from "../plan/styles";
import type { SheetKey, SheetLayout } from "../plan/writePlan";
import type { WorkbookReading } from "../excel/readSnapshot";
import { WorkbookError, workbookProblem, type WorkbookProblem } from "./problem";
import { nextStep, type Watch } from "./progress";
import { scan, type Scan } from "./scan";
import { keepLayouts, keepRuns, readLayouts, readRuns, type Layouts } from "./stored";

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
  const run = (runs.at(-1)?.run ?? 0) + 1;
  let keepable = true;
  const applied = await applyPlan(scanned.plan, {
    styles: STYLES,
    run,
    liveRuns: runs.map((entry) => entry.run),
    own: new Map(scanned.reading.own.map(({ key, id }) => [key, id])),
    previous: asTheyStand(layouts, scanned.reading),
    keepInverse: async (inverse) => {
      keepable = await keepRuns([...runs, { run, inverse }]);
      await nextStep("write", watch);
    },
    signal: watch.signal,
  }).catch(async (error: unknown) => {
    await keepRuns(runs);
    throw error;
  });
  await keepLayouts(new Map([...layouts, ...applied.layouts]));
  const warnings = keepable ? applied.warnings : [...applied.warnings, workbookProblem("undo-too-large")];
  return { scan: scanned, sheets: new Map([...applied.layouts].map(([key, layout]) => [key, layout.name])), warnings };
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
