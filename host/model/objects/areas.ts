import { endColumn, endRow, intersect, type Area } from "../../formula/area";

/** What is left of `area` without `hole`: up to four rectangles, above, below, left and right of it. */
export function subtract(area: Area, hole: Area): readonly Area[] {
  const cut = intersect(area, hole);
  if (!cut) return [area];
  const parts: Area[] = [
    { ...area, rowCount: cut.row - area.row },
    { ...area, row: endRow(cut) + 1, rowCount: endRow(area) - endRow(cut) },
    { row: cut.row, rowCount: cut.rowCount, column: area.column, columnCount: cut.column - area.column },
    { row: cut.row, rowCount: cut.rowCount, column: endColumn(cut) + 1, columnCount: endColumn(area) - endColumn(cut) },
  ];
  return parts.filter(({ rowCount, columnCount }) => rowCount > 0 && columnCount > 0);
}
