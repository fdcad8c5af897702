import { areaOfAddress } from "../../src/excel/addresses";
import { editMark, ownSheetsOf, parsePlace, runOfEditMark, sheetMark } from "../../src/excel/names";
import { areaAddress } from "../../src/sheets/area";

describe("where a name points", () => {
  test.each([
    ["='O''Brien & \"汇总\" 2023'!$B$3:$B$9", { sheet: 'O\'Brien & "汇总" 2023', address: "B3:B9" }],
    ["=资金表!$H$5", { sheet: "资金表", address: "H5" }],
    ["='资金 表'!H5:H25", { sheet: "资金 表", address: "H5:H25" }],
  ])("%s", (formula, place) => expect(parsePlace(formula)).toEqual(place));

  test.each(["=#REF!", "='表'!#REF!", "=1+1", "", 5, null])("%s points nowhere", (formula) =>
    expect(parsePlace(formula)).toBeNull(),
  );
});

test("our sheets are known by their marks, under whatever name, and not by a name alone", () => {
  const sheets = [
    { id: "a", name: "改过名的汇总" },
    { id: "b", name: "绩效评分汇总" },
  ];
  const own = ownSheetsOf(
    [
      { name: sheetMark("summary"), formula: "=改过名的汇总!$A$1" },
      { name: sheetMark("checklist"), formula: "=#REF!" },
    ],
    sheets,
  );
  expect([...own]).toEqual([["summary", "a"]]);
});

test("the mark of an edit tells its run", () => {
  expect(runOfEditMark(editMark(12, 3))).toBe(12);
  expect(runOfEditMark(editMark(12, 3).toLowerCase())).toBe(12);
  expect(runOfEditMark("_PERFSCORE.SUMMARY")).toBeNull();
  expect(runOfEditMark("合计")).toBeNull();
});

test.each(["B5", "B5:C9", "AA10:XFD20"])("%s reads back as itself", (address) => {
  expect(areaAddress(areaOfAddress(address))).toBe(address);
});

test.each(["B:B", "3:4", "B5:C", "", "表!B5"])("%s is no area", (address) => {
  expect(() => areaOfAddress(address)).toThrow(RangeError);
});
