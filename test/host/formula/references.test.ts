import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { formatAddress, parseAddress } from "../../../host/formula/address";
import { MAX_COLUMNS, type Area } from "../../../host/formula/area";
import { columnIndex, columnLetters } from "../../../host/formula/columns";
import { readReference, writeReference } from "../../../host/formula/references";
import { sheetPrefix } from "../../../host/formula/sheetName";
import { shiftArea, type Shift } from "../../../host/formula/shift";

const rows = (at: number, count: number): Shift => ({ axis: "rows", at, count, from: 0, to: MAX_COLUMNS - 1 });

const area = fc
  .record({
    row: fc.nat(500),
    column: fc.nat(60),
    rowCount: fc.integer({ min: 1, max: 40 }),
    columnCount: fc.integer({ min: 1, max: 20 }),
  })
  .map((value): Area => value);

describe("references", () => {
  test("columns count as Excel counts them", () => {
    expect(["A", "Z", "AA", "XFD", "XFE"].map(columnIndex)).toEqual([0, 25, 26, 16383, -1]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16383 }), (column) => columnIndex(columnLetters(column)) === column),
    );
  });

  test.each(["$A1", "A$1:$B2", "B2:A1", "A:$C", "$1:3", "XFD1048576", "$A$1#"])(
    "%s is written as it was read",
    (written) => {
      const read = readReference(written);
      if (!read) throw new Error("not read");
      expect(writeReference(read)).toBe(written);
    },
  );

  test.each(["XFE1", "A1048577", "A0", "1", "A", "A1:B", "A:1", "A1:B2:C3", "#REF!", ""])("%s is none", (written) =>
    expect(readReference(written)).toBeNull(),
  );

  test("an address reads back as its area", () => {
    fc.assert(
      fc.property(area, fc.boolean(), (value, absolute) =>
        expect(parseAddress(formatAddress(value, absolute))).toEqual(value),
      ),
    );
  });

  test("inserting and deleting the same rows gives the area back", () => {
    fc.assert(
      fc.property(area, fc.nat(600), fc.integer({ min: 1, max: 30 }), (value, at, count) => {
        const inserted = shiftArea(value, rows(at, count));
        expect(inserted && shiftArea(inserted, rows(at, -count))).toEqual(value);
      }),
    );
  });

  test.each([
    ["资金表", "资金表"],
    ["Sheet1", "Sheet1"],
    ["2023年", "'2023年'"],
    ["A1", "'A1'"],
    ["a b", "'a b'"],
    ["O'Brien", "'O''Brien'"],
    ["（一）", "'（一）'"],
    ["R1C1", "'R1C1'"],
  ])("the sheet %s is %s in a formula", (name, written) => expect(sheetPrefix(name)).toBe(written));
});
