import type { Area } from "../sheets/area";

/** Excel on the web refuses requests and responses above 5 MB; the rest is left for what wraps the cells. */
export const MAX_BYTES = 4_000_000;
/** A cell's value, formula and number format in a response, on average over sheets of Chinese text and figures. */
export const BYTES_PER_CELL_READ = 64;
/** Above this Excel answers null instead of values, without an error. */
export const MAX_CELLS = 5_000_000;

/** Length of a request body part once encoded: UTF-8, a Han character counts three. */
export function jsonBytes(value: unknown): number {
  const text = JSON.stringify(value) ?? "";
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7ff) bytes += 2;
    else if (code > 0x7f) bytes += 1;
  }
  return bytes;
}

/** Bands of whole rows of an area, each of at most `cells` cells; a single row is never split. */
export function rowBands(area: Area, cells: number): readonly Area[] {
  const height = Math.max(1, Math.floor(cells / area.columnCount));
  const bands: Area[] = [];
  for (let first = 0; first < area.rowCount; first += height) {
    bands.push({ ...area, row: area.row + first, rowCount: Math.min(height, area.rowCount - first) });
  }
  return bands;
}

/** First rows and lengths of bands whose content stays below `limit` bytes each; a single row is never split. */
export function byteBands(
  rows: readonly unknown[],
  limit: number,
): readonly { readonly first: number; readonly count: number }[] {
  const bands: { first: number; count: number }[] = [];
  let first = 0;
  let bytes = 0;
  rows.forEach((row, index) => {
    const size = jsonBytes(row) + 1;
    if (index > first && bytes + size > limit) {
      bands.push({ first, count: index - first });
      first = index;
      bytes = 0;
    }
    bytes += size;
  });
  if (rows.length > first) bands.push({ first, count: rows.length - first });
  return bands;
}
