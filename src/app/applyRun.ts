import { applyPlan, BrokenWrite, type Applied, type ApplyOptions, type Written } from "../excel/applyPlan";
import type { Writing } from "../excel/prepare";
import type { WorkbookReading } from "../excel/readSnapshot";
import type { AsRead } from "../excel/unchanged";
import { STYLES } from "../plan/styles";
import { workbookProblem, type WorkbookProblem } from "./problem";
import { nextStep, type Watch } from "./progress";
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
  type StoredRun,
} from "./stored";

export interface RunOptions extends Partial<Pick<ApplyOptions, "own" | "previous">> {
  /** The reading that everything was worked out from. */
  readonly reading?: WorkbookReading;
  /** What is frozen from then on; left out where the run changes nothing about it. */
  readonly frozenAfter?: (written: Written, run: number, frozen: readonly FrozenRun[]) => readonly FrozenRun[];
}

export interface AppliedRun extends Applied {
  readonly run: number;
}

/**
 * Writes as one run that can be taken back: how to do so is kept before the first cell is written, and what is to be known of
 * the sheets afterwards. Throws `WorkbookError`; then workbook and records are as they were, or the error says which cells
 * are not, and 撤销 tries them again.
 */
export async function applyRun(writing: Writing, watch: Watch, options: RunOptions = {}): Promise<AppliedRun> {
  const before = { runs: readRuns(), frozen: readFrozen(), layouts: readLayouts() };
  const live = liveRuns();
  const run = (live.at(-1) ?? 0) + 1;
  const { frozenAfter } = options;
  const stored = (inverse: StoredRun["inverse"]): StoredRun => ({
    run,
    inverse,
    ...(frozenAfter ? { frozen: before.frozen } : {}),
  });
  const unkept = new Set<WorkbookProblem["code"]>();
  try {
    const applied = await applyPlan(writing, {
      styles: STYLES,
      run,
      liveRuns: live,
      own: options.own ?? new Map(),
      previous: options.previous ?? new Map(),
      asRead: options.reading && asRead(options.reading),
      keepInverse: async (inverse) => {
        if (!(await keepRuns([...before.runs, stored(inverse)]))) unkept.add("undo-too-large");
        await nextStep("write", watch);
      },
      keepWritten: async (written) => {
        if (written.layouts.size > 0) await keepLayouts(new Map([...before.layouts, ...written.layouts]));
        if (frozenAfter && !(await keepFrozen(frozenAfter(written, run, before.frozen))))
          unkept.add("frozen-too-large");
      },
      signal: watch.signal,
    });
    return { ...applied, run, warnings: [...applied.warnings, ...tooLarge(unkept)] };
  } catch (error) {
    const broken = error instanceof BrokenWrite ? [{ ...stored(error.rest), broken: true as const }] : [];
    await takeBack({ ...before, runs: [...before.runs, ...broken] });
    throw error;
  }
}

function asRead({ snapshot, own }: WorkbookReading): AsRead {
  return {
    sheets: snapshot.sheets.map(({ id, name }) => ({ id, name })),
    own: new Map(own.map(({ key, contents }) => [key, contents])),
  };
}

const SIZE_WARNINGS = ["undo-too-large", "frozen-too-large"] as const;

function tooLarge(unkept: ReadonlySet<WorkbookProblem["code"]>): readonly WorkbookProblem[] {
  return SIZE_WARNINGS.filter((code) => unkept.has(code)).map((code) => workbookProblem(code));
}

interface Records {
  readonly runs: readonly StoredRun[];
  readonly frozen: readonly FrozenRun[];
  readonly layouts: Layouts;
}

/** The records as they were. A host that does not even take these has told its reason already. */
async function takeBack({ runs, frozen, layouts }: Records): Promise<void> {
  for (const keep of [() => keepRuns(runs), () => keepFrozen(frozen), () => keepLayouts(layouts)]) {
    await keep().catch(() => undefined);
  }
}
