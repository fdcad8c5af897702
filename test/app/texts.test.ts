import { toBig } from "../../src/domain/decimal";
import { numberText } from "../../src/app/numberText";
import { today } from "../../src/app/today";
import { textsOf } from "../../src/locale";

test.each([
  ["147287.4838", 2, "147,287.48"],
  ["147665.08", 2, "147,665.08"],
  ["1758", 2, "1,758.00"],
  ["25", 0, "25"],
  ["19.8", 0, "19.8"],
  ["0.005", 2, "0.01"],
  ["-1234567.5", 2, "-1,234,567.50"],
  ["999.999", 0, "1,000"],
])("%s shows as %s decimals: %s", (value, least, shown) => {
  const number = toBig(value);
  expect(number && numberText(number, least)).toBe(shown);
});

test("the day is this computer's own", () => {
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
});

/** Every text of a language by its path. */
function leaves(texts: object, path = ""): readonly (readonly [string, unknown])[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "object" && value !== null ? leaves(value, `${path}${key}.`) : [[`${path}${key}`, value] as const],
  );
}

/** What stands in people's workbooks and in our sheets, and so is named as it stands there; and the language switch. */
const WORKBOOK_WORDS: ReadonlySet<string> = new Set(
  "下达 支出 目标值 完成值 实际完成值 倍 天 未 没有 录入得分 评分方案 备注 中文".split(" "),
);

test("no text is empty, and none of the English ones is Chinese but the names of columns and the language switch", () => {
  const chinese = leaves(textsOf("zh-CN"));
  const english = new Map(leaves(textsOf("en-US")));
  for (const [path, text] of chinese) {
    expect([path, text]).not.toEqual([path, ""]);
    expect(typeof english.get(path)).toBe(typeof text);
  }
  const words = [...english.values()].flatMap((text) =>
    typeof text === "string" ? [...text.matchAll(/\p{Script=Han}+/gu)].map(([word]) => word) : [],
  );
  expect(words.filter((word) => !WORKBOOK_WORDS.has(word))).toEqual([]);
});
