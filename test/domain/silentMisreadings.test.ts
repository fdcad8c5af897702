/**
 * Texts that a careless reader takes for another number, another date or another strength than was written, without
 * noticing. Each is either read as it was meant or left to a person.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { complete } from "../../src/domain/completion";
import { roundHalfUp } from "../../src/domain/decimal";
import { readNumeral } from "../../src/domain/numerals";
import type { Flag, ReadContext, Verdict } from "../../src/domain/reading";

interface Case {
  readonly rule: string;
  readonly target: string;
  readonly actual: string;
  readonly verdict: Verdict;
  readonly completionRate: number | null;
  readonly flags: readonly Flag[];
  readonly context?: ReadContext;
}

const CASES = JSON.parse(readFileSync(join(__dirname, "../data/silent-misreadings.json"), "utf8")) as Case[];

test.each(CASES.map((each) => [each.rule, each.target, each.actual, each] as const))(
  "%s: %s against %s",
  (_rule, target, actual, each) => {
    const { verdict, rate, flags } = complete(target, actual, each.context);
    const completionRate = rate === null ? null : roundHalfUp(rate, 4).toNumber();
    expect({ verdict, completionRate }).toEqual({ verdict: each.verdict, completionRate: each.completionRate });
    expect(flags).toEqual(expect.arrayContaining([...each.flags]));
  },
);

describe("neighbouring digits of a Chinese numeral", () => {
  test.each([
    ["五六", 5, 6],
    ["三两", 2, 3],
    ["十五六", 15, 16],
    ["三四十", 30, 40],
    ["两三百万", 2_000_000, 3_000_000],
    ["一百零五六", 105, 106],
  ])("%s is about %d to %d", (text, low, high) => {
    expect(readNumeral(text, 0)).toMatchObject({ value: low, high, end: text.length });
  });

  test.each([
    ["二〇二一", 2021],
    ["三〇", 30],
    ["一九九八", 1998],
    ["二十五", 25],
    ["一百零五", 105],
    ["两万五", 25_000],
  ])("%s is %d", (text, value) => {
    expect(readNumeral(text, 0)).toMatchObject({ value, high: null, end: text.length });
  });
});
