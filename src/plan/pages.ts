import type { Draft, DraftTable } from "./draft";

/** A4 landscape inside the margins that Excel sets by default, in points. */
const PAGE_WIDTH = 741;
const PAGE_HEIGHT = 487;
/** One half-width character of the body font with its share of the cell's padding. */
const CHARACTER = 5.5;
/** Hosts draw rows a little taller than asked: what fills a page to the brim would spill over. */
const SAFETY = 0.95;

/** Points of sheet height that go on one page when all columns fit on its width. */
export function pageCapacity(columnWidths: readonly number[]): number {
  const width = columnWidths.reduce((sum, characters) => sum + characters, 0) * CHARACTER;
  return (PAGE_HEIGHT / Math.min(1, PAGE_WIDTH / width)) * SAFETY;
}

/** Rows of a block before which a page begins, each with the row whose heads are repeated there, or null. */
export type BlockBreaks = ReadonlyMap<number, number | null>;

export interface MeasuredBlock {
  readonly block: Draft;
  readonly heights: readonly number[];
}

interface Part {
  readonly block: number;
  readonly first: number;
  readonly end: number;
}

/**
 * Where pages begin, so that no table or chart is parted that would fit on one page, and a table that is longer goes on under
 * a repeated head. A part longer than a page begins on a fresh one unless half a page is left for it.
 */
export function pageBreaks(blocks: readonly MeasuredBlock[], capacity: number, titles: number): BlockBreaks[] {
  const breaks = blocks.map(() => new Map<number, number | null>());
  let used = 0;
  for (const part of partsOf(blocks)) {
    const measured = blocks[part.block];
    const found = breaks[part.block];
    if (!measured || !found) continue;
    const height = sum(measured.heights, part.first, part.end);
    const longer = height > capacity - titles;
    if (used > 0 && used + height > capacity && (!longer || capacity - used < capacity / 2)) {
      found.set(part.first, null);
      used = titles;
    }
    used = longer ? flow(measured, part, found, used, capacity, titles) : used + height;
  }
  return breaks;
}

/** Stretches of rows from one possible beginning of a page to the next, over the borders of blocks without one. */
function partsOf(blocks: readonly MeasuredBlock[]): Part[] {
  return blocks.flatMap(({ block }, index) => {
    const starts = [...new Set([0, ...block.pageStarts])].sort((one, other) => one - other);
    return starts.map((first, at) => ({ block: index, first, end: starts[at + 1] ?? block.rowCount }));
  });
}

function sum(heights: readonly number[], first: number, end: number): number {
  return heights.slice(first, end).reduce((total, height) => total + height, 0);
}

/** Fills pages row by row; gives the height used on the last one. */
function flow(
  { block, heights }: MeasuredBlock,
  part: Part,
  breaks: Map<number, number | null>,
  used: number,
  capacity: number,
  titles: number,
): number {
  let height = used;
  for (let row = part.first; row < part.end; row += 1) {
    height += heights[row] ?? 0;
    if (height <= capacity) continue;
    const table = block.tables.find((one) => row > one.first && row <= one.last);
    const at = table ? breakRow(block, table, row) : row;
    breaks.set(at, table ? table.head : null);
    height = titles + (table ? (heights[table.head] ?? 0) : 0) + sum(heights, at, row + 1);
  }
  return height;
}

/** Neither a total alone on a new page, nor a group's heading alone at the end of one. */
function breakRow(block: Draft, table: DraftTable, row: number): number {
  let at = row === table.last ? row - 1 : row;
  while (at - 1 > table.first && block.keptWithNext.has(at - 1)) at -= 1;
  return Math.max(at, table.first + 1);
}
