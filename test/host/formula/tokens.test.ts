import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { joinTokens, tokenize } from "../../../host/formula/tokens";
import { formula } from "./arbitraries";

describe("tokens", () => {
  test("put together are the formula", () => {
    fc.assert(fc.property(formula, (written) => joinTokens(tokenize(written)) === written));
  });

  test("any text is cut without loss", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => joinTokens(tokenize(text)) === text));
  });

  test.each([
    ["A1", ["reference"]],
    ["A1#", ["reference"]],
    ["A1 : B2", ["reference"]],
    ["LOG10(A1)", ["function", "open", "reference", "close"]],
    ["'O''Brien'!$A$1:B2", ["reference"]],
    ["资金表!A1", ["reference"]],
    ["2023年!A1", ["reference"]],
    ["一:三!A1", ["reference"]],
    ["A:C", ["reference"]],
    ["$1:$3", ["reference"]],
    ["A1B", ["name"]],
    ["AB12C3", ["name"]],
    ["1.5E+3", ["number"]],
    ["PERF.EXPRATE(A1)", ["function", "open", "reference", "close"]],
    ["表1[金额]", ["structured"]],
    ["表1[[#This Row],[金额'] ]]", ["structured"]],
    ["[@金额]", ["structured"]],
    ["[1]Sheet1!A1", ["reference"]],
    ["Sheet1!名称", ["name"]],
    ["Sheet1!#REF!", ["error"]],
    ["#n/a", ["error"]],
    ["A1>=B1", ["reference", "operator", "reference"]],
    ["{1,2;3}", ["array"]],
    ["SUM（A1）", ["name", "unknown", "reference", "unknown"]],
    ["𠮷!A1", ["reference"]],
    ["A1😀", ["reference", "unknown"]],
  ])("%s", (written, kinds) => expect(tokenize(written).map((token) => token.kind)).toEqual(kinds));

  test("a sheet's name ends at an operator", () => {
    expect(tokenize("B1-表1!A1/表2!A1").map(({ sheet }) => sheet)).toEqual([null, null, "表1", null, "表2"]);
  });

  test("quotes of a sheet's name are taken off", () => {
    expect(tokenize("'O''Brien 表'!A1:B2")).toEqual([
      { kind: "reference", text: "'O''Brien 表'!A1:B2", sheet: "O'Brien 表", rest: "A1:B2" },
    ]);
  });
});
