import { OfficeError } from "../errors";
import {
  bounding,
  cellCount,
  contains,
  endColumn,
  endRow,
  intersect,
  isEntireColumn,
  isEntireRow,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
} from "../../formula/area";
import type { SheetRange } from "../grid/book";
import { columnPoints, leftOf, rowPoints, topOf } from "../grid/lines";
import { flag, integer, objectOf, oneOf, optional, text } from "./arguments";
import { conditionalFormats } from "./conditionalFormats";
import { dataValidation } from "./dataValidation";
import { define, isModelObject, object, type Host, type ModelObject, type ObjectType } from "./define";
import { alive, allowed, inFront } from "./guard";
import { fullAddress, makeRange, rangeAnywhere } from "./rangeAddress";
import { rangeAreas, type Areas } from "./rangeAreas";
import { CLEAR, clearRange, COPY, copyRange, mergeRange, unmergeRange } from "./rangeChange";
import { rangeFormat } from "./rangeFormat";
import { hidden, setHidden } from "./rangeLines";
import { readLink, writeLink } from "./rangeLinks";
import { beside, spill, spillParent, surrounding } from "./rangePlaces";
import {
  readFormulas,
  readNumberFormats,
  readText,
  readValues,
  readValueTypes,
  writeCells,
  writeNumberFormats,
} from "./rangeValues";
import { deleteCells, insertCells } from "./shiftCells";
import { specialCells } from "./specialCells";
import { tablesIn } from "./tables";
import { worksheet } from "./worksheet";

/** What `SheetRange.cellCount` gives for more cells than it can count. */
const UNCOUNTABLE = 2 ** 31 - 1;

const child = ({ sheet }: SheetRange, area: Area): ModelObject => object(range, makeRange(sheet, area));

/** The other range of an operation: an object, or an address. */
function other({ book }: Host, { sheet }: SheetRange, value: unknown): SheetRange {
  if (isModelObject(value)) return alive(objectOf<SheetRange>(value, "Range"));
  return rangeAnywhere(book, text(value), sheet);
}

function intersection(host: Host, target: SheetRange, value: unknown): Area | null {
  const second = other(host, target, value);
  if (second.sheet !== target.sheet) throw new OfficeError("InvalidArgument");
  return intersect(target.area, second.area);
}

/** The direction of a shift: given, or Excel's choice by the range's shape. */
function direction<T extends string>(area: Area, given: unknown, rows: T, columns: T): T {
  if (isEntireRow(area)) return rows;
  if (isEntireColumn(area)) return columns;
  return oneOf(given, [rows, columns]);
}

function insert({ book }: Host, target: SheetRange, shift: unknown): ModelObject {
  const { sheet, area } = alive(target);
  const way = direction(area, shift, "Down", "Right");
  allowed(sheet, isEntireColumn(area) ? "insertColumns" : isEntireRow(area) ? "insertRows" : null);
  const place = { ...area };
  insertCells(book, sheet, area, way as "Down" | "Right");
  return child(target, place);
}

function remove({ book }: Host, target: SheetRange, shift: unknown): void {
  const { sheet, area } = alive(target);
  const way = direction(area, shift, "Up", "Left");
  allowed(sheet, isEntireColumn(area) ? "deleteColumns" : isEntireRow(area) ? "deleteRows" : null);
  deleteCells(book, sheet, area, way as "Up" | "Left");
}

/** Only areas whose top-left cell lies in the range, as Excel answers; null when there is none. */
function mergedAreas(target: SheetRange): ModelObject | null {
  const { sheet, area } = alive(target);
  const areas = sheet.merges
    .filter(({ row, column }) => contains(area, { row, column, rowCount: 1, columnCount: 1 }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  return areas.length > 0
    ? object(rangeAreas, { sheet, areas: areas.map((merge) => ({ sheet, area: merge })) } satisfies Areas)
    : null;
}

function usedRange(target: SheetRange, valuesOnly: unknown): SheetRange | null {
  const { sheet, area } = alive(target);
  const used = sheet.usedArea(optional(valuesOnly, flag, false), area);
  return used && { sheet, area: used };
}

function found(place: SheetRange | null, missing: "ItemNotFound" | "InvalidArgument" = "ItemNotFound"): ModelObject {
  if (!place) throw new OfficeError(missing);
  return object(range, place);
}

const orNull = (place: SheetRange | null): ModelObject | null => place && object(range, place);

export const range: ObjectType<SheetRange> = define<SheetRange>("Range", {
  byReference: true,
  properties: {
    Values: { get: readValues, set: (target, value, { book }) => writeCells(book, target, value) },
    Formulas: { get: readFormulas, set: (target, value, { book }) => writeCells(book, target, value) },
    FormulasLocal: { get: readFormulas, set: (target, value, { book }) => writeCells(book, target, value) },
    Text: { get: readText },
    ValueTypes: { get: readValueTypes },
    NumberFormat: { get: readNumberFormats, set: (target, value, { book }) => writeNumberFormats(book, target, value) },
    NumberFormatLocal: {
      get: readNumberFormats,
      set: (target, value, { book }) => writeNumberFormats(book, target, value),
    },
    Address: { get: (target) => fullAddress(alive(target)) },
    AddressLocal: { get: (target) => fullAddress(alive(target)) },
    RowIndex: { get: (target) => alive(target).area.row },
    ColumnIndex: { get: (target) => alive(target).area.column },
    RowCount: { get: (target) => alive(target).area.rowCount },
    ColumnCount: { get: (target) => alive(target).area.columnCount },
    // -1 for more than 2^31 - 1 cells.
    CellCount: { get: (target) => (cellCount(alive(target).area) > UNCOUNTABLE ? -1 : cellCount(target.area)) },
    IsEntireColumn: { get: (target) => isEntireColumn(alive(target).area) },
    IsEntireRow: { get: (target) => isEntireRow(alive(target).area) },
    RowHidden: {
      get: (target) => hidden(target, "rows"),
      set: (target, value) => setHidden(target, "rows", flag(value)),
    },
    ColumnHidden: {
      get: (target) => hidden(target, "columns"),
      set: (target, value) => setHidden(target, "columns", flag(value)),
    },
    Hidden: {
      get: (target) => {
        const rows = hidden(target, "rows");
        const columns = hidden(target, "columns");
        return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
      },
    },
    Hyperlink: { get: readLink, set: (target, value, { book }) => writeLink(book, target, value) },
    HasSpill: { get: (target) => spillParent(target) !== null },
    Left: { get: (target, { book }) => leftOf(book, alive(target).sheet, target.area.column) },
    Top: { get: (target) => topOf(alive(target).sheet, target.area.row) },
    Width: {
      get: (target, { book }) =>
        target.area.columnCount === 1
          ? columnPoints(book, target.sheet, target.area.column)
          : leftOf(book, target.sheet, endColumn(target.area) + 1) - leftOf(book, target.sheet, target.area.column),
    },
    Height: {
      get: (target) =>
        target.area.rowCount === 1
          ? rowPoints(target.sheet, target.area.row)
          : topOf(target.sheet, endRow(target.area) + 1) - topOf(target.sheet, target.area.row),
    },
  },
  navigation: {
    Format: (target) => object(rangeFormat, target),
    Worksheet: (target) => object(worksheet, alive(target).sheet),
    ConditionalFormats: (target) => object(conditionalFormats, { sheet: alive(target).sheet, ranges: [target] }),
    DataValidation: (target) => object(dataValidation, target),
  },
  methods: {
    Calculate: (_target, _args, host) => host.calculateNow(),
    Clear: (target, [what], { book }) =>
      clearRange(
        book,
        target,
        optional(what, (word) => oneOf(word, CLEAR), "All"),
      ),
    CopyFrom: (target, [source, what, skipBlanks, transpose], host) =>
      copyRange(host.book, target, other(host, target, source), {
        what: optional(what, (word) => oneOf(word, COPY), "All"),
        skipBlanks: optional(skipBlanks, flag, false),
        transpose: optional(transpose, flag, false),
      }),
    Delete: (target, [shift], host) => remove(host, target, shift),
    GetAbsoluteResizedRange: (target, [rows, columns]) => {
      if (integer(rows) < 1 || integer(columns) < 1) throw new OfficeError("InvalidArgument");
      return child(target, { ...target.area, rowCount: integer(rows), columnCount: integer(columns) });
    },
    GetBoundingRect: (target, [second], host) => child(target, bounding(target.area, other(host, target, second).area)),
    GetCell: (target, [row, column]) =>
      child(target, {
        row: target.area.row + integer(row),
        column: target.area.column + integer(column),
        rowCount: 1,
        columnCount: 1,
      }),
    GetColumn: (target, [column]) => {
      const index = integer(column);
      if (index < 0) throw new OfficeError("InvalidArgument");
      return child(target, { ...target.area, column: target.area.column + index, columnCount: 1 });
    },
    GetRow: (target, [row]) => {
      const index = integer(row);
      if (index < 0) throw new OfficeError("InvalidArgument");
      return child(target, { ...target.area, row: target.area.row + index, rowCount: 1 });
    },
    GetColumnsAfter: (target, [count]) => child(target, beside(target, "columns", true, count)),
    GetColumnsBefore: (target, [count]) => child(target, beside(target, "columns", false, count)),
    GetRowsAbove: (target, [count]) => child(target, beside(target, "rows", false, count)),
    GetRowsBelow: (target, [count]) => child(target, beside(target, "rows", true, count)),
    GetEntireColumn: (target) => child(target, { ...target.area, row: 0, rowCount: MAX_ROWS }),
    GetEntireRow: (target) => child(target, { ...target.area, column: 0, columnCount: MAX_COLUMNS }),
    GetIntersection: (target, [second], host) => {
      const area = intersection(host, target, second);
      if (!area) throw new OfficeError("ItemNotFound");
      return child(target, area);
    },
    GetIntersectionOrNullObject: (target, [second], host) => {
      const area = intersection(host, target, second);
      return area ? child(target, area) : null;
    },
    GetLastCell: (target) =>
      child(target, { row: endRow(target.area), column: endColumn(target.area), rowCount: 1, columnCount: 1 }),
    GetLastColumn: (target) => child(target, { ...target.area, column: endColumn(target.area), columnCount: 1 }),
    GetLastRow: (target) => child(target, { ...target.area, row: endRow(target.area), rowCount: 1 }),
    GetMergedAreasOrNullObject: mergedAreas,
    GetOffsetRange: (target, [rows, columns]) =>
      child(target, {
        ...target.area,
        row: target.area.row + integer(rows),
        column: target.area.column + integer(columns),
      }),
    GetResizedRange: (target, [rows, columns]) =>
      child(target, {
        ...target.area,
        rowCount: target.area.rowCount + integer(rows),
        columnCount: target.area.columnCount + integer(columns),
      }),
    GetSpecialCells: (target, args) => {
      const areas = specialCells(target, args);
      if (!areas) throw new OfficeError("ItemNotFound");
      return areas;
    },
    GetSpecialCellsOrNullObject: (target, args) => specialCells(target, args),
    GetSpillingToRange: (target) => found(spill(target)),
    GetSpillingToRangeOrNullObject: (target) => orNull(spill(target)),
    GetSpillParent: (target) => found(spillParent(target)),
    GetSpillParentOrNullObject: (target) => orNull(spillParent(target)),
    GetSurroundingRegion: (target) => child(target, surrounding(alive(target))),
    GetTables: (target, [fullyContained]) => tablesIn(alive(target), optional(fullyContained, flag, false)),
    // Excel gives the top-left cell of a range without anything in it.
    GetUsedRange: (target, [valuesOnly]) => {
      const used = usedRange(target, valuesOnly);
      return used ? object(range, used) : child(target, { ...target.area, rowCount: 1, columnCount: 1 });
    },
    GetUsedRangeOrNullObject: (target, [valuesOnly]) => orNull(usedRange(target, valuesOnly)),
    Insert: (target, [shift], host) => insert(host, target, shift),
    Merge: (target, [across], { book }) => mergeRange(book, target, optional(across, flag, false)),
    Select: (target, _args, { book }) => {
      inFront(book);
      const { sheet, area } = alive(target);
      if (sheet.document.state !== undefined && sheet.document.state !== "visible")
        throw new OfficeError("InvalidOperation");
      book.select(sheet, area);
    },
    SetDirty: (_target, _args, host) => host.calculateNow(),
    Unmerge: unmergeRange,
    _ValidateArraySize: (target, [rows, columns]) => {
      const { area } = alive(target);
      if (area.rowCount !== rows || area.columnCount !== columns) {
        throw new OfficeError(
          "InvalidArgument",
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
      }
    },
  },
});
