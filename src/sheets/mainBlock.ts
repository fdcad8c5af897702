import { rateDivisions } from "./arithmetic";
import { counterpart, isSumOf, repeatedBlocks } from "./blocks";
import type { Block } from "./blocks";
import type { Candidate } from "./candidate";
import type { Grid } from "./grid";
import { sayFor } from "./heads";
import type { HeadColumn } from "./heads";
import type { KindRule } from "./kinds/kind";
import { readLine } from "./lines";
import { isTotalText } from "./totals";
import { readHead } from "./words";

/** Which of several blocks a table's figures are read from. */
export interface BlockChoice {
  /** Null: columns outside all blocks hold what the blocks hold together. */
  readonly main: Block | null;
  readonly others: readonly Block[];
  /** False where nothing but its place speaks for the main block. */
  readonly sure: boolean;
  /** The blocks are shares of one sum, not times or readings of the same. */
  readonly shares: boolean;
}

const SPOKEN: ReadonlySet<string> = new Set(["target", "actual", "allocated", "spent", "returned", "balance"]);
const WHOLE = /^(合计|总计|小计|总体|汇总|全部|全年|年度|累计|本年|整体|总额)/;
/** Labels of targets for more than the year. */
export const PERIOD = /中期|实施期|总体|周期|三年|五年|全期|长期|规划期/;
const YEAR = /年度|当年|本年|全年/;
const REVISED = /调整|修订|变更/;
/** Labels that tell times or readings: the same money at several dates or stages, not several shares of it. */
const TIME = /月|季度|截至|截止|上半年|下半年|期初|期末|年末|年初|上年|\d{4}年/;
const STAGE = /调整|修订|变更|计划|实际|送审|审定|申报|申请|批复|自评|复核|复评|初评|预计|目标/;

/** Chooses the block under 合计, the one that sums or rates confirm, the year's; null where no heads are repeated. */
export function chooseBlock(
  grid: Grid,
  candidate: Candidate,
  columns: readonly HeadColumn[],
  rule: KindRule,
  rows: readonly number[],
): BlockChoice | null {
  if (rule.transposed) return null;
  const blocks = repeatedBlocks(columns).map((block) =>
    block.label === "" ? { ...block, label: labelAbove(grid, candidate, block) } : block,
  );
  if (blocks.length < 2 || speakOfRoles(blocks)) return null;
  const choice = (main: Block | null, sure: boolean): BlockChoice => ({
    main,
    others: blocks.filter((block) => block !== main),
    sure,
    shares: !blocks.some((block) => TIME.test(block.label) || STAGE.test(block.label)),
  });
  if (standsOutside(columns, blocks)) return choice(null, true);
  const sum = blocks.find((block) => isTotalText(block.label) || WHOLE.test(block.label));
  const year = rule.roles.includes("target") ? yearBlock(blocks) : undefined;
  const proved =
    revisedBlock(blocks) ?? year ?? sum ?? summed(grid, blocks, rows) ?? rated(grid, columns, blocks, rows);
  if (proved !== undefined) return choice(proved, true);
  const filled = blocks.filter((block) => block.columns.some((head) => head.content.filled > 0));
  const dated = blocks.every((block) => TIME.test(block.label));
  return choice((dated ? filled.at(-1) : filled[0]) ?? blocks[0] ?? null, false);
}

/** 年度指标 {数值, 单位} beside 实际完成 {数值, 单位}: the labels say themselves what each group is. */
function speakOfRoles(blocks: readonly Block[]): boolean {
  const roles = new Set(
    blocks.flatMap((block) => {
      const [strongest] = [...readHead(block.label).matches].sort((a, b) => b.strength - a.strength);
      const told = strongest !== undefined && strongest.strength >= 0.7 ? strongest.role : null;
      return told !== null && SPOKEN.has(told) ? [told] : [];
    }),
  );
  return roles.size >= 2;
}

/** Columns of their own, outside all blocks, say by themselves what was given and what was spent. */
function standsOutside(columns: readonly HeadColumn[], blocks: readonly Block[]): boolean {
  const inside = new Set(blocks.flatMap((block) => block.columns));
  const says = (role: "allocated" | "adjustedBudget" | "spent" | "target" | "actual"): boolean =>
    columns.some((head) => !inside.has(head) && !head.past && (sayFor(head, role)?.strength ?? 0) >= 0.8);
  const total = columns.some((head) => !inside.has(head) && /^总(得分|分|成绩)$/.test(head.leaf.key));
  return (
    ((says("allocated") || says("adjustedBudget")) && says("spent")) ||
    (says("target") && says("actual")) ||
    (total && [...inside].some((head) => sayFor(head, "score") !== null))
  );
}

/** 年初 beside 调整: the adjusted one where it is filled. */
function revisedBlock(blocks: readonly Block[]): Block | undefined {
  const filled = blocks.filter((block) => block.columns.some((head) => head.content.filled > 0));
  const revised = filled.filter((block) => REVISED.test(block.label) && !/前$/.test(block.label));
  return revised.length === 1 && filled.length > 1 ? revised[0] : undefined;
}

/** 中期 beside 年度: the year's. */
function yearBlock(blocks: readonly Block[]): Block | undefined {
  const period = blocks.find((block) => PERIOD.test(block.label) && !/^(年度|当年|本年)/.test(block.label));
  return period === undefined ? undefined : blocks.find((block) => block !== period && YEAR.test(block.label));
}

function summed(grid: Grid, blocks: readonly Block[], rows: readonly number[]): Block | undefined {
  if (blocks.length < 3) return undefined;
  const sample = rows.slice(0, 40);
  return blocks.find((block) => {
    const others = blocks.filter((other) => other !== block);
    return block.columns.some((head) => {
      if (head.content.numbers < 0.5 || head.content.percents > 0.5) return false;
      const parts = others.flatMap((other) => counterpart(other, block, head.column) ?? []);
      return parts.length === others.length && isSumOf(grid, head, parts, sample);
    });
  });
}

/** A rate outside the blocks that divides two columns of one of them. */
function rated(
  grid: Grid,
  columns: readonly HeadColumn[],
  blocks: readonly Block[],
  rows: readonly number[],
): Block | undefined {
  const inside = new Map(blocks.flatMap((block) => block.columns.map((head) => [head.column, block] as const)));
  const rate = columns.find(
    (head) => !inside.has(head.column) && (sayFor(head, "expenditureRate") ?? sayFor(head, "completionRate")) !== null,
  );
  if (rate === undefined || inside.size > 60) return undefined;
  const found = rateDivisions(grid, rate.column, [...inside.keys()], rows.slice(0, 40)).map(
    ({ part, whole }) => [inside.get(part), inside.get(whole)] as const,
  );
  const within = new Set(found.flatMap(([part, whole]) => (part === whole && part !== undefined ? [part] : [])));
  return within.size === 1 ? [...within][0] : undefined;
}

/** What stands over a block's columns above the head: 中期目标 | 年度目标 in the lines of a form. */
function labelAbove(grid: Grid, candidate: Candidate, block: Block): string {
  const left = block.columns[0]?.column ?? 0;
  const right = block.columns.at(-1)?.column ?? 0;
  for (let row = candidate.band.top - 1; row >= Math.max(candidate.top, candidate.band.top - 8); row--) {
    const { cells } = readLine(grid, row, candidate.interval);
    let widest = 0;
    let label = "";
    cells.forEach((cell, at) => {
      const end = Math.max(cell.right, (cells[at + 1]?.column ?? candidate.interval.right + 1) - 1);
      const shared = Math.min(end, right) - Math.max(cell.column, left) + 1;
      if (shared <= widest || cell.column === candidate.interval.left) return;
      widest = shared;
      label = cell.text;
    });
    if ((PERIOD.test(label) || YEAR.test(label)) && label.length <= 30) return label;
  }
  return "";
}
