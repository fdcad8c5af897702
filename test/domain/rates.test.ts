import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Big } from "../../src/domain/decimal";
import { displayPercent, displayRate, plainNumber, shownQuotient, shownRate } from "../../src/domain/display";
import {
  adjustmentRate,
  carryoverRate,
  changeRate,
  expenditureRate,
  expenditureRateOfRows,
  moneyWeighted,
  quarterRate,
  quarterRates,
  scoreRate,
  sumMoney,
} from "../../src/domain/rates";

const big = (value: string | number): Big => new Big(String(value));
/** Money in cents: what amounts look like. */
const cents = fc.integer({ min: 0, max: 10_000_000_000 }).map((value) => big(value).div("100"));
const positive = fc.integer({ min: 1, max: 10_000_000_000 }).map((value) => big(value).div("100"));

describe("expenditure rate", () => {
  const money = { spent: big("34604.69"), allocated: big("38332"), returned: big("712") };

  test.each([
    ["spent", "90.28%"],
    ["net", "91.98%"],
    ["returnedAsSpent", "92.13%"],
  ] as const)("with returned money read as %s is %s", (denominator, shown) => {
    expect(displayRate(expenditureRate(money, denominator) ?? big(-1))).toBe(shown);
  });

  test.each(["spent", "net", "returnedAsSpent"] as const)("nothing allocated has no rate (%s)", (denominator) => {
    expect(expenditureRate({ spent: big(5), allocated: big(0) }, denominator)).toBeNull();
  });

  test("everything given back has no net rate", () => {
    expect(expenditureRate({ spent: big(0), allocated: big(100), returned: big(100) }, "net")).toBeNull();
  });

  test("more than was allocated is more than 100 %", () => {
    expect(displayRate(expenditureRate({ spent: big(108), allocated: big(100) }, "spent") ?? big(0))).toBe("108.00%");
  });

  test("without returned money the three readings agree", () => {
    fc.assert(
      fc.property(cents, positive, (spent, allocated) => {
        const rates = (["spent", "net", "returnedAsSpent"] as const).map((denominator) =>
          expenditureRate({ spent, allocated }, denominator)?.toString(),
        );
        expect(new Set(rates).size).toBe(1);
      }),
    );
  });

  test("of several rows is the rate of their sums, and lies between the least and the greatest", () => {
    const row = fc.record({ spent: cents, allocated: positive });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
        const whole = expenditureRateOfRows(rows, "spent") ?? big(-1);
        const rates = rows.map((one) => expenditureRate(one, "spent") ?? big(-1));
        const tolerance = big("1e-25");
        expect(rates.some((rate) => rate.lte(whole.plus(tolerance)))).toBe(true);
        expect(rates.some((rate) => rate.gte(whole.minus(tolerance)))).toBe(true);
      }),
    );
  });

  test("a sum knows returned money only when a row has some", () => {
    const [one, two] = [
      { spent: big(1), allocated: big(2) },
      { spent: big(3), allocated: big(4), returned: big(1) },
    ];
    expect(sumMoney([one]).returned).toBeNull();
    expect(sumMoney([one, two]).returned?.toString()).toBe("1");
  });
});

describe("how an expenditure rate is shown", () => {
  test.each([
    ["25326.0938", "25327", "99.99%"],
    ["25327", "25327", "100.00%"],
    ["25327.01", "25327", "100.00%"],
    ["147287.4838", "147665.08", "99.74%"],
    ["99.995", "100", "99.99%"],
    ["99.994", "100", "99.99%"],
    ["0.004", "100", "0.00%"],
    ["0", "100", "0.00%"],
    ["0.125", "100", "0.13%"],
  ])("%s of %s is %s", (spent, allocated, shown) => {
    const rate = expenditureRate({ spent: big(spent), allocated: big(allocated) }, "spent") ?? big(-1);
    expect(displayRate(rate)).toBe(shown);
  });

  test("never 100.00 % with money left, and never off by more than a hundredth of a percent", () => {
    fc.assert(
      fc.property(cents, positive, (spent, allocated) => {
        const rate = expenditureRate({ spent, allocated }, "spent") ?? big(-1);
        if (spent.lt(allocated)) expect(displayRate(rate)).not.toBe("100.00%");
        expect(shownRate(rate).minus(rate).abs().lte("0.0001")).toBe(true);
      }),
    );
  });

  test("the short division of whole columns shows the same", () => {
    fc.assert(
      fc.property(cents, positive, (part, whole) => {
        expect(shownQuotient({ part, whole }).toString()).toBe(shownRate(part.div(whole)).toString());
      }),
    );
    const short = shownQuotient({ part: big(1), whole: big(3) });
    expect(short.div("7").toFixed(12)).toBe("0.047614285714");
  });

  test("a rate that was rounded on the way is still shown truthfully", () => {
    expect(displayRate(big(1), { part: big("25326.0938"), whole: big(25327) })).toBe("99.99%");
    expect(displayRate(big(1), { part: big(25327), whole: big(25327) })).toBe("100.00%");
  });

  test("other ratios are half up, without a ceiling", () => {
    expect(displayPercent(big("0.99996"))).toBe("100.00%");
    expect(displayPercent(big("2.66666667"))).toBe("266.67%");
    expect(displayPercent(big("-0.180362"))).toBe("-18.04%");
  });

  test("a number for a cell is the shown one", () => {
    expect(plainNumber(shownRate(big("0.997442893"))).toString()).toBe("0.9974");
  });
});

describe("other rates", () => {
  test("budget adjustment over either base", () => {
    const [initial, adjusted] = [big("260682300"), big("635364219.62")];
    expect(displayPercent(adjustmentRate(initial, adjusted) ?? big(0))).toBe("143.73%");
    expect(displayPercent(adjustmentRate(initial, adjusted, "adjusted") ?? big(0))).toBe("58.97%");
    expect(adjustmentRate(big(0), adjusted)).toBeNull();
    expect(adjustmentRate(big(0), adjusted, "adjusted")?.toString()).toBe("1");
    expect(adjustmentRate(big(0), big(0), "adjusted")).toBeNull();
  });

  test("carry-over over income and what was carried in", () => {
    expect(displayPercent(carryoverRate(big("6719.79"), big("66544.27"), big("3711.94")) ?? big(0))).toBe("9.56%");
    expect(carryoverRate(big(1), big(0))).toBeNull();
  });

  test("quarters against the schedule, capped or not", () => {
    const cumulative = ["0.145", "0.5", "0.783", "1"].map(big);
    expect(quarterRates(cumulative, false).map(displayPercent)).toEqual(["58.00%", "100.00%", "104.40%", "100.00%"]);
    expect(quarterRate(cumulative, false)?.toString()).toBe("0.906");
    expect(quarterRate(cumulative, true)?.toString()).toBe("0.895");
    expect(quarterRate(cumulative.slice(1), false)).toBeNull();
  });

  test("change, on nothing and on a negative base has no rate", () => {
    expect(displayPercent(changeRate(big(394), big("480.7")) ?? big(0))).toBe("-18.04%");
    expect(changeRate(big(5), big(0))).toBeNull();
    expect(changeRate(big(5), big(-5))).toBeNull();
  });

  test("score rate", () => {
    expect(displayPercent(scoreRate(big(15), big(17)) ?? big(0))).toBe("88.24%");
    expect(scoreRate(big(1), big(0))).toBeNull();
  });

  test("relative values of units are weighted by their money; units without a value are left out", () => {
    const units = [
      { value: big(100), money: big(2240) },
      { value: big(99), money: big(24720) },
      { value: big("96.2"), money: big(30590) },
      { value: null, money: big(999) },
    ];
    expect(moneyWeighted(units)?.toFixed(2)).toBe("97.55");
    expect(moneyWeighted([{ value: null, money: big(1) }])).toBeNull();
  });
});
