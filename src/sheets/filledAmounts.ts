import { near } from "./arithmetic";
import type { Grid } from "./grid";
import type { DraftRow, RowPlan } from "./rowCells";
import { isCounted } from "./table";
import type { ColumnRole, Row } from "./table";
import { isEmpty, roughNumber, squeeze } from "./text";

/** Amounts that are one for several rows where they are merged. */
const AMOUNTS: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "allocated",
  "initialBudget",
  "adjustedBudget",
  "spent",
  "returned",
  "balance",
]);
/** What stood merged beside such an amount, and was filled down with it. */
const LABELS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["number", "name", "level1", "level2"]);

/**
 * An amount that was merged over several rows counts once, also where the merge was dissolved and the amount written into
 * each of its rows. The copies become null, as the covered cells of a merge are. Taken for copies: equal amounts of rows
 * beside each other that share a written label, where the table's total holds only if they count once, where the rows share
 * their number, or where they are indicators of one project. Changes the drafts in place.
 */
export function takeOutCopies(grid: Grid, rows: readonly DraftRow[], plan: RowPlan): void {
  const ofIndicators = plan.single.some(([role]) => role === "target");
  for (const [role, column] of plan.single) {
    if (!AMOUNTS.has(role)) continue;
    const copies = new Set(copiesIn(grid, rows, plan, role, column, ofIndicators));
    if (copies.size > 0 && (ofIndicators || sharedNumbers(copies, rows) || provedByTotal(rows, role, copies)))
      for (const row of copies) row.cells = { ...row.cells, [role]: null };
  }
}

/** Rows that hold the amount of the row above and share a label left of it; of indicators also a merged one. */
function copiesIn(
  grid: Grid,
  rows: readonly DraftRow[],
  plan: RowPlan,
  role: ColumnRole,
  column: number,
  ofIndicators: boolean,
): readonly DraftRow[] {
  const named = plan.single.filter(([one]) => LABELS.has(one)).map(([, label]) => label);
  const labels = [...new Set([...named, ...plan.labels])].filter((label) => label < column);
  return rows.filter((row, at) => {
    const above = rows[at - 1];
    if (above === undefined || !isCounted(row as Row) || !isCounted(above as Row)) return false;
    const amount = roughNumber(row.cells[role]);
    if (amount === null || amount === 0 || amount !== roughNumber(grid.value(above.row, column))) return false;
    if (grid.mergeAt(row.row, column) !== undefined) return false;
    return labels.some(
      (label) =>
        isWrittenAgain(grid, row.row, above.row, label) ||
        (ofIndicators && isOneMerge(grid, row.row, above.row, label)),
    );
  });
}

function isWrittenAgain(grid: Grid, row: number, above: number, column: number): boolean {
  const value = grid.value(row, column);
  return !isEmpty(value) && squeeze(value) === squeeze(grid.value(above, column));
}

function isOneMerge(grid: Grid, row: number, above: number, column: number): boolean {
  const merge = grid.mergeAt(row, column);
  return merge !== undefined && merge.row <= above && !isEmpty(grid.value(merge.row, merge.column));
}

function sharedNumbers(copies: ReadonlySet<DraftRow>, rows: readonly DraftRow[]): boolean {
  return rows.every((row, at) => {
    const number = row.cells.number;
    return !copies.has(row) || (!isEmpty(number) && number === rows[at - 1]?.cells.number);
  });
}

/** True when the amounts make the total without the copies, and do not with them. */
function provedByTotal(rows: readonly DraftRow[], role: ColumnRole, copies: ReadonlySet<DraftRow>): boolean {
  const total = rows.find((row) => row.kind === "total" && roughNumber(row.cells[role]) !== null);
  const printed = roughNumber(total?.cells[role]);
  if (printed === null) return false;
  const counted = rows.filter((row) => isCounted(row as Row));
  const sumOf = (own: readonly DraftRow[]): number =>
    own.reduce((sum, row) => sum + (roughNumber(row.cells[role]) ?? 0), 0);
  return !near(sumOf(counted), printed) && near(sumOf(counted.filter((row) => !copies.has(row))), printed);
}
