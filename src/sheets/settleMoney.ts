import type { Assignment } from "./assignment";
import type { Captions } from "./captions";
import type { Grid } from "./grid";
import type { HeadColumn } from "./heads";
import { leaveOtherBases, settleDivision, settleUnnamedRates } from "./settleRates";
import { settleSeveral, settleUnnamed } from "./severalAllocations";
import type { Reason } from "./table";
import { settleSiblings } from "./settleSiblings";
import { settleTimes } from "./settleTimes";
import { settleGroups, settleSums } from "./sums";

/** True for a column that may hold amounts of money. */
function holdsAmounts(head: HeadColumn, assignment: Assignment): boolean {
  const role = assignment.get(head.column)?.role;
  if (role === "number" || role === "weight" || role === "score" || role === "level1" || role === "level2")
    return false;
  if (head.leaf.unit !== null && head.leaf.money === null) return false;
  if (head.leaf.matches.some((match) => match.family === "count" || match.family === "rate" || match.family === "task"))
    return false;
  const { content } = head;
  return (
    content.numbers >= 0.5 &&
    content.percents <= 0.5 &&
    !(content.sequence && head.leaf.matches.some((match) => match.family === "number"))
  );
}

/**
 * Tells the allocation from its parts, by words and by arithmetic: a column that is the sum of its neighbours is their total;
 * an amount merged over rows with amounts of their own is the total of these; a rate says which columns it divides.
 * @returns why some columns of money were left without a role
 */
export function settleMoney(
  grid: Grid,
  columns: readonly HeadColumn[],
  rows: readonly number[],
  captions: Captions,
  assignment: Assignment,
): ReadonlyMap<number, Reason> {
  const amounts = columns.filter((head) => !head.past && holdsAmounts(head, assignment));
  settleSums(grid, amounts, rows, assignment);
  settleGroups(grid, columns, amounts, rows, assignment);
  const siblings = settleSiblings(amounts, assignment);
  settleDivision(grid, columns, amounts, rows, assignment);
  const times = settleTimes(grid, amounts, rows, assignment);
  settleSeveral(amounts, assignment);
  settleUnnamed(amounts, captions, assignment);
  settleUnnamedRates(grid, columns, amounts, rows, assignment);
  leaveOtherBases(grid, columns, amounts, rows, assignment);
  return new Map([...siblings, ...times]);
}
