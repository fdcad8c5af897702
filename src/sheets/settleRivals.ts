import type { Assignment } from "./assignment";
import { fits, sayFor } from "./heads";
import type { HeadColumn } from "./heads";
import type { KindRule } from "./kinds/kind";
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

/** A role that another column's head claims as well, with nothing but their order to decide, is unsure. */
export function settleRivals(columns: readonly HeadColumn[], rule: KindRule, assignment: Assignment): void {
  for (const head of columns) {
    const own = assignment.get(head.column);
    if (own === undefined || !RIVALS.has(own.role) || own.confidence <= UNSURE) continue;
    if (own.reasons.some((reason) => reason.code !== "headerWord")) continue;
    const claim = claimOf(head, own.role);
    const rival = columns.some(
      (other) =>
        !other.past &&
        other.content.filled > 0 &&
        !assignment.has(other.column) &&
        rule.roles.includes(own.role) &&
        claimOf(other, own.role) >= claim * 0.95,
    );
    if (rival) assignment.set(head.column, { ...own, confidence: UNSURE });
  }
}

function claimOf(head: HeadColumn, role: ColumnRole): number {
  return (sayFor(head, role)?.strength ?? 0) * Math.min(1, fits(head.content, role));
}
