import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { Big, compare, divide, fromDigits, roundHalfUp, toBig } from "../../src/domain/decimal";

test.each([
  ["0.5", 0, "1"],
  ["-0.5", 0, "-1"],
  ["1.005", 2, "1.01"],
  ["0.94999", 2, "0.95"],
  ["29.7272727", 1, "29.7"],
])("%s to %d places is %s", (value, places, expected) => {
  expect(roundHalfUp(new Big(value), places).toString()).toBe(expected);
});

test.each<[string | number, string | null]>([
  ["12.50", "12.5"],
  ["+3", "3"],
  [".5", "0.5"],
  ["1e-3", "0.001"],
  ["1,2", null],
  ["", null],
  [0.1 + 0.2, "0.3"],
  [1e21, "1000000000000000000000"],
  [NaN, null],
  [Infinity, null],
])("toBig(%s)", (value, expected) => {
  expect(toBig(value)?.toString() ?? null).toBe(expected);
});

test("fromDigits is what big.js reads", () => {
  const digits = fc
    .tuple(fc.boolean(), fc.stringMatching(/^\d{1,12}(\.\d{1,6})?$/))
    .map(([minus, text]) => (minus ? `-${text}` : text));
  fc.assert(
    fc.property(digits, fc.integer({ min: -4, max: 12 }), (text, exponent) => {
      const value = fromDigits(text, exponent);
      expect(value.toString()).toBe(new Big(text).times(new Big(`1e${exponent}`)).toString());
    }),
    { numRuns: 2000 },
  );
});

test("divide is Big.div", () => {
  const value = fc
    .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 9 }))
    .map(([digits, places]) => new Big(`${digits}e-${places}`));
  fc.assert(
    fc.property(value, value, (dividend, divisor) => {
      fc.pre(!divisor.eq(0));
      expect(divide(dividend, divisor).toString()).toBe(dividend.div(divisor).toString());
    }),
    { numRuns: 5000 },
  );
});

test("compare is Big.cmp", () => {
  const value = fc
    .tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -2, max: 2 }))
    .map(([digits, exponent]) => new Big(`${digits}e${exponent}`));
  fc.assert(
    fc.property(value, value, (left, right) => {
      expect(Math.sign(compare(left, right))).toBe(left.cmp(right));
    }),
    { numRuns: 5000 },
  );
  expect(compare(new Big("-0"), new Big(0))).toBe(0);
});

test("dividing by nothing is an error", () => {
  expect(() => divide(new Big(1), new Big(0))).toThrow();
});

test.each([1.797e308, -Number.MAX_VALUE, Number.MIN_VALUE, 1e21, "1e999", "-1e-999"])(
  "the largest and smallest numbers are read, too: %s",
  (value) => {
    expect(toBig(value)?.toString()).toMatch(/^-?[\d.]+(e[+-]\d+)?$/);
  },
);
