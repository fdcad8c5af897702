import type { Worksheet } from "@cj-tech-master/excelts";
import { BooleanNumber, CellValueType } from "@univerjs/core";
import type { ICellData, IWorksheetData } from "@univerjs/core";
import type { Book } from "../../../host/model/grid/book";
import type { Cell } from "../../../host/model/grid/cell";
import { columnPoints, rowPoints, standardHeight, standardPixels } from "../../../host/model/grid/lines";
import type { Sheet } from "../../../host/model/grid/sheet";
import { webColor } from "../../../host/model/grid/colors";
import type { GridStyles } from "./style";

const POINTS_PER_PIXEL = 0.75;
/** Empty rows and columns that can be reached behind the used ones, and the fewest that a sheet shows. */
const SPARE_ROWS = 30;
const SPARE_COLUMNS = 6;
const FEWEST_ROWS = 60;
const FEWEST_COLUMNS = 20;

/** A sheet as Univer opens it. Formulas are shown and not calculated there: values come from the stand-in Excel. */
export function worksheetData(book: Book, sheet: Sheet, styles: GridStyles): Partial<IWorksheetData> {
  return { ...shapeOf(book, sheet), cellData: cellsOf(sheet, styles) };
}

/** All of a sheet but its cells. */
export function shapeOf(book: Book, sheet: Sheet): Partial<IWorksheetData> {
  const used = sheet.usedArea(false);
  const rows = used ? used.row + used.rowCount : 0;
  const columns = used ? used.column + used.columnCount : 0;
  const { state, properties } = sheet.document;
  const tab = properties.tabColor;
  return {
    name: sheet.name,
    hidden: state === "hidden" || state === "veryHidden" ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    tabColor: tab ? webColor(book.document, tab, "") : "",
    rowCount: Math.max(FEWEST_ROWS, roundedUp(rows + SPARE_ROWS)),
    columnCount: Math.max(FEWEST_COLUMNS, roundedUp(columns + SPARE_COLUMNS)),
    defaultColumnWidth: standardPixels(book, sheet),
    defaultRowHeight: standardHeight(sheet) / POINTS_PER_PIXEL,
    showGridlines: viewOf(sheet)?.showGridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: frozen(sheet),
    mergeData: sheet.merges.map(({ row, column, rowCount, columnCount }) => ({
      startRow: row,
      startColumn: column,
      endRow: row + rowCount - 1,
      endColumn: column + columnCount - 1,
    })),
    columnData: columnsOf(book, sheet),
    rowData: rowsOf(sheet),
  };
}

/** Sheets of a file may come without any view. */
const viewOf = ({ document }: Sheet): Partial<Worksheet["views"][number]> | undefined =>
  (document.views as Worksheet["views"] | undefined)?.[0];

/** A line more does not make the sheet another size. */
const roundedUp = (count: number): number => Math.ceil(count / 10) * 10;

function frozen(sheet: Sheet): IWorksheetData["freeze"] {
  const view = viewOf(sheet);
  const fixed = view?.state === "frozen" ? view : null;
  const xSplit = Number(fixed && "xSplit" in fixed ? fixed.xSplit : 0);
  const ySplit = Number(fixed && "ySplit" in fixed ? fixed.ySplit : 0);
  return { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 };
}

function columnsOf(book: Book, sheet: Sheet): NonNullable<IWorksheetData["columnData"]> {
  return Object.fromEntries(
    [...sheet.columns].map(([column, { hidden }]) => [
      column,
      hidden
        ? { hd: BooleanNumber.TRUE }
        : { w: columnPoints(book, sheet, column) / POINTS_PER_PIXEL, hd: BooleanNumber.FALSE },
    ]),
  );
}

function rowsOf(sheet: Sheet): NonNullable<IWorksheetData["rowData"]> {
  return Object.fromEntries(
    [...sheet.rows].map(([row, { hidden, height }]) => [
      row,
      hidden
        ? { hd: BooleanNumber.TRUE }
        : height === undefined
          ? {}
          : { h: rowPoints(sheet, row) / POINTS_PER_PIXEL, ia: BooleanNumber.FALSE },
    ]),
  );
}

function cellsOf(sheet: Sheet, styles: GridStyles): IWorksheetData["cellData"] {
  const cells: Record<number, Record<number, ICellData>> = {};
  for (const [row, line] of sheet.cells) {
    const projected: Record<number, ICellData> = {};
    line.forEach((cell, column) => {
      if (cell) projected[column] = cellData(cell, styles);
    });
    cells[row] = projected;
  }
  return cells;
}

export function cellData(cell: Cell, styles: GridStyles): ICellData {
  const { value, formula, style } = cell;
  const linked = cell.extra?.link && style.font?.color === undefined;
  const s = styles.of(style);
  return {
    ...valueData(value),
    ...(formula === null ? {} : { f: formula }),
    s: linked ? { ...s, cl: { rgb: "#0563C1" }, ul: { s: 1 } } : s,
  };
}

function valueData(value: Cell["value"]): ICellData {
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return value === "" ? {} : { v: value, t: CellValueType.STRING };
}
