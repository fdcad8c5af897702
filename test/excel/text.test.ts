import fc from "fast-check";
import { forcedFormat, linked } from "../../src/excel/cellContent";
import { formulaText, needsTextFormat } from "../../src/excel/text";

describe("text that Excel would take for something else", () => {
  test.each([
    "=1+1",
    "+8613800000000",
    "-",
    "@SUM(A1)",
    "00123",
    "440100198001011234",
    "99.74%",
    "2023年5月",
    "5/6",
    "１２３",
    "(5)",
    "¥100",
    "TRUE",
    "false ",
    "#N/A",
    "May-23",
    "  12",
    ".5",
    "1e5",
  ])("%s is written as text", (value) => {
    expect(needsTextFormat(value)).toBe(true);
    expect(forcedFormat({ value })).toBe("@");
  });

  test.each(["≥ 1.5 倍", "完成", "佛山", "Trueman", "Maybe", "", "技改项目 12 个", "不低于5%"])(
    "%s is not",
    (value) => {
      expect(needsTextFormat(value)).toBe(false);
      expect(forcedFormat({ value })).toBeNull();
    },
  );

  test("numbers and formulas keep their own format", () => {
    expect(forcedFormat({ value: 5 })).toBeNull();
    expect(forcedFormat({ formula: "=A1" })).toBeNull();
  });
});

/** Reads back what stands between the quotes, as Excel does. */
const unquoted = (formula: string): string =>
  formula
    .split(/"&"/)
    .map((part) => part.replace(/^"|"$/g, "").replaceAll('""', '"'))
    .join("");

test("a text in a formula reads back as itself, in literals that Excel takes", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", '"', "表", "𠮷"), maxLength: 700 }), (value) => {
      fc.pre(!value.includes('"&"') && !/"$|^"/.test(value));
      const formula = formulaText(value);
      if (value.length > 255) expect(formula).toContain('"&"');
      if (!value.includes('"')) expect(unquoted(formula)).toBe(value);
      for (const literal of formula.match(/"(?:[^"]|"")*"/g) ?? [])
        expect(literal.slice(1, -1).replaceAll('""', '"').length).toBeLessThanOrEqual(255);
    }),
  );
});

describe("links", () => {
  const cell = { row: 0, column: 0, style: "link", link: { sheet: "O'Brien", address: "B2" } } as const;

  test("a text becomes a HYPERLINK that shows it", () => {
    expect(linked({ ...cell, content: { value: '资金表!B2 "甲"' } })).toEqual({
      formula: `=HYPERLINK("#'O''Brien'!B2","资金表!B2 ""甲""")`,
    });
  });

  test("a formula is shown by its value", () => {
    expect(linked({ ...cell, content: { formula: "=SUM(A1:A3)" } })).toEqual({
      formula: `=HYPERLINK("#'O''Brien'!B2",SUM(A1:A3))`,
    });
  });

  test("without a link nothing changes", () => {
    const { link: _link, ...plain } = cell;
    expect(linked({ ...plain, content: { value: 3 } })).toEqual({ value: 3 });
  });
});
