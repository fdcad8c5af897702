import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { apportion } from "../../src/domain/apportion";
import { Big } from "../../src/domain/decimal";

const big = (value: string | number): Big => new Big(String(value));
const bigs = (...values: (string | number)[]): Big[] => values.map(big);
const texts = (values: readonly Big[]): string[] => values.map(String);

describe("apportionment by factors", () => {
  test("what is left over goes to the largest remainders, the earlier of equal ones", () => {
    const shares = apportion({ pool: big(100), factors: [bigs(1), bigs(1), bigs(1)], weights: bigs(1), unit: big(1) });
    expect(texts(shares)).toEqual(["34", "33", "33"]);
  });

  test("factors are split by their own proportions, then weighted", () => {
    const shares = apportion({
      pool: big(1000),
      factors: [bigs(10, 5), bigs(20, 5)],
      weights: bigs(60, 40),
      unit: big(1),
    });
    expect(texts(shares)).toEqual(["400", "600"]);
  });

  test("a coefficient favours a unit: 20 % more for 粤东西北", () => {
    const shares = apportion({
      pool: big(2200),
      factors: [bigs(5), bigs(5)],
      weights: bigs(1),
      coefficients: bigs(1, "1.2"),
      unit: big("0.01"),
    });
    expect(texts(shares)).toEqual(["1000", "1200"]);
  });

  test("a factor that a unit truly lacks gives it nothing by that factor", () => {
    const shares = apportion({
      pool: big(100),
      factors: [
        [big(1), null],
        [big(1), big(7)],
      ],
      weights: bigs(50, 50),
      unit: big(1),
    });
    expect(texts(shares)).toEqual(["25", "75"]);
  });

  test.each<[string, Parameters<typeof apportion>[0], string]>([
    ["zero factor", of({ factors: [bigs(1), bigs(0)] }), "第 2 个单位的第 1 个因素为 0：因素须为正数"],
    ["negative factor", of({ factors: [bigs(-3), bigs(1)] }), "第 1 个单位的第 1 个因素为 -3"],
    ["zero weight", of({ weights: bigs(0) }), "第 1 个因素的权重为 0"],
    ["zero pool", of({ pool: big(0) }), "分配总额须为正数"],
    ["negative unit", of({ unit: big(-1) }), "取整单位须为正数"],
    ["pool between units", of({ pool: big("10.5"), unit: big(1) }), "分配总额 10.5 不是取整单位 1 的整数倍"],
    ["no units", of({ factors: [] }), "没有可分配的单位"],
    ["ragged factors", of({ factors: [bigs(1, 2), bigs(1)] }), "第 1 个单位有 2 个因素，权重却有 1 个"],
    ["missing coefficients", of({ coefficients: bigs(1) }), "有 2 个单位，却有 1 个系数"],
    ["zero coefficient", of({ coefficients: bigs(1, 0) }), "第 2 个单位的系数为 0"],
    ["factor nobody has", of({ factors: [[null], [null]] }), "第 1 个因素各单位都没有数"],
  ])("%s is refused with its place", (_, apportionment, reason) => {
    expect(() => apportion(apportionment)).toThrow(reason);
  });

  const positive = fc.integer({ min: 1, max: 1_000_000_000 });
  const anyApportionment = fc
    .record({ units: fc.integer({ min: 1, max: 25 }), factors: fc.integer({ min: 1, max: 4 }) })
    .chain(({ units, factors }) =>
      fc.record({
        pieces: positive,
        decimals: fc.integer({ min: 0, max: 6 }),
        figures: fc.array(fc.array(positive, { minLength: factors, maxLength: factors }), {
          minLength: units,
          maxLength: units,
        }),
        weights: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: factors, maxLength: factors }),
        coefficients: fc.array(fc.integer({ min: 50, max: 200 }), { minLength: units, maxLength: units }),
      }),
    )
    .map(({ pieces, decimals, figures, weights, coefficients }) => {
      const unit = big(`1e-${decimals}`);
      return {
        pool: unit.times(String(pieces)),
        unit,
        factors: figures.map((row) => row.map((figure) => big(figure).div("100"))),
        weights: weights.map(big),
        coefficients: coefficients.map((coefficient) => big(coefficient).div("100")),
      };
    });

  test("shares add up to the pool exactly, none is negative, each is a multiple of the unit", () => {
    fc.assert(
      fc.property(anyApportionment, (apportionment) => {
        const shares = apportion(apportionment);
        const sum = shares.reduce((total, share) => total.plus(share), big(0));
        expect(sum.eq(apportionment.pool)).toBe(true);
        expect(shares.every((share) => share.gte("0") && share.mod(apportionment.unit).eq("0"))).toBe(true);
      }),
    );
  });

  test("each share is within one unit of money of its exact quota", () => {
    fc.assert(
      fc.property(anyApportionment, (apportionment) => {
        const { pool, factors, weights, coefficients, unit } = apportionment;
        const sums = weights.map((_, column) => factors.reduce((sum, row) => sum.plus(row[column] ?? "0"), big(0)));
        const claims = factors.map((row, index) =>
          row
            .reduce(
              (sum, figure, column) => sum.plus(figure.div(sums[column] ?? "1").times(weights[column] ?? "0")),
              big(0),
            )
            .times(coefficients[index] ?? "1"),
        );
        const total = claims.reduce((sum, claim) => sum.plus(claim), big(0));
        apportion(apportionment).forEach((share, index) => {
          const quota = pool.times(claims[index] ?? "0").div(total);
          expect(share.minus(quota).abs().lt(unit.plus("1e-15"))).toBe(true);
        });
      }),
    );
  });

  test("weights and factors may be on any scale", () => {
    fc.assert(
      fc.property(anyApportionment, (apportionment) => {
        const scaled = {
          ...apportionment,
          weights: apportionment.weights.map((weight) => weight.div("100")),
          factors: apportionment.factors.map((row) => row.map((figure) => figure.times("10000"))),
        };
        expect(texts(apportion(scaled))).toEqual(texts(apportion(apportionment)));
      }),
    );
  });
});

function of(changes: Partial<Parameters<typeof apportion>[0]>): Parameters<typeof apportion>[0] {
  return { pool: big(10), factors: [bigs(1), bigs(2)], weights: bigs(1), unit: big("0.01"), ...changes };
}
