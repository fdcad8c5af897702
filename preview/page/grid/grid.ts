import { UniverInstanceType, type ICellData, type ICommandInfo, type IWorkbookData } from "@univerjs/core";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { ExcelHost } from "../../../host/excelHost";
import { parseAddress, splitSheet } from "../../../host/formula/address";
import type { Area } from "../../../host/formula/area";
import type { Sheet } from "../../../host/model/grid/sheet";
import type { View } from "../charts/layer";
import { changesShape, isLeftToExcel } from "./commands";
import { readInput, type Input } from "./input";
import { cellData, UNIT, workbookData } from "./projection";
import { Shadow } from "./shadow";
import { GridStyles } from "./style";
import { createUniver } from "./univer";

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

/** Marks what the grid is told by the workbook, so that it is not taken for a person's doing. */
const FROM_WORKBOOK = { onlyLocal: true, fromWorkbook: true };

/** Univer's grid as a window on the stand-in Excel's workbook. */
export class Grid {
  private readonly parts;
  private readonly shadow = new Shadow();
  private host: ExcelHost | null = null;
  private styles: GridStyles | null = null;
  private shownSelection = "";
  /** A person pasted more than contents: the grid is to be drawn anew. */
  private distorted = false;
  /** True while the workbook tells the grid something. */
  private telling = false;

  constructor(
    container: HTMLElement,
    private readonly listener: GridListener,
  ) {
    this.parts = createUniver(container);
    this.listen();
  }

  get api() {
    return this.parts.api;
  }

  /** The sheet in front, of the workbook that is open. */
  get sheet(): Sheet | null {
    const id = this.api.getActiveWorkbook()?.getActiveSheet()?.getSheetId();
    return this.host?.book.sheets.find((sheet) => sheet.id === id) ?? null;
  }

  /** What is seen of the sheet in front. */
  get view(): View | null {
    const worksheet = this.api.getActiveWorkbook()?.getActiveSheet();
    const skeleton = worksheet?.getSkeleton();
    if (!worksheet || !skeleton) return null;
    const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = worksheet.getScrollState();
    const { rowHeightAccumulation: rows, columnWidthAccumulation: columns } = skeleton;
    return {
      headerWidth: skeleton.rowHeaderWidthAndMarginLeft,
      headerHeight: skeleton.columnHeaderHeightAndMarginTop,
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
    this.rebuild();
  }

  /** Brings the grid up to what the workbook is now. */
  refresh(): void {
    const { host } = this;
    if (!host) return;
    if (this.distorted || !this.shadow.sameShape(host.book)) this.rebuild();
    else for (const sheet of host.book.sheets) this.redraw(sheet);
    this.followSelection();
  }

  private rebuild(): void {
    const { host, styles } = this;
    if (!host || !styles) return;
    this.tell(() => {
      if (this.api.getActiveWorkbook()) this.api.disposeUnit(UNIT);
      this.parts.univer.createUnit<IWorkbookData, never>(
        UniverInstanceType.UNIVER_SHEET,
        workbookData(host.book, styles),
      );
    });
    this.shadow.take(host.book);
    this.distorted = false;
    this.shownSelection = "";
    this.followSelection();
    this.listener.onView();
  }

  private redraw(sheet: Sheet): void {
    const { styles } = this;
    const changes = this.shadow.changes(sheet);
    if (changes.length === 0 || !styles) return;
    const cleared: Record<number, Record<number, null>> = {};
    const cells: Record<number, Record<number, ICellData>> = {};
    for (const { row, column, cell } of changes) {
      (cleared[row] ??= {})[column] = null;
      if (cell) (cells[row] ??= {})[column] = cellData(cell, styles);
    }
    this.tell(() => {
      for (const cellValue of [cleared, cells])
        this.api.syncExecuteCommand(
          SetRangeValuesMutation.id,
          { unitId: UNIT, subUnitId: sheet.id, cellValue },
          FROM_WORKBOOK,
        );
    });
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

  private select(sheet: Sheet, { row, column, rowCount, columnCount }: Area): void {
    const workbook = this.api.getActiveWorkbook();
    const worksheet = workbook?.getSheetBySheetId(sheet.id);
    if (!workbook || !worksheet) return;
    workbook.setActiveSheet(sheet.id);
    const rows = Math.min(rowCount, worksheet.getMaxRows() - row);
    const columns = Math.min(columnCount, worksheet.getMaxColumns() - column);
    if (rows < 1 || columns < 1) return;
    // One cell of a merged area stands for all of it.
    const merged = rows * columns === 1 ? worksheet.getRange(row, column).getMergeData() : null;
    workbook.setActiveRange(merged ?? worksheet.getRange(row, column, rows, columns));
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
    if (this.telling || (options && "fromWorkbook" in options)) return;
    if (changesShape(id)) this.distorted = true;
    if (id !== SetRangeValuesMutation.id) return;
    const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
    const sheet = this.host?.book.sheets.find((other) => other.id === subUnitId);
    if (!sheet || !cellValue) return;
    const inputs = readInput(cellValue);
    for (const { row, column } of inputs) this.shadow.forget(sheet, row, column);
    if (inputs.length > 0) this.listener.onInput(sheet, inputs);
  }

  /** What a person selects is what the add-in is told. */
  private tellSelection(): void {
    const range = this.api.getActiveWorkbook()?.getActiveRange();
    const { sheet, host } = this;
    if (this.telling || !range || !sheet || !host) return;
    const area = { row: range.getRow(), column: range.getColumn(), rowCount: range.getHeight(), columnCount: range.getWidth() };
    host.book.select(sheet, area);
    this.shownSelection = JSON.stringify([sheet.id, area]);
  }
}
