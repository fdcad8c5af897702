import type { Assignment } from "./assignment";
import { fits, sayFor } from "./heads";
import type { HeadColumn } from "./heads";
import type { ColumnRole } from "./table";

const RIVALS: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "allocated",
  "spent",
  "returned",
  "expenditureRate",
  "target",
  "actual",
  "completionRate",
  "weight",
  "score",
]);
/** Below what is taken without asking. */
const UNSURE = 0.7;
const ALONE = 0.8;

/**
 * A role that another column's head claims as well, with nothing but their order to decide, is unsure; one that a plain word
 * claims alone is sure, however general the word (金额, 支出).
 */
export function settleRivals(columns: readonly HeadColumn[], assignment: Assignment): void {
  for (const head of columns) {
    const own = assignment.get(head.column);
    if (own === undefined || !RIVALS.has(own.role)) continue;
    if (own.reasons.some((reason) => reason.code !== "headerWord")) continue;
    const claim = claimOf(head, own.role);
    const rivals = columns.filter(
      (other) => other !== head && !other.past && other.content.filled > 0 && claimOf(other, own.role) > 0,
    );
    const close = rivals.some((other) => !assignment.has(other.column) && claimOf(other, own.role) >= claim * 0.95);
    const confidence = close
      ? Math.min(own.confidence, UNSURE)
      : rivals.length === 0 && head.leaf.fit === "exact" && claim >= 0.6
        ? Math.max(own.confidence, ALONE)
        : own.confidence;
    assignment.set(head.column, { ...own, confidence });
  }
}

function claimOf(head: HeadColumn, role: ColumnRole): number {
  return (sayFor(head, role)?.strength ?? 0) * Math.min(1, fits(head.content, role));
}
