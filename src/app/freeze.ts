import { areaOfAddress } from "../excel/addresses";
import { unpackGrid } from "../excel/inverse";
import { movesOf } from "../excel/moves";
import type { Marks } from "../excel/names";
import { planFreeze } from "../plan/upkeep/freezePlan";
import { planThaw, type FrozenBlock } from "../plan/upkeep/thawPlan";
import { WorkbookError, type WorkbookProblem } from "./problem";
import type { Watch } from "./progress";
import { frozenRun, readAll, rewrite, tooLargeToRead } from "./rewrite";
import { readFrozen, type FrozenRun } from "./stored";

/** What freezing did. */
export interface Frozen {
  /** Cells that have a native formula now. */
  readonly native: number;
  /** Cells that have the value they showed. */
  readonly values: number;
  /** Places that stay as they are: errors, arrays of unknown size, protected sheets. */
  readonly left: readonly string[];
  /** What does not matter to the cells, such as that the formulas are remembered only until the file is closed. */
  readonly warnings?: readonly WorkbookProblem[];
}

export interface Thawed {
  readonly restored: number;
  /** Places that were changed since, or cannot be found again. */
  readonly left: readonly string[];
}

/** 固化: makes the workbook independent of the add-in, and remembers the formulas in the document's settings. */
export async function freeze(watch: Watch = {}): Promise<Frozen> {
  const { reading, sheets } = await readAll(watch);
  const { edits, native, values, left } = planFreeze(sheets, "固化");
  const applied = await rewrite(edits, sheets, watch, {
    reading,
    frozenAfter: ({ inverse }, run, frozen) => [...frozen, frozenRun(edits, inverse, run)],
  });
  const warnings = applied?.warnings ?? [];
  const all = [...left, ...tooLargeToRead(sheets)];
  return { native, values, left: all, ...(warnings.length > 0 ? { warnings } : {}) };
}

/** 还原: brings frozen formulas back. Throws `thaw-none` when nothing is frozen. */
export async function thaw(watch: Watch = {}): Promise<Thawed> {
  const frozen = readFrozen();
  if (frozen.length === 0) throw new WorkbookError("thaw-none");
  const { reading, sheets } = await readAll(watch);
  const { edits, cells, left } = planThaw(sheets, blocksOf(frozen, reading.marks), "还原");
  await rewrite(edits, sheets, watch, { reading, frozenAfter: () => [] });
  return { restored: cells, left: [...left, ...tooLargeToRead(sheets)] };
}

/** Frozen blocks with where their cells, and the cells that their formulas name, are now. */
export function blocksOf(frozen: readonly FrozenRun[], marks: Marks): readonly FrozenBlock[] {
  return frozen.flatMap(({ blocks }) =>
    blocks.map(({ edit, frozen: contents }): FrozenBlock => {
      const place = marks.get(edit.mark.toUpperCase()) ?? null;
      return {
        home: edit.sheet,
        area: edit.area,
        before: unpackGrid(edit.before),
        frozen: unpackGrid(contents),
        now: place && { sheet: place.sheet, area: areaOfAddress(place.address) },
        moves: movesOf(edit.anchors ?? [], marks),
      };
    }),
  );
}
