import type { Style } from "@cj-tech-master/excelts";
import { endColumn, endRow, isEntireColumn, isEntireRow, type Area } from "../../formula/area";
import type { Book, SheetRange } from "../grid/book";
import type { ColumnInfo, RowInfo, Sheet } from "../grid/sheet";
import type { CellStyle } from "../grid/style";
import { alive, allowed } from "./guard";

/** Changes the style of every cell of the range; `key` names the change with its value. */
export function restyle(
  book: Book,
  range: SheetRange,
  key: string,
  change: (style: CellStyle) => Partial<Style>,
): void {
  const { sheet, area } = alive(range);
  allowed(sheet, "formatCells");
  restyleArea(book, sheet, area, key, change);
}

/** As `restyle`, for a part of a range (the edge cells of a border). */
export function restyleArea(
  book: Book,
  sheet: Sheet,
  area: Area,
  key: string,
  change: (style: CellStyle) => Partial<Style>,
): void {
  const made = (style: CellStyle): CellStyle => book.styles.change(style, key, change);
  if (isEntireColumn(area) || isEntireRow(area)) {
    restyleLines(sheet, area, made);
    for (const [, , cell] of sheet.existing(area)) {
      cell.style = made(cell.style);
      cell.dirty = true;
    }
    return;
  }
  for (let row = area.row; row <= endRow(area); row += 1) {
    for (let column = area.column; column <= endColumn(area); column += 1) {
      const cell = sheet.at(row, column);
      cell.style = made(cell.style);
      cell.dirty = true;
    }
  }
}

function restyleLines(sheet: Sheet, area: Area, made: (style: CellStyle) => CellStyle): void {
  sheet.linesChanged = true;
  if (isEntireColumn(area)) {
    for (let index = area.column; index <= endColumn(area); index += 1) {
      const info: ColumnInfo = sheet.columns.get(index) ?? {};
      sheet.columns.set(index, { ...info, style: made(info.style ?? sheet.styles.plain) });
    }
    return;
  }
  for (let index = area.row; index <= endRow(area); index += 1) {
    const info: RowInfo = sheet.rows.get(index) ?? {};
    sheet.rows.set(index, { ...info, style: made(info.style ?? sheet.styles.plain) });
  }
}

/** The styles that occur in the range, each once. */
export function stylesOf(range: SheetRange): ReadonlySet<CellStyle> {
  const { sheet, area } = alive(range);
  const styles = new Set<CellStyle>();
  const unbounded = isEntireColumn(area) || isEntireRow(area);
  if (!unbounded) {
    for (let row = area.row; row <= endRow(area); row += 1) {
      const line = sheet.cells.get(row);
      for (let column = area.column; column <= endColumn(area); column += 1) {
        styles.add(line?.[column]?.style ?? sheet.lineStyle(row, column));
      }
    }
    return styles;
  }
  for (const [, , cell] of sheet.existing(area)) styles.add(cell.style);
  if (isEntireColumn(area)) {
    for (let index = area.column; index <= endColumn(area); index += 1) {
      styles.add(sheet.columns.get(index)?.style ?? sheet.styles.plain);
    }
  } else {
    for (let index = area.row; index <= endRow(area); index += 1)
      styles.add(sheet.rows.get(index)?.style ?? sheet.styles.plain);
  }
  return styles;
}

/** What all cells of the range have in common; null when they differ, as Excel answers. */
export function common<V>(range: SheetRange, read: (style: CellStyle) => V): V | null {
  let first = true;
  let shared: V | null = null;
  for (const style of stylesOf(range)) {
    const value = read(style);
    if (first) shared = value;
    else if (value !== shared) return null;
    first = false;
  }
  return shared;
}
