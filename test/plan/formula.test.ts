import { Big } from "../../src/domain/decimal";
import { numberLiteral, textLiteral, unchanged } from "../../src/plan/formula";
import { createCalculator } from "../../host/calc/univer";

describe("text literals", () => {
  test.each([
    ['a"b', '"a""b"'],
    ["", '""'],
    ["一\n二", '("一"&CHAR(10)&"二")'],
    ["=SUM(A1)", '"=SUM(A1)"'],
  ])("%j", (text, expected) => expect(textLiteral(text)).toBe(expected));

  test("no piece is longer than Excel allows, and no surrogate pair is parted", () => {
    const text = "😀绩".repeat(300);
    const pieces = textLiteral(text).slice(1, -1).split("&");
    expect(pieces.every((piece) => piece.length <= 252)).toBe(true);
    expect(pieces.map((piece) => piece.slice(1, -1)).join("")).toBe(text);
    expect(pieces.every((piece) => !/^"[\udc00-\udfff]/.test(piece))).toBe(true);
  });
});

test.each([
  [1e-7, "0.0000001"],
  [-3, "(-3)"],
  [147287.4838, "147287.4838"],
  [1e21, "1000000000000000000000"],
])("the number %d is written %s", (value, expected) => expect(numberLiteral(value)).toBe(expected));

test("a decimal is written without an exponent", () =>
  expect(numberLiteral(new Big("0.000000000012"))).toBe("0.000000000012"));

describe("a condition that a cell is unchanged", () => {
  const long = `${"很长的完成情况说明，".repeat(60)}完。`;
  test.each([
    ["≥3个", "≥3 个"],
    ['含"引号"', "含引号"],
    [long, `${long}改`],
    [8, 9],
    [0, ""],
    ["", 0],
    [0.1 + 0.2, 0.31],
    [147287.4838, 147287.4839],
    [true, false],
  ])("holds for %j and not for %j", async (value, other) => {
    const calculator = createCalculator();
    const cells = [
      { row: 0, column: 0, formula: null, value },
      { row: 1, column: 0, formula: `=IF(${unchanged("A1", value)},1,0)`, value: null },
    ];
    await calculator.load([{ id: "s", name: "表", cells: cells.filter((cell) => cell.value !== "") }]);
    const result = async () => (await calculator.calculate()).find(({ row }) => row === 1)?.value;
    expect(await result()).toBe(1);
    calculator.setCells("s", [{ row: 0, column: 0, formula: null, value: other === "" ? null : other }]);
    expect(await result()).toBe(0);
    calculator.dispose();
  });
});
