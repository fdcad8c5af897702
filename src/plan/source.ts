import type { CellValue } from "../domain/cell";
import { areaAddress, cellAddress } from "../sheets/area";
import type { Area } from "../sheets/area";
import type { SheetSnapshot, Snapshot } from "../sheets/snapshot";
import { cellReference } from "./formula";
import { push } from "./lists";

/** A cell of the workbook as it was read; of merged cells the first, which holds what is shown. */
export interface SourceCell {
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: CellValue;
  readonly format: string;
  /** As it stands in a formula: `'资金表'!E5`. */
  readonly reference: string;
  /** The merged area that it heads, or null. */
  readonly merge: Area | null;
}

/** Most cells are looked at and never referred to: their references are made when they are asked for. */
class ReadCell implements SourceCell {
  constructor(
    readonly sheetId: string,
    readonly sheet: string,
    readonly row: number,
    readonly column: number,
    readonly value: CellValue,
    readonly formula: CellValue,
    readonly format: string,
    readonly merge: Area | null,
  ) {}

  get reference(): string {
    return cellReference(this.sheet, this.row, this.column);
  }
}

/** The cells of a snapshot, with merges resolved. Null outside of what was read. */
export class Source {
  private readonly sheets = new Map<string, SheetSnapshot>();
  private readonly merges = new Map<string, ReadonlyMap<number, readonly Area[]>>();

  constructor(readonly snapshot: Snapshot) {
    for (const sheet of snapshot.sheets) this.sheets.set(sheet.id, sheet);
  }

  sheet(id: string): SheetSnapshot | undefined {
    return this.sheets.get(id);
  }

  cell(sheetId: string, row: number, column: number): SourceCell | null {
    const sheet = this.sheets.get(sheetId);
    if (!sheet?.used) return null;
    const merge = this.mergeAt(sheet, row, column);
    const [top, left] = merge ? [merge.row, merge.column] : [row, column];
    const values = sheet.values[top - sheet.used.row];
    if (!values || left < sheet.used.column || left >= sheet.used.column + sheet.used.columnCount) return null;
    const at = left - sheet.used.column;
    const formula = sheet.formulas[top - sheet.used.row]?.[at] ?? "";
    const format = sheet.numberFormats[top - sheet.used.row]?.[at] ?? "General";
    return new ReadCell(sheetId, sheet.name, top, left, values[at] ?? "", formula, format, merge);
  }

  /** What a cell holds; blank outside of the used range. */
  value(sheetId: string, row: number, column: number): CellValue {
    const sheet = this.sheets.get(sheetId);
    if (!sheet?.used) return "";
    return sheet.values[row - sheet.used.row]?.[column - sheet.used.column] ?? "";
  }

  mergeAt(sheet: SheetSnapshot, row: number, column: number): Area | null {
    let rows = this.merges.get(sheet.id);
    if (!rows) {
      rows = mergesByRow(sheet);
      this.merges.set(sheet.id, rows);
    }
    const found = rows.get(row)?.find((area) => column >= area.column && column < area.column + area.columnCount);
    return found ?? null;
  }
}

function mergesByRow(sheet: SheetSnapshot): ReadonlyMap<number, readonly Area[]> {
  const rows = new Map<number, Area[]>();
  for (const area of sheet.merges) {
    const last = Math.min(area.row + area.rowCount, (sheet.used?.row ?? 0) + (sheet.used?.rowCount ?? 0));
    for (let row = area.row; row < last; row += 1) push(rows, row, area);
  }
  return rows;
}

/** `资金表!E5`, as people write it. */
export function readableAddress(sheet: string, row: number, column: number): string {
  return `${sheet}!${cellAddress(row, column)}`;
}

/** `资金表!A4:G25`, as people write it. */
export function readableArea(sheet: string, area: Area): string {
  return `${sheet}!${areaAddress(area)}`;
}
