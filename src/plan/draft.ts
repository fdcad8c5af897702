import type { CellValue } from "../domain/cell";
import type { Style } from "./styles";
import type { CellContent, LayoutArea, LayoutChart, LayoutConditionalFormat, LayoutValidation } from "./writePlan";

/** Addresses once the blocks are stacked: of cells named by any block, and of the block's own cells. */
export interface Places {
  /** The address of a named cell or area: `D12`, `D12:D20`. */
  of(key: string): string;
  /** The address of a cell of the same block. */
  at(row: number, column: number): string;
  /** The address of an area of the same block. */
  over(area: LayoutArea): string;
  has(key: string): boolean;
}

/** A cell's content, or its formula (without `=`) once all addresses are known. */
export type DraftContent = CellContent | ((places: Places) => string);

export interface DraftCell {
  readonly row: number;
  readonly column: number;
  readonly content: DraftContent;
  readonly style: Style;
  readonly numberFormat?: string;
  readonly link?: { readonly sheet: string; readonly address: string };
  /** What the cell will show, where the content is a formula: for row heights. */
  readonly shows?: string;
}

export interface DraftInput {
  readonly key: string;
  readonly row: number;
  readonly column: number;
  readonly label?: { readonly column: number; readonly text: string };
  readonly insteadOf?: number;
  readonly proposed?: CellValue;
}

type Located<T> = T extends { readonly area: LayoutArea } ? Omit<T, "area"> & { readonly area: LayoutArea } : never;

/**
 * One block of a sheet, in rows of its own from 0. Blocks name cells that others refer to; addresses are known only when
 * the blocks are stacked, so formulas that need one are given as functions.
 */
export class Draft {
  readonly cells: DraftCell[] = [];
  readonly merges: LayoutArea[] = [];
  readonly names = new Map<string, LayoutArea>();
  readonly heights = new Map<number, number>();
  readonly inputs: DraftInput[] = [];
  readonly validations: LayoutValidation[] = [];
  readonly conditionalFormats: (Located<LayoutConditionalFormat> | LiveFormat)[] = [];
  readonly charts: DraftChart[] = [];
  /** Rows of this block where a page may begin; what stands between two of them is kept together while it fits. */
  readonly pageStarts: number[] = [];
  /** Tables whose head is repeated where a page ends inside them. */
  readonly tables: DraftTable[] = [];
  /** False for what is only there for charts to draw: below everything else, and left out on paper. */
  printed = true;
  /** Rows that must not stand last on a page: group headings. */
  readonly keptWithNext = new Set<number>();
  private rows = 0;

  get rowCount(): number {
    return this.rows;
  }

  /** Takes the next rows of the block and gives the first of them. */
  take(rows = 1, height?: number): number {
    const first = this.rows;
    this.rows += rows;
    if (height !== undefined) for (let row = first; row < this.rows; row += 1) this.heights.set(row, height);
    return first;
  }

  put(
    row: number,
    column: number,
    style: Style,
    content: DraftContent,
    more: Partial<Omit<DraftCell, "row" | "column" | "style" | "content">> = {},
  ): void {
    this.cells.push({ row, column, content, style, ...more });
  }

  /** A cell over several columns and rows; the cells that it covers get its style, so that borders close. */
  span(
    area: LayoutArea,
    style: Style,
    content: DraftContent,
    more: Partial<Omit<DraftCell, "row" | "column" | "style" | "content">> = {},
  ): void {
    if (area.rowCount * area.columnCount > 1) this.merges.push(area);
    this.put(area.row, area.column, style, content, more);
    for (let row = area.row; row < area.row + area.rowCount; row += 1) {
      for (let column = area.column; column < area.column + area.columnCount; column += 1) {
        if (row !== area.row || column !== area.column) this.put(row, column, style, { value: "" });
      }
    }
  }

  name(key: string, row: number, column: number, rowCount = 1, columnCount = 1): void {
    this.names.set(key, { row, column, rowCount, columnCount });
  }
}

/** Rows of a table in a block: its head, and its body from first to last. */
export interface DraftTable {
  readonly head: number;
  readonly first: number;
  readonly last: number;
}

/** A conditional format whose formula needs addresses. */
export interface LiveFormat {
  readonly kind: "formula";
  readonly area: LayoutArea;
  readonly formula: (places: Places) => string;
  readonly color?: string;
  readonly fill?: string;
  readonly bold?: boolean;
}

/** A chart whose ranges are names of areas. */
export interface DraftChart extends Omit<LayoutChart, "categories" | "series"> {
  readonly categories: string;
  readonly series: readonly {
    readonly name: string;
    readonly values: string;
    readonly color: string;
    readonly line?: boolean;
  }[];
}

/** The text of a cell as far as it is known before formulas are calculated. */
export function shownText({ content, shows }: DraftCell): string {
  return shows ?? (typeof content === "function" || "formula" in content ? "" : String(content.value));
}

/** A text, number or truth as a content that is never evaluated. */
export function literal(value: string | number | boolean): CellContent {
  return { value };
}
