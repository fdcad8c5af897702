import type { Workbook } from "@cj-tech-master/excelts";
import { Events } from "../../events";
import { OfficeError } from "../errors";
import { cellArea, type Area } from "../../formula/area";
import { plainFontSize } from "../../document/fontSizes";
import type { Sheet } from "./sheet";
import { StylePool } from "./style";

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

/** A range that a batch or a tracked object points at: it moves with its cells. */
export interface SheetRange {
  readonly sheet: Sheet;
  area: Area;
}

/** A defined name: of the workbook, or of one sheet. */
export interface DefinedName {
  readonly name: string;
  /** With its leading `=`. */
  formula: string;
  readonly sheet: Sheet | null;
  visible: boolean;
  comment: string;
}

/** One place where something happened that the calculator must hear of. */
export interface GridListener {
  cellChanged(sheet: Sheet, row: number, column: number): void;
  sheetAdded(sheet: Sheet): void;
  sheetRenamed(sheet: Sheet): void;
  sheetRemoved(sheet: Sheet): void;
}

/** The workbook as the object model sees it. */
export class Book {
  readonly styles = new StylePool();
  readonly sheets: Sheet[] = [];
  readonly settings = new Map<string, unknown>();
  names: DefinedName[] = [];
  /** Kept by the batches: every range that must follow inserted and deleted cells. */
  readonly ranges = new Set<SheetRange>();
  listener: GridListener | null = null;
  readonly events = new Events();
  calculationMode: CalculationMode = "Automatic";
  active: Sheet | null = null;
  /** False while another workbook is in front: what moves windows is refused then. */
  inFront = true;
  private readonly selections = new WeakMap<Sheet, Area>();

  constructor(
    readonly document: Workbook,
    readonly name: string,
    readonly locale: "zh-CN" | "en-US",
  ) {}

  sheetByName(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  /** By name, or by id as proxies that were loaded ask. */
  findSheet(key: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === key) ?? this.sheetByName(key);
  }

  activeSheet(): Sheet {
    const sheet = this.active && !this.active.deleted ? this.active : this.sheets.find(isVisible);
    if (!sheet) throw new OfficeError("ItemNotFound");
    return sheet;
  }

  selection(sheet: Sheet): Area {
    return this.selections.get(sheet) ?? cellArea(0, 0);
  }

  select(sheet: Sheet, area: Area): void {
    this.active = sheet;
    this.selections.set(sheet, area);
  }

  changed(sheet: Sheet, row: number, column: number): void {
    this.listener?.cellChanged(sheet, row, column);
    this.events.note(sheet, row, column);
  }

  /** The character width that column widths count in, in pixels: 7 for Calibri 11, 8 for 宋体 and 等线 at 11 and 12. */
  get digitWidth(): number {
    const font = this.defaultFont;
    return /[\u4e00-\u9fff]|SimSun|DengXian|YaHei/i.test(font.name) && font.size >= 11 ? 8 : 7;
  }

  get defaultFont(): { readonly name: string; readonly size: number } {
    const font = this.document.defaultFont;
    const name = font?.name ?? (this.locale === "zh-CN" ? "等线" : "Calibri");
    return { name, size: plainFontSize(font?.size ?? 11) };
  }
}

export const isVisible = (sheet: Sheet): boolean =>
  sheet.document.state === "visible" || sheet.document.state === undefined;
