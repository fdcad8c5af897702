import { isGroupTotal } from "./arithmetic";
import { columnWith } from "./assignment";
import type { Assignment } from "./assignment";
import { sampleRows } from "./content";
import type { Grid } from "./grid";
import type { HeadColumn } from "./heads";
import type { KindRule } from "./kinds/kind";
import { takeOutCopies } from "./filledAmounts";
import { draftRows, planRows } from "./rowCells";
import type { DraftRow } from "./rowCells";
import { settleRowKinds } from "./rowKinds";
import type { Candidate } from "./candidate";
import type { Row } from "./table";

/** The rows of a table, and the last row that belongs to it: notes and signatures below are among the rows, not in the area. */
export function buildRows(
  grid: Grid,
  candidate: Candidate,
  heads: readonly HeadColumn[],
  assignment: Assignment,
  aside: ReadonlySet<number>,
  rule: KindRule,
  correct: (drafts: readonly DraftRow[]) => void,
): { rows: readonly Row[]; bottom: number } {
  const first = candidate.band.bottom + 1;
  const total = columnWith(assignment, "allocated");
  const part = [...assignment].filter(([, assigned]) => assigned.role === "allocatedParts").map(([column]) => column);
  const repeated =
    total !== undefined &&
    part.length === 1 &&
    isGroupTotal(grid, total, part[0] ?? 0, sampleRows(first, candidate.dataBottom, candidate.repeats));
  const plan = planRows(assignment, heads, aside, rule.transposed, repeated);
  const drafts = draftRows(grid, first, candidate.bottom, plan);
  settleRowKinds(drafts, rule.kind, candidate.repeats);
  if (!rule.transposed) takeOutCopies(grid, drafts, plan);
  correct(drafts);
  let end = drafts.length;
  while (end > 0 && (drafts[end - 1]?.kind === "blank" || drafts[end - 1]?.kind === "note")) end--;
  while (drafts.length > end && drafts[drafts.length - 1]?.kind === "blank") drafts.pop();
  return { rows: drafts, bottom: end === 0 ? candidate.band.bottom : first + end - 1 };
}
