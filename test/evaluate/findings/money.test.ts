import { describe, expect, test } from "@jest/globals";
import type { CellValue } from "../../../src/domain/cell";
import type { Finding } from "../../../src/evaluate/evaluation";
import { evaluateTables, found } from "../tables";
import type { TableSpec } from "../tables";

const MONEY = [
  "name 地市",
  "allocated 下达金额",
  "spent 支出金额",
  "returned 退回金额",
  "expenditureRate 支出率",
  "note 备注",
];

function money(...rows: TableSpec["rows"]): TableSpec {
  return { title: "资金支出表", columns: MONEY, rows };
}

describe("total-of-parts", () => {
  test("a total that its rows do not add up to, with the gap", () => {
    const [finding] = found(
      "total-of-parts",
      money(["甲", 9000, 1, null, null, null], ["乙", 297.4, 1, null, null, null], ["合计", 9300, 2, null, null, null]),
    );
    expect(finding).toMatchObject({
      severity: "error",
      printed: 9300,
      expected: 9297.4,
      difference: 2.6,
      subject: "合计 下达金额",
      fixable: true,
    });
    expect(finding?.at).toMatchObject({ row: 4, column: 1 });
  });

  test("names the row that another sheet gives with the missing amount", () => {
    const plan = {
      title: "安排表",
      columns: ["name 项目", "allocated 安排金额"],
      rows: [
        ["机器人产业化项目", 22032],
        ["关键技术情况调研", 297.4],
        ["合计", 22332],
      ],
    };
    const spent = {
      title: "支出表",
      columns: ["name 项目", "initialBudget 预算", "allocated 下达"],
      rows: [["关键技术情况调研", 300, 297.4]],
    };
    const [finding] = found("total-of-parts", [plan, spent]);
    expect(finding?.message).toContain("300");
    expect(finding?.message).toContain("表2");
  });

  test("silent when it adds up exactly, 0.1 + 0.2 included", () => {
    expect(
      found(
        "total-of-parts",
        money(
          ["甲", 0.1, null, null, null, null],
          ["乙", 0.2, null, null, null, null],
          ["合计", 0.3, null, null, null, null],
        ),
      ),
    ).toEqual([]);
  });

  test("subtotals and groups are checked against their own rows", () => {
    const rows: TableSpec["rows"] = [
      { cells: ["甲", 10], parent: 2 },
      { cells: ["乙", 20], parent: 2 },
      { cells: ["小计", 31], kind: "subtotal", parent: 5 },
      { cells: ["省厅", 1758], kind: "group", parent: 5 },
      { cells: ["其中一项", 1700], kind: "part", parent: 3 },
      { cells: ["合计", 1788], kind: "total" },
    ];
    const findings = found("total-of-parts", { columns: ["name 单位", "allocated 金额"], rows });
    expect(findings.map(({ subject }) => subject)).toEqual(["小计 金额"]);
  });

  test("pieces under 其中 need not be all there is", () => {
    const rows: TableSpec["rows"] = [
      { cells: ["总额", 100], kind: "group" },
      { cells: ["其中：甲", 30], kind: "part", parent: 0 },
      { cells: ["乙", 20], kind: "part", parent: 0 },
    ];
    expect(found("total-of-parts", { columns: ["name 单位", "allocated 金额"], rows })).toEqual([]);
    const more = rows.map((row, at) => (at === 1 && "cells" in row ? { ...row, cells: ["其中：甲", 130] } : row));
    expect(found("total-of-parts", { columns: ["name 单位", "allocated 金额"], rows: more })).toHaveLength(1);
  });
});

describe("subtotal-twice", () => {
  const rows = (total: number): TableSpec["rows"] => [
    { cells: ["甲", 10], parent: 2 },
    { cells: ["乙", 20], parent: 2 },
    { cells: ["小计", 30], kind: "subtotal", parent: 3 },
    { cells: ["合计", total], kind: "total" },
  ];
  const columns = ["name 单位", "allocated 金额"];

  test("a total that adds its subtotals once more", () => {
    const [finding] = found("subtotal-twice", { columns, rows: rows(60) });
    expect(finding).toMatchObject({ printed: 60, expected: 30, difference: 30 });
    expect(found("total-of-parts", { columns, rows: rows(60) })).toEqual([]);
  });

  test("silent on a right total and on one that is wrong in another way", () => {
    expect(found("subtotal-twice", { columns, rows: rows(30) })).toEqual([]);
    expect(found("subtotal-twice", { columns, rows: rows(40) })).toEqual([]);
  });
});

describe("row-of-parts", () => {
  test.each([
    [
      "parts of an allocation",
      ["name 市", "allocatedParts 甲", "allocatedParts 乙", "allocated 合计下达"],
      ["珠海", 3070, 5947.67, 9000],
      9017.67,
    ],
    ["what is left", ["name 市", "allocated 下达", "spent 支出", "balance 结余"], ["珠海", 100, 90, 11], 10],
    [
      "a difference",
      ["name 项", "initialBudget 年初", "adjustedBudget 调整", "difference 差异"],
      ["科技", 10, 30, 21],
      20,
    ],
  ])("%s", (_, columns, row, expected) => {
    expect(found("row-of-parts", { columns, rows: [row] })).toMatchObject([{ expected }]);
  });

  test("silent when right, also with returned money in between and the difference the other way round", () => {
    expect(
      found("row-of-parts", {
        columns: ["name 市", "allocatedParts 甲", "allocatedParts 乙", "allocated 合计"],
        rows: [["珠海", 3070, 5947.67, 9017.67]],
      }),
    ).toEqual([]);
    const left = {
      columns: ["name 市", "allocated 下达", "spent 支出", "returned 退回", "balance 结余"],
      rows: [
        ["甲", 100, 80, 5, 15],
        ["乙", 100, 80, 5, 20],
      ],
    };
    expect(found("row-of-parts", left)).toEqual([]);
    expect(
      found("row-of-parts", {
        columns: ["name 项", "initialBudget 年初", "adjustedBudget 调整", "difference 差异"],
        rows: [["科技", 10, 30, -20]],
      }),
    ).toEqual([]);
  });
});

describe("amounts that stand for several rows", () => {
  const columns = ["name 项目", "allocated 下达金额", "allocatedParts 计划投资", "spent 已支出", "balance 结余"];
  const table: TableSpec = {
    columns,
    rows: [
      ["养殖", 600, 260, 260, 0],
      ["青稞", null, 200, 181.4, 18.6],
      ["培训", null, 140, 139, 1],
      ["道路", 300, 300, 288.5, 11.5],
    ],
    merged: [[0, 1, 3]],
  };

  test("row-of-parts: 600 merged over three projects is none of theirs", () => {
    expect(found("row-of-parts", table)).toEqual([]);
    // Nor where the merge was lost on the way.
    expect(found("row-of-parts", { ...table, merged: [] })).toEqual([]);
    const shared: TableSpec = {
      columns: ["name 项目", "allocated 下达金额", "spent 已支出", "balance 结余"],
      rows: [
        ["养殖", 600, 260, 0],
        ["青稞", null, 181.4, 18.6],
        ["培训", null, null, null],
      ],
    };
    expect(found("row-of-parts", shared)).toEqual([]);
    const alone = {
      ...shared,
      rows: [
        ["养殖", 600, 260, 0],
        ["青稞", null, null, null],
      ],
    };
    expect(found("row-of-parts", alone)).toHaveLength(1);
    expect(found("row-of-parts", { ...alone, merged: [[0, 1, 2]] })).toEqual([]);
  });

  test("row-of-parts: the row beside it is still checked", () => {
    const rows = [...table.rows.slice(0, 3), ["道路", 300, 300, 288.5, 12]];
    expect(found("row-of-parts", { ...table, rows })).toMatchObject([
      { printed: 12, expected: 11.5, fixable: true, subject: "道路 结余" },
    ]);
  });

  test("such a row has no rate and no mark of its own, the table has", () => {
    const evaluation = evaluateTables([table]);
    expect(evaluation.tables[0]?.money[0]).toMatchObject({ expenditureRate: null, flags: [], shared: true });
    expect(evaluation.tables[0]?.totals?.allocated.toString()).toBe("900");
    expect(evaluation.tables[0]?.money[3]?.expenditureRate).not.toBeNull();
  });

  test("spent-above-allocated, scale-slip and rates: silent where spending is merged over rows with their own allocation", () => {
    const spent: TableSpec = {
      columns: ["name 项目", "allocated 下达", "spent 支出", "expenditureRate 支出率"],
      rows: [
        ["甲", 100, 190, "95%"],
        ["乙", 100, null, null],
      ],
      merged: [
        [0, 2, 2],
        [0, 3, 2],
      ],
    };
    expect(evaluateTables([spent]).findings).toEqual([]);
  });
});

describe("a column that is made otherwise", () => {
  const columns = ["name 项目", "allocated 预算", "spent 已用", "冻结金额", "balance 可用余额"];

  test("row-of-parts: silent where another column of the row is the gap", () => {
    const rows = [
      ["甲", 552.19, 308.56, 48.73, 194.9],
      ["乙", 100, 50, 10, 40],
    ];
    expect(found("row-of-parts", { columns, rows })).toEqual([]);
  });

  test("row-of-parts: one warning for the column where most rows differ, an error for a single slip", () => {
    const rows = (balances: readonly number[]): TableSpec["rows"] =>
      balances.map((balance, at) => [`项目${at + 1}`, 100 + at, 60, null, balance]);
    const [finding, ...rest] = found("row-of-parts", { columns, rows: rows([33, 35, 31, 43]) });
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ severity: "warning", fixable: false });
    expect(finding?.message).toContain("项目3");
    expect(found("row-of-parts", { columns, rows: rows([40, 41, 42, 48]) })).toMatchObject([
      { severity: "error", printed: 48, expected: 43 },
    ]);
  });
});

describe("what may be replaced by a click", () => {
  const columns = ["name 市", "allocated 下达", "spent 支出", "expenditureRate 支出率"];
  const mismatch = (row: readonly CellValue[], more: Partial<TableSpec> = {}): boolean[] =>
    found("rate-mismatch", { columns, rows: [row], ...more }).map(({ fixable }) => fixable);

  test("a typed figure that follows from typed figures of its own row", () => {
    expect(mismatch(["甲", 100, 50, "51%"])).toEqual([true]);
    expect(mismatch(["甲", "1,000.00", 500, 0.51])).toEqual([true]);
  });

  test.each<[string, readonly CellValue[], Partial<TableSpec>]>([
    ["an amount with a remark", ["甲", "100（详见附件2）", 50, "51%"], {}],
    ["an amount with a unit", ["甲", "100万元", 50, "51%"], {}],
    ["a rate with words", ["甲", 100, 50, "51%（含退回）"], {}],
    ["a formula in the cell", ["甲", 100, 50, 0.51], { formulas: [[0, 3, "=C3/B3+0.01"]] }],
    ["a merged rate", ["甲", 100, 50, "51%"], { merged: [[0, 3, 2]] }],
  ])("not: %s", (_, row, more) => {
    expect(mismatch(row, more)).toEqual([false]);
  });

  test("not: money was returned, and which definition holds is for a person", () => {
    const withReturned = ["name 市", "allocated 下达", "spent 支出", "returned 退回", "expenditureRate 支出率"];
    expect(found("rate-mismatch", { columns: withReturned, rows: [["甲", 100, 50, 10, "57%"]] })).toMatchObject([
      { fixable: false },
    ]);
  });

  test("not: a total that divides by what its rows add up to", () => {
    const rows = [
      ["甲", 100, 50, "50%"],
      ["乙", 100, 60, "60%"],
      ["合计", null, 110, "56%"],
    ];
    expect(found("rate-mismatch", { columns, rows })).toMatchObject([{ fixable: false }]);
  });

  test("a total of typed rows, not of one with a remark, nor when a row may be the wrong one", () => {
    const total = (first: CellValue): boolean[] =>
      found("total-of-parts", {
        columns: columns.slice(0, 2),
        rows: [
          ["甲", first],
          ["乙", 20],
          ["合计", 31],
        ],
      }).map(({ fixable }) => fixable);
    expect(total(10)).toEqual([true]);
    expect(total("10（另有2）")).toEqual([false]);
  });
});

describe("printed rates", () => {
  test("rate-mismatch: follows from no reading of the amounts", () => {
    const [finding] = found("rate-mismatch", money(["甲", 57550, 56022.2398, null, "97.42%", null]));
    expect(finding).toMatchObject({ severity: "error", printed: 0.9742, format: "rate", fixable: true });
    expect(finding?.message).toContain("97.35%");
  });

  test("rate-mismatch: says when the sum of the rows gives the printed rate", () => {
    const table = money(
      ["甲", 50000, 50000, null, null, null],
      ["乙", 7550, 6064.2598, null, null, null],
      ["合计", 57550, 56022.2398, null, "97.42%", null],
    );
    const [finding] = found("rate-mismatch", table);
    expect(finding?.message).toContain("56,064.2598");
    expect(finding?.message).toContain("42.02");
  });

  test.each([
    ["two decimals of a percent", "98.62%", 9862.35, 10000],
    ["one decimal", "58.9%", 106, 180],
    ["none", "70%", 208.18, 297.4],
    ["a number under a percent format", 0.9655, 8706.97, 9017.67],
    ["all but full, cut and not rounded", "99.99%", 25326.0938, 25327],
    ["all but full, in one decimal", "99.9%", 25326.0938, 25327],
  ])("rate-mismatch: silent on a rate printed with %s", (_, rate, spent, allocated) => {
    const row = { cells: ["甲", allocated, spent, null, rate, null], formats: { expenditureRate: "0.00%" } };
    expect(found("rate-mismatch", money(row))).toEqual([]);
  });

  test("rate-denominator: right only with returned money as spent", () => {
    const [finding] = found("rate-denominator", money(["合计", 38332, 34604.69, 712, "92.1%", null]));
    expect(finding).toMatchObject({ severity: "warning", printed: 0.921 });
    for (const part of ["712", "90.28%", "91.98%", "92.13%"]) expect(finding?.message).toContain(part);
    expect(found("rate-mismatch", money(["合计", 38332, 34604.69, 712, "92.1%", null]))).toEqual([]);
  });

  test("rate-denominator: silent once that definition is chosen", () => {
    expect(
      found("rate-denominator", money(["合计", 38332, 34604.69, 712, "92.1%", null]), {
        denominator: "returnedAsSpent",
      }),
    ).toEqual([]);
    expect(found("rate-denominator", money(["合计", 38332, 34604.69, 712, "90.28%", null]))).toEqual([]);
  });

  describe("rate-base", () => {
    const columns = [
      "name 项目",
      "initialBudget 年初预算数",
      "allocated 全年预算数",
      "spent 执行数",
      "expenditureRate 执行率",
    ];
    const rates = (...rows: TableSpec["rows"]): readonly Finding[] => found("rate-base", { columns, rows });

    test("silent on a rate over the year's budget, however far the initial one is from it", () => {
      expect(rates(["甲", 980, 1024.5, 1013.2, "98.90%"], ["合计", 980, 1024.5, 1013.2, "98.90%"])).toEqual([]);
      expect(rates(["出国费", 10, 4, 0, "0.00%"])).toEqual([]);
      expect(rates(["甲", 300, 300, 208.18, "69.39%"])).toEqual([]);
    });

    test("a rate that follows from the initial budget alone, once a table", () => {
      const [finding, ...rest] = rates(
        ["甲", 300, 297.4, 208.18, "69.39%"],
        ["乙", 100, 120, 90, "90.00%"],
        ["丙", 50, 50, 40, "80.00%"],
      );
      expect(rest).toEqual([]);
      expect(finding).toMatchObject({ severity: "warning", printed: 0.6939, subject: "甲 执行率" });
      for (const part of ["“年初预算数”300", "“全年预算数”297.4", "70.00%", "乙"])
        expect(finding?.message).toContain(part);
    });

    test("rows and total over different bases: the total, with a row to compare", () => {
      const [finding, ...rest] = rates(
        ["甲", 300, 297.4, 208.18, "70.00%"],
        ["乙", 100, 120, 90, "75.00%"],
        ["合计", 400, 417.4, 298.18, "74.55%"],
      );
      expect(rest).toEqual([]);
      expect(finding).toMatchObject({ severity: "warning", subject: "合计 执行率", printed: 0.7455 });
      for (const part of ["400", "417.4", "71.44%", "“甲”70.00%", "69.39%"]) expect(finding?.message).toContain(part);
    });

    test("names the column that the rate divides by, also where it is the adjusted budget", () => {
      const adjusted = [
        "name 项目",
        "initialBudget 年初预算",
        "adjustedBudget 调整后预算",
        "spent 支出",
        "expenditureRate 执行率",
      ];
      const [finding] = found("rate-base", { columns: adjusted, rows: [["甲", 500, 588.8, 455, "91.00%"]] });
      expect(finding?.message).toContain("“调整后预算”588.8");
      expect(finding?.message).not.toContain("“”");
    });

    test("money received is no budget: a rate over what was planned is only mentioned", () => {
      const received = [
        "name 学校",
        "initialBudget 预算安排数",
        "allocated 资金到位数",
        "spent 支出",
        "expenditureRate 执行率",
      ];
      expect(found("rate-base", { columns: received, rows: [["甲", 180, 150, 150, "83.33%"]] })).toMatchObject([
        { severity: "info" },
      ]);
    });
  });

  test("rate-not-full: 100 % with money left", () => {
    const [finding] = found("rate-not-full", money(["佛山", 25327, 25326.0938, null, "100.00%", null]));
    // What it should read is itself never 100.00 %.
    expect(finding).toMatchObject({ subject: "佛山 支出率", printed: 1, expected: 0.9999 });
    expect(finding?.message).toContain("0.9062");
    expect(finding?.message).toContain("99.99%");
    expect(found("rate-not-full", money(["广州", 13039, 13039, null, "100.00%", null]))).toEqual([]);
    expect(found("rate-not-full", money(["佛山", 25327, 25326.0938, null, "99.99%", null]))).toEqual([]);
  });

  test("rate-not-full: a formula under 0.00 % that shows 100.00 %", () => {
    const row = {
      cells: ["佛山", 25327, 25326.0938, null, 25326.0938 / 25327, null],
      formats: { expenditureRate: "0.00%" },
    };
    expect(found("rate-not-full", money(row))).toHaveLength(1);
  });

  test("mean-of-rates: the mean where the sum belongs", () => {
    const table = (rate: string): TableSpec =>
      money(
        ["甲", 1000, 1000, null, "100%", null],
        ["乙", 10, 5, null, "50%", null],
        ["合计", 1010, 1005, null, rate, null],
      );
    expect(found("mean-of-rates", table("75.00%"))).toMatchObject([{ severity: "error", printed: 0.75 }]);
    expect(found("rate-mismatch", table("75.00%"))).toEqual([]);
    expect(found("mean-of-rates", table("99.50%"))).toEqual([]);
  });
});

describe("amounts that cannot be", () => {
  test.each([
    ["spent-above-allocated", ["甲", 100, 108, null, null, null], ["甲", 108, 108, null, null, null]],
    ["returned-above-unspent", ["甲", 100, 95, 8, null, null], ["甲", 100, 92, 8, null, null]],
    ["negative-amount", ["甲", 100, -5, null, null, null], ["甲", 100, 0, null, null, null]],
    ["scale-slip", ["甲", 7000, 69000000, null, null, null], ["甲", 7000, 6900, null, null, null]],
  ])("%s", (rule, wrong, right) => {
    expect(found(rule, money(wrong))).toHaveLength(1);
    expect(found(rule, money(right))).toEqual([]);
  });

  test("scale-slip gives the amount in the table's unit", () => {
    expect(found("scale-slip", money(["甲", 7000, 69000000, null, null, null]))).toMatchObject([
      { printed: 69000000, expected: 6900 },
    ]);
    expect(found("scale-slip", money(["甲", 7000, 0.69, null, null, null]))).toMatchObject([{ expected: 6900 }]);
  });
});

describe("what remarks say became of the money", () => {
  test("held-money: 1273.27 of 1715.87 with a trustee", () => {
    const [finding] = found(
      "held-money",
      money(["茂名", 1715.87, 1715.87, null, "100.00%", "其中1273.27万元在受托管理机构，尚未拨付到项目单位"]),
    );
    expect(finding).toMatchObject({ printed: 1715.87, expected: 442.6 });
    expect(finding?.message).toContain("25.79%");
    expect(found("held-money", money(["茂名", 1715.87, 1715.87, null, "100.00%", "已全部拨付到项目单位"]))).toEqual([]);
  });

  test("diverted-money: 439 to another purpose, 9.51 overhead", () => {
    const [finding] = found(
      "diverted-money",
      money(["中心", 7000, 3576.51, 500, null, "东莞转用439万元；工作经费9.51万元"]),
    );
    expect(finding).toMatchObject({ expected: 3128 });
    expect(finding?.message).toContain("44.69%");
    expect(found("diverted-money", money(["中心", 7000, 3576.51, 500, null, "2019年度项目"]))).toEqual([]);
  });

  test("transferred-money: with the base that would be left", () => {
    const row = (note: string): TableSpec["rows"][number] => ["合计", 147665.08, 147287.69, null, null, note];
    const [finding] = found("transferred-money", money(row("调剂5920.43万元用于设备事前奖励")));
    expect(finding).toMatchObject({ expected: 141744.65 });
    expect(finding?.message).toContain("103.91%");
    expect(found("transferred-money", money(row("无")))).toEqual([]);
    expect(found("transferred-money", money(["合计", 100, 50, null, null, "调剂10万元"]))).toEqual([]);
  });
});

describe("amounts and rates in texts", () => {
  const fund = money(["甲", 69800, 69422.4038, null, null, null], ["乙", 77865.08, 77865.08, null, null, null]);
  const scores = (text: string): TableSpec => ({
    kind: "scores",
    unit: null,
    columns: ["name 指标", "weight 分值", "score 得分", "reason 说明"],
    rows: [["资金支出率", 6, 5.8, text]],
  });

  test("text-amount: 147287.69 against 147287.4838", () => {
    const [finding] = found("text-amount", [fund, scores("调剂后实际支出147287.69万元，支出率99.74%")]);
    expect(finding).toMatchObject({ printed: 147287.69, expected: 147287.4838, difference: 0.2062 });
    expect(found("text-amount", [fund, scores("调剂后实际支出147287.4838万元")])).toEqual([]);
    expect(found("text-amount", [fund, scores("共下达资金14.77亿元给各地市")])).toEqual([]);
  });

  test("text-unit: the digits of a total in another unit", () => {
    expect(found("text-unit", [fund, scores("2019年资金147665.08亿元均已下达")])).toMatchObject([
      { severity: "error", printed: "147665.08亿元", expected: "147665.08万元" },
    ]);
    expect(found("text-unit", [fund, scores("2019年资金147665.08万元均已下达")])).toEqual([]);
  });

  test("text-rate: a rate that no reading of the money gives", () => {
    expect(found("text-rate", [fund, scores("财政资金拨付率99.10%，完工项目验收合格率100%")])).toMatchObject([
      { printed: 0.991 },
    ]);
    expect(found("text-rate", [fund, scores("资金支出率99.74%，达到要求")])).toEqual([]);
  });
});

describe("one amount in two places", () => {
  const line = (sheet: string, name: string, amount: number): TableSpec => ({
    sheet,
    columns: ["name 项目", "allocated 金额"],
    rows: [[name, amount]],
  });

  test("name-two-amounts: the same project on two sheets", () => {
    expect(
      found("name-two-amounts", [line("甲", "工业互联网标杆示范", 10000), line("乙", "工业互联网标杆示范", 9000)]),
    ).toMatchObject([{ printed: 9000, expected: 10000 }]);
    expect(
      found("name-two-amounts", [line("甲", "工业互联网标杆示范", 10000), line("乙", "工业互联网标杆示范", 10000)]),
    ).toEqual([]);
    expect(
      found("name-two-amounts", [line("甲", "广东省工业和信息化厅", 90), line("乙", "广东省工业和信息化厅", 1758)]),
    ).toEqual([]);
    const yuan = { ...line("乙", "工业互联网标杆示范", 100000000), unit: "元" as const };
    expect(found("name-two-amounts", [line("甲", "工业互联网标杆示范", 10000), yuan])).toEqual([]);
  });

  test("sheet-total: a line that refers to an annex", () => {
    const overview = (amount: string): TableSpec => ({
      sheet: "附件1",
      columns: ["name 单位", "allocated 金额"],
      rows: [
        ["各市", amount],
        ["省厅", 2888.6],
      ],
    });
    const annex: TableSpec = {
      sheet: "附件2",
      columns: ["name 市", "allocatedParts 综合", "allocatedParts 集群"],
      rows: [
        ["广州", 150, 1316.4],
        ["其他", 1498, 864],
      ],
    };
    expect(found("sheet-total", [overview("3828.4（详见附件2）"), annex])).toEqual([]);
    expect(found("sheet-total", [overview("3800（详见附件2）"), annex])).toMatchObject([
      { printed: 3800, expected: 3828.4 },
    ]);
  });
});

describe("a line and the sheet that details it", () => {
  const overview = (amount: number): TableSpec => ({
    sheet: "总表",
    title: "2019年产业创新资金安排表",
    columns: ["name 项目", "allocated 金额"],
    rows: [
      ["支持省级企业技术中心项目", amount],
      ["支持机器人产业项目", 22032],
    ],
  });
  const detail: TableSpec = {
    sheet: "企业技术中心",
    title: "2019年省级企业技术中心资金安排额度表",
    columns: ["name 地区", "allocated 安排额度"],
    rows: [
      ["广州市", 8000],
      ["珠海市", 1000],
    ],
  };

  test("sheet-total: by the name of the sheet's subject", () => {
    expect(found("sheet-total", [overview(9500), detail])).toMatchObject([
      { severity: "warning", printed: 9500, expected: 9000 },
    ]);
    expect(found("sheet-total", [overview(9000), detail])).toEqual([]);
  });
});

describe("budgets that were changed", () => {
  const columns = [
    "name 项目",
    "initialBudget 年初预算数",
    "adjustedBudget 调整预算数",
    "difference 差异",
    "differenceRate 差异率",
  ];
  const rows = (rate: string): TableSpec["rows"] => [
    ["资源勘探", 69785500, 305042398.66, 235256898.66, "77.12%"],
    ["科学技术", 0, 86325000, 86325000, "100.00%"],
    ["节能环保", 0, 0, 0, ""],
    ["合计", 69785500, 391367398.66, 321581898.66, rate],
  ];

  test("difference-base: what the rates would be over the initial budget", () => {
    const [finding] = found("difference-base", { columns, unit: "元", rows: rows("82.17%") });
    expect(finding).toMatchObject({ severity: "info", printed: 0.8217 });
    expect(finding?.message).toContain("337.11%");
    expect(finding?.message).toContain("科学技术");
    expect(found("difference-base", { columns, unit: "元", rows: [["甲", 100, 120, 20, "20.00%"]] })).toEqual([]);
  });

  test("difference-rate: follows from neither budget", () => {
    expect(found("difference-rate", { columns, unit: "元", rows: [["甲", 100, 125, 25, "22%"]] })).toHaveLength(1);
    expect(found("difference-rate", { columns, unit: "元", rows: rows("82.17%") })).toEqual([]);
    expect(found("difference-rate", { columns, unit: "元", rows: [["甲", 100, 125, 25, "25%"]] })).toEqual([]);
  });

  test("quarter-mean: capped or not", () => {
    const quarters = (mean: string): TableSpec => ({
      kind: "unknown",
      unit: null,
      columns: ["name 季度", "expenditureRate 累计执行率", "schedule 序时进度", "quarterRate 分季执行率"],
      rows: [
        ["一季度", "14.5%", "25%", "58%"],
        ["二季度", "50%", "50%", "100%"],
        ["三季度", "78.3%", "75%", "104.4%"],
        ["四季度", "100%", "100%", "100%"],
        { cells: ["全年平均", null, null, mean], kind: "total" },
      ],
    });
    expect(found("quarter-mean", quarters("90.6%"))).toMatchObject([
      { severity: "info", printed: 0.906, expected: 0.895 },
    ]);
    expect(found("quarter-mean", quarters("89.5%"))).toMatchObject([{ severity: "info" }]);
    expect(found("quarter-mean", quarters("92%"))).toMatchObject([{ severity: "error", expected: 0.906 }]);
    const steady = quarters("100%");
    const rows = steady.rows.map((row, at) =>
      Array.isArray(row) ? [row[0], `${(at + 1) * 25}%`, row[2], "100%"] : row,
    ) as TableSpec["rows"];
    expect(found("quarter-mean", { ...steady, rows })).toEqual([]);
  });
});

describe("Guangdong's cities", () => {
  const cities =
    "广州 深圳 珠海 汕头 佛山 韶关 河源 梅州 惠州 汕尾 东莞 中山 江门 阳江 湛江 茂名 肇庆 清远 潮州 揭阳 云浮".split(
      " ",
    );
  const list = (names: readonly string[]): TableSpec =>
    money(...names.map((name) => [`${name}市`, 1, null, null, null, null]));

  test("city-missing and city-twice", () => {
    expect(found("city-missing", list(cities.filter((name) => name !== "深圳")))).toMatchObject([
      { severity: "info", expected: "深圳" },
    ]);
    expect(found("city-missing", list(cities.filter((name) => name !== "茂名")))).toMatchObject([
      { severity: "warning", expected: "茂名" },
    ]);
    expect(found("city-missing", list(cities))).toEqual([]);
    expect(found("city-missing", list(cities.slice(0, 6)))).toEqual([]);
    expect(found("city-twice", list([...cities, "佛山"]))).toMatchObject([{ printed: "佛山" }]);
    expect(found("city-twice", list(cities))).toEqual([]);
    // Units and projects of the cities are no list of cities, however many of them there are.
    const units = cities.flatMap((city) => [`${city}市甲公司`, `${city}市乙公司`]);
    expect(found("city-twice", list(units))).toEqual([]);
    expect(found("city-missing", list(units))).toEqual([]);
  });
});
