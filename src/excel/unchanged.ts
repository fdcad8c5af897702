import { isBlank, type CellValue } from "../domain/cell";
import type { SheetKey } from "../plan/writePlan";
import { areaAddress, cellAddress, type Area } from "../sheets/area";
import { BYTES_PER_CELL_READ, MAX_BYTES, rowBands } from "./bytes";
import type { ReadBatch } from "./readBatch";
import { WorkbookError } from "./workbookError";

/** What a plan was made from: where it no longer holds, nothing must be written. */
export interface AsRead {
  /** The sheets of people's, whose names stand in formulas that are to be written. */
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** What stood in our own sheets: they are written over as a whole. */
  readonly own: ReadonlyMap<SheetKey, SheetContents>;
}

export interface SheetContents {
  readonly used: Area | null;
  readonly formulas: readonly (readonly CellValue[])[];
}

/** Throws `sheet-gone` or `sheet-renamed`. */
export function refuseOtherSheets(
  read: AsRead,
  sheets: readonly { readonly id: string; readonly name: string }[],
): void {
  const now = new Map(sheets.map(({ id, name }) => [id, name]));
  const gone = read.sheets.filter(({ id }) => !now.has(id));
  if (gone.length > 0) throw new WorkbookError("sheet-gone", { sheet: gone.map(({ name }) => name).join("、") });
  const renamed = read.sheets.find(({ id, name }) => now.get(id) !== name);
  if (renamed) throw new WorkbookError("sheet-renamed", { sheet: renamed.name, value: now.get(renamed.id) ?? "" });
}

/** One of our sheets, asked for again. */
export interface RequestedContents {
  readonly sheet: Excel.Worksheet;
  readonly read: SheetContents;
  readonly used: Excel.Range;
  readonly bands: readonly { readonly area: Area; readonly range: Excel.Range }[];
}

/** Asks for the cells of a sheet again, as far as one response holds them: the rest is asked for by `refuseOtherContents`. */
export async function requestContents(
  batch: ReadBatch,
  sheet: Excel.Worksheet,
  read: SheetContents,
): Promise<RequestedContents> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const [first] = bandsOf(read);
  await batch.reserve(first ? first.rowCount * first.columnCount * BYTES_PER_CELL_READ : 0);
  return { sheet, read, used, bands: first ? [ask(sheet, first)] : [] };
}

/** Throws `changed-meanwhile` with the first cell that holds something else than when it was read. */
export async function refuseOtherContents(context: Excel.RequestContext, requested: RequestedContents): Promise<void> {
  const { sheet, read, used, bands } = requested;
  for (const band of bands) refuseChangedBand(sheet, read, band);
  const area = used.isNullObject ? null : used;
  const grown = area !== null && !within(area, read.used);
  if (grown) throw new WorkbookError("changed-meanwhile", { sheet: sheet.name, cell: areaAddress(toArea(area)) });
  for (const more of bandsOf(read).slice(1)) {
    const band = ask(sheet, more);
    // Each band fills a response of its own.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    refuseChangedBand(sheet, read, band);
  }
}

function bandsOf({ used }: SheetContents): readonly Area[] {
  return used ? rowBands(used, Math.floor(MAX_BYTES / 2 / BYTES_PER_CELL_READ)) : [];
}

function ask(sheet: Excel.Worksheet, area: Area): RequestedContents["bands"][number] {
  const range = sheet.getRange(areaAddress(area));
  range.load("formulas");
  return { area, range };
}

function refuseChangedBand(
  sheet: Excel.Worksheet,
  { used, formulas }: SheetContents,
  { area, range }: RequestedContents["bands"][number],
): void {
  const first = area.row - (used?.row ?? 0);
  (range.formulas as CellValue[][]).forEach((line, row) =>
    line.forEach((now, column) => {
      if (isSameContent(formulas[first + row]?.[column] ?? "", now)) return;
      const cell = cellAddress(area.row + row, area.column + column);
      throw new WorkbookError("changed-meanwhile", { sheet: sheet.name, cell });
    }),
  );
}

export function isSameContent(one: CellValue, other: CellValue): boolean {
  return one === other || (isBlank(one) && isBlank(other));
}

function toArea({ rowIndex: row, columnIndex: column, rowCount, columnCount }: Excel.Range): Area {
  return { row, column, rowCount, columnCount };
}

function within(range: Excel.Range, area: Area | null): boolean {
  const { row, column, rowCount, columnCount } = toArea(range);
  return (
    area !== null &&
    row >= area.row &&
    column >= area.column &&
    row + rowCount <= area.row + area.rowCount &&
    column + columnCount <= area.column + area.columnCount
  );
}
