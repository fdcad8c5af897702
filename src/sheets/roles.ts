import { assignByWords } from "./assignment";
import type { Assignment } from "./assignment";
import { sampleRows } from "./content";
import type { Grid } from "./grid";
import type { HeadColumn } from "./heads";
import type { Clues, KindRule } from "./kinds/kind";
import type { Candidate } from "./candidate";
import { chooseBlock } from "./mainBlock";
import { repeatedReason, settleBlocks } from "./settleBlocks";
import { settleMoney } from "./settleMoney";
import { settleNames } from "./settleNames";
import { settleRivals } from "./settleRivals";
import { settleValues, settleWeights } from "./settleValues";
import type { Reason } from "./table";

export interface Roles {
  readonly assignment: Assignment;
  /** Columns of blocks that repeat the one that is read. */
  readonly aside: ReadonlySet<number>;
  /** Why columns were left without a role although their heads speak for one. */
  readonly left: ReadonlyMap<number, Reason>;
  /** Why some of the table's figures are not read, null where nothing speaks against what is read. */
  readonly doubt: Reason | null;
}

/** Works out the roles of a candidate's columns for a kind: by words, then by content, arithmetic and position. */
export function assignRoles(
  grid: Grid,
  candidate: Candidate,
  all: readonly HeadColumn[],
  rule: KindRule,
  clues: Clues,
): Roles {
  const rows = sampleRows(candidate.band.bottom + 1, candidate.dataBottom, candidate.repeats);
  const choice = chooseBlock(grid, candidate, all, rule, rows);
  const aside = new Set(choice?.others.flatMap((block) => block.columns.map((head) => head.column)) ?? []);
  const columns = aside.size === 0 ? all : all.filter((head) => !aside.has(head.column));
  const assignment = assignByWords(columns, rule);
  const left = new Map<number, Reason>();
  if (rule.kind === "allocation")
    for (const [column, reason] of settleMoney(grid, columns, rows, clues.captions, assignment))
      left.set(column, reason);
  let doubt = [...left.values()][0] ?? null;
  if (rule.roles.includes("target")) settleValues(columns, assignment);
  settleNames(columns, rule, assignment);
  if (rule.roles.includes("weight")) settleWeights(columns, assignment);
  settleRivals(columns, assignment);
  if (choice !== null) {
    const reason = repeatedReason(choice);
    settleBlocks(grid, choice, columns, rows, assignment);
    for (const column of aside) left.set(column, reason);
    if (!choice.sure) doubt = reason;
  }
  rule.settle?.(clues, assignment);
  return { assignment, aside, left, doubt };
}
