import { OfficeError } from "../errors";
import { parseAddress, splitSheet } from "../../formula/address";
import { MAX_ROWS } from "../../formula/area";
import type { SheetRange } from "../grid/book";
import type { Sheet } from "../grid/sheet";
import { integer, text } from "./arguments";
import { define, isModelObject, object, type ModelObject, type ObjectType } from "./define";
import { range } from "./range";
import { makeRange } from "./rangeAddress";

interface PageBreak {
  readonly sheet: Sheet;
  /** Row from 0 above which the page ends; the file's id of a break is the number of rows before it. */
  readonly row: number;
}

function rowOf(given: unknown): number {
  const area = isModelObject(given) ? (given.target as SheetRange).area : parseAddress(splitSheet(text(given)).rest);
  if (!area || area.row === 0 || area.row >= MAX_ROWS) throw new OfficeError("InvalidArgument");
  return area.row;
}

const rows = (sheet: Sheet): number[] =>
  sheet.document.rowBreaks.map((pageBreak) => pageBreak.id).sort((a, b) => a - b);

const remove = (sheet: Sheet, row: number): void => {
  sheet.document.rowBreaks = sheet.document.rowBreaks.filter((pageBreak) => pageBreak.id !== row);
};

const pageBreak: ObjectType<PageBreak> = define<PageBreak>("PageBreak", {
  properties: { RowIndex: { get: ({ row }) => row }, ColumnIndex: { get: () => 0 } },
  methods: {
    Delete: ({ sheet, row }) => remove(sheet, row),
    GetCellAfterBreak: ({ sheet, row }) =>
      object(range, makeRange(sheet, { row, column: 0, rowCount: 1, columnCount: 1 })),
  },
  id: ({ row }) => row,
});

const item = (sheet: Sheet, row: number): ModelObject => object(pageBreak, { sheet, row });

/** Breaks between rows; a second break at the same row is the same break. */
export const horizontalPageBreaks: ObjectType<Sheet> = define<Sheet>("PageBreakCollection", {
  methods: {
    Add: (sheet, [place]) => {
      const row = rowOf(place);
      remove(sheet, row);
      sheet.document.rowBreaks.push({ id: row, max: 16383, man: 1 });
      return item(sheet, row);
    },
    GetCount: (sheet) => rows(sheet).length,
    GetItem: (sheet, [index]) => {
      const row = rows(sheet)[integer(index)];
      if (row === undefined) throw new OfficeError("InvalidArgument");
      return item(sheet, row);
    },
    RemovePageBreaks: (sheet) => {
      sheet.document.rowBreaks = [];
    },
  },
  items: (sheet) => rows(sheet).map((row) => item(sheet, row)),
  index: (sheet, key) => item(sheet, integer(key)),
});
