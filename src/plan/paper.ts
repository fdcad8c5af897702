import type { PageMargins } from "./writePlan";

/** A4 landscape, in points. */
const PAPER = { width: 841.9, height: 595.3 } as const;
const POINTS_PER_CENTIMETRE = 72 / 2.54;

/** In centimetres: narrow at the sides, and room for the page number at the foot. */
export const MARGINS: PageMargins = { left: 1.3, right: 1.3, top: 1.4, bottom: 1.5, header: 0.7, footer: 0.7 };

const ROOM = {
  width: PAPER.width - (MARGINS.left + MARGINS.right) * POINTS_PER_CENTIMETRE,
  height: PAPER.height - (MARGINS.top + MARGINS.bottom) * POINTS_PER_CENTIMETRE,
} as const;

/** A half-width character of the body font, and what Excel adds for a cell's padding. */
const CHARACTER = 5.25;
const PADDING = 3.75;

/** Hosts draw rows a little taller than asked: what fills a page to the brim would spill over. */
const SAFETY = 0.96;

/** How much smaller a sheet of these columns is printed, so that they fit on the width of one page; 1 at most. */
export function printScale(columnWidths: readonly number[]): number {
  const width = columnWidths.reduce((sum, characters) => sum + characters * CHARACTER + PADDING, 0);
  return Math.min(1, ROOM.width / width);
}

/** Points of sheet height that go on one page of that scale. */
export function pageCapacity(scale: number): number {
  return (ROOM.height / scale) * SAFETY;
}

/** Characters that so many columns share when they fill the page's width at that scale. */
export function charactersAt(scale: number, columns: number): number {
  return (ROOM.width / scale - columns * PADDING) / CHARACTER;
}

/** Characters that merged cells hold: the padding of all but one of them is room for text. */
export function mergedWidth(columnWidths: readonly number[]): number {
  const characters = columnWidths.reduce((sum, width) => sum + width, 0);
  return characters + (Math.max(0, columnWidths.length - 1) * PADDING) / CHARACTER;
}
