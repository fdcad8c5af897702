import { assignByWords } from "./assignment";
import type { Assignment } from "./assignment";
import { sampleRows } from "./content";
import type { Grid } from "./grid";
import type { HeadColumn } from "./heads";
import type { Clues, KindRule } from "./kinds/kind";
import type { Candidate } from "./candidate";
import { settleMoney } from "./settleMoney";
import { settleNames } from "./settleNames";
import { settleValues, settleWeights } from "./settleValues";

/** Works out the roles of a candidate's columns for a kind: by words, then by content, arithmetic and position. */
export function assignRoles(
  grid: Grid,
  candidate: Candidate,
  columns: readonly HeadColumn[],
  rule: KindRule,
  clues: Clues,
): Assignment {
  const assignment = assignByWords(columns, rule);
  const rows = sampleRows(candidate.band.bottom + 1, candidate.dataBottom, candidate.repeats);
  if (rule.kind === "allocation") settleMoney(grid, columns, rows, clues.captions, assignment);
  if (rule.roles.includes("target")) settleValues(columns, assignment);
  settleNames(columns, rule, assignment);
  if (rule.roles.includes("weight")) settleWeights(columns, assignment);
  rule.settle?.(clues, assignment);
  return assignment;
}
