import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Big } from "../../src/domain/decimal";
import { gradeOf } from "../../src/domain/grade";
import { SCHEMES } from "../../src/domain/schemes";
import { FIVE_GRADES, FOUR_GRADES } from "../../src/domain/schemes/ladders";

const big = (value: string | number): Big => new Big(String(value));

describe("grades", () => {
  test.each([
    ["100", "优", "优"],
    ["90", "优", "优"],
    ["89.995", "良", "良"],
    ["80", "良", "良"],
    ["75", "中", "中"],
    ["69.99", "中", "低"],
    ["60", "中", "低"],
    ["59.99", "差", "差"],
    ["0", "差", "差"],
    ["-1", "差", "差"],
    ["103", "优", "优"],
  ])("%s is %s on four steps and %s on five", (score, four, five) => {
    expect(gradeOf(big(score), FOUR_GRADES)).toBe(four);
    expect(gradeOf(big(score), FIVE_GRADES)).toBe(five);
  });

  test("every ladder is total and monotone", () => {
    const score = fc.integer({ min: -1000, max: 12_000 }).map((value) => big(value).div("100"));
    for (const { ladder } of SCHEMES) {
      const place = (value: Big): number => ladder.findIndex((step) => step.grade === gradeOf(value, ladder));
      fc.assert(
        fc.property(score, score, (one, other) => {
          const [low, high] = one.lt(other) ? [one, other] : [other, one];
          expect(place(low)).toBeGreaterThanOrEqual(0);
          expect(place(high)).toBeLessThanOrEqual(place(low));
        }),
      );
    }
  });
});
