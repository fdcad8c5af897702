import type { Worksheet } from "@cj-tech-master/excelts";
import { bounding, cellArea, endColumn, endRow, intersect, type Area } from "../../formula/area";
import { Cell, type CellExtra } from "./cell";
import type { StylePool } from "./style";
import { type CellStyle } from "./style";

export interface RowInfo {
  /** Points; undefined for the sheet's standard height. */
  height?: number | undefined;
  customHeight?: boolean;
  hidden?: boolean;
  style?: CellStyle;
  outlineLevel?: number;
}

export interface ColumnInfo {
  /** Characters of the workbook's default font; undefined for the standard width. */
  width?: number | undefined;
  hidden?: boolean;
  style?: CellStyle;
  outlineLevel?: number;
}

/** One worksheet: its cells and merges here, what is not of cells in its document worksheet. */
export class Sheet {
  readonly cells = new Map<number, (Cell | undefined)[]>();
  readonly rows = new Map<number, RowInfo>();
  readonly columns = new Map<number, ColumnInfo>();
  merges: Area[] = [];
  /** Rows and columns moved: the document's cells are to be written anew. */
  moved = false;
  mergesChanged = false;
  linesChanged = false;
  deleted = false;
  /** Protected with a password that only the file knows. */
  filePassword = false;

  constructor(
    readonly id: string,
    readonly document: Worksheet,
    readonly styles: StylePool,
  ) {}

  get name(): string {
    return this.document.name;
  }

  find(row: number, column: number): Cell | undefined {
    return this.cells.get(row)?.[column];
  }

  /** The cell, made when there is none. */
  at(row: number, column: number): Cell {
    let line = this.cells.get(row);
    if (!line) {
      line = [];
      this.cells.set(row, line);
    }
    let cell = line[column];
    if (!cell) {
      cell = new Cell("", this.lineStyle(row, column));
      line[column] = cell;
    }
    return cell;
  }

  place(row: number, column: number, cell: Cell): void {
    let line = this.cells.get(row);
    if (!line) {
      line = [];
      this.cells.set(row, line);
    }
    line[column] = cell;
  }

  styleAt(row: number, column: number): CellStyle {
    return this.find(row, column)?.style ?? this.lineStyle(row, column);
  }

  /** What a cell that was never touched looks like: its row's style, else its column's. */
  lineStyle(row: number, column: number): CellStyle {
    return this.rows.get(row)?.style ?? this.columns.get(column)?.style ?? this.styles.plain;
  }

  /** Changes the extra of a cell and drops it when nothing is left. */
  extend(cell: Cell, change: Partial<Record<keyof CellExtra, unknown>>): void {
    const extra: Record<string, unknown> = { ...cell.extra, ...change };
    for (const key of Object.keys(extra)) if (extra[key] === undefined) delete extra[key];
    cell.extra = Object.keys(extra).length > 0 ? (extra as CellExtra) : undefined;
  }

  /** Existing cells inside the area, row by row. */
  *existing(area: Area): Generator<readonly [number, number, Cell]> {
    const last = endColumn(area);
    for (const row of this.rowNumbers(area)) {
      const line = this.cells.get(row);
      if (!line) continue;
      const until = Math.min(last, line.length - 1);
      for (let column = area.column; column <= until; column += 1) {
        const cell = line[column];
        if (cell) yield [row, column, cell];
      }
    }
  }

  private *rowNumbers(area: Area): Generator<number> {
    if (area.rowCount <= this.cells.size) {
      for (let row = area.row; row <= endRow(area); row += 1) if (this.cells.has(row)) yield row;
      return;
    }
    const rows = [...this.cells.keys()].filter((row) => row >= area.row && row <= endRow(area));
    yield* rows.sort((a, b) => a - b);
  }

  /** The smallest area with all cells that hold something; with formats too unless `valuesOnly`. Null for an empty sheet. */
  usedArea(valuesOnly: boolean, within?: Area): Area | null {
    let top = Infinity;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    for (const [row, line] of this.cells) {
      if (within && (row < within.row || row > endRow(within))) continue;
      const begin = within ? within.column : 0;
      const end = Math.min(line.length - 1, within ? endColumn(within) : line.length - 1);
      const counts = (cell: Cell | undefined): boolean =>
        cell !== undefined && (!cell.blank || (!valuesOnly && cell.style !== this.styles.plain));
      let first = begin;
      while (first <= end && !counts(line[first])) first += 1;
      if (first > end) continue;
      let last = end;
      while (last > first && !counts(line[last])) last -= 1;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (first < left) left = first;
      if (last > right) right = last;
    }
    let used: Area | null =
      bottom < 0 ? null : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
    if (!valuesOnly) {
      for (const merge of this.merges) {
        const part = within ? intersect(merge, within) : merge;
        if (part) used = used ? bounding(used, part) : part;
      }
    }
    return used;
  }

  /** The merged area that the cell belongs to. */
  mergeAt(row: number, column: number): Area | null {
    const spot = cellArea(row, column);
    return this.merges.find((merge) => intersect(merge, spot)) ?? null;
  }
}
