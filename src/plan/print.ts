import type { Draft, DraftCell } from "./draft";
import { shownText } from "./draft";
import type { MeasuredBlock, Pages } from "./pages";
import { pagesOf } from "./pages";
import { mergedWidth, pageCapacity, printScale } from "./paper";
import { STYLES } from "./styles";
import { BODY_SIZE, linesHeight, textWidth, wrappedLines } from "./text";
import type { ColumnRange } from "./widths";
import { balancedWidths } from "./widths";
import type { SheetLayout } from "./writePlan";

export interface Print {
  readonly columnWidths: readonly number[];
  readonly measured: readonly MeasuredBlock[];
  readonly pages: Pages;
  /** What speaks against it: small print, a tall row, pages left blank, a parted table, a chart far from its table. */
  readonly cost: number;
}

/** Sizes of print to choose from, largest first: body text of 10.5 pt (五号) down to 9 pt (小五). */
const SCALES = [1, 0.95, 0.9, 9 / 10.5];
const COSTS = { smallPrint: 2, tallRow: 2, blank: 1, parted: 0.2, cut: 0.2, order: 0.2 } as const;

/** The print on the fewest pages; of several the one that is best to read. `titleRows` of the first block are repeated. */
export function bestPrint(
  columns: readonly ColumnRange[],
  titleRows: SheetLayout["page"]["titleRows"],
  orders: readonly (readonly Draft[])[],
  largest = 1,
): Print {
  const blocks = orders[0] ?? [];
  const prints = SCALES.filter((scale) => scale <= largest).flatMap((scale) => {
    const columnWidths = balancedWidths(columns, blocks, scale);
    const heights = new Map(blocks.map((block) => [block, heightsOf(block, columnWidths)]));
    return orders.flatMap((order, index) =>
      [false, true].map((wholeGroups) => print(order, titleRows, columnWidths, heights, index, wholeGroups)),
    );
  });
  const [first] = prints;
  if (!first) throw new Error("A sheet needs blocks");
  const better = (one: Print, other: Print): boolean =>
    one.pages.count < other.pages.count || (one.pages.count === other.pages.count && one.cost < other.cost);
  return prints.reduce((best, one) => (better(one, best) ? one : best), first);
}

function print(
  blocks: readonly Draft[],
  titleRows: SheetLayout["page"]["titleRows"],
  columnWidths: readonly number[],
  heights: ReadonlyMap<Draft, readonly number[]>,
  order: number,
  wholeGroups: boolean,
): Print {
  const measured = blocks.map((block) => ({ block, heights: heights.get(block) ?? [] }));
  const titles = (measured[0]?.heights ?? []).slice(0, titleRows === null ? 0 : titleRows[1] + 1);
  const height = titles.reduce((sum, points) => sum + points, 0);
  const printed = measured.filter(({ block }) => block.printed);
  const scale = printScale(columnWidths);
  const capacity = pageCapacity(scale);
  const pages = pagesOf(printed, capacity, height, wholeGroups);
  const tallest = printed.reduce((most, { heights: rows }) => rows.reduce((top, row) => Math.max(top, row), most), 0);
  const cost =
    COSTS.smallPrint * (1 - scale) +
    COSTS.tallRow * (tallest / capacity) +
    COSTS.blank * pages.blank +
    COSTS.parted * pages.parted +
    COSTS.cut * pages.cut +
    COSTS.order * order;
  return { columnWidths, measured, pages, cost };
}

/** A row of one line. */
export const BODY_HEIGHT = 16.5;

/** What the texts of a row need, and at least what the block asks for it. */
function heightsOf(block: Draft, widths: readonly number[]): number[] {
  const heights = Array.from({ length: block.rowCount }, (_, row) => block.heights.get(row) ?? BODY_HEIGHT);
  const spans = new Map(block.merges.map((area) => [`${area.row}:${area.column}`, area]));
  for (const cell of block.cells) {
    const span = spans.get(`${cell.row}:${cell.column}`);
    if (span && span.rowCount > 1) continue;
    const needed = heightNeeded(cell, widths.slice(cell.column, cell.column + (span?.columnCount ?? 1)));
    heights[cell.row] = Math.max(heights[cell.row] ?? 0, needed);
  }
  return heights;
}

function heightNeeded(cell: DraftCell, widths: readonly number[]): number {
  const style = STYLES[cell.style];
  const text = shownText(cell);
  if (text === "") return 0;
  const lines = style.wrap ? wrappedLines(text, textWidth(mergedWidth(widths), style)) : 1;
  return linesHeight(lines + Math.floor(lines / SAFE_LINES), style.fontSize ?? BODY_SIZE);
}

/** Hosts break lines each in their own way: a long text may take a line more. */
const SAFE_LINES = 6;
