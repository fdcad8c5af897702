import { give } from "./assignment";
import type { Assignment } from "./assignment";
import type { HeadColumn } from "./heads";
import type { ColumnRole, Reason } from "./table";
import type { WordFamily } from "./vocabulary";

const MONEY: readonly ColumnRole[] = ["allocated", "initialBudget", "adjustedBudget", "spent", "returned", "balance"];
const OWN: ReadonlySet<WordFamily> = new Set<WordFamily>(["money", "rate", "score", "count", "sum", "value"]);

/**
 * 下达资金 {中央, 省级} without a 小计: the columns under one head are shares of what the head says, none of them is the whole.
 * Shares of the allocation are its parts; of anything else the table prints no sum, so that no column has the role.
 * @returns why the columns that were left open have no role
 */
export function settleSiblings(amounts: readonly HeadColumn[], assignment: Assignment): ReadonlyMap<number, Reason> {
  const open = new Map<number, Reason>();
  const groups = new Map<string, HeadColumn[]>();
  for (const head of amounts) {
    if (head.path.length < 2) continue;
    const key = head.path.slice(0, -1).join("\n");
    groups.set(key, [...(groups.get(key) ?? []), head]);
  }
  for (const siblings of groups.values()) {
    const role = saidAbove(siblings);
    if (role === null || siblings.length < 2 || siblings.some((head) => !isShare(head))) continue;
    const roles = siblings.map((head) => assignment.get(head.column));
    if (roles.some((own) => own?.reasons.some((reason) => reason.code === "arithmetic"))) continue;
    for (const [at, head] of siblings.entries()) if (roles[at]?.role === role) assignment.delete(head.column);
    const detail = siblings.map((head) => head.path.join(" / ")).join(" · ");
    for (const head of siblings) {
      if (role === "allocated")
        give(assignment, head.column, "allocatedParts", 0.85, { code: "headerWord", detail: head.path.join(" / ") });
      else open.set(head.column, { code: "repeated", detail });
    }
  }
  return open;
}

/** The kind of money that the nearest head above speaks of. */
function saidAbove(siblings: readonly HeadColumn[]): ColumnRole | null {
  const matches = siblings[0]?.parents[0]?.matches ?? [];
  const [strongest] = [...matches].sort((a, b) => b.strength - a.strength);
  if (strongest === undefined || strongest.role === null || strongest.strength < 0.6) return null;
  return strongest.family === "money" && MONEY.includes(strongest.role) ? strongest.role : null;
}

/** 中央, 省级, 设备费: whose share it is or for what; neither an amount (金额, 小计) nor one share beside its whole (其中：…). */
function isShare(head: HeadColumn): boolean {
  if (/^(其中|#)/.test(head.path[head.path.length - 1] ?? "")) return false;
  return !head.leaf.matches.some((match) => OWN.has(match.family) && match.strength >= 0.4);
}
