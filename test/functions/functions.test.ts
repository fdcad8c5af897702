import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { BY_ID, call, column, excelError } from "./excel";

describe("EXPRATE", () => {
  test.each<[unknown[], unknown]>([
    [[147287.4838, 147665.08], 0.9974],
    [[25326.0938, 25327], 0.9999],
    [[25327, 25327], 1],
    [[108, 100], 1.08],
    [[0, 0], ""],
    [[5, ""], ""],
    [["-", 100], 0],
    [[null, 100], 0],
    [["3828.4（详见附件2）", 9017], 0.4246],
    [["500万元", "0.1亿元"], 0.5],
    [[34604.69, 38332, 712], 0.9028],
    [[34604.69, 38332, 712, "net"], 0.9198],
    [[34604.69, 38332, 712, "扣除退回"], 0.9198],
    [[34604.69, 38332, 712, "returnedAsSpent"], 0.9213],
    [[34604.69, 38332, 712, 0], 0.9028],
    [[34604.69, 38332, null, null], 0.9028],
  ])("%j gives %j", (values, expected) => {
    expect(call("EXPRATE", ...values)).toEqual(expected);
  });

  test("noise of a binary sum is neither money left nor money overspent", () => {
    const [below, above] = [147665.07999999996, 147665.08000000002];
    expect([call("EXPRATE", below, 147665.08), call("EXPRATE", above, 147665.08)]).toEqual([1, 1]);
  });

  test.each<[unknown[], string]>([
    [["暂无", 100], "#VALUE! “暂无”不是金额"],
    [["500万元", 1000], "#VALUE! “500万元”写了单位，“1000”没有写，无法相比；可先用 PERF.AMOUNT 换成同一单位"],
    [[5, 100, 1, "gross"], "#VALUE! 口径“gross”不认识，可用：spent、net、returnedAsSpent"],
    [[5, -100], "#VALUE! 安排金额为负数，没有支出率"],
    [["12%", 100], "#VALUE! “12%”是百分数，不是金额"],
  ])("%j is refused: %s", (values, reason) => {
    expect(call("EXPRATE", ...values)).toBe(reason);
  });
});

describe("shapes", () => {
  test("a column gives a column, a row a row, a block a block", () => {
    expect(call("EXPRATE", column(1, 2), column(4, 4))).toEqual([[0.25], [0.5]]);
    expect(call("EXPRATE", [[1, 2]], [[4, 4]])).toEqual([[0.25, 0.5]]);
    expect(
      call(
        "EXPRATE",
        [
          [1, 2],
          [3, 4],
        ],
        [
          [4, 4],
          [4, 8],
        ],
      ),
    ).toEqual([
      [0.25, 0.5],
      [0.75, 0.5],
    ]);
  });

  test("a single cell goes with every row", () => {
    expect(call("EXPRATE", column(1, 2), 4)).toEqual([[0.25], [0.5]]);
    expect(call("SPENDSCORE", 10, column(1, 2), column(4, 4))).toEqual([[2.5], [5]]);
    expect(call("VERDICT", "≥2", column(1, 2, 3))).toEqual([["未完成"], ["完成"], ["完成"]]);
  });

  test("different shapes are refused with both sizes", () => {
    expect(call("EXPRATE", column(1, 2, 3), column(4, 4))).toBe(
      "#VALUE! 区域大小不一致：支出是 3 行 1 列，安排金额是 2 行 1 列",
    );
    expect(call("INDSCORE", column(5, 5), "≥1", [[1, 2]])).toBe(
      "#VALUE! 区域大小不一致：分值是 2 行 1 列，实际完成值是 1 行 2 列",
    );
  });

  test("a host that leaves out optional arguments puts its invocation object there", () => {
    const invocation = { functionName: "EXPRATE", address: "Sheet1!A1" };
    expect(BY_ID["EXPRATE"]?.([[5]], [[10]], invocation)).toEqual([[0.5]]);
    expect(BY_ID["GRADE"]?.([[95]], invocation)).toEqual([["优"]]);
  });
});

describe("errors among the cells", () => {
  test("one #DIV/0! fails its own row only", () => {
    const spent = column(5, excelError("#DIV/0!"), 10);
    expect(call("EXPRATE", spent, column(10, 10, 10))).toEqual([[0.5], ["#DIV/0!"], [1]]);
  });

  test.each([
    ["an error object", () => excelError("#NUM!")],
    ["a data type", () => ({ type: "Error", basicType: "Error", basicValue: "#NUM!", errorType: "Num" })],
    ["its text", () => "#NUM!"],
  ])("arrive as %s", (_, error) => {
    expect(call("CHANGERATE", error(), 5)).toBe("#NUM!");
  });

  test("those that a function may not give back are told", () => {
    expect(call("EXPRATE", excelError("#REF!"), 5)).toBe("#N/A 引用的单元格是 #REF!");
    expect(call("SCORERATE", "#NAME?", 5)).toBe("#N/A 引用的单元格是 #NAME?");
  });

  test("a verdict says so instead", () => {
    expect(call("VERDICT", column("≥1", "≥1"), column(excelError("#N/A"), 1))).toEqual([["错误"], ["完成"]]);
    expect(call("COMPRATE", "≥1", excelError("#N/A"))).toBe("#N/A");
    expect(call("INDSCORE", 5, excelError("#DIV/0!"), 1)).toBe("#DIV/0!");
  });

  test("other data types count as the value that they stand for", () => {
    expect(call("EXPRATE", { type: "FormattedNumber", basicValue: 5, numberFormat: "¥0.00" }, 10)).toBe(0.5);
  });
});

describe("COMPRATE, VERDICT and INDSCORE", () => {
  test.each<[unknown, unknown, unknown, string, unknown]>([
    ["≥3个", 8, 2.6667, "完成", 10],
    ["≥95%", "94.999%", 1, "未完成", 10],
    ["250家", "62家", 0.248, "未完成", 2.48],
    ["≤50", "≤50", "需人工", "需人工", "需人工"],
    ["5人", "", "未填", "未填", 0],
    ["", "5个", "不适用", "不适用", "不适用"],
    ["—", 5, "不适用", "不适用", "不适用"],
    ["0次", 0, 1, "完成", 10],
    [0, 0, "不适用", "不适用", "不适用"],
    [0, 3, "需人工", "需人工", "需人工"],
    [0, "", "不适用", "不适用", "不适用"],
  ])("%j against %j", (target, actual, rate, verdict, points) => {
    expect(call("COMPRATE", target, actual)).toEqual(rate);
    expect(call("VERDICT", target, actual)).toBe(verdict);
    expect(call("INDSCORE", 10, target, actual)).toEqual(points);
  });

  test("points never leave 0 to the weight", () => {
    const part = fc.oneof(fc.constantFrom("≥", "≤", ">", "", "约"), fc.constant(""));
    const number = fc.integer({ min: -50, max: 500 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), part, number, number, (weight, comparator, target, actual) => {
        const points = call("INDSCORE", weight, `${comparator}${target}个`, actual);
        if (typeof points !== "number") return;
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(weight);
      }),
    );
  });

  test.each([
    ["≥", 1],
    ["≤", -1],
  ])("points of a %s target follow the actual", (comparator, direction) => {
    const number = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), number, number, (target, one, other) => {
        const points = (actual: number): number => Number(call("INDSCORE", 10, `${comparator}${target}个`, actual));
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect((points(high) - points(low)) * direction).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("no weight, no points", () => {
    expect(call("INDSCORE", "", "≥1", 1)).toBe("");
    expect(call("INDSCORE", "高", "≥1", 1)).toBe("#VALUE! 分值“高”不是数");
  });
});

describe("SPENDSCORE and SCORERATE", () => {
  test.each<[string, unknown[], unknown]>([
    ["SPENDSCORE", [6, 147287.4838, 147665.08], 5.98],
    ["SPENDSCORE", [6, 56064.2598, 57550], 5.85],
    ["SPENDSCORE", [10, 8788, 9000], 9.76],
    ["SPENDSCORE", [10, 8788, 9000, 212], 10],
    ["SPENDSCORE", [10, 120, 100], 10],
    ["SPENDSCORE", [10, -5, 100], 0],
    ["SPENDSCORE", [10, 5, 0], ""],
    ["SPENDSCORE", ["", 5, 10], ""],
    ["SCORERATE", [3, 4], 0.75],
    ["SCORERATE", ["3分", "4 分"], 0.75],
    ["SCORERATE", [15, 17], 0.8824],
    ["SCORERATE", ["", 17], ""],
    ["SCORERATE", ["—", 17], ""],
    ["SCORERATE", [5, 0], ""],
    ["SCORERATE", ["良", 17], "#VALUE! 得分“良”不是数"],
  ])("%s%j gives %j", (id, values, expected) => {
    expect(call(id, ...values)).toEqual(expected);
  });
});

describe("GRADE", () => {
  test.each<[unknown, unknown, unknown]>([
    [90, null, "优"],
    [65, "", "中"],
    [65, 0, "中"],
    [65, "guangdong-fund", "低"],
    [65, "广东省级专项资金", "低"],
    ["96.8分", null, "优"],
    ["", null, ""],
    [null, null, ""],
    [0, null, "差"],
    [
      85,
      [
        ["好", 80],
        ["不好", 0],
      ],
      "好",
    ],
    [
      85,
      [
        [0, "不好"],
        [80, "好"],
      ],
      "好",
    ],
    [
      85,
      [
        ["等级", "最低分"],
        ["好", "≥80分"],
        ["不好", 0],
        [null, null],
      ],
      "好",
    ],
  ])("%j on %j is %j", (score, ladder, grade) => {
    expect(call("GRADE", score, ladder)).toBe(grade);
  });

  test("a whole column on one ladder", () => {
    expect(call("GRADE", column(90, 70, ""), "mof-2020")).toEqual([["优"], ["中"], [""]]);
  });

  test.each<[unknown, string]>([
    ["guangdong", "没有评分方案“guangdong”，可用：mof-2020、"],
    [
      [
        ["好", 80],
        ["不好", 10],
      ],
      "等级表须从 0 分起，最低的“不好”从 10 分起",
    ],
    [
      [
        ["好", 80],
        ["更好", 80],
        ["不好", 0],
      ],
      "等级表中有两个等级都从 80 分起",
    ],
    [
      [
        ["好", 80, 1],
        ["不好", 0, 1],
      ],
      "等级表须为两列",
    ],
    [
      [
        ["好", 80],
        ["不好", "低"],
        ["差", 0],
      ],
      "等级表中“不好”“低”不是等级和最低分",
    ],
  ])("a ladder %j is refused", (ladder, reason) => {
    expect(call("GRADE", 85, ladder)).toEqual(expect.stringContaining(`#VALUE! ${reason}`));
  });
});

describe("budget rates", () => {
  test.each<[string, unknown[], unknown]>([
    ["ADJRATE", [260682300, 635364219.62], 1.4373],
    ["ADJRATE", [260682300, 635364219.62, "adjusted"], 0.5897],
    ["ADJRATE", [0, 86325000], ""],
    ["ADJRATE", [0, 86325000, "调整预算"], 1],
    ["ADJRATE", [100, 90], -0.1],
    ["ADJRATE", [1, 2, "final"], "#VALUE! 基数“final”不认识，可用：initial、adjusted"],
    ["CARRYRATE", [6719.79, 66544.27, 3711.94], 0.0956],
    ["CARRYRATE", [6719.79, 70256.21], 0.0956],
    ["CARRYRATE", [0, 0], ""],
    ["CHANGERATE", [394, 480.7], -0.1804],
    ["CHANGERATE", [394, 455.65], -0.1353],
    ["CHANGERATE", [5, 0], ""],
    ["CHANGERATE", [5, -5], "#VALUE! 上期数为负数，变动率没有意义"],
  ])("%s%j gives %j", (id, values, expected) => {
    expect(call(id, ...values)).toEqual(expected);
  });
});

describe("QUARTERRATE", () => {
  test.each<[string, unknown[], unknown]>([
    ["a row of ratios", [[[0.145, 0.5, 0.783, 1]]], 0.906],
    ["a column of percents", [column(14.5, 50, 78.3, 100)], 0.906],
    ["texts", [[["14.5%", "50%", "78.3%", "100%"]], false], 0.906],
    ["a text among percents", [[["14.5%", 50, 78.3, 100]]], 0.906],
    ["capped", [[[0.145, 0.5, 0.783, 1]], true], 0.895],
    ["capped in words", [[[0.145, 0.5, 0.783, 1]], "封顶"], 0.895],
    ["a missing quarter", [[[0.145, 0.5, "", null]]], ""],
    [
      "two years",
      [
        [
          [0.25, 0.5, 0.75, 1],
          [0.5, 1, 1.5, 2],
        ],
      ],
      [[1], [2]],
    ],
    ["an error", [[[0.145, "#N/A", 0.783, 1]]], "#N/A"],
    ["a word", [[[0.145, "未知", 0.783, 1]]], "#VALUE! “未知”不是累计支出率"],
    ["three quarters", [[[0.145, 0.5, 0.783]]], "#VALUE! 需要四个季度的累计支出率，给出的是 1 行 3 列"],
    ["a strange cap", [[[0.145, 0.5, 0.783, 1]], "也许"], "#VALUE! 封顶“也许”不认识，可用：TRUE、FALSE"],
  ])("%s", (_, values, expected) => {
    expect(call("QUARTERRATE", ...values)).toEqual(expected);
  });
});

describe("AMOUNT", () => {
  test.each<[unknown[], unknown]>([
    [["3828.4（详见附件2）"], 3828.4],
    [["1.2亿元"], 12000],
    [["1.2亿元", "亿"], 1.2],
    [["500万元", "元"], 5000000],
    [[500], 500],
    [["１，２３４．５"], 1234.5],
    [["-"], 0],
    [[""], ""],
    [["暂无安排"], "#VALUE! “暂无安排”里没有能读出的金额"],
    [["500万元", "吨"], "#VALUE! 单位“吨”不认识，可用：元、千元、万元、百万元、亿元"],
  ])("%j gives %j", (values, expected) => {
    expect(call("AMOUNT", ...values)).toEqual(expected);
  });
});

describe("APPORTION", () => {
  const factors = [
    [10, 5],
    [20, 5],
    [30, 10],
  ];

  test("units run down, or across when the factors do", () => {
    expect(call("APPORTION", 100, column(1, 1, 1), 1, null, 1)).toEqual([[34], [33], [33]]);
    expect(call("APPORTION", 100, [[1, 1, 1]], 1, null, 1)).toEqual([[34, 33, 33]]);
    expect(call("APPORTION", 100, factors, [[60, 40]], null, 1)).toEqual([[20], [30], [50]]);
    expect(call("APPORTION", 100, factors, column(60, 40), column(1, 1, 1), 1)).toEqual([[20], [30], [50]]);
  });

  test("shares add up exactly as Excel adds them", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000_000 }),
        fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 2, maxLength: 21 }),
        (pool, figures) => {
          const shares = call("APPORTION", pool / 100, column(...figures), 1) as number[][];
          expect(shares.flat().reduce((sum, share) => sum + Math.round(share * 100), 0)).toBe(pool);
        },
      ),
    );
  });

  test("a pool with more decimals than cents keeps them", () => {
    const shares = call("APPORTION", 147665.0838, column(1, 2), 1) as number[][];
    expect(shares).toEqual([[49221.6946], [98443.3892]]);
  });

  test.each<[string, unknown[], string]>([
    ["a zero", [100, column(1, 0), 1], "第 2 个单位的第 1 个因素为 0：因素须为正数，确实没有的请写“-”"],
    ["a blank", [100, column(1, null), 1], "第 2 个单位的第 1 个因素为 0"],
    ["a negative factor", [100, column(-1, 5), 1], "第 1 个单位的第 1 个因素为 -1"],
    ["a word", [100, column(1, "多"), 1], "第 2 个单位的第 1 个因素“多”不是数"],
    ["weights of another number", [100, factors, [[1, 2, 3, 4]]], "因素是 3 行 2 列，权重却有 4 个"],
    ["too few coefficients", [100, factors, [[1, 1]], column(1, 1)], "有 3 个单位，却有 2 个系数"],
    ["a blank coefficient", [100, factors, [[1, 1]], column(1, null, 1)], "第 2 个单位的系数为 0"],
    ["a pool between units", [100.5, column(1, 2), 1, null, 1], "不是取整单位 1 的整数倍"],
    ["nothing to share", [0, column(1, 2), 1], "分配总额须为正数"],
  ])("%s is refused with its place", (_, values, reason) => {
    expect(call("APPORTION", ...values)).toEqual(expect.stringContaining(reason));
  });

  test("a dash is a factor that the unit truly lacks", () => {
    expect(
      call(
        "APPORTION",
        100,
        [
          [1, "-"],
          [1, 7],
        ],
        [[1, 1]],
        null,
        1,
      ),
    ).toEqual([[25], [75]]);
  });

  test("an error among the cells fails the whole call", () => {
    expect(call("APPORTION", 100, column(1, excelError("#DIV/0!")), 1)).toBe("#DIV/0!");
  });
});

describe("any arguments at all", () => {
  const cell = fc.oneof(
    fc.constantFrom<unknown>(null, "", 0, "-", "≥3个", "500万元", "12%", "#DIV/0!", "net", true, "mof-2020"),
    fc.string({ unit: "grapheme" }),
    fc.double(),
  );
  const grid = fc.oneof(
    fc.constant(null),
    fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    cell.map((one) => [[one]]),
  );

  test.each(Object.keys(BY_ID))("%s gives numbers, texts or Excel errors: never null, never an exception", (id) => {
    fc.assert(
      fc.property(fc.array(grid, { minLength: 5, maxLength: 5 }), (values) => {
        const answer = [call(id, ...values)].flat(2);
        for (const value of answer) {
          expect(["number", "string"]).toContain(typeof value);
          if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
