import { expect, test } from "@jest/globals";
import { fold } from "../../src/domain/fold";
import { readNumeral } from "../../src/domain/numerals";

test.each([
  ["三", 3],
  ["十", 10],
  ["十二", 12],
  ["二十五", 25],
  ["一百零五", 105],
  ["三百五", 350],
  ["两千", 2000],
  ["两万五", 25000],
  ["一万零五十", 10050],
  ["三千万", 30_000_000],
  ["一亿二千万", 120_000_000],
  ["二〇二一", 2021],
  ["壹佰万", 1_000_000],
])("%s is %d", (text, value) => {
  expect(readNumeral(text, 0)).toMatchObject({ value, end: text.length });
});

test("a numeral that begins with its unit is marked", () => {
  expect(readNumeral("百余例", 0)).toMatchObject({ value: 100, end: 1, headless: true });
  expect(readNumeral("个", 0)).toBeNull();
});

test.each([
  ["８５％", "85%"],
  ["≧90", "≥90"],
  ["≮95％", "≥95%"],
  ["80–85", "80-85"],
  ["5\u00a0家", "5 家"],
  ["100㎡", "100m2"],
  ["1\u200b000", "1000"],
  ["①完成②验收", "；完成；验收"],
])("%s folds to %s", (text, expected) => {
  expect(fold(text).text).toBe(expected);
});

test("folded places point into the original", () => {
  const { text, positions } = fold("5㎡以上");
  expect(text).toBe("5m2以上");
  expect(positions).toEqual([0, 1, 1, 2, 3, 4]);
});
