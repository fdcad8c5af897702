import { isBlank, type CellValue } from "../domain/cell";
import type { RewriteEdit } from "../plan/upkeep/rewriteEdit";
import type { BlockEdit, CellContent } from "../plan/writePlan";
import { areaAddress, cellAddress, columnLetters, type Area } from "../sheets/area";
import { byteBands, jsonBytes } from "./bytes";
import { forcedFormat, TEXT_FORMAT, written } from "./cellContent";
import { packGrid, type EditInverse } from "./inverse";
import { looksOf, requestLooks } from "./looks";
import { anchorMark } from "./names";
import type { ReadBatch } from "./readBatch";
import { needsTextFormat } from "./text";
import { WorkbookError } from "./workbookError";

/** A block to write: of a plan, or formulas that are written anew. */
export type Edit = BlockEdit | RewriteEdit;

/** A block with its place, and with what puts it back. */
export interface PreparedEdit {
  readonly edit: Edit;
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
  readonly inverse: EditInverse;
  /** Formulas and values that stood there when it was prepared. */
  readonly seen: readonly (readonly CellValue[])[];
  /** Range whose formats and width are taken over; null when the block keeps its own. */
  readonly formatLike: { readonly address: string; readonly width: number } | null;
}

export interface RequestedEdit {
  readonly edit: Edit;
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
  readonly mark: string;
  /** The block as a whole, for its looks. */
  readonly range: Excel.Range;
  /** Its cells, in bands that answers hold. */
  readonly bands: readonly Excel.Range[];
  readonly formats: RequestedFormats | null;
}

interface RequestedFormats {
  readonly untouched: Excel.Range;
  readonly source: Excel.Range;
  readonly columns: readonly Excel.Range[];
}

/** A cell's brackets and number format in an answer. */
const BYTES_PER_FORMAT = 20;

export async function requestEdit(
  batch: ReadBatch,
  sheet: Excel.Worksheet,
  edit: Edit,
  mark: string,
): Promise<RequestedEdit> {
  const area = areaOf(edit);
  sheet.load("name");
  sheet.protection.load("protected");
  const range = sheet.getRange(areaAddress(area));
  return {
    edit,
    sheet,
    area,
    mark,
    range,
    bands: await requestBands(batch, sheet, edit, area),
    formats: edit.formatLike === null ? null : requestFormats(sheet, range, area, edit.formatLike),
  };
}

/** Asks for what is expected to be there, in bands of rows. */
async function requestBands(
  batch: ReadBatch,
  sheet: Excel.Worksheet,
  edit: Edit,
  area: Area,
): Promise<readonly Excel.Range[]> {
  const rows = edit.expected.map((values, row) => [values, "before" in edit ? (edit.before[row] ?? []) : values]);
  const bytesOf = (first: number, count: number): number =>
    jsonBytes(rows.slice(first, first + count)) + count * area.columnCount * BYTES_PER_FORMAT;
  const bands: Excel.Range[] = [];
  for (const { first, count } of byteBands(rows, batch.limit / 2)) {
    await batch.reserve(bytesOf(first, count));
    const band = sheet.getRange(areaAddress({ ...area, row: area.row + first, rowCount: count }));
    bands.push(band.load("values,formulas,numberFormat"));
  }
  return bands;
}

function requestFormats(sheet: Excel.Worksheet, range: Excel.Range, area: Area, like: number): RequestedFormats {
  const untouched = requestLooks(sheet, range);
  const source = sheet.getRange(`${columnLetters(like)}${area.row + 1}`);
  source.load("format/columnWidth");
  const columns = Array.from({ length: area.columnCount }, (_, index) => {
    const column = sheet.getRange(cellAddress(area.row, area.column + index));
    column.load("format/columnWidth,format/useStandardWidth");
    return column;
  });
  return { untouched, source, columns };
}

function areaOf(edit: BlockEdit): Area {
  return {
    row: edit.row,
    column: edit.column,
    rowCount: edit.content.length,
    columnCount: edit.content[0]?.length ?? 0,
  };
}

/** Checks the block once its cells are there: not protected, and still what was read. */
export function finishEdit({ edit, sheet, area, mark, range, bands, formats }: RequestedEdit): PreparedEdit {
  if (sheet.protection.protected) throw new WorkbookError("sheet-protected", { sheet: sheet.name });
  const found = bands.map((band) => cellsOf(sheet, band));
  const values = found.flatMap((cells) => cells.values);
  const seen = found.flatMap((cells) => cells.formulas);
  const numberFormats = found.flatMap((cells) => cells.numberFormats);
  refuseChanges(edit, sheet.name, values);
  const plain = formats !== null && looksOf(range) === looksOf(formats.untouched);
  const touchesFormats =
    plain ||
    edit.numberFormat !== null ||
    edit.content.flat().some((content) => content !== null && forcedFormat(content) !== null);
  return {
    edit,
    sheet,
    area,
    seen,
    formatLike:
      formats && plain && edit.formatLike !== null
        ? { address: columnPart(area, edit.formatLike), width: formats.source.format.columnWidth }
        : null,
    inverse: {
      mark,
      sheetId: edit.sheetId,
      sheet: sheet.name,
      area,
      written: packGrid(edit.content.map((row) => row.map(tokenOf))),
      before: packGrid("before" in edit ? edit.before : contentsOf(values, seen, numberFormats)),
      numberFormats: touchesFormats ? packGrid(numberFormats) : null,
      clearFormats: plain,
      columnWidths:
        formats && plain
          ? formats.columns.map(({ format }) => (format.useStandardWidth ? null : format.columnWidth))
          : null,
      ...("anchors" in edit
        ? { anchors: edit.anchors.map((anchor, index) => ({ ...anchor, mark: anchorMark(mark, index) })) }
        : {}),
    },
  };
}

interface BandCells {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** A range that Excel finds too large is null instead of cells, without an error. */
function cellsOf(sheet: Excel.Worksheet, band: Excel.Range): BandCells {
  const values = band.values as CellValue[][] | null;
  if (values === null) throw new WorkbookError("sheet-unread", { sheet: sheet.name });
  return { values, formulas: band.formulas as CellValue[][], numberFormats: band.numberFormat as string[][] };
}

/** What stands in a range, as it can be entered again: a text that was marked as text by an apostrophe keeps it. */
function contentsOf(
  values: readonly (readonly CellValue[])[],
  formulas: readonly (readonly CellValue[])[],
  formats: readonly (readonly string[])[],
): readonly (readonly CellValue[])[] {
  return formulas.map((line, row) =>
    line.map((content, column) => {
      const isText = typeof content === "string" && values[row]?.[column] === content;
      return isText && formats[row]?.[column] !== TEXT_FORMAT && needsTextFormat(content) ? `'${content}` : content;
    }),
  );
}

function columnPart(area: Area, column: number): string {
  return areaAddress({ ...area, column, columnCount: 1 });
}

/** What is remembered of a written cell: any formula is `=`, because inserted rows rewrite it. */
export function tokenOf(content: CellContent | null): CellValue {
  if (content === null) return null;
  const given = written(content);
  return "formula" in content ? "=" : given;
}

function refuseChanges(edit: BlockEdit, sheet: string, values: readonly (readonly CellValue[])[]): void {
  edit.expected.forEach((row, rowIndex) =>
    row.forEach((expected, columnIndex) => {
      const found = values[rowIndex]?.[columnIndex] ?? null;
      const same = found === expected || (isBlank(found) && isBlank(expected));
      if (!same)
        throw new WorkbookError("changed-meanwhile", {
          sheet,
          cell: cellAddress(edit.row + rowIndex, edit.column + columnIndex),
        });
    }),
  );
}
