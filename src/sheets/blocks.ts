import { amountsOf, near } from "./arithmetic";
import type { Grid } from "./grid";
import type { HeadColumn } from "./heads";
import type { ColumnRole } from "./table";
import { headKey } from "./words";

/** Columns beside each other whose heads stand again elsewhere in the table: one group for each fund, year or indicator. */
export interface Block {
  /** What stands above the group's heads; "" for nothing. */
  readonly label: string;
  readonly columns: readonly HeadColumn[];
  /** Heads below the label, one a column. */
  readonly keys: readonly string[];
}

const TELLING: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "allocated",
  "initialBudget",
  "adjustedBudget",
  "spent",
  "returned",
  "balance",
  "expenditureRate",
  "target",
  "targetUnit",
  "operator",
  "actual",
  "completionRate",
  "weight",
  "score",
  "name",
  "level2",
]);

/** Groups of columns that repeat each other's heads, left to right; none where no heads are repeated. */
export function repeatedBlocks(columns: readonly HeadColumn[]): readonly Block[] {
  const current = columns.filter((head) => !head.past);
  const deepest = Math.max(0, ...current.map((head) => head.path.length));
  for (let level = 0; level + 1 < deepest; level++) {
    const blocks = alike(groupsAt(current, level));
    if (blocks.length >= 2) return blocks;
  }
  return sequences(current);
}

/** Consecutive columns with the same heads down to a level. */
function groupsAt(columns: readonly HeadColumn[], level: number): readonly Block[] {
  const groups: { label: string; columns: HeadColumn[]; keys: string[]; parents: string }[] = [];
  let open: (typeof groups)[number] | undefined;
  for (const head of columns) {
    const parents = head.path.slice(0, level + 1).join("\n");
    const above = head.path.length > level + 1;
    if (!above) {
      open = undefined;
      continue;
    }
    if (open === undefined || open.parents !== parents) {
      open = { label: head.path[level] ?? "", columns: [], keys: [], parents };
      groups.push(open);
    }
    open.columns.push(head);
    open.keys.push(
      head.path
        .slice(level + 1)
        .map(headKey)
        .join("/"),
    );
  }
  return groups.map(({ label, columns: own, keys }) => ({ label, columns: own, keys }));
}

/** The most groups that share two heads and more, if these heads speak of different things. */
function alike(groups: readonly Block[]): readonly Block[] {
  let most: readonly Block[] = [];
  for (const one of groups) {
    const same = groups.filter((other) => speakOfTwoThings(sharedHeads(one, other)));
    if (same.length > most.length) most = same;
  }
  return most;
}

function sharedHeads(one: Block, other: Block): readonly HeadColumn[] {
  return one.columns.filter((_, at) => other.keys.includes(one.keys[at] ?? ""));
}

function speakOfTwoThings(heads: readonly HeadColumn[]): boolean {
  const roles = new Set<ColumnRole>();
  for (const head of heads) {
    const strongest = [...head.leaf.matches].sort((a, b) => b.strength - a.strength)[0];
    if (
      strongest?.role !== undefined &&
      strongest.role !== null &&
      strongest.strength >= 0.55 &&
      TELLING.has(strongest.role)
    )
      roles.add(strongest.role);
  }
  return roles.size >= 2;
}

/** 二级指标 三级指标 指标值 二级指标 三级指标 指标值: heads that stand again without anything above them in the head. */
function sequences(columns: readonly HeadColumn[]): readonly Block[] {
  const plain = columns.filter((head) => head.path.length <= 1);
  const keys = plain.map((head) => head.leaf.key);
  for (let length = 2; length * 2 <= keys.length; length++) {
    for (let start = 0; start + length * 2 <= keys.length; start++) {
      const times = repetitions(keys, start, length);
      if (times < 2 || !speakOfTwoThings(plain.slice(start, start + length))) continue;
      return Array.from({ length: times }, (_, at) => {
        const own = plain.slice(start + at * length, start + (at + 1) * length);
        return { label: "", columns: own, keys: own.map((head) => head.leaf.key) };
      });
    }
  }
  return [];
}

function repetitions(keys: readonly string[], start: number, length: number): number {
  const first = keys.slice(start, start + length);
  if (first.some((key) => key === "") || new Set(first).size < length) return 0;
  let times = 1;
  for (;;) {
    const from = start + times * length;
    if (from + length > keys.length || first.some((key, at) => keys[from + at] !== key)) return times;
    times++;
  }
}

/** The column of a block under the same head as a column of another. */
export function counterpart(block: Block, of: Block, column: number): HeadColumn | undefined {
  const at = of.columns.findIndex((head) => head.column === column);
  return at < 0 ? undefined : block.columns[block.keys.indexOf(of.keys[at] ?? "")];
}

/** True where a column of a block is, row by row, the sum of the same columns of all others. */
export function isSumOf(grid: Grid, total: HeadColumn, parts: readonly HeadColumn[], rows: readonly number[]): boolean {
  const { rows: amounts } = amountsOf(grid, [total.column, ...parts.map((part) => part.column)], rows);
  let matched = 0;
  let missed = 0;
  let telling = 0;
  for (const [sum, ...pieces] of amounts) {
    if (sum === null || sum === undefined || sum === 0 || pieces.some((piece) => piece === null)) continue;
    const added = pieces.reduce<number>((so, piece) => so + (piece ?? 0), 0);
    if (near(added, sum)) {
      matched++;
      if (pieces.filter((piece) => piece !== 0).length >= 2) telling++;
    } else missed++;
  }
  return telling >= 1 && matched >= Math.min(2, amounts.length) && missed <= matched * 0.12;
}
