import type { SheetFrame } from "./stack";

/** A4 landscape inside margins of 1 cm at the sides and 1.5 cm above and below, in points. */
const PAGE_WIDTH = 785;
const PAGE_HEIGHT = 510;
/** One half-width character of the body font with its share of the cell's padding. */
const CHARACTER = 5.5;
/** Hosts draw rows a little taller or lower than asked: what fills a page to the brim would spill over. */
const SAFETY = 0.95;

interface RowHeight {
  readonly row: number;
  readonly points: number;
}

/**
 * Rows before which a page should begin so that no table or chart is parted that would fit on one page. `starts` are the
 * rows where a page may begin. A part longer than a page begins on a fresh one unless half a page is left for it.
 */
export function pageBreaks(heights: readonly RowHeight[], starts: readonly number[], frame: Pick<SheetFrame, "columnWidths" | "titleRows">): number[] {
  const width = frame.columnWidths.reduce((sum, characters) => sum + characters, 0) * CHARACTER;
  const capacity = (PAGE_HEIGHT / Math.min(1, PAGE_WIDTH / width)) * SAFETY;
  const points = new Map(heights.map(({ row, points: height }) => [row, height]));
  const height = (from: number, to: number): number => {
    let sum = 0;
    for (let row = from; row < to; row += 1) sum += points.get(row) ?? 0;
    return sum;
  };
  const titles = frame.titleRows ? height(frame.titleRows[0], frame.titleRows[1] + 1) : 0;
  const last = Math.max(0, ...heights.map(({ row }) => row)) + 1;
  const sorted = [...new Set(starts)].sort((one, other) => one - other);
  const breaks: number[] = [];
  let used = height(0, sorted[0] ?? last);
  sorted.forEach((start, index) => {
    const segment = height(start, sorted[index + 1] ?? last);
    const room = capacity - used;
    const longer = segment > capacity - titles;
    if (segment > room && (!longer || room < capacity / 2)) {
      breaks.push(start);
      used = titles;
    }
    used += segment;
    while (used > capacity) used -= capacity - titles;
  });
  return breaks;
}
