import type { Draft, DraftCell } from "./draft";
import { shownText } from "./draft";
import { push } from "./lists";
import { charactersAt } from "./paper";
import { STYLES } from "./styles";
import { BODY_SIZE, drawnWidth, linesHeight, textWidth, usableWidth } from "./text";

/** What a column may take, in half-width characters of the body font. */
export interface ColumnRange {
  /** Room that its figures and heads need. */
  readonly least: number;
  /** Where more room would no longer be good to read. */
  readonly most: number;
  /** Takes what the page has left over. */
  readonly fills?: boolean;
}

/** Columns are widened by at most this much at a time. */
const STEP = 8;
/** Rows with the longest texts decide; more would only cost time. */
const MOST_ROWS = 120;

interface Text {
  readonly column: number;
  readonly lines: (width: number) => number;
  readonly fontSize: number;
}

type Row = readonly Text[];

/**
 * Divides the width of a page that is printed at that scale among the columns: first what figures need, then, some characters
 * at a time, to the column whose texts save most height by it, and what is left to those that fill the page.
 */
export function balancedWidths(columns: readonly ColumnRange[], blocks: readonly Draft[], scale: number): number[] {
  const widths = columns.map(({ least }) => least);
  const rows = longestRows(blocks, widths);
  let left = Math.floor(charactersAt(scale, columns.length) - total(widths));
  while (left > 0) {
    const best = bestStep(rows, widths, columns, left);
    if (!best) break;
    widths[best.column] = (widths[best.column] ?? 0) + best.characters;
    left -= best.characters;
  }
  return fillPage(widths, columns, left);
}

interface Step {
  readonly column: number;
  readonly characters: number;
  /** Points of height saved for each of them. */
  readonly saved: number;
}

/** The column that gains most by being widened, and by how much; null when none gains. */
function bestStep(
  rows: readonly Row[],
  widths: readonly number[],
  columns: readonly ColumnRange[],
  left: number,
): Step | null {
  const steps = columns.flatMap(({ most }, column) => {
    const concerned = rows.filter((row) => row.some((text) => text.column === column));
    const now = heightOf(concerned, widths);
    const longest = Math.min(concerned.length === 0 ? 0 : STEP, left, Math.floor(most - (widths[column] ?? 0)));
    return Array.from({ length: Math.max(0, longest) }, (_, index): Step => {
      const characters = index + 1;
      const wider = widths.map((width, at) => (at === column ? width + characters : width));
      return { column, characters, saved: (now - heightOf(concerned, wider)) / characters };
    });
  });
  return steps.reduce<Step | null>((best, step) => (step.saved > (best?.saved ?? 0) ? step : best), null);
}

/** The taller texts of a row count most; those beside them a little, or two columns of long texts would wait for each other. */
const EMPHASIS = 6;

function heightOf(rows: readonly Row[], widths: readonly number[]): number {
  return rows.reduce((sum, row) => {
    const heights = row.map((text) => linesHeight(text.lines(widths[text.column] ?? 0), text.fontSize));
    return sum + heights.reduce((powers, height) => powers + height ** EMPHASIS, 0) ** (1 / EMPHASIS);
  }, 0);
}

function fillPage(widths: number[], columns: readonly ColumnRange[], left: number): number[] {
  for (let spare = left; spare > 0; spare -= 1) {
    const open = columns.flatMap(({ most, fills }, index) => (fills && (widths[index] ?? 0) < most ? [index] : []));
    if (open.length === 0) break;
    const next = open.reduce((least, index) =>
      share(columns, widths, index) < share(columns, widths, least) ? index : least,
    );
    widths[next] = (widths[next] ?? 0) + 1;
  }
  return widths;
}

/** How much of the room that it may take a column has. */
function share(columns: readonly ColumnRange[], widths: readonly number[], index: number): number {
  const { least, most } = columns[index] ?? { least: 0, most: 0 };
  return most === least ? 1 : ((widths[index] ?? 0) - least) / (most - least);
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/** Rows of texts that do not fit on one line of their column. */
function longestRows(blocks: readonly Draft[], widths: readonly number[]): Row[] {
  const rows = blocks.flatMap((block) => {
    const merged = new Set(block.merges.map((area) => `${area.row}:${area.column}`));
    const byRow = new Map<number, Text[]>();
    for (const cell of block.cells) {
      if (!STYLES[cell.style].wrap || merged.has(`${cell.row}:${cell.column}`)) continue;
      const text = measured(cell);
      if (text.lines(widths[cell.column] ?? 0) > 1) push(byRow, cell.row, text);
    }
    return [...byRow.values()];
  });
  return rows
    .map((row) => ({ row, height: heightOf([row], widths) }))
    .sort((one, other) => other.height - one.height)
    .slice(0, MOST_ROWS)
    .map(({ row }) => row);
}

/** Lines by the width of the text alone: close enough to compare columns by, and quick. */
function measured(cell: DraftCell): Text {
  const style = STYLES[cell.style];
  const paragraphs = shownText(cell).split("\n").map(drawnWidth);
  return {
    column: cell.column,
    fontSize: style.fontSize ?? BODY_SIZE,
    lines: (width) => {
      const usable = usableWidth(textWidth(width, style));
      return paragraphs.reduce((sum, paragraph) => sum + Math.max(1, Math.ceil(paragraph / usable)), 0);
    },
  };
}
