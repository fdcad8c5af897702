import type { Draft, DraftTable } from "./draft";

/** Rows of a block before which a page begins, each with the row whose heads are repeated there, or null. */
export type BlockBreaks = ReadonlyMap<number, number | null>;

export interface MeasuredBlock {
  readonly block: Draft;
  /** Points of each of its rows. */
  readonly heights: readonly number[];
}

export interface Pages {
  readonly breaks: readonly BlockBreaks[];
  readonly count: number;
  /** How unevenly they are filled: the sum of the squares of what each leaves blank of itself. */
  readonly blank: number;
  /** Parts on two pages that would fit on one. */
  readonly parted: number;
  /** Groups of a table that go on on another page. */
  readonly cut: number;
}

/** A part that would fit on the next page begins there rather than be parted, unless it leaves more of a page blank. */
const LARGEST_GAP = 0.25;
/** Rows of a table that stand together under its head, and that go on under the repeated one. */
const LEAST_ROWS = 2;

/**
 * Where pages begin: as few as possible, with no page ending far above its foot, no chart parted, no head alone, and the
 * head repeated where a table goes on.
 */
export function pagesOf(
  blocks: readonly MeasuredBlock[],
  capacity: number,
  titles: number,
  wholeGroups = false,
): Pages {
  const breaks = blocks.map(() => new Map<number, number | null>());
  const gap = wholeGroups ? capacity * LARGEST_GAP : 0;
  const page = new PageFiller(capacity, titles);
  let parted = 0;
  for (const part of partsOf(blocks)) {
    const found = breaks[part.index];
    if (!found) continue;
    if (!page.fits(part.height) && !goesOn(part, page)) {
      if (!page.empty) found.set(part.first, null);
      page.turn();
    }
    if (page.fits(part.height)) page.add(part.height);
    else {
      if (page.holds(part.height)) parted += 1;
      flow(part, found, page, gap);
    }
    page.add(sum(part.heights, part.filledEnd, part.end));
  }
  page.close();
  return { breaks, count: page.count, blank: page.blank, parted, cut: cutGroups(blocks, breaks) };
}

/** Whether a part that does not fit begins on this page all the same and goes on on the next. */
function goesOn(part: Part, page: PageFiller): boolean {
  if (splitRow(part, page.left) === null) return false;
  return !page.holds(part.height) || page.left > page.capacity * LARGEST_GAP;
}

/** Height used on the page that is being filled, and what the pages before it left blank. */
class PageFiller {
  private used = 0;
  count = 1;
  blank = 0;

  constructor(
    readonly capacity: number,
    private readonly titles: number,
  ) {}

  get left(): number {
    return this.capacity - this.used;
  }

  get empty(): boolean {
    return this.used <= this.titles;
  }

  fits(height: number): boolean {
    return this.used + height <= this.capacity;
  }

  /** Whether so much fits on a page of its own. */
  holds(height: number): boolean {
    return this.titles + height <= this.capacity;
  }

  add(height: number): void {
    this.used += height;
  }

  /** The next page, which begins under the repeated titles. */
  turn(): void {
    if (this.empty) return;
    this.close();
    this.count += 1;
    this.used = this.titles;
  }

  close(): void {
    this.blank += (Math.max(0, this.left) / this.capacity) ** 2;
  }
}

/** A stretch of rows from one possible beginning of a page to the next. */
interface Part extends MeasuredBlock {
  readonly index: number;
  readonly first: number;
  readonly end: number;
  /** Behind its last row that is not blank: the blank ones may hang over the foot of a page. */
  readonly filledEnd: number;
  readonly height: number;
}

function partsOf(blocks: readonly MeasuredBlock[]): Part[] {
  return blocks.flatMap((measured, index) => {
    const { block, heights } = measured;
    const filled = filledRows(block);
    const starts = [...new Set([0, ...block.pageStarts])].sort((one, other) => one - other);
    return starts.map((first, at) => {
      const end = starts[at + 1] ?? block.rowCount;
      let filledEnd = end;
      while (filledEnd > first + 1 && !filled.has(filledEnd - 1)) filledEnd -= 1;
      return { ...measured, index, first, end, filledEnd, height: sum(heights, first, filledEnd) };
    });
  });
}

function filledRows(block: Draft): ReadonlySet<number> {
  const rows = new Set(block.cells.map(({ row }) => row));
  for (const { area } of block.charts) for (let row = 0; row < area.rowCount; row += 1) rows.add(area.row + row);
  return rows;
}

function sum(heights: readonly number[], first: number, end: number): number {
  return heights.slice(first, end).reduce((total, height) => total + height, 0);
}

/** The row of a part that would begin the next page when only `room` is left on this one; null where it may not be parted. */
function splitRow(part: Part, room: number): number | null {
  let height = 0;
  for (let row = part.first; row < part.filledEnd; row += 1) {
    height += part.heights[row] ?? 0;
    if (height <= room) continue;
    const table = tableAt(part.block, row);
    return table ? breakRow(part, table, row, room) : null;
  }
  return null;
}

function tableAt(block: Draft, row: number): DraftTable | undefined {
  return block.tables.find((table) => row > table.first && row <= table.last);
}

/** Some rows under each of the heads, and a group's heading with what it is over. Null where too little stands before it. */
function breakRow({ block, heights }: Part, table: DraftTable, row: number, room: number): number | null {
  let at = Math.min(row, table.last - LEAST_ROWS + 1);
  while (at > table.first && block.keptWithNext.has(at - 1)) at -= 1;
  if (at >= table.first + LEAST_ROWS) return at;
  // A few tall rows may fill a page as well.
  const tall = at > table.first && sum(heights, table.first, at) > room / 2;
  return tall ? at : null;
}

/** Fills pages row by row; a row too tall for what is left begins the next one. */
function flow(part: Part, breaks: Map<number, number | null>, page: PageFiller, gap: number): void {
  const { block, heights } = part;
  let begun = part.first;
  for (let row = part.first; row < part.filledEnd; row += 1) {
    const height = heights[row] ?? 0;
    if (page.fits(height) || page.empty) {
      page.add(height);
      continue;
    }
    const table = tableAt(block, row);
    const head = table ? (heights[table.head] ?? 0) : 0;
    const wanted = table ? groupStart(part, table, breakRow(part, table, row, 0) ?? row, gap) : headAt(block, row);
    const at = wanted > begun && page.holds(head + sum(heights, wanted, row + 1)) ? wanted : row;
    breaks.set(at, table ? table.head : null);
    page.add(-sum(heights, at, row));
    page.turn();
    page.add(head + sum(heights, at, row + 1));
    begun = at;
  }
}

/** The heading of the group that a row is in, where no more than `gap` is left blank for it. */
function groupStart({ block, heights }: Part, table: DraftTable, row: number, gap: number): number {
  for (let at = row; at > table.first && sum(heights, at, row) <= gap; at -= 1) {
    if (block.keptWithNext.has(at)) return at;
  }
  return row;
}

/** Breaks inside of a table with groups that are no group's beginning. */
function cutGroups(blocks: readonly MeasuredBlock[], breaks: readonly BlockBreaks[]): number {
  return blocks.reduce((count, { block }, index) => {
    const inside = [...(breaks[index] ?? [])].filter(([row, head]) => head !== null && !block.keptWithNext.has(row));
    return count + (block.keptWithNext.size === 0 ? 0 : inside.length);
  }, 0);
}

/** A head goes to the next page with its first row. */
function headAt(block: Draft, row: number): number {
  return block.tables.find((table) => table.first === row)?.head ?? row;
}
