import { OfficeError } from "../errors";
import type { Book } from "./book";
import type { Sheet } from "./sheet";

/** Pixels to a point on a screen of 96 dots per inch. */
const POINTS_PER_PIXEL = 0.75;

/** A column's width in pixels from the file's width (ECMA-376 part 1, 18.3.1.13). */
export function columnPixels(book: Book, width: number): number {
  const digit = book.digitWidth;
  return Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);
}

/** Width of a column that was never set: eight digits and padding, rounded up to eight pixels. */
export function standardPixels(book: Book, sheet: Sheet): number {
  const given = sheet.document.properties.defaultColWidth;
  if (given) return columnPixels(book, given);
  return Math.ceil((8 * book.digitWidth + 5) / 8) * 8;
}

export function columnPoints(book: Book, sheet: Sheet, column: number): number {
  const info = sheet.columns.get(column);
  if (info?.hidden) return 0;
  const pixels = info?.width === undefined ? standardPixels(book, sheet) : columnPixels(book, info.width);
  return pixels * POINTS_PER_PIXEL;
}

/** Widest column: 255 characters. */
const WIDEST = 255;

/** The file's width for a width in points. */
export function widthOfPoints(book: Book, points: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  const width = pixels / book.digitWidth;
  if (points < 0 || width > WIDEST + 1) throw new OfficeError("InvalidArgument");
  return Math.round(width * 256) / 256;
}

/** Highest row, in points. */
const HIGHEST = 409.5;

export function standardHeight(sheet: Sheet): number {
  return sheet.document.properties.defaultRowHeight || 15;
}

export function rowPoints(sheet: Sheet, row: number): number {
  const info = sheet.rows.get(row);
  return info?.hidden ? 0 : (info?.height ?? standardHeight(sheet));
}

export function checkedHeight(points: number): number {
  if (points < 0 || points > HIGHEST) throw new OfficeError("InvalidArgument");
  // Heights are whole pixels.
  return Math.round(points / POINTS_PER_PIXEL) * POINTS_PER_PIXEL;
}

/** Distance of the column's left edge from the sheet's, in points. */
export function leftOf(book: Book, sheet: Sheet, column: number): number {
  let points = column * standardPixels(book, sheet) * POINTS_PER_PIXEL;
  const standard = standardPixels(book, sheet) * POINTS_PER_PIXEL;
  for (const index of sheet.columns.keys()) if (index < column) points += columnPoints(book, sheet, index) - standard;
  return points;
}

export function topOf(sheet: Sheet, row: number): number {
  const standard = standardHeight(sheet);
  let points = row * standard;
  for (const index of sheet.rows.keys()) if (index < row) points += rowPoints(sheet, index) - standard;
  return points;
}

/** The column and how far into it, in points, a distance from the left edge lies. */
export function columnAtPoints(book: Book, sheet: Sheet, points: number): readonly [number, number] {
  let rest = Math.max(0, points);
  for (let column = 0; column < 16_383; column += 1) {
    const width = columnPoints(book, sheet, column);
    if (rest < width) return [column, rest];
    rest -= width;
  }
  return [16_383, 0];
}

export function rowAtPoints(sheet: Sheet, points: number): readonly [number, number] {
  let rest = Math.max(0, points);
  for (let row = 0; row < 1_048_575; row += 1) {
    const height = rowPoints(sheet, row);
    if (rest < height) return [row, rest];
    rest -= height;
  }
  return [1_048_575, 0];
}
