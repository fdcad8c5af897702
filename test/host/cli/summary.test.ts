import * as fc from "fast-check";
import { amount, bar, percent } from "../../../host/cli/numbers";
import type { Report } from "../../../host/cli/report";
import { summaryText } from "../../../host/cli/summary";
import { width, wrap } from "../../../host/cli/width";

const REPORT: Report = {
  version: 1,
  workbook: "资金.xlsx",
  output: "资金.绩评.xlsx",
  tables: [
    {
      sheet: "资金",
      range: "A1:H25",
      kind: "allocation",
      title: "2019年技术改造资金",
      unit: "万元",
      rows: [{ kind: "data", verdict: null }],
    },
    {
      sheet: "指标",
      range: "A3:F9",
      kind: "indicators",
      title: "绩效指标表",
      unit: null,
      rows: [
        { kind: "data", verdict: "review" },
        { kind: "data", verdict: "met" },
        { kind: "data", verdict: "met" },
      ],
    },
  ],
  totals: { allocated: 147665.08, spent: 147287.4838, returned: null, expenditureRate: 0.9974, denominator: "spent" },
  score: {
    scheme: "guangdong-fund",
    total: 99.5,
    full: 100,
    grade: "优",
    complete: false,
    sections: [
      { name: "投入", weight: 20, score: 20, scoreRate: 1, criteria: [{ source: "entered" }] },
      {
        name: "过程",
        weight: 20,
        score: 10,
        scoreRate: 0.5,
        criteria: [{ source: "computed" }, { source: "missing" }],
      },
    ],
  },
  findings: [
    { rule: "unit", severity: "warning", sheet: "资金", cell: "E4", message: "单位可能写错" },
    { rule: "full", severity: "error", sheet: "资金", cell: "H9", message: "印 100.00%，尚有 0.9062 万元未支出" },
  ],
};

describe("what the terminal shows", () => {
  test("of a scored workbook", () => {
    expect(summaryText(REPORT, 60)).toBe(
      [
        "━━ 资金.xlsx ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━",
        "",
        "识别",
        "  资金表  资金!A1:H25  单位 万元  2019年技术改造资金",
        "  指标表  指标!A3:F9              绩效指标表",
        "",
        "资金",
        "  下达 147,665.08 万元   支出 147,287.4838   支出率 99.74%（支出÷下达）",
        "",
        "得分 99.50 / 100   等级 待评   方案 guangdong-fund   1 项待评",
        "         分值   得分   得分率",
        "  投入  20.00  20.00  100.00%  ████████████████████",
        "  过程  20.00  10.00   50.00%  ██████████",
        "",
        "指标 3   完成 2 · 需人工 1",
        "",
        "核对 错误 1 · 提醒 1",
        "  错误  资金!H9  印 100.00%，尚有 0.9062 万元未支出",
        "  提醒  资金!E4  单位可能写错",
        "",
        "已保存 资金.绩评.xlsx",
        "",
      ].join("\n"),
    );
  });

  test("of a workbook with nothing in it", () => {
    const empty: Report = { ...REPORT, output: null, tables: [], totals: null, score: null, findings: [] };
    expect(summaryText(empty, 40).split("\n").filter(Boolean).slice(1)).toEqual([
      "没有识别出表。",
      "核对 没有发现问题",
    ]);
  });

  test("of sections that nobody scored yet", () => {
    const open = [{ name: "产出", weight: 30, score: 0, scoreRate: 0, criteria: [{ source: "missing" as const }] }];
    const score = { scheme: "s", total: 0, full: 100, grade: null, complete: false, sections: open };
    const text = summaryText({ ...REPORT, score });
    expect(text).toContain("得分 待评   等级 待评   方案 s   1 项待评");
    expect(text).toMatch(/产出 +30\.00 +待评 +–\n/);
  });

  test("of a workbook with more findings than a terminal is for", () => {
    const findings = Array.from({ length: 5000 }, (_, index) => ({
      rule: "r",
      severity: index === 4999 ? ("error" as const) : ("info" as const),
      sheet: "表",
      cell: `A${index + 1}`,
      message: "说明",
    }));
    const lines = summaryText({ ...REPORT, findings }, 80).split("\n");
    expect(lines).toContain("核对 错误 1 · 提示 4999");
    expect(lines.filter((line) => line.includes("表!A"))).toHaveLength(60);
    expect(lines.find((line) => line.includes("表!A"))).toContain("A5000");
    expect(lines.join("\n")).toContain("另有 4,940 条，见副本里的《核对清单》");
  });

  test("a long message goes on below itself", () => {
    const message = "甲".repeat(40);
    const text = summaryText(
      { ...REPORT, findings: [{ rule: "r", severity: "info", sheet: "表", cell: "A1", message }] },
      50,
    );
    const lines = text.split("\n").filter((line) => line.includes("甲"));
    expect(lines.length).toBeGreaterThan(1);
    expect(new Set(lines.map((line) => width(line.slice(0, line.indexOf("甲"))))).size).toBe(1);
  });
});

describe("widths", () => {
  test.each([
    ["abc", 3],
    ["汉字", 4],
    ["（一）", 6],
    ["≥1.5倍", 6],
    ["", 0],
    ["e\u0301", 1],
  ])("%s takes %i", (text, columns) => expect(width(text)).toBe(columns));

  test("lines never exceed the width, and nothing is lost", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 4, max: 40 }), (text, columns) => {
        const lines = wrap(text, columns);
        expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(columns);
        expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });

  test("figures stay whole, and no line begins with a closing mark", () => {
    expect(wrap("支出率是99.99%，尚有余额（0.9万元）。", 12)).toEqual([
      "支出率是",
      "99.99%，尚有",
      "余额（0.9万",
      "元）。",
    ]);
  });
});

describe("figures", () => {
  test.each([
    [147287.4838, "147,287.4838"],
    [20, "20.00"],
    [null, "–"],
    [-0.9062, "-0.9062"],
  ])("amount %p", (value, text) => expect(amount(value)).toBe(text));

  test("rates have two decimals", () => expect([0.9999, 1, null].map(percent)).toEqual(["99.99%", "100.00%", "–"]));

  test.each([
    [0, "    "],
    [0.5, "██  "],
    [1, "████"],
    [1.7, "████"],
    [0.28125, "█▏  "],
    [-1, "    "],
  ])("bar of %d", (share, text) => expect(bar(share, 4)).toBe(text));
});
