import { sayFor } from "./heads";
import type { HeadColumn } from "./heads";
import type { ColumnRole } from "./table";

/** −1 for a head that says that it holds no money spent; 0.5 for one that says nothing. */
export function spends(head: HeadColumn): number {
  const spent = sayFor(head, "spent")?.strength ?? 0;
  const other = strongestOther(head, ["spent"]);
  if (spent > 0 && spent >= other) return spent;
  if (other >= 0.7) return -1;
  return other > 0 ? 0.2 : 0.5;
}

/** 0 for a head that says that it holds no money given. */
export function gives(head: HeadColumn): number {
  const role = baseRole(head);
  if (role === null) return 0;
  return Math.max(sayFor(head, role)?.strength ?? 0.5, 0.1);
}

/** The base of a rate that a head can be; null for money of another kind. */
export function baseRole(head: HeadColumn): "allocated" | "initialBudget" | "adjustedBudget" | null {
  const bases = ["allocated", "adjustedBudget", "initialBudget"] as const;
  const strengths = bases.map((role) => sayFor(head, role)?.strength ?? 0);
  const most = Math.max(...strengths);
  if (most === 0) return head.words.length === 0 ? "allocated" : null;
  const passedOn = strengths[0] === most && (sayFor(head, "spent")?.strength ?? 0) > most;
  if (!passedOn && strongestOther(head, bases) > Math.max(most, 0.7)) return null;
  return bases[strengths.indexOf(most)] ?? null;
}

function strongestOther(head: HeadColumn, roles: readonly ColumnRole[]): number {
  return head.words.reduce(
    (most, match) => (match.role !== null && roles.includes(match.role) ? most : Math.max(most, match.strength)),
    0,
  );
}
