import { columnLetters } from "./area";
import { give } from "./assignment";
import type { Assignment } from "./assignment";
import { counterpart, isSumOf } from "./blocks";
import type { Block } from "./blocks";
import type { Grid } from "./grid";
import { sayFor } from "./heads";
import type { HeadColumn } from "./heads";
import { PERIOD } from "./mainBlock";
import type { BlockChoice } from "./mainBlock";
import type { ColumnRole, Reason } from "./table";

/** Below what is taken without asking. */
const UNSURE = 0.6;
const MONEY: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "allocated",
  "initialBudget",
  "adjustedBudget",
  "spent",
  "returned",
  "balance",
  "expenditureRate",
]);

/** Why the columns of the other blocks have no role: 目标 stands under each of these words. */
export function repeatedReason(choice: BlockChoice): Reason {
  const labels = [...(choice.main === null ? [] : [choice.main]), ...choice.others].map((block) => block.label);
  return { code: "repeated", detail: labels.join(" · ") };
}

/**
 * After the roles of the main block are known: what the others are to it. Shares whose sum the table does not print are parts
 * of the allocation, and what was spent of each is left open; a block chosen by its place alone is marked as unsure.
 */
export function settleBlocks(
  grid: Grid,
  choice: BlockChoice,
  columns: readonly HeadColumn[],
  rows: readonly number[],
  assignment: Assignment,
): void {
  settlePeriod(choice, assignment);
  const total = columns.find((head) => assignment.get(head.column)?.role === "allocated");
  const shares = total === undefined ? [] : sharesOf(choice, total);
  if (total !== undefined && shares.length >= 2 && isSumOf(grid, total, shares, rows.slice(0, 40))) {
    const letters = shares.map((head) => columnLetters(head.column)).join(" + ");
    const detail = `${columnLetters(total.column)} = ${letters}`;
    for (const head of shares) give(assignment, head.column, "allocatedParts", 0.92, { code: "arithmetic", detail });
  }
  if (choice.sure || choice.main === null) return;
  if (choice.shares && total !== undefined && choice.main.columns.includes(total))
    openShares(choice.main, [total, ...shares], repeatedReason(choice), assignment);
  else markUnsure(choice.main, repeatedReason(choice), assignment);
}

/** The allocations of all other blocks. */
function sharesOf(choice: BlockChoice, total: HeadColumn): readonly HeadColumn[] {
  return choice.others.flatMap((block) => {
    const own =
      choice.main === null
        ? block.columns.find((head) => (sayFor(head, "allocated")?.strength ?? 0) >= 0.6)
        : counterpart(block, choice.main, total.column);
    return own ?? [];
  });
}

/** 中期 beside 年度: the target of the longer period is kept as that. */
function settlePeriod(choice: BlockChoice, assignment: Assignment): void {
  const { main, others, sure } = choice;
  const [period] = others;
  if (main === null || period === undefined || others.length > 1 || !sure || !PERIOD.test(period.label)) return;
  const target = main.columns.find((head) => assignment.get(head.column)?.role === "target");
  const other = target === undefined ? undefined : counterpart(period, main, target.column);
  if (other !== undefined) give(assignment, other.column, "projectTarget", 0.9, repeatedReason(choice));
}

function markUnsure(main: Block, reason: Reason, assignment: Assignment): void {
  for (const head of main.columns) {
    const own = assignment.get(head.column);
    if (own === undefined) continue;
    const confidence = Math.min(own.confidence, UNSURE);
    assignment.set(head.column, { ...own, confidence, reasons: [...own.reasons, reason] });
  }
}

function openShares(main: Block, shares: readonly HeadColumn[], reason: Reason, assignment: Assignment): void {
  for (const head of main.columns) {
    const role = assignment.get(head.column)?.role;
    if (role !== undefined && MONEY.has(role)) assignment.delete(head.column);
  }
  for (const head of shares) give(assignment, head.column, "allocatedParts", 0.7, reason);
}
