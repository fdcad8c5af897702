import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { MAX_COLUMNS, MAX_ROWS } from "../../../host/formula/area";
import { loseSheet, moveFormula, renameSheet, shiftFormula } from "../../../host/formula/rewrite";
import { sheetPrefix } from "../../../host/formula/sheetName";
import type { Shift } from "../../../host/formula/shift";
import { cell, formula, sheetName } from "./arbitraries";

const rows = (at: number, count: number): Shift => ({ axis: "rows", at, count, from: 0, to: MAX_COLUMNS - 1 });
const columns = (at: number, count: number): Shift => ({ axis: "columns", at, count, from: 0, to: MAX_ROWS - 1 });

describe("copying", () => {
  test.each([
    ["=A1+$B$2+C$3", 2, 1, "=B3+$B$2+D$3"],
    ["=SUM(A1:B2)", 1, 0, "=SUM(A2:B3)"],
    ["=A1", -1, 0, "=#REF!"],
    ["=A1#", -1, 0, "=#REF!"],
    ["=A1#", 1, 0, "=A2#"],
    ['="A1"&A1', 1, 0, '="A1"&A2'],
    ["=表1!A1", 1, 1, "=表1!B2"],
    ["=LOG10(A1)", 1, 0, "=LOG10(A2)"],
    ["=SUM(B:B)", 5, 1, "=SUM(C:C)"],
    ["=B1-表1!A1", 1, 0, "=B2-表1!A2"],
  ])("%s by %d, %d", (written, down, right, expected) => expect(moveFormula(written, down, right)).toBe(expected));
});

describe("inserting and deleting", () => {
  test.each([
    ["=A1+A2", rows(1, 1), "=A1+A3"],
    ["=A5", rows(2, 1), "=A6"],
    ["=A1", rows(2, 1), "=A1"],
    ["=SUM(A1:A5)", rows(2, 2), "=SUM(A1:A7)"],
    ["=SUM(A1:A10)", rows(4, 2), "=SUM(A1:A12)"],
    ["=SUM(A1:A5)", rows(5, 1), "=SUM(A1:A5)"],
    ["=SUM(A1:A5)", rows(0, 1), "=SUM(A2:A6)"],
    ["=SUM(A5:A$1)", rows(2, 2), "=SUM(A7:A$1)"],
    ["=SUM($A$1:A$5)", rows(1, -2), "=SUM($A$1:A$3)"],
    ["=SUM(A1:A10)", rows(4, -3), "=SUM(A1:A7)"],
    ["=SUM(A2:A3)", rows(1, -2), "=SUM(#REF!)"],
    ["=SUM(A5:A6)", rows(4, -2), "=SUM(#REF!)"],
    ["=A5", rows(4, -1), "=#REF!"],
    ["=SUM(A2:A5)", rows(0, -2), "=SUM(A1:A3)"],
    ["=SUM(A2:A5)", rows(3, -5), "=SUM(A2:A3)"],
    ["=SUM(A:A)", rows(0, 3), "=SUM(A:A)"],
    ["=SUM(A1:A1048576)", rows(0, 3), "=SUM(A1:A1048576)"],
    ["=SUM(2:3)", rows(0, 3), "=SUM(5:6)"],
    ["=SUM(B:C)", columns(1, 1), "=SUM(C:D)"],
    ["=$C$3", columns(1, 1), "=$D$3"],
    ["=B2", columns(1, -1), "=#REF!"],
    ["=表!A5&其他!A5&'表'!A5", rows(0, 1), "=表!A6&其他!A5&'表'!A6"],
    ['="A5"&A5', rows(0, 1), '="A5"&A6'],
    ["=A1048576", rows(0, 1), "=#REF!"],
    ["=XFE5", rows(0, 1), "=XFE5"],
  ])("%s after %o", (before, shift, after) => expect(shiftFormula(before, "表", "表", shift)).toBe(after));

  test("another sheet's formulas change only where they name the sheet", () => {
    expect(shiftFormula("=A1+表!A1", "别处", "表", rows(0, 1))).toBe("=A1+表!A2");
  });

  test("cells beside the inserted ones stay", () => {
    expect(shiftFormula("=A5+B5+SUM(A1:B9)", "表", "表", { ...rows(0, 1), from: 1, to: 1 })).toBe("=A5+B6+SUM(A1:B9)");
  });

  test("inserting and deleting the same rows is as if nothing happened", () => {
    fc.assert(
      fc.property(formula, fc.integer({ min: 0, max: 6000 }), fc.integer({ min: 1, max: 50 }), (written, at, count) => {
        const there = shiftFormula(written, "表", "表", rows(at, count));
        return shiftFormula(there, "表", "表", rows(at, -count)) === written;
      }),
    );
  });
});

describe("sheets", () => {
  test("a new name is taken over wherever the old one stands", () => {
    expect(renameSheet("=旧!A1+'旧'!B2+旧表!C3+旧!合计", "旧", "新 表")).toBe(
      "='新 表'!A1+'新 表'!B2+旧表!C3+'新 表'!合计",
    );
  });

  test("renaming there and back is as if nothing happened", () => {
    fc.assert(
      fc.property(sheetName, sheetName, cell, (from, to, at) => {
        fc.pre(from.toLowerCase() !== to.toLowerCase());
        const written = `=${sheetPrefix(from)}!${at}`;
        return renameSheet(renameSheet(written, from, to), to, from) === written;
      }),
    );
  });

  test("deleting leaves #REF! and other sheets alone", () => {
    expect(loseSheet("=资金!A1+SUM('资金'!A:A)+其他!B1+A1", "资金")).toBe("=#REF!+SUM(#REF!)+其他!B1+A1");
  });
});
