import type { BlockEdit, LayoutCell, SheetLayout } from "../../../src/plan/writePlan";
import type { Styles } from "../../../src/excel/writeStyles";

export const STYLES: Styles = {
  head: {
    fontName: "黑体",
    fontSize: 10.5,
    bold: true,
    fill: "#E4ECF4",
    horizontal: "center",
    vertical: "center",
    wrap: true,
    border: "hair",
  },
  text: { fontName: "宋体", fontSize: 10.5, horizontal: "left", vertical: "center", wrap: true, border: "hair" },
  rate: {
    fontName: "宋体",
    fontSize: 10.5,
    horizontal: "right",
    vertical: "center",
    border: "hair",
    numberFormat: "0.00%",
  },
};

export function layoutOf(cells: readonly LayoutCell[], more: Partial<SheetLayout> = {}): SheetLayout {
  return {
    key: "summary",
    name: "绩效评分汇总",
    columnWidths: [20, 12, 12],
    cells,
    merges: [],
    rowHeights: [{ row: 0, points: 30 }],
    conditionalFormats: [],
    validations: [],
    charts: [],
    freezeRows: 1,
    page: { orientation: "landscape", fitToWidth: true, titleRows: null, footer: "" },
    inputs: [],
    ...more,
  };
}

/** Fills `content` into the block that begins at the given cell; what stood there must be blank. */
export function editOf(
  sheet: { readonly id: string; readonly name: string },
  row: number,
  column: number,
  content: BlockEdit["content"],
  more: Partial<BlockEdit> = {},
): BlockEdit {
  return {
    sheetId: sheet.id,
    sheet: sheet.name,
    row,
    column,
    content,
    numberFormat: null,
    formatLike: null,
    purpose: "支出率",
    expected: content.map((cells) => cells.map(() => "")),
    ...more,
  };
}
