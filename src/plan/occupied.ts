import type { Area } from "../sheets/area";

/** Cells as few rectangles: runs of a row, joined downwards while they cover the same columns. */
export function areasOfCells(cells: readonly { readonly row: number; readonly column: number }[]): Area[] {
  const open = new Map<string, Area>();
  const done: Area[] = [];
  const rows = [...columnsByRow(cells)].sort(([one], [other]) => one - other);
  for (const [row, columns] of rows) {
    const runs = runsOf([...columns].sort((one, other) => one - other));
    const next = new Map<string, Area>();
    for (const { column, columnCount } of runs) {
      const key = `${column}:${columnCount}`;
      const above = open.get(key);
      const joins = above && above.row + above.rowCount === row;
      next.set(key, joins ? { ...above, rowCount: above.rowCount + 1 } : { row, column, rowCount: 1, columnCount });
      if (joins) open.delete(key);
    }
    done.push(...open.values());
    open.clear();
    for (const [key, area] of next) open.set(key, area);
  }
  return [...done, ...open.values()];
}

function columnsByRow(cells: readonly { readonly row: number; readonly column: number }[]): Map<number, Set<number>> {
  const rows = new Map<number, Set<number>>();
  for (const { row, column } of cells) {
    const columns = rows.get(row) ?? new Set<number>();
    columns.add(column);
    rows.set(row, columns);
  }
  return rows;
}

function runsOf(columns: readonly number[]): { column: number; columnCount: number }[] {
  const runs: { column: number; columnCount: number }[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last && last.column + last.columnCount === column) last.columnCount += 1;
    else runs.push({ column, columnCount: 1 });
  }
  return runs;
}
