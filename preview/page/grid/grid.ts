import type { ICellData, ICommandInfo } from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { ExcelHost } from "../../../host/excelHost";
import { parseAddress, splitSheet } from "../../../host/formula/address";
import type { Area } from "../../../host/formula/area";
import type { Sheet } from "../../../host/model/grid/sheet";
import type { View } from "../charts/layer";
import { changesShape, isLeftToExcel, startsCalculation } from "./commands";
import { readInput, type Input } from "./input";
import { isFromWorkbook, Mirror } from "./mirror";
import { cellData } from "./projection";
import { Shadow } from "./shadow";
import { GridStyles } from "./style";
import { createUniver, type UniverGrid } from "./univer";

export interface GridListener {
  /** A person typed, pasted or deleted. */
  readonly onInput: (sheet: Sheet, inputs: readonly Input[]) => void;
  readonly onEditing: (editing: boolean) => void;
  readonly onClick: (sheet: Sheet, row: number, column: number) => void;
  /** A person wants what the preview leaves to Excel. */
  readonly onRefused: () => void;
  /** Scrolled, zoomed or turned to another sheet. */
  readonly onView: () => void;
}

/** Univer's grid as a window on the stand-in Excel's workbook. */
export class Grid {
  private readonly parts: UniverGrid;
  private readonly mirror: Mirror;
  private readonly shadow = new Shadow();
  private host: ExcelHost | null = null;
  private styles: GridStyles | null = null;
  private shownSelection = "";
  /** Sheets where a person pasted more than contents: they are to be put in anew. */
  private readonly distorted = new Set<Sheet>();
  /** True while the workbook tells the grid something. */
  private telling = false;

  constructor(
    container: HTMLElement,
    private readonly listener: GridListener,
  ) {
    this.parts = createUniver(container);
    this.mirror = new Mirror(this.parts);
    this.listen();
  }

  get api() {
    return this.parts.api;
  }

  /** The sheet in front, of the workbook that is open. */
  get sheet(): Sheet | null {
    return this.mirror.sheetOf(this.api.getActiveWorkbook()?.getActiveSheet()?.getSheetId());
  }

  /** What is seen of the sheet in front. */
  get view(): View | null {
    const worksheet = this.api.getActiveWorkbook()?.getActiveSheet();
    const skeleton = worksheet?.getSkeleton();
    const scroll = worksheet && scrollOf(worksheet);
    if (!worksheet || !skeleton || !scroll) return null;
    const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = scroll;
    const { rowHeightAccumulation: rows, columnWidthAccumulation: columns } = skeleton;
    const { xSplit, ySplit } = worksheet.getFreeze();
    return {
      headerWidth: skeleton.rowHeaderWidthAndMarginLeft,
      headerHeight: skeleton.columnHeaderHeightAndMarginTop,
      frozenWidth: columns[xSplit - 1] ?? 0,
      frozenHeight: rows[ySplit - 1] ?? 0,
      scrollX: (columns[sheetViewStartColumn - 1] ?? 0) + offsetX,
      scrollY: (rows[sheetViewStartRow - 1] ?? 0) + offsetY,
      zoom: worksheet.getZoom(),
    };
  }

  /** Goes to `'表'!A1`, as a person does by a link. */
  goTo(reference: string): void {
    const { host } = this;
    const { sheet: name, rest } = splitSheet(reference);
    const sheet = name === null ? this.sheet : host?.book.sheetByName(name);
    const area = parseAddress(rest);
    if (!host || !sheet || !area) return;
    host.book.select(sheet, area);
    this.followSelection();
  }

  /** Shows another workbook. */
  open(host: ExcelHost): void {
    this.host = host;
    this.styles = new GridStyles(host.book);
    this.refresh();
  }

  /** Brings the grid up to what the workbook is now. */
  refresh(): void {
    const { host, styles } = this;
    if (!host || !styles) return;
    const front = this.sheet;
    const worksheet = this.api.getActiveWorkbook()?.getActiveSheet();
    const scroll = worksheet && scrollOf(worksheet);
    this.tell(() => {
      const put = this.mirror.sync(host.book, styles, (sheet) => this.distorted.has(sheet));
      this.distorted.clear();
      for (const sheet of host.book.sheets) this.redraw(sheet, styles, put.includes(sheet));
      if (put.length > 0) this.shownSelection = "";
      this.followSelection();
      if (front && scroll && put.includes(front) && this.sheet === front)
        this.worksheet(front)?.scrollToCell(scroll.sheetViewStartRow, scroll.sheetViewStartColumn);
      if (put.length > 0) this.listener.onView();
    });
  }

  /** Tells the grid the cells that changed; a sheet that was just put in has them. */
  private redraw(sheet: Sheet, styles: GridStyles, justPut: boolean): void {
    const changes = this.shadow.changes(sheet);
    if (changes.length === 0 || justPut) return;
    const cleared: Record<number, Record<number, null>> = {};
    const cells: Record<number, Record<number, ICellData>> = {};
    for (const { row, column, cell } of changes) {
      (cleared[row] ??= {})[column] = null;
      if (cell) (cells[row] ??= {})[column] = cellData(cell, styles);
    }
    this.mirror.setCells(sheet, cleared);
    this.mirror.setCells(sheet, cells);
  }

  private worksheet(sheet: Sheet): FWorksheet | null | undefined {
    const id = this.mirror.idOf(sheet);
    return id === undefined ? null : this.api.getActiveWorkbook()?.getSheetBySheetId(id);
  }

  /** Goes where the workbook's selection went: the add-in led the person to a cell. */
  private followSelection(): void {
    const { host } = this;
    if (!host) return;
    const sheet = host.book.activeSheet();
    const area = host.book.selection(sheet);
    const text = JSON.stringify([sheet.id, area]);
    if (text === this.shownSelection) return;
    this.shownSelection = text;
    this.tell(() => this.select(sheet, area));
    this.listener.onView();
  }

  private select(sheet: Sheet, area: Area): void {
    // One cell of a merged area stands for all of it.
    const merged = area.rowCount * area.columnCount === 1 ? sheet.mergeAt(area.row, area.column) : null;
    const { row, column, rowCount, columnCount } = merged ?? area;
    const workbook = this.api.getActiveWorkbook();
    const worksheet = this.worksheet(sheet);
    if (!workbook || !worksheet) return;
    workbook.setActiveSheet(worksheet.getSheetId());
    const rows = Math.min(rowCount, worksheet.getMaxRows() - row);
    const columns = Math.min(columnCount, worksheet.getMaxColumns() - column);
    if (rows < 1 || columns < 1) return;
    workbook.setActiveRange(worksheet.getRange(row, column, rows, columns));
    if (!this.isInView(row, column)) worksheet.scrollToCell(Math.max(0, row - 3), Math.max(0, column - 2));
  }

  private isInView(row: number, column: number): boolean {
    const view = this.api.getActiveWorkbook()?.getActiveSheet()?.getVisibleRange();
    return (
      !!view && row >= view.startRow && row < view.endRow && column >= view.startColumn && column <= view.endColumn
    );
  }

  private tell(change: () => void): void {
    this.telling = true;
    try {
      change();
    } finally {
      this.telling = false;
    }
  }

  private listen(): void {
    const { api, listener } = this;
    api.addEvent(api.Event.BeforeCommandExecute, (event) => {
      if (startsCalculation(event.id)) event.cancel = true;
      if (this.telling || !isLeftToExcel(event.id)) return;
      event.cancel = true;
      listener.onRefused();
    });
    api.addEvent(api.Event.CommandExecuted, (event) => this.executed(event));
    api.addEvent(api.Event.SelectionChanged, () => this.tellSelection());
    api.addEvent(api.Event.ActiveSheetChanged, () => {
      this.tellSelection();
      listener.onView();
    });
    api.addEvent(api.Event.SheetEditStarted, () => listener.onEditing(true));
    api.addEvent(api.Event.SheetEditEnded, () => listener.onEditing(false));
    api.addEvent(api.Event.Scroll, listener.onView);
    api.addEvent(api.Event.SheetZoomChanged, listener.onView);
    api.addEvent(api.Event.CellClicked, ({ row, column }) => {
      if (this.sheet) listener.onClick(this.sheet, row, column);
    });
  }

  private executed({ id, params, options }: ICommandInfo & { readonly options?: object }): void {
    if (this.telling || isFromWorkbook(options)) return;
    const { subUnitId, cellValue } = (params ?? {}) as Partial<ISetRangeValuesMutationParams>;
    const sheet = this.mirror.sheetOf(subUnitId);
    if (!sheet) return;
    if (changesShape(id)) this.distorted.add(sheet);
    if (id !== SetRangeValuesMutation.id || !cellValue) return;
    const inputs = readInput(cellValue);
    for (const { row, column } of inputs) this.shadow.forget(sheet, row, column);
    if (inputs.length > 0) this.listener.onInput(sheet, inputs);
  }

  /** What a person selects is what the add-in is told. */
  private tellSelection(): void {
    const range = this.api.getActiveWorkbook()?.getActiveRange();
    const { sheet, host } = this;
    if (this.telling || !range || !sheet || !host) return;
    const area = {
      row: range.getRow(),
      column: range.getColumn(),
      rowCount: range.getHeight(),
      columnCount: range.getWidth(),
    };
    host.book.select(sheet, area);
    this.shownSelection = JSON.stringify([sheet.id, area]);
  }
}

/** How far a sheet is scrolled; null before Univer has drawn it, when asking throws. */
function scrollOf(worksheet: FWorksheet): ReturnType<FWorksheet["getScrollState"]> | null {
  try {
    return worksheet.getScrollState();
  } catch {
    return null;
  }
}
