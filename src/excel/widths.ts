/** Pixels of the widest digit of the default fonts, and Excel's cell padding, at 96 dots per inch. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/** Office.js gives widths in points, people count characters. */
export function columnPoints(characters: number): number {
  return (characters * DIGIT_PIXELS + PADDING_PIXELS) * POINTS_PER_PIXEL;
}
