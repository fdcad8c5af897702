import type { LayoutStyle } from "./writePlan";

/** Characters that Chinese fonts draw as wide as a Han character: Han, kana, full-width forms, and the usual signs. */
const WIDE =
  /[\u00b7\u00d7\u00f7\u2010-\u2026\u2030\u2103\u2160-\u217f\u2190-\u21ff\u2200-\u22ff\u2460-\u24ff\u2500-\u27bf\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffe6\u{20000}-\u{3ffff}]/u;

const PLANE = 0x10000;
const UNKNOWN = 0;
const NARROW = 1;
const BROAD = 2;
/** What the expression says of each character of the first plane, once it was asked: layouts ask millions of times. */
const breadths = new Uint8Array(PLANE);

function isWide(code: number): boolean {
  if (code >= PLANE) return WIDE.test(String.fromCodePoint(code));
  if (breadths[code] === UNKNOWN) breadths[code] = WIDE.test(String.fromCharCode(code)) ? BROAD : NARROW;
  return breadths[code] === BROAD;
}

function widthOf(text: string, narrow: number): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.codePointAt(index) ?? 0;
    if (code >= PLANE) index += 1;
    width += isWide(code) ? 2 : narrow;
  }
  return width;
}

/** Width of a one-line text in half-width characters: a CJK character counts two. */
export function displayWidth(text: string): number {
  return widthOf(text, 1);
}

/** Half-width characters that a cell of that width holds on a line in its own font. */
export function textWidth(width: number, style: Pick<LayoutStyle, "fontSize" | "indent">): number {
  return ((width - INDENT * (style.indent ?? 0)) * BODY_SIZE) / (style.fontSize ?? BODY_SIZE);
}

/** Widths are counted in characters of this size, in points. */
export const BODY_SIZE = 10.5;
/** Characters that a level of indent takes. */
const INDENT = 1.5;

/**
 * What a line may not be broken inside of: a run of half-width characters and signs without a blank, or one wide character,
 * with the brackets and quotes that open before it and the stops and brackets that close behind it.
 */
const UNBROKEN =
  /[（《〈「『【〔“‘]*(?:[\u0021-\u02ff\u2190-\u22ff]+|[^（《〈「『【〔“‘])[、。，；：！？）》〉」』】〕”’…％]*|./gsu;

/** Lines that a text takes in a cell of `width` half-width characters with wrapping on. */
export function wrappedLines(text: string, width: number): number {
  const usable = usableWidth(width);
  return text.split(/\r\n|\r|\n/).reduce((lines, paragraph) => lines + paragraphLines(paragraph, usable), 0);
}

/** Width of a text with any font that may be drawn instead of 宋体: their figures are wider than half a Han character. */
export function drawnWidth(text: string): number {
  return widthOf(text, LATIN);
}

const LATIN = 1.15;

/** What a cell's padding leaves of its width. */
export function usableWidth(width: number): number {
  return Math.max(2, width - CELL_PADDING);
}

/** Excel keeps about this much of a cell's width free of text. */
const CELL_PADDING = 1.3;

function paragraphLines(paragraph: string, usable: number): number {
  let lines = 1;
  let used = 0;
  for (const [piece] of paragraph.matchAll(UNBROKEN)) {
    let width = drawnWidth(piece);
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
export const MAX_ROW_HEIGHT = 408.75;

/** Height in points of a row whose tallest cell has that many lines. */
export function linesHeight(lines: number, fontSize: number): number {
  return Math.min(MAX_ROW_HEIGHT, wholePixels(lines * fontSize * LINE_SPACING + ROW_MARGIN));
}

/** Excel draws rows in whole pixels: what lies between them would add up over a page. */
function wholePixels(points: number): number {
  return Math.round(points / PIXEL) * PIXEL;
}

const PIXEL = 0.75;
const LINE_SPACING = 1.37;
const ROW_MARGIN = 2.1;
