import { planRepair } from "../plan/upkeep/repairPlan";
import type { Watch } from "./progress";
import { readAll, rewrite, tooLargeToRead } from "./rewrite";

/** What a repair did. */
export interface Repaired {
  readonly repaired: number;
  /** Protected sheets with damaged formulas, and sheets that were too large to be read. */
  readonly left: readonly string[];
}

/** 修复公式: finds formulas of ours that show #NAME? or were damaged in passing through other programs, and writes them again. */
export async function repair(watch: Watch = {}): Promise<Repaired> {
  const { reading, sheets } = await readAll(watch);
  const { edits, cells, left } = planRepair(sheets, "修复公式");
  await rewrite(edits, sheets, watch, { reading });
  return { repaired: cells, left: [...left, ...tooLargeToRead(sheets)] };
}
