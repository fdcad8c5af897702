import { OfficeError } from "../errors";
import { documentColor, webColor } from "../grid/colors";
import { isVisible, type Book } from "../grid/book";
import { columnPixels, standardHeight, standardPixels } from "../grid/lines";
import type { Sheet } from "../grid/sheet";
import { autoFilter } from "./autoFilter";
import { color, flag, integer, optional, text } from "./arguments";
import { charts } from "./charts";
import { comments } from "./comments";
import { define, object, type ModelObject, type ObjectType } from "./define";
import { freezePanes } from "./freezePanes";
import { inFront } from "./guard";
import { namedItems } from "./names";
import { horizontalPageBreaks } from "./pageBreaks";
import { pageLayout } from "./pageLayout";
import { protection } from "./protection";
import { range } from "./range";
import { makeRange, rangeAt, rangesAt } from "./rangeAddress";
import { rangeAreas } from "./rangeAreas";
import { living, moveTo, remove, rename, show, STATES, VISIBILITY } from "./sheetChanges";
import { tables } from "./tables";

/** The sheet's first view, made when it has none. */
export function viewOf(sheet: Sheet): Record<string, unknown> {
  const { document } = sheet;
  // A sheet that came without views has no list of them either.
  if (!(document.views as readonly unknown[] | undefined)?.[0]) document.views = [{ state: "normal" } as never];
  return document.views[0] as unknown as Record<string, unknown>;
}

function neighbour(book: Book, sheet: Sheet, step: 1 | -1, visibleOnly: unknown): ModelObject | null {
  const only = optional(visibleOnly, flag, false);
  for (let at = book.sheets.indexOf(living(sheet)) + step; at >= 0 && at < book.sheets.length; at += step) {
    const other = book.sheets[at];
    if (other && (!only || isVisible(other))) return object(worksheet, other);
  }
  return null;
}

function required(found: ModelObject | null): ModelObject {
  if (!found) throw new OfficeError("ItemNotFound");
  return found;
}

export const worksheet: ObjectType<Sheet> = define<Sheet>("Worksheet", {
  id: (sheet) => sheet.id,
  properties: {
    Id: { get: (sheet) => living(sheet).id },
    Name: { get: (sheet) => living(sheet).name, set: (sheet, value, { book }) => rename(book, living(sheet), value) },
    Position: {
      get: (sheet, { book }) => book.sheets.indexOf(living(sheet)),
      set: (sheet, value, { book }) => moveTo(book, living(sheet), value),
    },
    Visibility: {
      get: (sheet) => VISIBILITY.find((name) => STATES[name] === (living(sheet).document.state ?? "visible")),
      set: (sheet, value, { book }) => show(book, living(sheet), value),
    },
    TabColor: {
      get: (sheet, { book }) => webColor(book.document, living(sheet).document.properties.tabColor, ""),
      set: (sheet, value) => {
        if (value === "") delete living(sheet).document.properties.tabColor;
        else living(sheet).document.properties.tabColor = documentColor(color(value));
      },
    },
    // office.js reads ShowGridlines and writes Gridlines.
    ShowGridlines: { get: (sheet) => viewOf(sheet).showGridLines !== false },
    Gridlines: { set: (sheet, value) => void (viewOf(sheet).showGridLines = flag(value)) },
    ShowHeadings: { get: (sheet) => viewOf(sheet).showRowColHeaders !== false },
    Headings: { set: (sheet, value) => void (viewOf(sheet).showRowColHeaders = flag(value)) },
    StandardHeight: { get: (sheet) => standardHeight(living(sheet)) },
    StandardWidth: {
      get: (sheet, { book }) => (standardPixels(book, living(sheet)) - 5) / book.digitWidth,
      set: (sheet, value, { book }) => {
        if (typeof value !== "number" || value < 0 || value > 255) throw new OfficeError("InvalidArgument");
        living(sheet).document.properties.defaultColWidth =
          Math.round(((value * book.digitWidth + 5) / book.digitWidth) * 256) / 256;
        columnPixels(book, value);
      },
    },
    EnableCalculation: { get: () => true },
  },
  navigation: {
    AutoFilter: (sheet) => object(autoFilter, { sheet: living(sheet) }),
    Charts: (sheet) => object(charts, living(sheet)),
    Comments: (sheet) => object(comments, { sheet: living(sheet) }),
    FreezePanes: (sheet) => object(freezePanes, living(sheet)),
    HorizontalPageBreaks: (sheet) => object(horizontalPageBreaks, living(sheet)),
    Names: (sheet) => object(namedItems, { sheet: living(sheet) }),
    PageLayout: (sheet) => object(pageLayout, living(sheet)),
    Protection: (sheet) => object(protection, living(sheet)),
    Tables: (sheet) => object(tables, { sheet: living(sheet) }),
  },
  methods: {
    Activate: (sheet, _args, { book }) => {
      inFront(book);
      if (!isVisible(living(sheet))) throw new OfficeError("InvalidOperation");
      book.active = sheet;
    },
    Calculate: (_sheet, _args, host) => host.calculateNow(),
    Delete: (sheet, _args, { book }) => remove(book, sheet),
    GetCell: (sheet, [row, column]) =>
      object(
        range,
        makeRange(living(sheet), { row: integer(row), column: integer(column), rowCount: 1, columnCount: 1 }),
      ),
    GetNext: (sheet, [visibleOnly], { book }) => required(neighbour(book, sheet, 1, visibleOnly)),
    GetNextOrNullObject: (sheet, [visibleOnly], { book }) => neighbour(book, sheet, 1, visibleOnly),
    GetPrevious: (sheet, [visibleOnly], { book }) => required(neighbour(book, sheet, -1, visibleOnly)),
    GetPreviousOrNullObject: (sheet, [visibleOnly], { book }) => neighbour(book, sheet, -1, visibleOnly),
    GetRange: (sheet, [address], { book }) => object(range, rangeAt(book, living(sheet), optional(address, text, ""))),
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) =>
      object(
        range,
        makeRange(living(sheet), {
          row: integer(row),
          column: integer(column),
          rowCount: integer(rows),
          columnCount: integer(columns),
        }),
      ),
    GetRanges: (sheet, [addresses], { book }) =>
      object(rangeAreas, { sheet, areas: rangesAt(book, living(sheet), optional(addresses, text, "")) }),
    GetUsedRange: (sheet, [valuesOnly]) => {
      const area = living(sheet).usedArea(optional(valuesOnly, flag, false));
      return object(range, { sheet, area: area ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 } });
    },
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const area = living(sheet).usedArea(optional(valuesOnly, flag, false));
      return area && object(range, { sheet, area });
    },
  },
});
