import type { HeadColumn } from "./heads";
import { fits, sayFor } from "./heads";
import type { KindRule } from "./kinds/kind";
import type { ColumnRole, Reason } from "./table";

/** The role that a column was given, with the reasons in the order in which they counted. */
export interface Assigned {
  readonly role: ColumnRole;
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

/** Roles by column. Changed while the roles of a table are worked out, never afterwards. */
export type Assignment = Map<number, Assigned>;

const SEVERAL: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["sectionScore", "allocatedParts", "spentParts"]);
const LEAST = 0.33;

/** Gives each role to the column whose head and cells speak best for it. */
export function assignByWords(columns: readonly HeadColumn[], rule: KindRule): Assignment {
  const offers: { head: HeadColumn; role: ColumnRole; score: number; word: string }[] = [];
  for (const head of columns) {
    for (const role of rule.roles) {
      const match = sayFor(head, role);
      if (match === null) continue;
      const place = rule.nameFamilies.indexOf(match.family);
      const family = role === "name" ? (place < 0 ? 0.5 : 1 - place * 0.06) : match.family === "sum" ? 0.9 : 1;
      const score = match.strength * fits(head.content, role) * family * (head.past ? 0.4 : 1);
      if (score >= LEAST) offers.push({ head, role, score, word: match.word });
    }
  }
  offers.sort((a, b) => b.score - a.score || a.head.column - b.head.column);
  const assignment: Assignment = new Map();
  const taken = new Set<ColumnRole>();
  for (const offer of offers) {
    if (assignment.has(offer.head.column) || (taken.has(offer.role) && !SEVERAL.has(offer.role))) continue;
    taken.add(offer.role);
    assignment.set(offer.head.column, {
      role: offer.role,
      confidence: Math.min(0.98, offer.score),
      reasons: [{ code: "headerWord", detail: offer.head.path[offer.head.path.length - 1] ?? offer.word }],
    });
  }
  return assignment;
}

/** The column that has a role, or undefined. */
export function columnWith(assignment: Assignment, role: ColumnRole): number | undefined {
  for (const [column, assigned] of assignment) if (assigned.role === role) return column;
  return undefined;
}

/** Gives a column a role and takes the role from the column that had it. */
export function give(
  assignment: Assignment,
  column: number,
  role: ColumnRole,
  confidence: number,
  ...reasons: Reason[]
): void {
  if (!SEVERAL.has(role)) {
    const before = columnWith(assignment, role);
    if (before !== undefined && before !== column) assignment.delete(before);
  }
  const own = assignment.get(column);
  const kept = own?.role === role ? own.reasons : [];
  assignment.set(column, {
    role,
    confidence: Math.max(confidence, own?.role === role ? own.confidence : 0),
    reasons: [...kept, ...reasons],
  });
}
