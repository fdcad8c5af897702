import { sayFor } from "../heads";
import type { HeadColumn } from "../heads";
import type { ColumnRole } from "../table";
import { best } from "./kind";
import type { Clues, KindRule } from "./kind";

const ROLES = ["target", "actual", "completionRate"] as const satisfies readonly ColumnRole[];
/** Names of times and stages: the same indicators again, not other ones. */
const NO_INDICATOR = /中期|实施期|总体|周期|年度|当年|全年|季度|月份?|半年|\d{4}年?|调整|合计|自评|复核|指标$/;

/** Columns under one name, with a target and what was done of it. */
interface Measured {
  readonly columns: ReadonlyMap<ColumnRole, HeadColumn>;
  readonly name: string;
}

function measured(clues: Clues): readonly Measured[] {
  const groups = new Map<string, Map<ColumnRole, HeadColumn>>();
  for (const head of clues.columns) {
    const name = head.path.slice(0, -1).join(" / ");
    const role = ROLES.find((one) => (sayFor(head, one)?.strength ?? 0) >= 0.4);
    if (name === "" || role === undefined || NO_INDICATOR.test(head.path[head.path.length - 2] ?? "")) continue;
    const group = groups.get(name) ?? new Map<ColumnRole, HeadColumn>();
    if (!group.has(role)) group.set(role, head);
    groups.set(name, group);
  }
  return [...groups]
    .map(([name, columns]) => ({ name, columns }))
    .filter(({ columns }) => columns.has("target") && columns.has("actual"));
}

/** Units down, and across for each indicator its target, what was done, and perhaps the rate. */
export const targetsAcross: KindRule = {
  kind: "indicators",
  transposed: true,
  roles: ["number", "name", "note"],
  nameFamilies: ["unit", "project"],
  evidence(clues) {
    const units = Math.max(best(clues, "name", "unit"), best(clues, "name", "project"));
    if (units < 0.5 || best(clues, "name", "indicator") >= 0.7 || best(clues, "level2") >= 0.5) return null;
    const groups = measured(clues);
    if (groups.length < 2) return null;
    return { confidence: 0.985, reasons: [{ code: "form", detail: groups.map(({ name }) => name).join(" · ") }] };
  },
  settle(clues, assignment) {
    for (const { name, columns } of measured(clues))
      for (const [role, head] of columns)
        assignment.set(head.column, { role, confidence: 0.92, reasons: [{ code: "form", detail: name }] });
  },
};
