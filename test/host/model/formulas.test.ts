import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { loseSheet, moveFormula, renameSheet, shiftFormula } from "../../../host/model/formula/rewrite";
import { shiftArea, type Shift } from "../../../host/model/formula/shift";
import { isWellFormed } from "../../../host/model/formula/syntax";
import { joinTokens, tokenize } from "../../../host/model/formula/tokens";
import { formatAddress, MAX_COLUMNS, MAX_ROWS, parseAddress, type Area } from "../../../host/model/grid/area";

const rows = (at: number, count: number): Shift => ({ axis: "rows", at, count, from: 0, to: MAX_COLUMNS - 1 });
const columns = (at: number, count: number): Shift => ({ axis: "columns", at, count, from: 0, to: MAX_ROWS - 1 });

describe("well formed", () => {
  test.each([
    "=A1",
    "=-A1%",
    '=IF(A1="","",B1/C1)',
    "=SUM(A1:B2,'表 1'!C:C,3:4)",
    "=PERF.EXPRATE(F5,E5)",
    "=SUM(,1)",
    "={1,2;3,-4}",
    "=A1:A3 A2:B2",
    "=Table1[[#This Row],[金额]]*2",
    "=LET(x,1,x+1)",
    "=LAMBDA(x,x+1)(2)",
    "=A1#",
    "=不认识(1)",
    '="a""b"&"c"',
    "=#REF!+1",
    "=合计*2",
    "=NOW()",
  ])("%s", (formula) => expect(isWellFormed(formula)).toBe(true));

  test.each([
    "=",
    "=SUM(A1",
    "=A1+",
    "=*2",
    "=A1)",
    "=(A1",
    '="a',
    "=A1 B1 2",
    "=1,2",
    "=SUM(1;2)",
    "=()",
    "={1,A1:A2",
    "=A1+*B1",
    "text",
  ])("refuses %s", (formula) => expect(isWellFormed(formula)).toBe(false));
});

describe("what a formula becomes", () => {
  test.each([
    ["=A1+$B$2+C$3", 2, 1, "=B3+$B$2+D$3"],
    ["=SUM(A1:B2)", 1, 0, "=SUM(A2:B3)"],
    ["=A1", -1, 0, "=#REF!"],
    ['="A1"&A1', 1, 0, '="A1"&A2'],
    ["=表1!A1", 1, 1, "=表1!B2"],
    ["=LOG10(A1)", 1, 0, "=LOG10(A2)"],
    ["=SUM(B:B)", 5, 1, "=SUM(C:C)"],
  ])("copied: %s by %d, %d", (formula, down, right, expected) =>
    expect(moveFormula(formula, down, right)).toBe(expected),
  );

  test.each([
    ["=A5", rows(2, 1), "=A6"],
    ["=A1", rows(2, 1), "=A1"],
    ["=SUM(A1:A10)", rows(4, 2), "=SUM(A1:A12)"],
    ["=SUM(A1:A10)", rows(4, -3), "=SUM(A1:A7)"],
    ["=A5", rows(4, -1), "=#REF!"],
    ["=SUM(A5:A6)", rows(4, -2), "=SUM(#REF!)"],
    ["=$C$3", columns(1, 1), "=$D$3"],
    ["=另表!A5", rows(2, 1), "=另表!A5"],
    ["=首页!A5", rows(2, 1), "=首页!A6"],
    ["=SUM(A:A)", rows(2, 1), "=SUM(A:A)"],
  ])("shifted: %s", (formula, shift, expected) => expect(shiftFormula(formula, "首页", "首页", shift)).toBe(expected));

  test("a sheet is renamed or lost", () => {
    expect(renameSheet("=旧!A1+'旧'!B2+旧表!C3", "旧", "新 表")).toBe("='新 表'!A1+'新 表'!B2+旧表!C3");
    expect(loseSheet("=旧!A1+A1", "旧")).toBe("=#REF!+A1");
  });
});

const area = fc
  .record({
    row: fc.nat(500),
    column: fc.nat(60),
    rowCount: fc.integer({ min: 1, max: 40 }),
    columnCount: fc.integer({ min: 1, max: 20 }),
  })
  .map((value): Area => value);

describe("laws", () => {
  test("tokens are the formula", () => {
    fc.assert(fc.property(fc.string(), (text) => joinTokens(tokenize(text)) === text));
  });

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
});
