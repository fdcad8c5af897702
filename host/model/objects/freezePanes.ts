import { OfficeError } from "../errors";
import { parseAddress, splitSheet } from "../../formula/address";
import { endColumn, endRow, MAX_COLUMNS, MAX_ROWS, type Area } from "../../formula/area";
import { columnLetters } from "../../formula/columns";
import type { SheetRange } from "../grid/book";
import type { Sheet } from "../grid/sheet";
import { integer, optional, text } from "./arguments";
import { define, isModelObject, object, type ModelObject, type ObjectType } from "./define";
import { inFront } from "./guard";
import { range } from "./range";
import { viewOf } from "./worksheet";

function freeze(sheet: Sheet, rows: number, columns: number): void {
  const { xSplit: _x, ySplit: _y, topLeftCell: _t, activePane: _a, state: _s, ...view } = viewOf(sheet);
  const frozen =
    rows > 0 || columns > 0
      ? {
          state: "frozen",
          ...(columns > 0 ? { xSplit: columns } : {}),
          ...(rows > 0 ? { ySplit: rows } : {}),
          topLeftCell: `${columnLetters(columns)}${rows + 1}`,
        }
      : { state: "normal" };
  sheet.document.views = [{ ...view, ...frozen } as never, ...sheet.document.views.slice(1)];
}

function location(sheet: Sheet): Area | null {
  const view = viewOf(sheet);
  if (view.state !== "frozen") return null;
  const rows = Number(view.ySplit ?? 0);
  const columns = Number(view.xSplit ?? 0);
  if (rows === 0 && columns === 0) return null;
  return { row: 0, column: 0, rowCount: rows || MAX_ROWS, columnCount: columns || MAX_COLUMNS };
}

function areaOf(value: unknown): Area {
  const area = isModelObject(value) ? (value.target as SheetRange).area : parseAddress(splitSheet(text(value)).rest);
  if (!area) throw new OfficeError("InvalidArgument");
  return area;
}

const place = (sheet: Sheet): ModelObject | null => {
  const area = location(sheet);
  return area && object(range, { sheet, area });
};

export const freezePanes: ObjectType<Sheet> = define<Sheet>("WorksheetFreezePanes", {
  methods: {
    // The whole-row or whole-column side of the range does not freeze.
    FreezeAt: (sheet, [given], { book }) => {
      inFront(book);
      const area = areaOf(given);
      const rows = area.rowCount === MAX_ROWS ? 0 : endRow(area) + 1;
      const columns = area.columnCount === MAX_COLUMNS ? 0 : endColumn(area) + 1;
      freeze(sheet, rows, columns);
    },
    FreezeColumns: (sheet, [count], { book }) => {
      inFront(book);
      freeze(sheet, 0, counted(count));
    },
    FreezeRows: (sheet, [count], { book }) => {
      inFront(book);
      freeze(sheet, counted(count), 0);
    },
    Unfreeze: (sheet, _args, { book }) => {
      inFront(book);
      freeze(sheet, 0, 0);
    },
    GetLocation: (sheet) => {
      const found = place(sheet);
      if (!found) throw new OfficeError("ItemNotFound");
      return found;
    },
    GetLocationOrNullObject: place,
  },
});

function counted(value: unknown): number {
  const count = optional(value, integer, 1);
  if (count < 1) throw new OfficeError("InvalidArgument");
  return count;
}
