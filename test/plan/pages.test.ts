import fc from "fast-check";
import { Draft } from "../../src/plan/draft";
import type { MeasuredBlock, Pages } from "../../src/plan/pages";
import { pagesOf } from "../../src/plan/pages";

const CAPACITY = 500;
const TITLES = 40;

interface TableSize {
  readonly rows: readonly number[];
  /** Rows that are headings of a group. */
  readonly bands: readonly number[];
}

/** A caption, a head, the rows and a blank row behind them, as the blocks of the summary have them. */
function tableBlock({ rows, bands }: TableSize): MeasuredBlock {
  const draft = new Draft();
  draft.pageStarts.push(draft.take());
  const head = draft.take();
  const first = draft.take(rows.length);
  draft.tables.push({ head, first, last: first + rows.length - 1 });
  for (const band of bands) if (band < rows.length - 1) draft.keptWithNext.add(first + band);
  for (let row = 0; row < draft.rowCount; row += 1) draft.put(row, 0, "text", { value: "甲" });
  draft.take();
  return { block: draft, heights: [20, 20, ...rows, 6] };
}

function chartBlock(height: number): MeasuredBlock {
  const draft = new Draft();
  draft.pageStarts.push(draft.take(1));
  draft.put(0, 0, "text", { value: "图" });
  return { block: draft, heights: [height] };
}

/** Heights of the rows of each page, as they are printed: titles and repeated heads included. */
function printed(blocks: readonly MeasuredBlock[], { breaks }: Pages): number[][] {
  const pages: number[][] = [[]];
  blocks.forEach(({ heights }, index) =>
    heights.forEach((height, row) => {
      const head = breaks[index]?.get(row);
      if (head !== undefined) pages.push([TITLES, ...(head === null ? [] : [heights[head] ?? 0])]);
      pages.at(-1)?.push(height);
    }),
  );
  return pages;
}

const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0);
const rowHeight = fc.oneof({ weight: 6, arbitrary: fc.constant(16.5) }, fc.integer({ min: 17, max: 400 }));
const table = fc
  .record({
    rows: fc.array(rowHeight, { minLength: 1, maxLength: 40 }),
    bands: fc.uniqueArray(fc.integer({ min: 0, max: 39 }), { maxLength: 8 }),
  })
  .map(tableBlock);
const block = fc.oneof({ weight: 3, arbitrary: table }, fc.integer({ min: 100, max: 400 }).map(chartBlock));

test("no page overflows, no head stands last, and a table that goes on goes on under its head", () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
      const pages = pagesOf(blocks, CAPACITY, TITLES);
      const found = printed(blocks, pages);
      expect(found).toHaveLength(pages.count);
      // The blank row behind a table may hang over the foot.
      for (const page of found) expect(sum(page)).toBeLessThanOrEqual(CAPACITY + 6);
      blocks.forEach((measured, index) => {
        const [body] = measured.block.tables;
        for (const [row, head] of pages.breaks[index] ?? []) {
          if (!body || row < body.head) continue;
          expect(row).toBeGreaterThan(body.first);
          expect(head).toBe(body.head);
        }
      });
    }),
    { numRuns: 500 },
  );
});

test("a table is parted only where less than a quarter of the page would stay blank otherwise", () => {
  const rows = (count: number): TableSize => ({ rows: Array<number>(count).fill(16.5), bands: [] });
  const short = [tableBlock(rows(20)), tableBlock(rows(10))];
  expect(pagesOf(short, CAPACITY, TITLES).breaks.map((breaks) => [...breaks])).toEqual([[], [[0, null]]]);
  const half = [tableBlock(rows(12)), tableBlock(rows(20))];
  const parted = pagesOf(half, CAPACITY, TITLES);
  expect(parted).toMatchObject({ count: 2, parted: 1 });
  expect([...(parted.breaks[1] ?? [])]).toEqual([[expect.any(Number), 1]]);
});

test("a group's heading goes to the next page with its rows, and a total never alone", () => {
  const before = tableBlock({ rows: Array<number>(21).fill(16.5), bands: [] });
  const blocks = [before, tableBlock({ rows: Array<number>(40).fill(16.5), bands: [3] })];
  const [row] = [...(pagesOf(blocks, CAPACITY, TITLES).breaks[1]?.keys() ?? [])];
  expect(row).toBe(5);
  const long = [tableBlock({ rows: Array<number>(28).fill(16.5), bands: [] })];
  expect([...(pagesOf(long, CAPACITY, TITLES).breaks[0] ?? [])]).toEqual([[28, 1]]);
});

test("where it costs little, a page ends with a group", () => {
  const rows = Array.from({ length: 30 }, () => 16.5);
  const blocks = [tableBlock({ rows, bands: [0, 10, 20] })];
  const starts = (wholeGroups: boolean): number[] =>
    pagesOf(blocks, 450, TITLES, wholeGroups).breaks.flatMap((breaks) => [...breaks.keys()]);
  expect(starts(false)).toEqual([26]);
  expect(pagesOf(blocks, 450, TITLES).cut).toBe(1);
  expect(starts(true)).toEqual([22]);
  expect(pagesOf(blocks, 450, TITLES, true).cut).toBe(0);
});
