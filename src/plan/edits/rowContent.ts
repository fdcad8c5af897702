import type { CellContent } from "../writePlan";

/** What one row of a result column gets. */
export interface RowContent {
  readonly row: number;
  readonly content: CellContent;
  /** The same formula over rows from … to, for rows whose own formula has that shape: one can then spill over many. */
  readonly over?: { readonly shape: string; readonly formula: (first: number, last: number) => string };
  /** True when the cell calls one of our functions. */
  readonly custom: boolean;
}

/**
 * Runs longer than this get one spilled formula: thousands of single calls of a custom function keep Excel at #BUSY!, one
 * call over the whole column does not.
 */
export const SPILL_ABOVE = 2000;

export interface ContentRun {
  readonly row: number;
  readonly contents: readonly (CellContent | null)[];
}

/** Contiguous runs of rows; a long stretch of rows of one shape becomes one formula in its first cell. */
export function runsOfContent(rows: readonly RowContent[], spillAbove = SPILL_ABOVE): ContentRun[] {
  return contiguous(rows).map((run) => ({ row: run[0]?.row ?? 0, contents: contentsOf(run, spillAbove) }));
}

function contiguous(rows: readonly RowContent[]): RowContent[][] {
  const runs: RowContent[][] = [];
  for (const row of [...rows].sort((one, other) => one.row - other.row)) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.row === row.row - 1) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

function contentsOf(run: readonly RowContent[], spillAbove: number): (CellContent | null)[] {
  const contents: (CellContent | null)[] = run.map((row) => row.content);
  let start = 0;
  while (start < run.length) {
    let end = start;
    while (run[end]?.over && run[end]?.over?.shape === run[start]?.over?.shape) end += 1;
    const [first, last] = [run[start], run[end - 1]];
    if (end - start > spillAbove && first?.over && last) {
      contents.fill(null, start, end);
      contents[start] = { formula: first.over.formula(first.row, last.row) };
    }
    start = Math.max(end, start + 1);
  }
  return contents;
}
