import { isBlank } from "../../domain/cell";
import type { Area } from "../../sheets/area";
import type { Table } from "../../sheets/table";
import type { Source } from "../source";

/** Further than this right of a table, a column would no longer be seen as the table's. */
const FURTHEST = 3;
/** Columns of a sheet: A to XFD. */
const SHEET_COLUMNS = 16_384;

/**
 * The first of `count` free columns right of a table: empty over its height, with an empty column beyond so that two tables
 * never grow together. Null where there is no such place, or the sheet is protected.
 */
export function freeColumns(source: Source, table: Table, others: readonly Table[], count: number): number | null {
  const sheet = source.sheet(table.sheetId);
  if (!sheet || sheet.protected) return null;
  const edge = table.area.column + table.area.columnCount;
  const neighbours = others
    .filter((other) => other !== table && other.sheetId === table.sheetId)
    .map((other) => other.area);
  const lists = sheet.listObjects.map((list) => list.area);
  for (let first = edge; first <= Math.min(edge + FURTHEST, SHEET_COLUMNS - count); first += 1) {
    const place: Area = { ...table.area, column: first, columnCount: count };
    const blocked = [...neighbours, ...lists].some((area) => overlaps(area, widened(place)));
    if (!blocked && isEmpty(source, table.sheetId, widened(place))) return first;
    if (neighbours.some((area) => overlaps(area, { ...place, columnCount: 1 }))) return null;
  }
  return null;
}

function widened(area: Area): Area {
  return { ...area, columnCount: area.columnCount + 1 };
}

function overlaps(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rowCount &&
    other.row < one.row + one.rowCount &&
    one.column < other.column + other.columnCount &&
    other.column < one.column + one.columnCount
  );
}

function isEmpty(source: Source, sheetId: string, area: Area): boolean {
  const sheet = source.sheet(sheetId);
  if (sheet?.merges.some((merge) => overlaps(merge, area))) return false;
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      const cell = source.cell(sheetId, row, column);
      if (cell && (!isBlank(cell.value) || !isBlank(cell.formula))) return false;
    }
  }
  return true;
}
