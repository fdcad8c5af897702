import type { Table as FileTable } from "@cj-tech-master/excelts";
import { OfficeError } from "../errors";
import { parseAddress } from "../../formula/address";
import { contains, intersect, type Area } from "../../formula/area";
import type { Book, SheetRange } from "../grid/book";
import type { Sheet } from "../grid/sheet";
import { integer, text } from "./arguments";
import { define, object, type ObjectType } from "./define";
import { range } from "./range";
import { worksheet } from "./worksheet";

/** The tables of a sheet, of the workbook, or of some cells. */
export interface TableScope {
  readonly sheet: Sheet | null;
  readonly within?: { readonly area: Area; readonly fully: boolean };
}

interface TableRef {
  readonly sheet: Sheet;
  readonly table: FileTable;
}

function areaOf({ table }: TableRef): Area {
  const { tableRef, ref } = table.table;
  const area = parseAddress(tableRef ?? ref);
  if (!area) throw new OfficeError("GeneralException");
  if (tableRef) return area;
  return { ...area, rowCount: table.tableHeight, columnCount: table.width };
}

function list(book: Book, { sheet, within }: TableScope): readonly TableRef[] {
  const sheets = sheet ? [sheet] : book.sheets;
  const all = sheets.flatMap((home) => home.document.getTables().map((table) => ({ sheet: home, table })));
  if (!within) return all;
  return all.filter((ref) =>
    within.fully ? contains(within.area, areaOf(ref)) : intersect(within.area, areaOf(ref)) !== null,
  );
}

const idOf = ({ table }: TableRef): string => table.name;

function find(book: Book, scope: TableScope, key: unknown): TableRef | undefined {
  const wanted = text(key).toLowerCase();
  return list(book, scope).find(
    ({ table }) => table.name.toLowerCase() === wanted || table.displayName?.toLowerCase() === wanted,
  );
}

function required(ref: TableRef | undefined): TableRef {
  if (!ref) throw new OfficeError("ItemNotFound");
  return ref;
}

export const tables: ObjectType<TableScope> = define<TableScope>("TableCollection", {
  properties: { Count: { get: (scope, { book }) => list(book, scope).length } },
  items: (scope, { book }) => list(book, scope).map((ref) => object(table, ref)),
  index: (scope, key, { book }) => object(table, required(find(book, scope, key))),
  methods: {
    GetCount: (scope, _args, { book }) => list(book, scope).length,
    GetItem: (scope, [key], { book }) => object(table, required(find(book, scope, key))),
    GetItemAt: (scope, [index], { book }) => object(table, required(list(book, scope)[integer(index)])),
    GetItemOrNullObject: (scope, [key], { book }) => {
      const ref = find(book, scope, key);
      return ref ? object(table, ref) : null;
    },
  },
});

const scopedTables: ObjectType<TableScope> = define<TableScope>("TableScopedCollection", {
  items: (scope, { book }) => list(book, scope).map((ref) => object(table, ref)),
  index: (scope, key, { book }) => object(table, required(find(book, scope, key))),
  methods: {
    GetCount: (scope, _args, { book }) => list(book, scope).length,
    GetFirst: (scope, _args, { book }) => object(table, required(list(book, scope)[0])),
    GetItemOrNullObject: (scope, [key], { book }) => {
      const ref = find(book, scope, key);
      return ref ? object(table, ref) : null;
    },
  },
});

export const tablesIn = (target: SheetRange, fully: boolean): ReturnType<typeof object> =>
  object(scopedTables, { sheet: target.sheet, within: { area: target.area, fully } });

const part = (ref: TableRef, area: Area): ReturnType<typeof object> => object(range, { sheet: ref.sheet, area });

function body(ref: TableRef): Area {
  const area = areaOf(ref);
  const head = ref.table.headerRow === false ? 0 : 1;
  const total = ref.table.totalsRow ? 1 : 0;
  return { ...area, row: area.row + head, rowCount: Math.max(1, area.rowCount - head - total) };
}

/** Tables are read, not made: an add-in that writes plain ranges needs no more. */
const table: ObjectType<TableRef> = define<TableRef>("Table", {
  id: idOf,
  properties: {
    Id: { get: idOf },
    Name: { get: (ref) => ref.table.displayName ?? ref.table.name },
    ShowHeaders: { get: (ref) => ref.table.headerRow !== false },
    ShowTotals: { get: (ref) => ref.table.totalsRow === true },
    ShowBandedRows: { get: (ref) => ref.table.showRowStripes === true },
    ShowBandedColumns: { get: (ref) => ref.table.showColumnStripes === true },
    HighlightFirstColumn: { get: (ref) => ref.table.showFirstColumn === true },
    HighlightLastColumn: { get: (ref) => ref.table.showLastColumn === true },
    Style: { get: (ref) => ref.table.theme ?? "" },
  },
  navigation: { Worksheet: ({ sheet }) => object(worksheet, sheet) },
  methods: {
    GetRange: (ref) => part(ref, areaOf(ref)),
    GetDataBodyRange: (ref) => part(ref, body(ref)),
    GetHeaderRowRange: (ref) => {
      if (ref.table.headerRow === false) throw new OfficeError("InvalidOperation");
      return part(ref, { ...areaOf(ref), rowCount: 1 });
    },
    GetTotalRowRange: (ref) => {
      if (!ref.table.totalsRow) throw new OfficeError("InvalidOperation");
      const area = areaOf(ref);
      return part(ref, { ...area, row: area.row + area.rowCount - 1, rowCount: 1 });
    },
  },
});
