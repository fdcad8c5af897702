export const NUMBER = 0;
export const NAME = 1;
export const TARGET = 2;
export const READ_AS = 3;
export const ACTUAL = 4;
export const RATE = 5;
export const VERDICT = 6;
export const WEIGHT = 7;
export const POINTS = 8;
export const FLAGS = 9;
export const REASON = 10;

interface Span {
  readonly column: number;
  readonly columnCount: number;
}

/** Without weights there are no points: their columns go to the flags, and the flags' own to the reasons. */
export interface IndicatorColumns {
  readonly weighted: boolean;
  readonly flags: Span;
  readonly reason: Span;
}

export function indicatorColumns(weighted: boolean): IndicatorColumns {
  return weighted
    ? { weighted, flags: { column: FLAGS, columnCount: 1 }, reason: { column: REASON, columnCount: 1 } }
    : { weighted, flags: { column: WEIGHT, columnCount: 2 }, reason: { column: FLAGS, columnCount: 2 } };
}
