import { MARGINS } from "../paper";
import type { Style } from "../styles";
import type { CellContent, LayoutArea, LayoutCell, LayoutValidation, SheetKey, SheetLayout } from "../writePlan";

/** Cells of a form as they are put down row by row; borders close because merged cells are styled whole. */
export class FormGrid {
  private readonly cells: LayoutCell[] = [];
  private readonly merges: LayoutArea[] = [];
  private readonly heights: { row: number; points: number }[] = [];
  private readonly validations: LayoutValidation[] = [];

  /** Puts one cell, over several columns and rows where they are given. */
  put(row: number, column: number, style: Style, content: string | number | CellContent, columns = 1, rows = 1): void {
    const first: CellContent = typeof content === "object" ? content : { value: content };
    if (columns * rows > 1) this.merges.push({ row, column, rowCount: rows, columnCount: columns });
    for (let down = 0; down < rows; down += 1) {
      for (let across = 0; across < columns; across += 1) {
        const own = down === 0 && across === 0 ? first : { value: "" };
        this.cells.push({ row: row + down, column: column + across, content: own, style });
      }
    }
  }

  height(row: number, points: number): void {
    this.heights.push({ row, points });
  }

  /** Asks for a number from 0 in these cells, with a word of help. */
  numbers(area: LayoutArea, title: string, message: string): void {
    this.validations.push({ kind: "decimal", area, min: 0, max: MOST, title, message });
  }

  /** The sheet, on A4 upright or across, as wide as the paper. */
  layout(
    key: SheetKey,
    name: string,
    columnWidths: readonly number[],
    orientation: SheetLayout["page"]["orientation"],
  ): SheetLayout {
    return {
      key,
      name,
      columnWidths,
      cells: this.cells,
      merges: this.merges,
      rowHeights: this.heights,
      conditionalFormats: [],
      validations: this.validations,
      charts: [],
      freezeRows: 0,
      page: { orientation, fitToWidth: true, titleRows: null, footer: "", margins: MARGINS },
      inputs: [],
    };
  }
}

/** No fund is larger, in whatever unit. */
const MOST = 1e12;
