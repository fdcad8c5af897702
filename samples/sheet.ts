import Big from "big.js";
import type { Workbook, Worksheet } from "@cj-tech-master/excelts";

/** Merged with the cell above it. */
export const UP = Symbol("up");
/** Merged with the cell to its left. */
export const LEFT = Symbol("left");

export interface SampleFormula {
  readonly formula: string;
  readonly result: number | string;
}
/** A cell as staff would fill it. `percent` is a number shown with % and that many decimals. */
export type SampleCell =
  | string
  | number
  | null
  | typeof UP
  | typeof LEFT
  | SampleFormula
  | { readonly percent: number; readonly decimals: number };

export type GridRow = readonly SampleCell[];

export interface GridStyle {
  /** Rows at the top that are the header band. */
  readonly headerRows: number;
  /** Rows, counted inside the grid, set in bold as totals. */
  readonly totalRows?: readonly number[];
  /** Number format by column, counted inside the grid. */
  readonly formats?: Readonly<Record<number, string>>;
  /** Columns with left-aligned text; the others are centred, but numbers with a format stand right. */
  readonly textColumns?: readonly number[];
}

const SONG = "宋体";
const HEI = "黑体";
const LINE = { style: "thin" as const, color: { argb: "FF000000" } };
const BOX = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const POINTS_PER_LINE = 15;

/** Width in characters of the body font: a CJK character counts two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! > 0x2e80 ? 2 : 1;
  return width;
}

/** Exact decimal sum as a number, for the cached result of a SUM. */
export function sum(values: readonly SampleCell[]): number {
  return values
    .reduce<Big>((total, value) => (typeof value === "number" ? total.plus(value) : total), new Big(0))
    .toNumber();
}

/** `0 → A`. */
export function letter(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letter(Math.floor(column / 26) - 1) + letter(column % 26);
}

/** A worksheet that is filled from top to bottom. Rows count from 1, columns from 0. */
export class SampleSheet {
  readonly sheet: Worksheet;
  private next = 1;

  constructor(
    book: Workbook,
    name: string,
    private readonly widths: readonly number[],
    orientation: "portrait" | "landscape" = "portrait",
  ) {
    this.sheet = book.addWorksheet(name, {
      pageSetup: {
        paperSize: 9,
        orientation,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        horizontalCentered: true,
      },
    });
    widths.forEach((width, column) => {
      this.sheet.getColumn(column + 1).width = width;
    });
  }

  /** The row that the next element takes. */
  get row(): number {
    return this.next;
  }

  private get lastColumn(): number {
    return this.widths.length - 1;
  }

  gap(rows = 1): this {
    this.next += rows;
    return this;
  }

  /** A title merged over the table. */
  title(text: string): this {
    const cell = this.mergedLine(text, 0, this.lastColumn);
    cell.font = { name: HEI, size: 16 };
    cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
    const lines = Math.ceil((textWidth(text) * 1.55) / this.spanWidth(0, this.lastColumn));
    this.sheet.getRow(this.next).height = 12 + 22 * lines;
    this.next += 1;
    return this;
  }

  /** The line under the title: document number or department at the left, unit at the right. */
  subline(left: string, right: string): this {
    const split = right === "" ? this.lastColumn + 1 : this.splitFor(right);
    if (left !== "") {
      const cell = this.mergedLine(left, 0, split - 1);
      cell.font = { name: SONG, size: 11 };
      cell.alignment = { horizontal: "left", vertical: "middle" };
    }
    if (right !== "") {
      const cell = this.mergedLine(right, split, this.lastColumn);
      cell.font = { name: SONG, size: 11 };
      cell.alignment = { horizontal: "right", vertical: "middle" };
    }
    this.sheet.getRow(this.next).height = 18;
    this.next += 1;
    return this;
  }

  /** A line of text over the whole width: 附件1, a note under the table. */
  line(text: string, font: "note" | "label" = "note"): this {
    const cell = this.mergedLine(text, 0, this.lastColumn);
    cell.font = font === "label" ? { name: HEI, size: 14 } : { name: SONG, size: 10 };
    cell.alignment = { horizontal: "left", vertical: "middle", wrapText: true };
    const lines = Math.ceil(textWidth(text) / this.spanWidth(0, this.lastColumn));
    this.sheet.getRow(this.next).height = font === "label" ? 24 : 4 + 14 * lines;
    this.next += 1;
    return this;
  }

  /** A bordered block of cells; UP and LEFT say which cells are merged. Returns the row of its first line. */
  grid(rows: readonly GridRow[], style: GridStyle): number {
    const top = this.next;
    const totals = new Set(style.totalRows ?? []);
    const texts = new Set(style.textColumns ?? []);
    rows.forEach((cells, index) => {
      const header = index < style.headerRows;
      let lines = 1;
      cells.forEach((value, column) => {
        const cell = this.sheet.getCell(top + index, column + 1);
        cell.border = BOX;
        cell.font = header ? { name: HEI, size: 11 } : { name: SONG, size: 11, bold: totals.has(index) };
        const isNumber = style.formats?.[column] !== undefined && typeof value !== "string";
        const horizontal = header ? "center" : texts.has(column) ? "left" : isNumber ? "right" : "center";
        cell.alignment = { horizontal, vertical: "middle", wrapText: true };
        this.fill(cell, value, header ? undefined : style.formats?.[column]);
        if (typeof value === "string") {
          const span = mergedAcross(cells, column);
          const down = mergedDown(rows, index, column);
          const needed = value
            .split("\n")
            .reduce(
              (n, part) => n + Math.max(1, Math.ceil((textWidth(part) + 1) / this.spanWidth(column, column + span))),
              0,
            );
          lines = Math.max(lines, Math.ceil(needed / (down + 1)));
        }
      });
      this.sheet.getRow(top + index).height = 6 + POINTS_PER_LINE * lines;
    });
    this.merge(rows, top);
    this.next = top + rows.length;
    return top;
  }

  /** Repeats the header rows on every page and keeps them in view. */
  freeze(rows: number): this {
    this.sheet.views = [{ state: "frozen", xSplit: 0, ySplit: rows, activeCell: "A1" }];
    this.sheet.pageSetup.printTitlesRow = `1:${rows}`;
    return this;
  }

  private fill(cell: ReturnType<Worksheet["getCell"]>, value: SampleCell, format: string | undefined): void {
    if (value === UP || value === LEFT || value === null) return;
    if (typeof value === "object" && "percent" in value) {
      cell.value = value.percent;
      cell.numFmt = value.decimals === 0 ? "0%" : `0.${"0".repeat(value.decimals)}%`;
      return;
    }
    cell.value = typeof value === "object" ? { formula: value.formula, result: value.result } : value;
    if (format !== undefined && typeof value !== "string") cell.numFmt = format;
  }

  private merge(rows: readonly GridRow[], top: number): void {
    rows.forEach((cells, index) => {
      cells.forEach((value, column) => {
        if (value === UP || value === LEFT) return;
        const right = mergedAcross(cells, column);
        const down = mergedDown(rows, index, column);
        if (right > 0 || down > 0) {
          this.sheet.mergeCells(top + index, column + 1, top + index + down, column + right + 1);
        }
      });
    });
  }

  private mergedLine(text: string, first: number, last: number): ReturnType<Worksheet["getCell"]> {
    if (last > first) this.sheet.mergeCells(this.next, first + 1, this.next, last + 1);
    const cell = this.sheet.getCell(this.next, first + 1);
    cell.value = text;
    return cell;
  }

  private spanWidth(first: number, last: number): number {
    return this.widths.slice(first, last + 1).reduce((total, width) => total + width, 0);
  }

  private splitFor(text: string): number {
    let column = this.lastColumn;
    while (column > 1 && this.spanWidth(column, this.lastColumn) < textWidth(text) + 2) column -= 1;
    return column;
  }
}

function mergedAcross(cells: GridRow, column: number): number {
  let span = 0;
  while (cells[column + span + 1] === LEFT) span += 1;
  return span;
}

function mergedDown(rows: readonly GridRow[], index: number, column: number): number {
  let span = 0;
  while (rows[index + span + 1]?.[column] === UP) span += 1;
  return span;
}
