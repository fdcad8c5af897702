import { strFromU8, strToU8 } from "fflate";
import type { Parts } from "./unpack";

/**
 * The document library reads font sizes as whole numbers, and 10.5 is the commonest size of Chinese tables. While a
 * workbook is open, a size with a fraction therefore stands as a whole number above any that Excel knows (409).
 */
const MARK = 1_000_000;
const FRACTION = 1_000;

const PARTS = /^xl\/(?:styles|sharedStrings|comments\d*|worksheets\/[^/]+)\.xml$/;
const WITH_FRACTION = /(<(?:\w+:)?sz val=")(\d+\.\d+)(?=")/g;
const MARKED = /(<(?:\w+:)?sz val=")(1\d{6})(?=")/g;

/** Before the library reads: changes `parts`. */
export function markFontSizes(parts: Parts): void {
  replace(parts, WITH_FRACTION, (size) => MARK + Math.round(size * FRACTION));
}

/** After the library has written: changes `parts`. */
export function unmarkFontSizes(parts: Parts): void {
  replace(parts, MARKED, plainFontSize);
}

/** The size in points of one that may be marked. */
export function plainFontSize(size: number): number {
  return size >= MARK ? (size - MARK) / FRACTION : size;
}

function replace(parts: Parts, pattern: RegExp, change: (size: number) => number): void {
  for (const [name, content] of Object.entries(parts)) {
    if (!PARTS.test(name)) continue;
    const text = strFromU8(content);
    const changed = text.replace(pattern, (_, head: string, size: string) => head + String(change(Number(size))));
    if (changed !== text) parts[name] = strToU8(changed);
  }
}
