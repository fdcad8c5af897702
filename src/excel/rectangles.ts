import type { Area } from "../sheets/area";

interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * The cells as few rectangles: runs along the rows, joined downwards where a run of the same columns follows. Each cell
 * counts once.
 */
export function rectangles(cells: readonly Cell[]): readonly Area[] {
  const open = new Map<string, { row: number; column: number; rowCount: number; columnCount: number }>();
  const done: Area[] = [];
  for (const run of rowRuns(cells)) {
    const key = `${run.column}:${run.columnCount}`;
    const above = open.get(key);
    if (above && above.row + above.rowCount === run.row) {
      above.rowCount += 1;
      continue;
    }
    if (above) done.push(above);
    open.set(key, { ...run });
  }
  return [...done, ...open.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function rowRuns(cells: readonly Cell[]): readonly Area[] {
  const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { row: number; column: number; rowCount: number; columnCount: number }[] = [];
  for (const { row, column } of ordered) {
    const last = runs.at(-1);
    if (last && last.row === row && column <= last.column + last.columnCount) {
      last.columnCount = Math.max(last.columnCount, column - last.column + 1);
    } else {
      runs.push({ row, column, rowCount: 1, columnCount: 1 });
    }
  }
  return runs;
}

/** Neighbours with equal values as runs: widths of columns, heights of rows. */
export function equalRuns<T>(
  values: readonly T[],
): readonly { readonly first: number; readonly count: number; readonly value: T }[] {
  const runs: { first: number; count: number; value: T }[] = [];
  values.forEach((value, index) => {
    const last = runs.at(-1);
    if (last && last.value === value) last.count += 1;
    else runs.push({ first: index, count: 1, value });
  });
  return runs;
}
