import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { convertMoney, readAmount, readRate } from "../../src/domain/amount";
import { Big } from "../../src/domain/decimal";
import { MONEY_UNITS, type MoneyUnit } from "../../src/domain/units";

describe("amounts as cells hold them", () => {
  test.each<[string | number, string | null, MoneyUnit | null, string | null]>([
    ["3828.4（详见附件2）", "3828.4", null, "详见附件2"],
    ["2082.6（其中：平台 500）", "2082.6", null, "其中:平台 500"],
    ["500万元", "500", "万元", null],
    ["150\u00a0", "150", null, null],
    ["9960 ", "9960", null, null],
    ["１２３．５", "123.5", null, null],
    ["1,234,567.89元", "1234567.89", "元", null],
    ["１，２３４．５", "1234.5", null, null],
    ["￥1,234.50", "1234.5", "元", null],
    ["人民币 5 千元", "5", "千元", null],
    ["4.1万亿元", "41000", "亿元", null],
    ["1亿2000万元", "120000000", "元", null],
    ["三千万元", "30000000", "元", null],
    ["壹佰万元整", "1000000", "元", null],
    ["(1,234.5)", "-1234.5", null, null],
    ["-5.5", "-5.5", null, null],
    [26.7, "26.7", null, null],
    [0.1 + 0.2, "0.3", null, null],
  ])("%s", (cell, value, unit, remark) => {
    const reading = readAmount(cell);
    expect([reading.kind, reading.value?.toString() ?? null, reading.unit, reading.remark]).toEqual([
      "amount",
      value,
      unit,
      remark,
    ]);
  });

  test.each(["-", "—", "－", "--", "/", "无", "不适用"])("%s is nothing", (cell) => {
    expect(readAmount(cell)).toMatchObject({ kind: "dash", value: null });
  });

  test.each(["广州", "3人", "2019年", "10500 元/人", "1,2,3", "约500万元", "2-3万元"])("%s is no amount", (cell) => {
    expect(readAmount(cell)).toMatchObject({ kind: "text", value: null });
  });

  test("blank, error, boolean", () => {
    expect(
      [readAmount(""), readAmount(null), readAmount(" \u3000"), readAmount("#REF!"), readAmount(true)].map(
        ({ kind }) => kind,
      ),
    ).toEqual(["blank", "blank", "blank", "error", "text"]);
  });

  test("in the unit that is asked for", () => {
    expect(readAmount("12,345元", { unit: "万元" }).value?.toString()).toBe("1.2345");
    expect(readAmount("4.1万亿元", { unit: "万元" }).value?.toString()).toBe("410000000");
    expect(readAmount("500", { unit: "万元" }).value?.toString()).toBe("500");
  });

  test("text is marked as text, percent as percent", () => {
    expect(readAmount("12")).toMatchObject({ asText: true, percent: false });
    expect(readAmount(12)).toMatchObject({ asText: false, percent: false });
    expect(readAmount(0.125, { format: "0.0%" })).toMatchObject({ percent: true });
    expect(readAmount("12.5%")).toMatchObject({ percent: true });
  });
});

test.each([
  ["99.74%", undefined, "0.9974"],
  [0.9974, "0.00%", "0.9974"],
  [0.9974, undefined, "0.9974"],
  ["９９．７４％", undefined, "0.9974"],
  ["完成", undefined, null],
  ["500万元", undefined, null],
])("rate %s", (cell, format, expected) => {
  expect(readRate(cell, format)?.toString() ?? null).toBe(expected);
});

test("units convert there and back exactly", () => {
  const unit = fc.constantFrom(...MONEY_UNITS);
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 6 }), unit, unit, (digits, places, from, to) => {
      const value = new Big(digits).div(new Big(10).pow(places));
      expect(convertMoney(convertMoney(value, from, to), to, from).eq(value)).toBe(true);
    }),
  );
});
