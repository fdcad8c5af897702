import {
  dateToExcel,
  FormulaType,
  ValueType,
  type Cell as FileCell,
  type Style,
  type Worksheet,
} from "@cj-tech-master/excelts";
import { parseAddress } from "../formula/address";
import { Book } from "../model/grid/book";
import { isErrorValue } from "../formula/errorValues";
import { Cell, type CellLink } from "../model/grid/cell";
import { Sheet } from "../model/grid/sheet";
import { plainFontSize } from "./fontSizes";
import { readSettings } from "./customXml";
import { fromFile, type CustomNames } from "./functionNames";
import type { WorkbookFile } from "./workbookFile";

/** Cells whose formula came without a cached value: they are to be calculated before anybody reads them. */
export interface LoadedBook {
  readonly book: Book;
  readonly uncalculated: readonly { readonly sheet: Sheet; readonly row: number; readonly column: number }[];
}

/** Builds the grid of a workbook from its document. */
export function readBook(
  file: WorkbookFile,
  options: { name: string; locale: "zh-CN" | "en-US" },
  names: CustomNames,
): LoadedBook {
  const { workbook } = file;
  const book = new Book(workbook, options.name, options.locale);
  const date1904 = workbook.properties.date1904 === true;
  const uncalculated: { sheet: Sheet; row: number; column: number }[] = [];
  for (const worksheet of workbook.worksheets) {
    const sheet = new Sheet(sheetId(worksheet), worksheet, book.styles);
    sheet.filePassword = file.kept.passwords.has(worksheet);
    book.sheets.push(sheet);
    new SheetReader(sheet, names, date1904, (row, column) => uncalculated.push({ sheet, row, column })).read();
  }
  book.names = file.names.map(({ name, text, sheet, hidden, comment }) => ({
    name,
    formula: fromFile(text, names),
    sheet: sheet === null ? null : (book.sheets[sheet] ?? null),
    visible: !hidden,
    comment,
  }));
  const activeTab = workbook.views?.[0]?.activeTab ?? 0;
  book.active = book.sheets[activeTab] ?? null;
  for (const part of file.customXml) {
    const settings = readSettings(part);
    if (settings) for (const [key, value] of settings) book.settings.set(key, value);
  }
  file.customXml = file.customXml.filter((part) => readSettings(part) === null);
  return { book, uncalculated };
}

/** Excel's ids of worksheets are GUIDs in braces; here the file's own number stands in one, so that it stays over a save. */
export function sheetId(worksheet: Worksheet): string {
  return `{00000000-0001-0000-${String(worksheet.id).padStart(4, "0")}-000000000000}`;
}

/** The style with its font size in points. */
function plainStyle(style: Partial<Style> | undefined): Partial<Style> | undefined {
  const size = style?.font?.size;
  if (style === undefined || size === undefined || plainFontSize(size) === size) return style;
  return { ...style, font: { ...style.font, size: plainFontSize(size) } };
}

class SheetReader {
  constructor(
    private readonly sheet: Sheet,
    private readonly names: CustomNames,
    private readonly date1904: boolean,
    private readonly uncalculated: (row: number, column: number) => void,
  ) {}

  read(): void {
    const { document, rows, columns, merges, styles } = this.sheet;
    (document.columns ?? []).forEach((column, index) => {
      // The library leaves out columns of this width, taking it for the standard one.
      if (column.width === 9) column.width = 9.0001;
      const style = styles.intern(plainStyle(column.style));
      columns.set(index, {
        width: column.width,
        hidden: column.hidden,
        outlineLevel: column.outlineLevel,
        ...(style === styles.plain ? {} : { style }),
      });
    });
    for (const { top, left, bottom, right } of document.mergedRegions) {
      merges.push({ row: top - 1, column: left - 1, rowCount: bottom - top + 1, columnCount: right - left + 1 });
    }
    // Asked for one by one: the library makes rows and cells that are missing when it is asked for all.
    for (let number = 1; number <= document.rowCount; number += 1) {
      const row = document.findRow(number);
      if (!row) continue;
      const style = styles.intern(plainStyle(row.style));
      if (row.height !== undefined || row.hidden || row.outlineLevel || style !== styles.plain) {
        rows.set(number - 1, {
          height: row.height,
          hidden: row.hidden,
          outlineLevel: row.outlineLevel,
          ...(row.customHeight === undefined ? {} : { customHeight: row.customHeight }),
          ...(style === styles.plain ? {} : { style }),
        });
      }
      const line: (Cell | undefined)[] = [];
      for (let column = 1; column <= row.cellCount; column += 1) {
        const cell = row.findCell(column);
        const read = cell && this.readCell(cell, number - 1, column - 1);
        if (read) line[column - 1] = read;
      }
      if (line.length > 0) this.sheet.cells.set(number - 1, line);
    }
    this.markSpills();
  }

  private readCell(source: FileCell, row: number, column: number): Cell | null {
    const style = this.sheet.styles.intern(plainStyle(source.style));
    const { type } = source;
    if (type === ValueType.Null || type === ValueType.Merge) {
      const noted = source.comment;
      if (style === this.sheet.styles.plain && !noted && this.sheet.lineStyle(row, column) === style) return null;
      const cell = new Cell("", style);
      if (noted) this.sheet.extend(cell, { note: noted });
      return cell;
    }
    const cell = new Cell(this.plainValue(type === ValueType.Formula ? source.result : source.value), style);
    if (source.formula !== undefined) this.readFormula(cell, source, row, column);
    if (type === ValueType.RichText) this.sheet.extend(cell, { richText: source.value });
    if (type === ValueType.Hyperlink) this.readLink(cell, source);
    if (source.comment) this.sheet.extend(cell, { note: source.comment });
    return cell;
  }

  private readFormula(cell: Cell, source: FileCell, row: number, column: number): void {
    cell.formula = fromFile(source.formula ?? "", this.names);
    if (source.result === undefined) this.uncalculated(row, column);
    // Formulas shared with a master cell are written out each, or a change of the master would break the others.
    if (source.formulaType !== FormulaType.None) cell.dirty = true;
    const value = source.value as { shareType?: string; ref?: string; isDynamicArray?: boolean } | null;
    const area = value?.shareType === "array" && value.ref ? parseAddress(value.ref) : null;
    if (area) {
      const { rowCount, columnCount } = area;
      this.sheet.extend(cell, { array: { rowCount, columnCount, fixed: value?.isDynamicArray !== true } });
    }
  }

  private readLink(cell: Cell, source: FileCell): void {
    const value = source.value as { text?: string; hyperlink?: string; tooltip?: string; richText?: unknown };
    cell.value = source.formula === undefined ? (value.text ?? "") : this.plainValue(source.result);
    const target = value.hyperlink ?? "";
    const link: CellLink = {
      ...(target.startsWith("#") ? { documentReference: target.slice(1) } : { address: target }),
      ...(value.tooltip ? { screenTip: value.tooltip } : {}),
    };
    this.sheet.extend(cell, { link, ...(value.richText ? { richText: { richText: value.richText } } : {}) });
  }

  /** What Excel's `values` gives: dates as serial numbers, errors as their text, rich text without its formats. */
  private plainValue(value: unknown): string | number | boolean {
    if (value === null || value === undefined) return "";
    if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : serialNumber(value, this.date1904);
    const object = value as {
      error?: unknown;
      richText?: readonly { text?: string }[];
      checkbox?: boolean;
      text?: unknown;
    };
    if (isErrorValue(object.error)) return object.error;
    if (object.richText) return object.richText.map((run) => run.text ?? "").join("");
    if (typeof object.checkbox === "boolean") return object.checkbox;
    return typeof object.text === "string" ? object.text : "";
  }

  /** Marks the cells that an array fills, so that nobody writes into them. */
  private markSpills(): void {
    for (const [row, line] of this.sheet.cells) {
      line.forEach((anchor, column) => {
        const array = anchor?.extra?.array;
        if (!array || (array.rowCount === 1 && array.columnCount === 1)) return;
        for (let r = row; r < row + array.rowCount; r += 1) {
          for (let c = column; c < column + array.columnCount; c += 1) {
            if (r === row && c === column) continue;
            const cell = this.sheet.at(r, c);
            cell.formula = null;
            this.sheet.extend(cell, { spilledFrom: { row, column } });
          }
        }
      });
    }
  }
}

/** The serial number, without the dust that going through milliseconds leaves. */
function serialNumber(date: Date, date1904: boolean): number {
  const serial = dateToExcel(date, date1904);
  return Math.round(serial * 86_400_000) / 86_400_000;
}
