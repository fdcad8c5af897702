import { columnLetters } from "./area";
import { rateRelation } from "./arithmetic";
import { columnWith, give } from "./assignment";
import type { Assignment } from "./assignment";
import type { Captions } from "./captions";
import type { Grid } from "./grid";
import { fits } from "./heads";
import type { HeadColumn } from "./heads";
import { settleSeveral, settleUnnamed } from "./severalAllocations";
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
 */
export function settleMoney(
  grid: Grid,
  columns: readonly HeadColumn[],
  rows: readonly number[],
  captions: Captions,
  assignment: Assignment,
): void {
  const amounts = columns.filter((head) => !head.past && holdsAmounts(head, assignment));
  settleSums(grid, amounts, rows, assignment);
  settleGroups(grid, columns, amounts, rows, assignment);
  settleSeveral(grid, columns, amounts, rows, assignment);
  settleUnnamed(amounts, captions, assignment);
  settleRates(grid, columns, amounts, rows, assignment);
}

/** Percent columns: the head or the arithmetic says which rate they hold. */
function settleRates(
  grid: Grid,
  columns: readonly HeadColumn[],
  amounts: readonly HeadColumn[],
  rows: readonly number[],
  assignment: Assignment,
): void {
  const numbers = amounts.map((head) => head.column);
  for (const head of columns) {
    const role = assignment.get(head.column)?.role;
    const rateLike = head.content.percents > 0.4 || role === "expenditureRate";
    if (!rateLike || (role !== undefined && role !== "expenditureRate") || fits(head.content, "expenditureRate") < 1)
      continue;
    const relation = rateRelation(grid, head.column, numbers, rows.slice(0, 60));
    if (relation === null) continue;
    const [part, whole] = relation;
    const detail = `${columnLetters(head.column)} = ${columnLetters(part)} ÷ ${columnLetters(whole)}`;
    const spends = assignment.get(part)?.role === "spent";
    if (role === "expenditureRate" || (spends && columnWith(assignment, "expenditureRate") === undefined)) {
      give(assignment, head.column, "expenditureRate", 0.95, { code: "arithmetic", detail });
    }
  }
}
