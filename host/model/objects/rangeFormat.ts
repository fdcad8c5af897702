import type { Alignment, Style } from "@cj-tech-master/excelts";
import { OfficeError } from "../errors";
import { endColumn, endRow, type Area } from "../../formula/area";
import type { Book, SheetRange } from "../grid/book";
import { checkedHeight, columnPoints, rowPoints, widthOfPoints } from "../grid/lines";
import type { Sheet } from "../grid/sheet";
import { numberFormatOf, type CellStyle } from "../grid/style";
import { displayText } from "../text";
import { flag, integer, number, oneOf } from "./arguments";
import { define, object, type Property, type ObjectType } from "./define";
import { common, restyle } from "./formatArea";
import { alive, allowed } from "./guard";
import { rangeBorders } from "./rangeBorders";
import { rangeFill } from "./rangeFill";
import { rangeFont } from "./rangeFont";

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const HORIZONTAL_WORDS: Record<string, Alignment["horizontal"]> = {
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const VERTICAL_WORDS: Record<string, Alignment["vertical"]> = {
  Top: "top",
  Center: "middle",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
};

const wordFor = (words: Record<string, string | undefined>, value: string | undefined, otherwise: string): string =>
  Object.keys(words).find((word) => words[word] === value) ?? otherwise;

function align(book: Book, range: SheetRange, key: string, change: Partial<Alignment>): void {
  restyle(book, range, `alignment.${key}`, (style): Partial<Style> => ({
    ...style,
    alignment: { ...style.alignment, ...change } as Alignment,
  }));
}

function alignmentProperty(
  read: (alignment: Partial<Alignment>) => unknown,
  key: string,
  write: (value: unknown) => Partial<Alignment>,
): Property<SheetRange> {
  return {
    get: (range) => common(range, (style: CellStyle) => read(style.alignment ?? {})),
    set: (range, value, { book }) => align(book, range, `${key}=${String(value)}`, write(value)),
  };
}

/** What all columns (or rows) of the range have in common. */
function commonLine(area: Area, axis: "rows" | "columns", read: (index: number) => number): number | null {
  const [first, last] = axis === "rows" ? [area.row, endRow(area)] : [area.column, endColumn(area)];
  const shared = read(first);
  for (let index = first + 1; index <= Math.min(last, first + 20_000); index += 1)
    if (read(index) !== shared) return null;
  return shared;
}

function setColumns(sheet: Sheet, area: Area, width: number | undefined): void {
  allowed(sheet, "formatColumns");
  sheet.linesChanged = true;
  for (let index = area.column; index <= endColumn(area); index += 1) {
    sheet.columns.set(index, { ...sheet.columns.get(index), width, hidden: width === 0 });
  }
}

function setRows(sheet: Sheet, area: Area, height: number | undefined): void {
  allowed(sheet, "formatRows");
  sheet.linesChanged = true;
  for (let index = area.row; index <= endRow(area); index += 1) {
    sheet.rows.set(index, {
      ...sheet.rows.get(index),
      height,
      customHeight: height !== undefined,
      hidden: height === 0,
    });
  }
}

/** Width of a text in digits: a CJK character counts two. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u11ff\u2e80-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1;
  return width;
}

function autofitColumns(book: Book, { sheet, area }: SheetRange): void {
  const widest = new Map<number, number>();
  for (const [row, column, cell] of sheet.existing(area)) {
    if (cell.blank || sheet.mergeAt(row, column)) continue;
    const scale = (cell.style.font?.size ?? book.defaultFont.size) / book.defaultFont.size;
    const text = displayText(cell.value, numberFormatOf(cell.style));
    const width = Math.max(...text.split("\n").map(textWidth)) * scale + 1.7;
    widest.set(column, Math.max(width, widest.get(column) ?? 0));
  }
  for (const [column, width] of widest) setColumns(sheet, { ...area, column, columnCount: 1 }, Math.min(255, width));
}

export const rangeFormat: ObjectType<SheetRange> = define<SheetRange>("RangeFormat", {
  navigation: {
    Font: (range) => object(rangeFont, range),
    Fill: (range) => object(rangeFill, range),
    Borders: (range) => object(rangeBorders, range),
    Protection: (range) => object(formatProtection, range),
  },
  properties: {
    HorizontalAlignment: alignmentProperty(
      ({ horizontal }) => wordFor(HORIZONTAL_WORDS, horizontal, "General"),
      "horizontal",
      (value) => {
        const word = oneOf(value, HORIZONTAL);
        return { horizontal: HORIZONTAL_WORDS[word] } as Partial<Alignment>;
      },
    ),
    VerticalAlignment: alignmentProperty(
      ({ vertical }) => wordFor(VERTICAL_WORDS, vertical, "Bottom"),
      "vertical",
      (value) => ({ vertical: VERTICAL_WORDS[oneOf(value, VERTICAL)] }) as Partial<Alignment>,
    ),
    WrapText: alignmentProperty(
      ({ wrapText }) => wrapText === true,
      "wrap",
      (value) => ({ wrapText: flag(value) }),
    ),
    ShrinkToFit: alignmentProperty(
      ({ shrinkToFit }) => shrinkToFit === true,
      "shrink",
      (value) => ({ shrinkToFit: flag(value) }),
    ),
    IndentLevel: alignmentProperty(
      ({ indent }) => indent ?? 0,
      "indent",
      (value) => {
        const indent = integer(value);
        if (indent < 0 || indent > 250) throw new OfficeError("InvalidArgument");
        return { indent };
      },
    ),
    TextOrientation: alignmentProperty(
      ({ textRotation }) => (textRotation === "vertical" ? 180 : (textRotation ?? 0)),
      "rotation",
      (value) => {
        const angle = integer(value);
        if (angle !== 180 && (angle < -90 || angle > 90)) throw new OfficeError("InvalidArgument");
        return { textRotation: angle === 180 ? "vertical" : angle };
      },
    ),
    ReadingOrder: alignmentProperty(
      ({ readingOrder }) =>
        readingOrder === "rtl" ? "RightToLeft" : readingOrder === "ltr" ? "LeftToRight" : "Context",
      "order",
      (value) => {
        const order = oneOf(value, ["Context", "LeftToRight", "RightToLeft"]);
        return (
          order === "Context" ? {} : { readingOrder: order === "RightToLeft" ? "rtl" : "ltr" }
        ) as Partial<Alignment>;
      },
    ),
    ColumnWidth: {
      get: (range, { book }) =>
        commonLine(alive(range).area, "columns", (index) => columnPoints(book, range.sheet, index)),
      set: (range, value, { book }) => setColumns(alive(range).sheet, range.area, widthOfPoints(book, number(value))),
    },
    RowHeight: {
      get: (range) => commonLine(alive(range).area, "rows", (index) => rowPoints(range.sheet, index)),
      set: (range, value) => setRows(alive(range).sheet, range.area, checkedHeight(number(value))),
    },
    UseStandardHeight: {
      get: (range) =>
        commonLine(alive(range).area, "rows", (index) =>
          range.sheet.rows.get(index)?.height === undefined ? 1 : 0,
        ) === 1,
      set: (range, value) => {
        if (flag(value)) setRows(alive(range).sheet, range.area, undefined);
      },
    },
    UseStandardWidth: {
      get: (range) =>
        commonLine(alive(range).area, "columns", (index) =>
          range.sheet.columns.get(index)?.width === undefined ? 1 : 0,
        ) === 1,
      set: (range, value) => {
        if (flag(value)) setColumns(alive(range).sheet, range.area, undefined);
      },
    },
  },
  methods: {
    AutofitColumns: (range, _args, { book }) => autofitColumns(book, alive(range)),
    AutofitRows: (range) => setRows(alive(range).sheet, range.area, undefined),
  },
});

const formatProtection: ObjectType<SheetRange> = define<SheetRange>("FormatProtection", {
  properties: {
    Locked: {
      get: (range) => common(range, ({ protection }) => protection?.locked !== false),
      set: (range, value, { book }) =>
        restyle(book, range, `locked=${String(flag(value))}`, (style) => ({
          ...style,
          protection: { hidden: false, ...style.protection, locked: flag(value) },
        })),
    },
    FormulaHidden: {
      get: (range) => common(range, ({ protection }) => protection?.hidden === true),
      set: (range, value, { book }) =>
        restyle(book, range, `hidden=${String(flag(value))}`, (style) => ({
          ...style,
          protection: { locked: true, ...style.protection, hidden: flag(value) },
        })),
    },
  },
});
