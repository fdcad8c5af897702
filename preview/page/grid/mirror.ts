import { mergeWorksheetSnapshotWithDefault, UniverInstanceType, type IWorkbookData } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetOrderMutation,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import { AddConditionalRuleMutation } from "@univerjs/sheets-conditional-formatting";
import type { Book } from "../../../host/model/grid/book";
import type { Sheet } from "../../../host/model/grid/sheet";
import { shapeOf, worksheetData } from "./projection";
import { rulesOf } from "./rules";
import type { GridStyles } from "./style";
import type { UniverGrid } from "./univer";

/** A sheet of the workbook as the grid has it; one whose shape changes is put in anew, under a new id. */
interface Shown {
  readonly sheet: Sheet;
  readonly id: string;
  readonly shape: string;
}

const UNIT = "workbook";
/** Marks what the grid is told by the workbook, so that it is not taken for a person's doing. */
const FROM_WORKBOOK = { onlyLocal: true, fromWorkbook: true };

/** Univer brings a sheet that is put in to the front later, when it may be gone, unless somebody else put it in. */
const IN_THE_BACK = { ...FROM_WORKBOOK, fromCollab: true };

export const isFromWorkbook = (options: object | undefined): boolean =>
  options !== undefined && "fromWorkbook" in options;

/** The sheets of the workbook in the grid: put in, taken out and put in anew as the workbook changes. */
export class Mirror {
  private shown: readonly Shown[] = [];
  private count = 0;
  private opened = false;

  constructor(private readonly parts: UniverGrid) {}

  idOf(sheet: Sheet): string | undefined {
    return this.shown.find((item) => item.sheet === sheet)?.id;
  }

  sheetOf(id: string | undefined): Sheet | null {
    return this.shown.find((item) => item.id === id)?.sheet ?? null;
  }

  /** Makes sheets, merges, widths, panes and rules those of the workbook; gives the sheets that were put in. */
  sync(book: Book, styles: GridStyles, anew: (sheet: Sheet) => boolean): readonly Sheet[] {
    const before = this.shown;
    const put: Sheet[] = [];
    this.shown = book.sheets
      .filter((sheet) => !sheet.deleted)
      .map((sheet, index) => {
        const shape = JSON.stringify([index, shapeOf(book, sheet), rulesOf(book, sheet)]);
        const old = before.find((item) => item.sheet === sheet);
        if (old && old.shape === shape && !anew(sheet)) return old;
        put.push(sheet);
        return { sheet, shape, id: `sheet-${(this.count += 1)}` };
      });
    if (!this.opened) this.open(book, styles);
    else this.shown.forEach((item, index) => put.includes(item.sheet) && this.insert(book, styles, item, index));
    const gone = before.filter((old) => !this.shown.includes(old));
    this.leave(book, gone);
    for (const old of gone) this.run(RemoveSheetMutation.id, { subUnitId: old.id });
    this.order();
    return put;
  }

  setCells(sheet: Sheet, cellValue: NonNullable<ISetRangeValuesMutationParams["cellValue"]>): void {
    this.run(SetRangeValuesMutation.id, { subUnitId: this.idOf(sheet), cellValue });
  }

  private open(book: Book, styles: GridStyles): void {
    this.opened = true;
    const data: Partial<IWorkbookData> = {
      id: UNIT,
      sheetOrder: this.shown.map(({ id }) => id),
      sheets: Object.fromEntries(
        this.shown.map(({ sheet, id }) => [id, { ...worksheetData(book, sheet, styles), id }]),
      ),
    };
    this.parts.univer.createUnit<Partial<IWorkbookData>, never>(UniverInstanceType.UNIVER_SHEET, data);
    for (const item of this.shown) this.addRules(book, item);
  }

  private insert(book: Book, styles: GridStyles, item: Shown, index: number): void {
    const sheet = mergeWorksheetSnapshotWithDefault({ ...worksheetData(book, item.sheet, styles), id: item.id });
    this.run(InsertSheetMutation.id, { index, sheet }, IN_THE_BACK);
    this.addRules(book, item);
  }

  /** Univer may not lose the sheet in front: another comes to the front first, that which stands for the same sheet if any. */
  private leave(book: Book, gone: readonly Shown[]): void {
    const workbook = this.parts.api.getActiveWorkbook();
    const front = gone.find(({ id }) => id === workbook?.getActiveSheet()?.getSheetId());
    if (!workbook || !front) return;
    const next = this.idOf(front.sheet) ?? this.idOf(book.activeSheet()) ?? this.shown[0]?.id;
    if (next !== undefined) workbook.setActiveSheet(next);
  }

  /** Sheets that were taken out had moved those that were put in. */
  private order(): void {
    const current = (): readonly string[] =>
      (this.parts.api.getActiveWorkbook()?.getSheets() ?? []).map((sheet) => sheet.getSheetId());
    this.shown.forEach(({ id }, toOrder) => {
      const fromOrder = current().indexOf(id);
      if (fromOrder !== toOrder && fromOrder >= 0)
        this.run(SetWorksheetOrderMutation.id, { subUnitId: id, fromOrder, toOrder });
    });
  }

  /** Univer puts each new rule before the others. */
  private addRules(book: Book, { sheet, id }: Shown): void {
    for (const rule of [...rulesOf(book, sheet)].reverse())
      this.run(AddConditionalRuleMutation.id, { subUnitId: id, rule });
  }

  private run(id: string, parameters: object, options: typeof FROM_WORKBOOK = FROM_WORKBOOK): void {
    this.parts.api.syncExecuteCommand(id, { unitId: UNIT, ...parameters }, options);
  }
}
