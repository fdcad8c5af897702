import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { CellValue } from "../../src/domain/cell";
import { recognise } from "../../src/sheets/recognise";
import type { SheetSnapshot } from "../../src/sheets/snapshot";
import type { Table } from "../../src/sheets/table";
import { goldenCases } from "./cases";
import { emptyCanvas, put, sheetOf, workbookOf } from "./layout";

/** The same sheet, further down and to the right. */
function moved(sheet: SheetSnapshot, rows: number, columns: number): SheetSnapshot {
  if (sheet.used === null) return sheet;
  const by = <A extends { readonly row: number; readonly column: number }>(area: A): A => ({
    ...area,
    row: area.row + rows,
    column: area.column + columns,
  });
  return {
    ...sheet,
    used: by(sheet.used),
    merges: sheet.merges.map(by),
    hiddenRows: sheet.hiddenRows.map((row) => row + rows),
  };
}

/** What was understood, with places relative to the table's first cell. */
function meaning(table: Table, rows: number, columns: number): unknown {
  return {
    kind: table.kind,
    title: table.title,
    unit: table.unit,
    area: { ...table.area, row: table.area.row - rows, column: table.area.column - columns },
    headerRows: table.headerRows.map((row) => row - rows),
    columns: table.columns.map((column) => [column.column - columns, column.header, column.role]),
    rows: table.rows.map((row) => [
      row.row - rows,
      row.kind,
      row.name,
      row.cells,
      row.parts,
      row.across,
      row.parent === null ? null : row.parent - rows,
      row.hidden,
    ]),
    budget: table.budget === null ? null : table.budget.rows.map((row) => [row.row - rows, row.name, row.cells]),
  };
}

describe("where a table stands changes nothing about what it means", () => {
  test.each(goldenCases().map((one) => [one.name, one] as const))("%s", (_, { snapshot }) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 12 }), (rows, columns) => {
        const there = recognise({ ...snapshot, sheets: snapshot.sheets.map((sheet) => moved(sheet, rows, columns)) });
        expect(there.map((table) => meaning(table, rows, columns))).toEqual(
          recognise(snapshot).map((table) => meaning(table, 0, 0)),
        );
      }),
      { numRuns: 4 },
    );
  });
});

const words = [
  "序号",
  "单位",
  "金额（万元）",
  "合计",
  "一级指标",
  "目标值",
  "得分",
  "分值",
  "小计",
  "其中：",
  "单位：万元",
  "项目名称",
  "总分",
  "〃",
  "-",
  "#REF!",
  "3828.4（详见附件2）",
  " \u00a0",
  "注：",
  "99.74%",
];
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<CellValue>(...words) },
  { weight: 3, arbitrary: fc.constant<CellValue>("") },
  { weight: 2, arbitrary: fc.double({ noNaN: true, min: -1e6, max: 1e6 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.boolean() },
);

describe("any sheet at all", () => {
  test("is read without a fault, and tables stay inside the used range and apart from each other", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 25 }), (grid) => {
        const canvas = emptyCanvas();
        grid.forEach((cells, row) => cells.forEach((value, column) => put(canvas, row, column, value)));
        const sheet = sheetOf(canvas);
        for (const table of recognise(workbookOf(sheet))) {
          expect(table.area.row).toBeGreaterThanOrEqual(sheet.used?.row ?? 0);
          expect(table.area.row + table.area.rowCount).toBeLessThanOrEqual(
            (sheet.used?.row ?? 0) + (sheet.used?.rowCount ?? 0),
          );
          const rows = table.rows.map((row) => row.row);
          expect(new Set(rows).size).toBe(rows.length);
          expect(rows.every((row) => row > (table.headerRows[table.headerRows.length - 1] ?? 0))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
