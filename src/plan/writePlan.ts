import type { CellValue } from "../domain/cell";

/**
 * What is to be written, as data. Nothing here knows Excel; `src/excel/apply` turns it into requests and returns its inverse.
 * Rows and columns count from 0. Formulas are English A1 with their leading `=`.
 */
export interface WritePlan {
  /** Blocks in sheets that a person made: empty recognised cells filled, or columns added right of a table. */
  readonly edits: readonly BlockEdit[];
  /** Our own sheets, each written whole. */
  readonly sheets: readonly SheetLayout[];
}

export interface BlockEdit {
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** One row per row of the block; null leaves a cell as it is. Text that could be read as a formula is written as text. */
  readonly content: readonly (readonly (CellContent | null)[])[];
  readonly numberFormat: string | null;
  /** Column whose formats (borders, fonts, fill, alignment, width) the block takes over; null keeps its own. */
  readonly formatLike: number | null;
  /** What the block is for: 支出率, 完成率 …, shown before writing. */
  readonly purpose: string;
  /** Cells must still hold what was read, or nothing is written: a co-author may have changed them. */
  readonly expected: readonly (readonly CellValue[])[];
}

/** A formula, or a plain value that is never evaluated. */
export type CellContent = { readonly formula: string } | { readonly value: string | number | boolean };

/** `scheme`: a scoring scheme written out to be edited; from then on it is read like a sheet of the user's. */
/** `form` and `sample`: sheets for people to fill in and to try things with. */
export type SheetKey = "summary" | "checklist" | "scheme" | "form" | "sample";

export interface PageMargins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

/** A whole sheet of ours. */
export interface SheetLayout {
  readonly key: SheetKey;
  /** Wanted name; another is taken when a sheet of that name is not ours. */
  readonly name: string;
  /** Widths in characters of the body font: a CJK character counts two. */
  readonly columnWidths: readonly number[];
  readonly cells: readonly LayoutCell[];
  readonly merges: readonly LayoutArea[];
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  readonly conditionalFormats: readonly LayoutConditionalFormat[];
  readonly validations: readonly LayoutValidation[];
  readonly charts: readonly LayoutChart[];
  readonly freezeRows: number;
  readonly page: {
    readonly orientation: "landscape" | "portrait";
    readonly fitToWidth: boolean;
    /** First and last row repeated on every page; null for none. */
    readonly titleRows: readonly [number, number] | null;
    readonly footer: string;
    /** Rows that should begin a page; a host that cannot set breaks leaves them out. */
    readonly breaksBefore?: readonly number[];
    /** In centimetres; the host's own where they are left out. */
    readonly margins?: PageMargins;
    /** Rows from the top that are printed; all where it is left out. */
    readonly printedRows?: number;
  };
  /** Cells that a person fills in, kept over a new run by their key. */
  readonly inputs: readonly LayoutInput[];
}

export interface LayoutInput {
  readonly key: string;
  readonly row: number;
  readonly column: number;
  /** Text beside the input that names what it belongs to: finds the row again after rows were inserted or sorted. */
  readonly label?: { readonly column: number; readonly text: string };
  /** Column of the same row whose formula a person may overwrite instead of using the input. */
  readonly insteadOf?: number;
  /** What the plan proposed here by itself; the cell counts as filled in only when it holds something else. */
  readonly proposed?: CellValue;
}

export interface LayoutArea {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Name of a style of `src/plan/styles.ts`; the writer groups equal neighbours into few requests. */
export type StyleName = string;

export interface LayoutCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly style: StyleName;
  readonly numberFormat?: string;
  /** A cell of this workbook to jump to. */
  readonly link?: { readonly sheet: string; readonly address: string };
}

export interface LayoutStyle {
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** #RRGGBB. */
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly border?: "hair" | "bottom" | "top" | "none";
  readonly numberFormat?: string;
}

export type LayoutConditionalFormat =
  | {
      readonly kind: "dataBar";
      readonly area: LayoutArea;
      readonly color: string;
      readonly min?: number;
      readonly max?: number;
    }
  | {
      readonly kind: "formula";
      readonly area: LayoutArea;
      /** Relative to the area's first cell. */
      readonly formula: string;
      readonly color?: string;
      readonly fill?: string;
      readonly bold?: boolean;
    };

export type LayoutValidation =
  | {
      readonly kind: "decimal";
      readonly area: LayoutArea;
      readonly min: number;
      readonly max: number;
      readonly title: string;
      readonly message: string;
    }
  | {
      readonly kind: "list";
      readonly area: LayoutArea;
      readonly items: readonly string[];
      readonly title: string;
      readonly message: string;
    };

export interface LayoutChart {
  readonly name: string;
  readonly kind: "bar" | "column" | "columnWithLine";
  readonly title: string;
  readonly categories: LayoutArea;
  readonly series: readonly {
    readonly name: string;
    readonly values: LayoutArea;
    readonly color: string;
    readonly line?: boolean;
  }[];
  readonly categoryAxisTitle: string;
  readonly valueAxisTitle: string;
  /** Of the labels at the bars. */
  readonly valueFormat: string;
  /** Of the value axis. */
  readonly axisFormat: string;
  readonly valueMin?: number;
  readonly valueMax?: number;
  /** Distance of the axis' labels; the host chooses where it is left out. */
  readonly valueUnit?: number;
  readonly legend: boolean;
  /** Where a bar's value is written: beyond its end, or inside where it begins. */
  readonly labels: "outsideEnd" | "insideBase";
  /** Cells that the chart covers. */
  readonly area: LayoutArea;
}
