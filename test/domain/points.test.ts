import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Big } from "../../src/domain/decimal";
import { roundPoints } from "../../src/domain/display";
import {
  bandPoints,
  bandRange,
  capTotal,
  completionPoints,
  executionCap,
  groupPoints,
  ratePoints,
  rescale,
  totalPoints,
  type WeighedIndicator,
} from "../../src/domain/points";
import { DomainError } from "../../src/domain/problem";
import type { Verdict } from "../../src/domain/reading";

const big = (value: string | number): Big => new Big(String(value));
const shown = (points: Big | null): string | null => (points === null ? null : roundPoints(points).toString());
const decimal = (min: number, max: number): fc.Arbitrary<Big> =>
  fc.integer({ min: min * 100, max: max * 100 }).map((value) => big(value).div("100"));
const VERDICTS: readonly Verdict[] = ["met", "unmet", "review", "none", "missing", "error"];
const indicator: fc.Arbitrary<WeighedIndicator> = fc.record({
  weight: decimal(0, 50),
  completion: fc.record({ verdict: fc.constantFrom(...VERDICTS), rate: fc.option(decimal(-5, 40), { nil: null }) }),
  entered: fc.option(decimal(-10, 60), { nil: null }),
});

describe("points of a rate", () => {
  test.each([
    [6, "0.997442894", "5.98"],
    [6, "0.974184", "5.85"],
    [10, "1.08", "10"],
    [10, "-0.2", "0"],
  ])("%s × %s is %s", (weight, rate, points) => {
    expect(shown(ratePoints(big(weight), big(rate)))).toBe(points);
  });

  test("no rate, no points", () => {
    expect(ratePoints(big(6), null)).toBeNull();
  });
});

describe("points of an indicator", () => {
  test.each<[Verdict, string | null, string, string | null]>([
    ["met", "2.6667", "scored", "10"],
    ["met", "0.95", "scored", "10"],
    ["met", null, "scored", "10"],
    ["unmet", "0.248", "scored", "2.48"],
    ["unmet", "-0.5", "scored", "0"],
    ["unmet", null, "scored", "0"],
    ["missing", null, "missing", "0"],
    ["none", null, "notApplicable", null],
    ["review", "1.5", "pending", null],
    ["error", null, "pending", null],
  ])("%s at %s is %s: %s", (verdict, rate, state, points) => {
    const got = completionPoints(big(10), { verdict, rate: rate === null ? null : big(rate) });
    expect([got.state, shown(got.points)]).toEqual([state, points]);
  });

  test("far over the target costs points only when a deduction is set", () => {
    const completion = { verdict: "met", rate: big("1.31") } as const;
    const settings = { overTarget: 1.3, overTargetDeduction: 2 };
    expect(shown(completionPoints(big(10), completion, settings).points)).toBe("8");
    expect(shown(completionPoints(big(10), completion, { ...settings, overTargetDeduction: 0 }).points)).toBe("10");
    expect(shown(completionPoints(big(10), { ...completion, rate: big("1.3") }, settings).points)).toBe("10");
    expect(shown(completionPoints(big(1), completion, settings).points)).toBe("0");
  });

  test("never above the weight nor below 0", () => {
    fc.assert(
      fc.property(decimal(0, 50), indicator, decimal(0, 5), (weight, { completion }, deduction) => {
        const settings = { overTarget: 1.5, overTargetDeduction: Number(deduction.toString()) };
        const { points } = completionPoints(weight, completion, settings);
        if (points === null) return;
        expect(points.gte("0") && points.lte(weight)).toBe(true);
      }),
    );
  });

  test("unmet points rise with the rate", () => {
    fc.assert(
      fc.property(decimal(0, 50), decimal(-2, 4), decimal(-2, 4), (weight, one, other) => {
        const points = (rate: Big): Big => completionPoints(weight, { verdict: "unmet", rate }).points ?? big(-1);
        const [low, high] = one.lt(other) ? [one, other] : [other, one];
        expect(points(low).lte(points(high))).toBe(true);
      }),
    );
  });
});

describe("qualitative bands", () => {
  test("the top of the band is proposed", () => {
    expect(shown(bandPoints(big(10), "met", [0.8, 0.6]))).toBe("10");
    expect(shown(bandPoints(big(10), "partly", [0.8, 0.6]))).toBe("8");
    expect(shown(bandPoints(big(10), "unmet", [0.8, 0.5]))).toBe("5");
  });

  test("a choice inside the band counts, one outside is refused with the band", () => {
    expect(shown(bandPoints(big(10), "partly", [0.8, 0.5], big("0.5")))).toBe("5");
    expect(() => bandPoints(big(10), "partly", [0.8, 0.6], big("0.9"))).toThrow(
      "得分比例 0.9 不在这一档（0.6–0.8）之内",
    );
    expect(() => bandPoints(big(10), "met", [0.8, 0.6], big("0.79"))).toThrow(DomainError);
  });

  test("the bands cover 0 to 100 % without a gap", () => {
    const ranges = (["met", "partly", "unmet"] as const).map((band) => bandRange(band, [0.8, 0.5]));
    expect(ranges.map(({ low, high }) => `${low}–${high}`)).toEqual(["0.8–1", "0.5–0.8", "0–0.5"]);
  });
});

describe("a group of indicators", () => {
  const met = { verdict: "met", rate: big(1) } as const;
  const none = { verdict: "none", rate: null } as const;
  const half = { verdict: "unmet", rate: big("0.5") } as const;

  test("an indicator that does not apply is left out and the rest scaled", () => {
    const got = groupPoints(big(50), [
      { weight: big(20), completion: met },
      { weight: big(20), completion: half },
      { weight: big(10), completion: none },
    ]);
    expect([got.state, shown(got.points)]).toEqual(["scored", "37.5"]);
  });

  test("without weights all count alike; with some, a person must complete them", () => {
    expect(
      shown(
        groupPoints(
          big(30),
          [met, half].map((completion) => ({ weight: null, completion })),
        ).points,
      ),
    ).toBe("22.5");
    const mixed = groupPoints(big(30), [
      { weight: big(5), completion: met },
      { weight: null, completion: met },
    ]);
    expect(mixed).toEqual({ state: "pending", points: null });
  });

  test("an entered score wins, at most the weight", () => {
    expect(shown(groupPoints(big(10), [{ weight: big(10), completion: half, entered: big(12) }]).points)).toBe("10");
    expect(shown(groupPoints(big(10), [{ weight: big(10), completion: none, entered: big(7) }]).points)).toBe("7");
  });

  test("says when a person is needed, when nothing is there, when nothing applies", () => {
    const of = (...verdicts: Verdict[]) =>
      groupPoints(
        big(10),
        verdicts.map((verdict) => ({ weight: big(5), completion: { verdict, rate: null } })),
      ).state;
    expect(of("met", "review")).toBe("pending");
    expect(of("met", "missing")).toBe("scored");
    expect(of("missing", "missing")).toBe("missing");
    expect(of("none", "none")).toBe("notApplicable");
    expect(groupPoints(big(10), []).state).toBe("notApplicable");
  });

  test("never above the full marks nor below 0, on any scale of weights", () => {
    fc.assert(
      fc.property(decimal(0, 60), fc.array(indicator, { maxLength: 8 }), (full, indicators) => {
        const { points } = groupPoints(full, indicators);
        if (points !== null) expect(points.gte("0") && points.lte(full)).toBe(true);
      }),
    );
  });
});

describe("the total", () => {
  test("a bonus stands outside the hundred and is capped at its weight", () => {
    const sections = [
      { points: big(22), weight: big(23), bonus: false },
      { points: big("42.19"), weight: big(43), bonus: false },
      { points: big("32.73"), weight: big(34), bonus: false },
      { points: big(5), weight: big(3), bonus: true },
    ];
    const { total, bonus } = totalPoints(sections);
    expect([total.toString(), bonus.toString()]).toEqual(["99.92", "3"]);
  });

  test("what does not apply is scaled away", () => {
    expect(rescale(big(85), big(90), big(100)).toFixed(2)).toBe("94.44");
    expect(rescale(big(0), big(0), big(100)).toString()).toBe("0");
  });

  test.each([
    ["0.8", null],
    ["0.7999", "89"],
    ["0.7", "89"],
    ["0.6", "79"],
    ["0.5", "69"],
    ["0.4999", "59"],
    ["1.2", null],
  ])("an execution rate of %s caps the total at %s", (rate, cap) => {
    expect(executionCap(big(rate))?.toString() ?? null).toBe(cap);
  });

  test("caps hold only when they are set, and scale with the full marks", () => {
    expect(capTotal(big(95), big("0.75"), { executionCaps: false }).toString()).toBe("95");
    expect(capTotal(big(95), big("0.75"), { executionCaps: true }).toString()).toBe("89");
    expect(capTotal(big(55), big("0.75"), { executionCaps: true }).toString()).toBe("55");
    expect(capTotal(big(95), null, { executionCaps: true }).toString()).toBe("95");
    expect(capTotal(big(190), big("0.75"), { executionCaps: true }, big(200)).toString()).toBe("178");
  });
});
