import type { CellValue } from "../domain/cell";
import type { Area } from "../sheets/area";
import type { SheetSnapshot, SheetVisibility, Snapshot } from "../sheets/snapshot";
import { BYTES_PER_CELL_READ, MAX_BYTES, MAX_CELLS, rowBands } from "./bytes";
import { marksOf, RESULT_SHEET_KEYS, ownSheetsOf, type Marks, type OwnSheet } from "./names";
import { stopIfCancelled } from "./run";
import { toWorkbookError } from "./workbookError";

/** The workbook as read: what people made, and apart from it what this add-in wrote before. */
export interface WorkbookReading {
  readonly snapshot: Snapshot;
  /** Our own sheets; they are no part of `snapshot`, or a summary would be summarised. */
  readonly own: readonly (OwnSheet & { readonly contents: SheetSnapshot })[];
  /** Where the blocks that were written into sheets of the user's are now. */
  readonly marks: Marks;
}

export interface ReadOptions {
  readonly mergedAreas: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly onCells?: ((read: number, all: number) => void) | undefined;
}

interface SheetDraft {
  readonly sheet: Excel.Worksheet;
  readonly used: Area | null;
  readonly values: CellValue[][];
  readonly formulas: CellValue[][];
  readonly numberFormats: string[][];
  readonly merges: Area[];
  readonly listObjects: { name: string; area: Area }[];
  readonly anyHidden: boolean;
  visible: readonly { row: number; rowCount: number }[] | null;
  unread: NonNullable<SheetSnapshot["unread"]> | null;
  /** Why Excel refused it. */
  refusal: unknown;
}

/**
 * Reads every sheet: one round trip for the list of sheets, one for their sizes, one for their cells, and more only where
 * the cells exceed what one response may hold. Cells of a sheet above five million are not asked for.
 */
export async function readSnapshot(context: Excel.RequestContext, options: ReadOptions): Promise<WorkbookReading> {
  const { workbook } = context;
  workbook.load("name");
  const sheets = workbook.worksheets.load("items/id,items/name,items/position,items/visibility");
  const names = workbook.names.load("items/name,items/formula");
  await context.sync();
  stopIfCancelled(options.signal);

  const drafts = await measure(context, sheets.items);
  stopIfCancelled(options.signal);
  await readCells(context, drafts, options);
  throwWhenAllRefused(drafts);

  const read = drafts.map(toSnapshot);
  const ownIds = ownSheetsOf(names.items, sheets.items);
  const own = RESULT_SHEET_KEYS.flatMap((key) => {
    const id = ownIds.get(key);
    const contents = read.find((sheet) => sheet.id === id);
    return contents ? [{ key, id: contents.id, name: contents.name, contents }] : [];
  });
  const ours = new Set(own.map((sheet) => sheet.id));
  return {
    snapshot: { workbook: workbook.name, sheets: read.filter((sheet) => !ours.has(sheet.id)) },
    own,
    marks: marksOf(names.items),
  };
}

async function measure(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<SheetDraft[]> {
  const measured = sheets.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden");
    sheet.protection.load("protected");
    sheet.tables.load("items/name");
    return { sheet, used };
  });
  await context.sync();
  return measured.map(({ sheet, used }): SheetDraft => ({
    sheet,
    used: used.isNullObject ? null : toArea(used),
    values: [],
    formulas: [],
    numberFormats: [],
    merges: [],
    listObjects: [],
    // null: some rows are hidden, others not.
    anyHidden: !used.isNullObject && (used.rowHidden as boolean | null) !== false,
    visible: null,
    unread: null,
    refusal: null,
  }));
}

/** Cells of one response: bands of several sheets, as many as fit. */
interface Band {
  readonly draft: SheetDraft;
  readonly area: Area;
}

async function readCells(
  context: Excel.RequestContext,
  drafts: readonly SheetDraft[],
  options: ReadOptions,
): Promise<void> {
  const limit = Math.floor(MAX_BYTES / BYTES_PER_CELL_READ);
  const bands: Band[] = [];
  for (const draft of drafts) {
    if (draft.used === null) continue;
    if (draft.used.rowCount * draft.used.columnCount > MAX_CELLS) draft.unread = "tooLarge";
    else bands.push(...rowBands(draft.used, limit).map((area) => ({ draft, area })));
  }
  const all = bands.reduce((sum, band) => sum + cellsOf(band), 0);
  let read = 0;
  for (const group of packed(bands, limit)) {
    stopIfCancelled(options.signal);
    await readBands(context, group, options);
    read += group.reduce((sum, band) => sum + cellsOf(band), 0);
    options.onCells?.(read, all);
  }
}

/** One broken sheet must not hide the others; when Excel refuses every one, it is not the sheets that are broken. */
function throwWhenAllRefused(drafts: readonly SheetDraft[]): void {
  const filled = drafts.filter(({ used }) => used !== null);
  if (filled.length > 0 && filled.every(({ unread }) => unread === "refused")) throw filled[0]?.refusal;
}

const cellsOf = ({ area }: Band): number => area.rowCount * area.columnCount;

function packed(bands: readonly Band[], limit: number): readonly (readonly Band[])[] {
  const groups: Band[][] = [];
  let room = 0;
  for (const band of bands) {
    if (room < cellsOf(band) || groups.length === 0) {
      groups.push([]);
      room = limit;
    }
    groups.at(-1)?.push(band);
    room -= cellsOf(band);
  }
  return groups;
}

/**
 * Halves what the host refuses, until a single row is refused too: that sheet counts as unread. Any other error is
 * narrowed down to its sheet in the same way, so that one broken sheet does not hide the others.
 */
async function readBands(context: Excel.RequestContext, bands: readonly Band[], options: ReadOptions): Promise<void> {
  const requests = bands.map((band) => requestCells(band, options.mergedAreas));
  try {
    await context.sync();
  } catch (error) {
    const reason = toWorkbookError(error).problem.code;
    const [band] = bands;
    if (band === undefined || reason === "cell-editing" || reason === "api-missing") throw error;
    const halves = bands.length > 1 ? halved(bands) : reason === "too-large" ? halvedRows(band) : [];
    for (const half of halves) await readBands(context, half, options);
    if (halves.length > 0) return;
    band.draft.unread = reason === "too-large" ? "tooLarge" : "refused";
    band.draft.refusal = error;
    return;
  }
  for (const take of requests) take();
}

function halved(bands: readonly Band[]): readonly (readonly Band[])[] {
  const middle = Math.ceil(bands.length / 2);
  return [bands.slice(0, middle), bands.slice(middle)];
}

function halvedRows(band: Band): readonly (readonly Band[])[] {
  if (band.area.rowCount === 1) return [];
  return rowBands(band.area, Math.ceil(cellsOf(band) / 2)).map((area) => [{ ...band, area }]);
}

/** Asks for a band's cells; what it returns takes them over once the answer is there. */
function requestCells({ draft, area }: Band, mergedAreas: boolean): () => void {
  const { sheet, used } = draft;
  const range = sheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount);
  range.load("values,formulas,numberFormat");
  const whole = used !== null && area.row === used.row ? requestStructure(draft, used, mergedAreas) : null;
  return () => {
    const values = range.values as CellValue[][] | null;
    if (values === null) {
      draft.unread = "tooLarge";
      return;
    }
    draft.values.push(...values);
    draft.formulas.push(...(range.formulas as CellValue[][]));
    draft.numberFormats.push(...(range.numberFormat as string[][]));
    whole?.();
  };
}

/** Merged areas, tables and visible rows of a sheet: once a sheet, with its first band. */
function requestStructure(draft: SheetDraft, used: Area, mergedAreas: boolean): () => void {
  const { sheet } = draft;
  // Only areas whose top-left cell lies in the range are given: ask from the first row and column.
  const fromTop = sheet.getRangeByIndexes(0, 0, used.row + used.rowCount, used.column + used.columnCount);
  const merged = mergedAreas ? fromTop.getMergedAreasOrNullObject() : null;
  const mergedItems = merged?.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  const tables = sheet.tables.items.map((table) => {
    const range = table.getRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { name: table.name, range };
  });
  const visible = draft.anyHidden
    ? sheet
        .getRangeByIndexes(used.row, used.column, used.rowCount, used.columnCount)
        .getSpecialCellsOrNullObject("Visible")
    : null;
  const visibleItems = visible?.areas.load("items/rowIndex,items/rowCount");
  return () => {
    if (merged && mergedItems && !merged.isNullObject) draft.merges.push(...mergedItems.items.map(toArea));
    draft.listObjects.push(...tables.map(({ name, range }) => ({ name, area: toArea(range) })));
    if (visible && visibleItems) {
      const areas = visible.isNullObject ? [] : visibleItems.items;
      draft.visible = areas.map((area) => ({ row: area.rowIndex, rowCount: area.rowCount }));
    }
  };
}

function toArea(range: Excel.Range): Area {
  return { row: range.rowIndex, column: range.columnIndex, rowCount: range.rowCount, columnCount: range.columnCount };
}

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = { Hidden: "hidden", VeryHidden: "veryHidden" };

function toSnapshot(draft: SheetDraft): SheetSnapshot {
  const { sheet, used, unread } = draft;
  const gone = unread !== null;
  return {
    id: sheet.id,
    name: sheet.name,
    position: sheet.position,
    visibility: VISIBILITY[sheet.visibility] ?? "visible",
    protected: sheet.protection.protected,
    used,
    values: gone ? [] : draft.values,
    formulas: gone ? [] : draft.formulas,
    numberFormats: gone ? [] : draft.numberFormats,
    merges: draft.merges,
    listObjects: draft.listObjects,
    hiddenRows: gone ? [] : hiddenRows(draft),
    ...(unread === null ? {} : { unread }),
  };
}

function hiddenRows({ used, visible }: SheetDraft): readonly number[] {
  if (used === null || visible === null) return [];
  const shown = new Set(
    visible.flatMap(({ row, rowCount }) => Array.from({ length: rowCount }, (_, index) => row + index)),
  );
  return Array.from({ length: used.rowCount }, (_, index) => used.row + index).filter((row) => !shown.has(row));
}
