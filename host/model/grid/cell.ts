import type { CalcValue } from "../../calc/calculator";
import type { CellStyle } from "./style";

/** Where a hyperlink leads, as `Excel.RangeHyperlink` describes it. */
export interface CellLink {
  readonly address?: string;
  /** A place in this workbook: `'表'!A1`. */
  readonly documentReference?: string;
  readonly screenTip?: string;
}

/** What few cells have. */
export interface CellExtra {
  /** Runs of a rich text, kept as long as the text stays. */
  readonly richText?: unknown;
  readonly link?: CellLink;
  /** The classic note, as the document keeps it. */
  readonly note?: unknown;
  /** Size of the array that this cell's formula gives. `fixed`: entered over a fixed range (Ctrl+Shift+Enter). */
  readonly array?: { readonly rowCount: number; readonly columnCount: number; readonly fixed: boolean };
  /** The anchor whose array fills this cell. */
  readonly spilledFrom?: { readonly row: number; readonly column: number };
  /** Entered with a leading apostrophe. */
  readonly quoted?: boolean;
}

/** One cell of the grid: an error value is its text (`#DIV/0!`), a blank is "". */
export class Cell {
  formula: string | null = null;
  extra: CellExtra | undefined = undefined;
  /** Not yet written to the document. */
  dirty = false;

  constructor(
    public value: Exclude<CalcValue, null>,
    public style: CellStyle,
  ) {}

  get blank(): boolean {
    return this.formula === null && this.value === "";
  }
}
