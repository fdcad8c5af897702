import { isCellError, type CellValue } from "../domain/cell";
import { CallError, gridOf, refuse, type Failure, type Grid, type Result } from "./cells";

/** An argument of a call with the Chinese name by which a refusal speaks of it. */
export type Named = readonly [name: string, argument: unknown];

const LEFT_OUT: Grid = [[null]];

/**
 * Computes each cell of the answer from the cells at its place. A single cell counts for every place; all larger arguments
 * must have the same shape, which the answer takes. Throws `CallError` when they do not.
 */
export function eachCell(named: readonly Named[], compute: (cells: readonly CellValue[]) => Result): Result[][] {
  const grids = named.map(([, argument]) => gridOf(argument) ?? LEFT_OUT);
  const { rows, columns } = commonShape(named, grids);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      compute(grids.map((grid) => (isSingle(grid) ? grid[0]?.[0] : grid[row]?.[column]) ?? null)),
    ),
  );
}

/** As `eachCell`, for functions that hand on the first error among their cells. */
export function eachSoundCell(named: readonly Named[], compute: (cells: readonly CellValue[]) => Result): Result[][] {
  return eachCell(named, (cells) => firstError(cells) ?? compute(cells));
}

/** The first error value among cells, to be handed on; null when there is none. */
export function firstError(cells: readonly CellValue[]): Failure | null {
  const error = cells.find(isCellError);
  return error === undefined || error === null ? null : handedOn(String(error));
}

/** Errors that a custom function may give back; of the others (#REF!, #NAME? …) Excel only accepts being told. */
const RETURNABLE = new Set(["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"]);

function handedOn(error: string): Failure {
  return RETURNABLE.has(error) ? { error } : { error: "#N/A", reason: `引用的单元格是 ${error}` };
}

function isSingle(grid: Grid): boolean {
  return grid.length === 1 && grid[0]?.length === 1;
}

function commonShape(named: readonly Named[], grids: readonly Grid[]): { rows: number; columns: number } {
  const first = grids.findIndex((grid) => !isSingle(grid));
  const shape = grids[first] ?? LEFT_OUT;
  const rows = shape.length;
  const columns = shape[0]?.length ?? 1;
  grids.forEach((grid, index) => {
    if (isSingle(grid) || (grid.length === rows && grid[0]?.length === columns)) return;
    const [one, other] = [named[first]?.[0] ?? "", named[index]?.[0] ?? ""];
    throw new CallError(
      refuse(
        `区域大小不一致：${one}是 ${rows} 行 ${columns} 列，${other}是 ${grid.length} 行 ${grid[0]?.length ?? 0} 列`,
      ),
    );
  });
  return { rows, columns };
}
