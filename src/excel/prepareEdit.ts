import { isBlank, type CellValue } from "../domain/cell";
import type { RewriteEdit } from "../plan/upkeep/rewriteEdit";
import type { BlockEdit, CellContent } from "../plan/writePlan";
import { areaAddress, cellAddress, columnLetters, type Area } from "../sheets/area";
import { forcedFormat, TEXT_FORMAT, written } from "./cellContent";
import { packGrid, type EditInverse } from "./inverse";
import { looksOf, requestLooks } from "./looks";
import { anchorMark, editMark } from "./names";
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

interface RequestedEdit {
  readonly edit: Edit;
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
  readonly mark: string;
  readonly range: Excel.Range;
  readonly formats: RequestedFormats | null;
}

interface RequestedFormats {
  readonly untouched: Excel.Range;
  readonly source: Excel.Range;
  readonly columns: readonly Excel.Range[];
}

export function requestEdit(sheet: Excel.Worksheet, edit: Edit, run: number, index: number): RequestedEdit {
  const area = areaOf(edit);
  sheet.load("name");
  sheet.protection.load("protected");
  const range = sheet.getRange(areaAddress(area));
  range.load("values,formulas,numberFormat");
  return {
    edit,
    sheet,
    area,
    mark: editMark(run, index),
    range,
    formats: edit.formatLike === null ? null : requestFormats(sheet, range, area, edit.formatLike),
  };
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
export function finishEdit({ edit, sheet, area, mark, range, formats }: RequestedEdit): PreparedEdit {
  if (sheet.protection.protected) throw new WorkbookError("sheet-protected", { sheet: sheet.name });
  refuseChanges(edit, sheet.name, range.values as CellValue[][]);
  const plain = formats !== null && looksOf(range) === looksOf(formats.untouched);
  const touchesFormats =
    plain ||
    edit.numberFormat !== null ||
    edit.content.flat().some((content) => content !== null && forcedFormat(content) !== null);
  return {
    edit,
    sheet,
    area,
    seen: range.formulas as CellValue[][],
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
      before: packGrid("before" in edit ? edit.before : contentsOf(range)),
      numberFormats: touchesFormats ? packGrid(range.numberFormat as string[][]) : null,
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

/** What stands in a range, as it can be entered again: a text that was marked as text by an apostrophe keeps it. */
function contentsOf(range: Excel.Range): readonly (readonly CellValue[])[] {
  const [values, formats] = [range.values as CellValue[][], range.numberFormat as string[][]];
  return (range.formulas as CellValue[][]).map((line, row) =>
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
