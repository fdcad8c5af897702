import type { LayoutStyle } from "./writePlan";

/** Characters that Chinese fonts draw as wide as a Han character: Han, kana, full-width forms, and the usual signs. */
const WIDE =
  /[\u00b7\u00d7\u00f7\u2010-\u2026\u2030\u2103\u2160-\u217f\u2190-\u21ff\u2200-\u22ff\u2460-\u24ff\u2500-\u27bf\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffe6\u{20000}-\u{3ffff}]/u;

/** Width of a one-line text in half-width characters: a CJK character counts two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

/** Half-width characters that a cell of that width holds on a line in its own font. */
export function textWidth(width: number, style: Pick<LayoutStyle, "fontSize" | "indent">): number {
  return ((width - INDENT * (style.indent ?? 0)) * BODY_SIZE) / (style.fontSize ?? BODY_SIZE);
}

/** Widths are counted in characters of this size, in points. */
export const BODY_SIZE = 10.5;
/** Characters that a level of indent takes. */
const INDENT = 1.5;

/** What a line may not be broken inside of: a run of half-width characters without a blank, or one wide character. */
const UNBROKEN = /[\u0021-\u00b6\u00b8-\u00d6\u00d8-\u00f6\u00f8-\u02ff]+|./gsu;

/** Lines that a text takes in a cell of `width` half-width characters with wrapping on. */
export function wrappedLines(text: string, width: number): number {
  const usable = Math.max(2, width - CELL_PADDING);
  return text.split(/\r\n|\r|\n/).reduce((lines, paragraph) => lines + paragraphLines(paragraph, usable), 0);
}

/** Where 宋体 is missing, its stand-ins draw figures and Latin letters wider than half a Han character. */
const LATIN = 1.1;

/** Excel keeps about this much of a cell's width free of text. */
const CELL_PADDING = 0.8;

function paragraphLines(paragraph: string, usable: number): number {
  let lines = 1;
  let used = 0;
  for (const [piece] of paragraph.matchAll(UNBROKEN)) {
    let width = displayWidth(piece) * (WIDE.test(piece) ? 1 : LATIN);
    if (used > 0 && used + width > usable) {
      lines += 1;
      used = 0;
    }
    while (width > usable) {
      lines += 1;
      width -= usable;
    }
    used += width;
  }
  return lines;
}

/** Excel refuses rows above 409.5 points. */
export const MAX_ROW_HEIGHT = 409;

/** Height in points of a row whose tallest cell has that many lines. */
export function linesHeight(lines: number, fontSize: number): number {
  return Math.min(MAX_ROW_HEIGHT, Math.round(lines * fontSize * LINE_SPACING + ROW_MARGIN));
}

const LINE_SPACING = 1.32;
const ROW_MARGIN = 3;
