import { displayWidth, linesHeight, MAX_ROW_HEIGHT, wrappedLines } from "../../src/plan/text";

test.each([
  ["abc", 3],
  ["绩效", 4],
  ["≥3个", 5],
  ["（万元）", 8],
  ["“四化”", 8],
  ["266.67%", 7],
])("%s is %d wide", (text, width) => expect(displayWidth(text)).toBe(width));

test.each([
  ["", 20, 1],
  ["一二三四五", 12, 1],
  ["一二三四五六", 12, 2],
  ["一\n二\n三", 12, 3],
  ["a long sentence in words", 12, 3],
  ["aaaaaaaaaaaaaaaaaaaaaaaa", 12, 3],
])("%j in %d characters takes %d lines", (text, width, lines) => expect(wrappedLines(text, width)).toBe(lines));

test("a row grows with its lines and never beyond what Excel allows", () => {
  expect(linesHeight(2, 10.5)).toBeGreaterThan(linesHeight(1, 10.5));
  expect(linesHeight(500, 10.5)).toBe(MAX_ROW_HEIGHT);
});
