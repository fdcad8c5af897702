import { describe, expect, test } from "@jest/globals";
import { readEntry } from "../../../host/model/entry";
import { displayText } from "../../../host/model/text";

const entered = (input: unknown, format = "General"): unknown[] => {
  const { value, formula, format: brought } = readEntry(input, format);
  return [formula ?? value, brought];
};

describe("what is typed becomes", () => {
  const year = new Date().getFullYear();
  const serial = (month: number, day: number): number =>
    Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;

  test.each([
    ["12", 12, null],
    [" 12 ", 12, null],
    ["-3.5", -3.5, null],
    ["1,234.50", 1234.5, "#,##0.00"],
    ["1,234", 1234, "#,##0"],
    ["12,34", "12,34", null],
    ["50%", 0.5, "0%"],
    ["99.74%", 0.9974, "0.00%"],
    ["1e3", 1000, "0.00E+00"],
    ["(5)", -5, null],
    ["¥5", 5, "¥#,##0;¥-#,##0"],
    ["1 1/2", 1.5, "# ?/?"],
    ["TRUE", true, null],
    ["#N/A", "#N/A", null],
    ["2024-1-31", 45322, "yyyy/m/d"],
    ["2024年1月31日", 45322, 'yyyy"年"m"月"d"日"'],
    ["2024-2-31", "2024-2-31", null],
    ["3-5", serial(3, 5), 'm"月"d"日"'],
    ["6:30", 6.5 / 24, "h:mm"],
    ["项目", "项目", null],
    ["'007", "007", null],
    ["=1+1", "=1+1", null],
    ["=", "=", null],
    ["+A1", "=A1", null],
    ["-A1", "=-A1", null],
    ["@SUM(A1)", "=SUM(A1)", null],
    ["-", "-", null],
    ["≥95%", "≥95%", null],
  ])("%j", (input, value, format) => expect(entered(input)).toEqual([value, format]));

  test("nothing but text under the format @", () => {
    expect(entered("=1+1", "@")).toEqual(["=1+1", null]);
    expect(entered("3-5", "@")).toEqual(["3-5", null]);
    expect(entered("0012", "@")).toEqual(["0012", null]);
  });

  test.each(["=SUM(", "+*", `=${"1+".repeat(4100)}1`, "x".repeat(32_768), Number.NaN, {}, []])(
    "refused: %p",
    (input) => {
      expect(() => readEntry(input, "General")).toThrow("The argument is invalid");
    },
  );
});

describe("what a cell shows", () => {
  test.each([
    [0.9974, "0.00%", "99.74%"],
    [1234.5, "#,##0.00", "1,234.50"],
    [1234.5, "General", "1234.5"],
    [0.1 + 0.2, "General", "0.3"],
    [147287.4838, "General", "147287.4838"],
    [1e12, "General", "1E+12"],
    [45322, "yyyy/m/d", "2024/1/31"],
    [true, "General", "TRUE"],
    ["文字", "0.00", "文字"],
    ["文字", '0;-0;0;@"元"', "文字元"],
    ["#DIV/0!", "0.00", "#DIV/0!"],
  ])("%p as %s", (value, format, expected) => expect(displayText(value, format)).toBe(expected));
});
