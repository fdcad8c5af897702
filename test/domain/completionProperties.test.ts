import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readAmount, readRate } from "../../src/domain/amount";
import { complete, VERDICT_WORDS } from "../../src/domain/completion";
import type { Completion } from "../../src/domain/reading";
import { describeActual, describeTarget } from "../../src/domain/target";

/** Everything that the grammar gives a meaning to, and some that it does not. */
const ALPHABET = [
  ..."0123456789.,%‰≥≤><=±+-~～—至到/（）()【】；，。、 　１２％＞①㎡½Ⅲ:*@#",
  ..."一二两三十百千万亿半几余多约近左右上下以内前后底末年月日号季度第每人次家个项元倍",
  ..."不未没无零超达低高于少过控制在其中从由且并同时增长下降提高是否有√×A级GWhkmPM😀\ud800",
  ..."完成及时有效预计基本",
  ..."\u00a0\u200b\n\t",
  "不低于",
  "控制在",
  "2021年",
  "12月",
  "以上",
  "以内",
  "万元",
  "个百分点",
  "预计",
  "其中",
];
const text = fc.array(fc.constantFrom(...ALPHABET), { maxLength: 16 }).map((pieces) => pieces.join(""));
const count = fc.integer({ min: 1, max: 999_999 });
const decimal = fc
  .tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, places]) => (digits / 10 ** places).toFixed(places));

const AMOUNT_KINDS = new Set(["amount", "blank", "dash", "text", "error"]);

function summary({ verdict, rate }: Completion): readonly [string, string | null] {
  return [verdict, rate === null ? null : rate.round(20).toString()];
}

describe("total", () => {
  test("100,000 random texts give a reading and a verdict", () => {
    fc.assert(
      fc.property(text, text, (target, actual) => {
        const completion = complete(target, actual);
        const described = typeof describeTarget(completion.target) + typeof describeActual(completion.actual);
        const spans = [completion.target, completion.actual, ...completion.target.quantities].map(({ span }) => span);
        readRate(actual);
        return (
          completion.verdict in VERDICT_WORDS &&
          (completion.rate === null || completion.verdict === "met" || completion.verdict === "unmet") &&
          described === "stringstring" &&
          AMOUNT_KINDS.has(readAmount(target).kind) &&
          spans.every(({ start, end }) => 0 <= start && start <= end)
        );
      }),
      { numRuns: 50_000 },
    );
  });

  test("whatever stands around them", () => {
    fc.assert(
      fc.property(text, text, text, text, text, (target, actual, name, unit, operator) => {
        expect(complete(target, actual, { name, unit, operator, kind: name }).verdict).toBeTruthy();
      }),
      { numRuns: 10_000 },
    );
  });

  test("any cell value", () => {
    const cell = fc.oneof(
      fc.double(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.string(),
      fc.constant("#DIV/0!"),
    );
    const format = fc.constantFrom("General", "0.00%", "yyyy-mm-dd", "#,##0.00", '"目标"0');
    fc.assert(
      fc.property(cell, cell, format, format, (target, actual, targetFormat, actualFormat) => {
        expect(complete(target, actual, { targetFormat, actualFormat }).verdict).toBeTruthy();
      }),
    );
  });

  test("very long texts have a verdict too, and take no longer than they must", () => {
    const start = process.cpuUsage();
    for (const piece of [
      "（",
      "1",
      "不低于",
      "2023年",
      "3个，",
      "第",
      " ",
      "年底",
      "1/2",
      "从1到",
      "五六",
      "二〇",
      "负3",
      "1，000，",
    ]) {
      const text = piece.repeat(30_000 / piece.length);
      expect(complete(text, text).verdict).toBeTruthy();
    }
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
  });
});

describe("laws", () => {
  test("8.5万家次 is 85000家次", () => {
    fc.assert(
      fc.property(decimal, count, (scaled, actual) => {
        const plain = `${(Number(scaled) * 10000).toFixed(0)}家次`;
        expect(summary(complete(`≥${scaled}万家次`, `${actual}家次`))).toEqual(
          summary(complete(`≥${plain}`, `${actual}家次`)),
        );
      }),
    );
  });

  test("full-width is half-width", () => {
    const wide = (half: string) =>
      half.replace(/[!-~]/g, (sign) => (sign === "," ? sign : String.fromCharCode(sign.charCodeAt(0) + 0xfee0)));
    fc.assert(
      fc.property(decimal, decimal, fc.constantFrom("%", "个", "万元", "倍"), (goal, actual, unit) => {
        const half = complete(`>=${goal}${unit}`, `${actual}${unit}`);
        expect(summary(complete(wide(`>=${goal}${unit}`), wide(`${actual}${unit}`)))).toEqual(summary(half));
      }),
    );
  });

  test.each([
    ["万元", "元", 10_000],
    ["亿元", "万元", 10_000],
    ["公里", "米", 1000],
    ["公顷", "亩", 15],
    ["GWh", "MWh", 1000],
    ["年", "个月", 12],
    ["吨", "千克", 1000],
    ["天", "小时", 24],
  ])("a target in %s is the same in %s", (large, small, factor) => {
    fc.assert(
      fc.property(count, count, (goal, actual) => {
        const inSmall = complete(`≥${goal * factor}${small}`, `${actual}${small}`);
        expect(summary(complete(`≥${goal}${large}`, `${actual}${small}`))).toEqual(summary(inSmall));
      }),
    );
  });

  test("≥ is monotone in the actual, ≤ antitone, and the verdict is the comparison of the exact numbers", () => {
    fc.assert(
      fc.property(count, count, count, fc.constantFrom("个", "%", "万元", ""), (goal, first, second, unit) => {
        const [less, more] = [Math.min(first, second), Math.max(first, second)];
        const up = [less, more].map((actual) => complete(`≥${goal}${unit}`, `${actual}${unit}`));
        const down = [less, more].map((actual) => complete(`≤${goal}${unit}`, `${actual}${unit}`));
        expect(up.map(({ verdict }) => verdict)).toEqual(
          [less, more].map((actual) => (actual >= goal ? "met" : "unmet")),
        );
        expect(down.map(({ verdict }) => verdict)).toEqual(
          [less, more].map((actual) => (actual <= goal ? "met" : "unmet")),
        );
        const [upLess, upMore, downLess, downMore] = [...up, ...down].map(({ rate }) => rate?.toNumber() ?? NaN);
        expect(upLess).toBeLessThanOrEqual(upMore ?? NaN);
        expect(downLess).toBeGreaterThanOrEqual(downMore ?? NaN);
      }),
    );
  });

  test("a target met by its own number, whatever the form", () => {
    const form = fc.constantFrom(
      "≥#",
      "#以上",
      "不少于#",
      "达到#",
      "#",
      "≤#",
      "#以内",
      "不超过#",
      "约#",
      "#左右",
      "=#",
    );
    fc.assert(
      fc.property(form, count, fc.constantFrom("个", "%", "人次", "倍"), (written, number, unit) => {
        const target = written.replace("#", `${number}${unit}`);
        expect(complete(target, `${number}${unit}`)).toMatchObject({ verdict: "met" });
      }),
    );
  });

  test("settings: tolerance of 左右, threshold of far over the target", () => {
    expect(complete("100人左右", "92人").verdict).toBe("met");
    expect(complete("100人左右", "92人", undefined, { tolerance: 0.05 }).verdict).toBe("unmet");
    expect(complete("≥10个", "14个").flags).not.toContain("超150%");
    expect(complete("≥10个", "14个", undefined, { overTarget: 1.3 }).flags).toContain("超150%");
  });
});
