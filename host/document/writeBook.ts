import type { Cell as FileCell, CellValueInput, Worksheet } from "@cj-tech-master/excelts";
import { formatAddress } from "../formula/address";
import { endColumn, endRow, sameArea, type Area } from "../formula/area";
import type { Book } from "../model/grid/book";
import { isErrorValue } from "../formula/errorValues";
import type { Cell } from "../model/grid/cell";
import type { Sheet } from "../model/grid/sheet";
import { refreshCaches } from "./chartCaches";
import type { FileName } from "./definedNames";
import { looksCustom, toFile } from "./functionNames";
import { writeLines } from "./writeLines";

/** Writes what changed in the grid into the document; what nobody touched stays as it was loaded. */
export function writeBook(book: Book, isCustom: (name: string) => boolean): void {
  const custom = (name: string): boolean => isCustom(name) || looksCustom(name);
  book.sheets.forEach((sheet, index) => {
    sheet.document.orderNo = index;
    new SheetWriter(sheet, custom).write();
  });
  for (const { document } of book.sheets) for (const chart of document.getCharts()) refreshCaches(book.document, chart);
  const view = book.document.views?.[0];
  const activeTab = Math.max(0, book.sheets.indexOf(book.activeSheet()));
  if (view) view.activeTab = activeTab;
  else if (activeTab > 0) {
    book.document.views = [
      { x: 0, y: 0, width: 28800, height: 15000, firstSheet: 0, activeTab, visibility: "visible" },
    ];
  }
}

/** The workbook's names as the file has them. */
export function fileNames(book: Book, isCustom: (name: string) => boolean): FileName[] {
  return book.names.map(({ name, formula, sheet, visible, comment }) => ({
    name,
    text: toFile(formula, (used) => isCustom(used) || looksCustom(used)),
    sheet: sheet && book.sheets.indexOf(sheet),
    hidden: !visible,
    comment,
  }));
}

class SheetWriter {
  private readonly document: Worksheet;

  constructor(
    private readonly sheet: Sheet,
    private readonly isCustom: (name: string) => boolean,
  ) {
    this.document = sheet.document;
  }

  write(): void {
    const { sheet } = this;
    if (sheet.mergesChanged || sheet.moved) this.unmerge();
    if (sheet.moved) this.forget();
    if (sheet.linesChanged || sheet.moved) writeLines(sheet);
    for (const [row, line] of sheet.cells) {
      line.forEach((cell, column) => {
        if (cell && (cell.dirty || sheet.moved)) this.writeCell(cell, row, column);
      });
    }
    if (sheet.mergesChanged || sheet.moved) this.merge();
    sheet.moved = false;
    sheet.mergesChanged = false;
    sheet.linesChanged = false;
  }

  private documentMerges(): Area[] {
    return this.document.mergedRegions.map(({ top, left, bottom, right }) => ({
      row: top - 1,
      column: left - 1,
      rowCount: bottom - top + 1,
      columnCount: right - left + 1,
    }));
  }

  private unmerge(): void {
    for (const area of this.documentMerges()) {
      if (!this.sheet.moved && this.sheet.merges.some((kept) => sameArea(kept, area))) continue;
      this.document.unMergeCells(area.row + 1, area.column + 1, endRow(area) + 1, endColumn(area) + 1);
    }
  }

  private merge(): void {
    const standing = this.documentMerges();
    for (const area of this.sheet.merges) {
      if (standing.some((other) => sameArea(other, area))) continue;
      this.document.mergeCellsWithoutStyle(area.row + 1, area.column + 1, endRow(area) + 1, endColumn(area) + 1);
    }
  }

  /** Empties the document's cells: all of them are written again at their new places. */
  private forget(): void {
    this.document.eachRow({ includeEmpty: true }, (row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        cell.value = null;
        cell.style = {};
        cell.comment = undefined;
      }),
    );
  }

  private writeCell(cell: Cell, row: number, column: number): void {
    const target = this.document.getCell(row + 1, column + 1);
    target.style = cell.style;
    cell.dirty = false;
    if (target.isMerged && target.master !== target) return;
    const value = this.fileValue(cell, row, column);
    if (value !== null || target.value !== null) target.value = value;
    this.writeNote(cell, target);
  }

  private writeNote(cell: Cell, target: FileCell): void {
    const note = cell.extra?.note as FileCell["comment"];
    if (note && target.comment !== note) target.comment = note;
  }

  private fileValue(cell: Cell, row: number, column: number): CellValueInput {
    const { value, formula, extra } = cell;
    const link = extra?.link;
    const target = link && (link.documentReference !== undefined ? `#${link.documentReference}` : (link.address ?? ""));
    const tooltip = link?.screenTip ? { tooltip: link.screenTip } : {};
    if (formula !== null) {
      const stored = toFile(formula, this.isCustom);
      const result = isErrorValue(value) ? { error: value } : value;
      const kept = { formula: stored, result: result as never };
      const array = extra?.array;
      if (array) {
        const ref = formatAddress({ row, column, rowCount: array.rowCount, columnCount: array.columnCount });
        return { ...kept, shareType: "array", ref, ...(array.fixed ? {} : { isDynamicArray: true }) };
      }
      return target ? { ...kept, hyperlink: target, ...tooltip } : kept;
    }
    if (target) return { text: String(value), hyperlink: target, ...tooltip };
    if (extra?.richText) return extra.richText as CellValueInput;
    if (value === "") return null;
    return isErrorValue(value) ? ({ error: value } as CellValueInput) : value;
  }
}
