import * as fc from "fast-check";
import {
  areaOf,
  columnLetters,
  columnNumber,
  parseReference,
  quoteSheet,
  writeReference,
} from "../../../host/calc/reference";
import { removeSheetFromFormula, renameSheetInFormula, shiftFormula } from "../../../host/calc/rewrite";
import { tokenise } from "../../../host/calc/tokens";

const cell = fc
  .record({
    row: fc.integer({ min: 0, max: 5000 }),
    column: fc.integer({ min: 0, max: 200 }),
    fixed: fc.constantFrom("", "$"),
  })
  .map(({ row, column, fixed }) => `${fixed}${columnLetters(column)}${fixed}${row + 1}`);
const sheetName = fc
  .string({ minLength: 1, maxLength: 12 })
  .filter((name) => /^[^\\/?*[\]:'\s]([^\\/?*[\]:]*[^\\/?*[\]:'\s])?$/.test(name));
const reference = fc
  .tuple(fc.option(sheetName), cell)
  .map(([sheet, at]) => (sheet === null ? at : `${quoteSheet(sheet)}!${at}`));
const text = fc.string({ maxLength: 10 }).map((value) => `"${value.replaceAll('"', '""')}"`);
const operand = fc.oneof(
  reference,
  text,
  fc.integer({ min: 0, max: 999 }).map(String),
  fc.constantFrom("TRUE", "#REF!", "支出合计", "{1,2;3,4}"),
);
const formula = fc
  .array(operand, { minLength: 1, maxLength: 5 })
  .map((operands) => `=IF(${operands.join("&")},SUM(${operands.join(",")}),"")`);

describe("tokens", () => {
  test("put together are the formula", () => {
    fc.assert(
      fc.property(
        formula,
        (written) =>
          `=${tokenise(written)
            .map((token) => token.text)
            .join("")}` === written,
      ),
    );
  });

  test("any text is cut without loss", () => {
    fc.assert(
      fc.property(
        fc.string(),
        (rest) =>
          tokenise(`=${rest}`)
            .map((token) => token.text)
            .join("") === rest,
      ),
    );
  });

  test.each([
    ["=A1", ["reference"]],
    ["=LOG10(A1)", ["function", "operator", "reference", "operator"]],
    ["='O''Brien'!$A$1:B2", ["reference"]],
    ["=资金表!A1", ["reference"]],
    ["=2023年!A1", ["reference"]],
    ["=A:C", ["reference"]],
    ["=$1:$3", ["reference"]],
    ["=A1B", ["name"]],
    ["=AB12C3", ["name"]],
    ["=1.5E+3", ["number"]],
    ["=PERF.EXPRATE(A1)", ["function", "operator", "reference", "operator"]],
    ["=表1[金额]", ["structured"]],
    ["=[1]Sheet1!A1", ["reference"]],
    ["=Sheet1!名称", ["name"]],
    ["=Sheet1!#REF!", ["error"]],
    ["=A1>=B1", ["reference", "operator", "reference"]],
  ])("%s", (written, kinds) => expect(tokenise(written).map((token) => token.kind)).toEqual(kinds));
});

describe("references", () => {
  test("columns count as Excel counts them", () => {
    expect(["A", "Z", "AA", "XFD"].map(columnNumber)).toEqual([0, 25, 26, 16383]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16383 }), (column) => columnNumber(columnLetters(column)) === column),
    );
  });

  test.each(["$A1", "A$1:$B2", "A:$C", "$1:3", "XFD1048576"])("%s is written as it was read", (written) => {
    const read = parseReference(written);
    if (!read) throw new Error("not read");
    expect(writeReference(read, areaOf(read))).toBe(written);
  });

  test.each(["XFE1", "A1048577", "A0", "1", "A", "A1:B", ""])("%s is none", (written) =>
    expect(parseReference(written)).toBeNull(),
  );
});

describe("inserting and deleting", () => {
  const rows = (at: number, count: number) => ({ sheet: "表", axis: "rows", at, count }) as const;
  const columns = (at: number, count: number) => ({ sheet: "表", axis: "columns", at, count }) as const;

  test.each([
    ["=A1+A2", rows(1, 1), "=A1+A3"],
    ["=SUM(A1:A5)", rows(2, 2), "=SUM(A1:A7)"],
    ["=SUM(A1:A5)", rows(5, 1), "=SUM(A1:A5)"],
    ["=SUM(A1:A5)", rows(0, 1), "=SUM(A2:A6)"],
    ["=SUM($A$1:A$5)", rows(1, -2), "=SUM($A$1:A$3)"],
    ["=SUM(A2:A3)", rows(1, -2), "=SUM(#REF!)"],
    ["=SUM(A2:A5)", rows(0, -2), "=SUM(A1:A3)"],
    ["=SUM(A2:A5)", rows(3, -5), "=SUM(A2:A3)"],
    ["=SUM(A:A)", rows(0, 3), "=SUM(A:A)"],
    ["=SUM(2:3)", rows(0, 3), "=SUM(5:6)"],
    ["=SUM(B:C)", columns(1, 1), "=SUM(C:D)"],
    ["=B2", columns(1, -1), "=#REF!"],
    ["=表!A5&其他!A5&'表'!A5", rows(0, 1), "=表!A6&其他!A5&'表'!A6"],
    ['="A5"&A5', rows(0, 1), '="A5"&A6'],
    ["=A1048576", rows(0, 1), "=#REF!"],
  ])("%s after %o", (before, shift, after) => expect(shiftFormula(before, "表", shift)).toBe(after));

  test("another sheet's formulas change only where they name the sheet", () => {
    expect(shiftFormula("=A1+表!A1", "别处", rows(0, 1))).toBe("=A1+表!A2");
  });

  test("inserting and deleting the same rows is as if nothing happened", () => {
    fc.assert(
      fc.property(formula, fc.integer({ min: 0, max: 6000 }), fc.integer({ min: 1, max: 50 }), (written, at, count) => {
        const there = shiftFormula(written, "表", rows(at, count));
        return shiftFormula(there, "表", rows(at, -count)) === shiftFormula(written, "表", rows(6e5, 1));
      }),
    );
  });
});

describe("sheet names in formulas", () => {
  test("renaming there and back is as if nothing happened", () => {
    fc.assert(
      fc.property(sheetName, sheetName, cell, (from, to, at) => {
        fc.pre(from.toLowerCase() !== to.toLowerCase());
        const written = `=${quoteSheet(from)}!${at}`;
        return renameSheetInFormula(renameSheetInFormula(written, from, to), to, from) === written;
      }),
    );
  });

  test("a name is quoted when it must be", () => {
    expect(["资金表", "Sheet1", "2023年", "A1", "a b", "O'Brien", "（一）", "R1C1"].map(quoteSheet)).toEqual([
      "资金表",
      "Sheet1",
      "'2023年'",
      "'A1'",
      "'a b'",
      "'O''Brien'",
      "'（一）'",
      "'R1C1'",
    ]);
  });

  test("deleting leaves #REF! and other sheets alone", () => {
    expect(removeSheetFromFormula("=资金!A1+SUM('资金'!A:A)+其他!B1+A1", "资金")).toBe("=#REF!+SUM(#REF!)+其他!B1+A1");
  });
});
