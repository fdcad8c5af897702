import { describe, expect, test } from "@jest/globals";
import type { CellValue } from "../../../src/domain/cell";
import { found } from "../tables";
import type { TableSpec } from "../tables";

const COLUMNS = ["name 三级指标", "target 目标值", "actual 实际完成值", "completionRate 完成率", "verdict 完成情况"];

function indicators(...rows: readonly (readonly CellValue[])[]): TableSpec {
  return { kind: "indicators", unit: null, title: "绩效指标表", columns: COLUMNS, rows };
}

describe("printed completion", () => {
  test("completion-mismatch", () => {
    expect(found("completion-mismatch", indicators(["平台数量", "≥3个", 8, "266.67%", null]))).toEqual([]);
    expect(found("completion-mismatch", indicators(["企业数", "40家", 107, "267.5%", null]))).toEqual([]);
    expect(found("completion-mismatch", indicators(["平台数量", "≥3个", 8, "267.66%", null]))).toMatchObject([
      { printed: 2.6766, subject: "平台数量 完成率", fixable: true },
    ]);
  });

  test("completion-capped instead, where everything above 100 % is printed as 100 %", () => {
    const table = indicators(
      ["甲数量", "≥3个", 8, "100%", null],
      ["乙数量", "≥10家", 32, "100%", null],
      ["丙数量", "≥8个", 8, "100%", null],
    );
    expect(found("completion-mismatch", table)).toEqual([]);
    expect(found("completion-capped", table)).toHaveLength(1);
    expect(
      found(
        "completion-capped",
        indicators(["甲数量", "≥3个", 8, "266.67%", null], ["乙数量", "≥10家", 32, "320%", null]),
      ),
    ).toEqual([]);
  });

  test("completion-word: 完成 among rates", () => {
    const rates = [
      ["平台数量", "≥3个", 8, "266.67%", null],
      ["企业数量", "≥10家", 32, "320%", null],
    ] as const;
    expect(found("completion-word", indicators(...rates, ["汽车产量增速", "> 5%", "10%", "完成", null]))).toMatchObject(
      [{ printed: "完成", expected: 2, severity: "warning" }],
    );
    expect(
      found("completion-word", indicators(...rates, ["支付资金", "及时支付完成", "及时支付完成", "完成", null])),
    ).toEqual([]);
    expect(found("completion-word", indicators(["汽车产量增速", "> 5%", "10%", "完成", null]))).toEqual([]);
  });

  test("verdict-mismatch", () => {
    expect(found("verdict-mismatch", indicators(["培训期数", "≥12期", 11, null, "完成"]))).toMatchObject([
      { printed: "完成", expected: "未完成" },
    ]);
    expect(found("verdict-mismatch", indicators(["培训期数", "≥12期", 12, null, "完成"]))).toEqual([]);
    expect(found("verdict-mismatch", indicators(["培训期数", "≥12期", 13, null, "未完成"]))).toHaveLength(1);
  });
});

describe("targets and actual values", () => {
  test("over-target: how many, which, and which exactly", () => {
    const table = indicators(
      ["甲数量", "≥3个", 8, null, null],
      ["乙数量", "≥6个", 9, null, null],
      ["丙数量", "≥8个", 8, null, null],
    );
    const [finding] = found("over-target", table);
    expect(finding?.message).toContain("3 项有完成率的指标中 1 项超过 150%");
    expect(finding?.message).toContain("甲数量 266.67%");
    expect(finding?.message).toContain("乙数量 150.00%");
    expect(found("over-target", table, { overTarget: 3 })).toEqual([]);
  });

  test("over-target: a cost or an accident rate far below its limit is no work beyond a plan", () => {
    const table = indicators(
      ["补贴资金", "≤1560万元", "982.8万元", null, null],
      ["森林火灾受害率", "≤0.9‰", "0.2‰", null, null],
      ["安全事故", "0起", "0起", null, null],
    );
    expect(found("over-target", table)).toEqual([]);
    const [finding] = found(
      "over-target",
      indicators(["补贴资金", "≤100", 10, null, null], ["甲数量", "≥3个", 8, null, null]),
    );
    expect(finding?.message).toContain("甲数量");
    expect(finding?.message).not.toContain("补贴资金");
  });

  test("actual-is-bound: ≤50 against ≤50", () => {
    expect(found("actual-is-bound", indicators(["单项成本（万元/个）", "≤50", "≤50", null, null]))).toHaveLength(1);
    expect(found("actual-is-bound", indicators(["单项成本（万元/个）", "≤50", 25, null, null]))).toEqual([]);
  });

  test("actual-missing: one finding for all of them; 无 is no target", () => {
    const [finding, ...rest] = found(
      "actual-missing",
      indicators(
        ["甲数量", "≥3个", "", null, null],
        ["乙数量", "≥3个", null, null, null],
        ["丙", "无", "", null, null],
      ),
    );
    expect(rest).toEqual([]);
    expect(finding?.message).toContain("2");
    expect(found("actual-missing", indicators(["甲数量", "≥3个", 3, null, null]))).toEqual([]);
    expect(found("actual-missing", { ...indicators(["甲数量", "≥3个"]), columns: COLUMNS.slice(0, 2) })).toEqual([]);
  });

  test("actual-sentence", () => {
    const sentence =
      "2 个园区获评特色产业园。推动 16 个村镇工业集聚区更新改造试点项目建设，用地面积约 4.6 平方公里，预计可实现产值和税收大幅提升。";
    expect(
      found("actual-sentence", indicators(["产业园区提质增效", "产业园区提质增效", sentence, null, null])),
    ).toMatchObject([{ severity: "info" }]);
    expect(found("actual-sentence", indicators(["产能规模", "≥5GWh", "6GWh", null, null]))).toEqual([]);
  });

  test("compound-target", () => {
    expect(
      found(
        "compound-target",
        indicators(["经济效益", "产值≥10亿元且税收≥1亿元", "产值12亿元，税收0.8亿元", null, null]),
      ),
    ).toHaveLength(1);
    expect(found("compound-target", indicators(["产值", "≥10亿元", "12亿元", null, null]))).toEqual([]);
  });

  test("unit-changed: 平台 against 企业", () => {
    expect(found("unit-changed", indicators(["新增平台数", "≥1000家", "1200人", null, null]))).toHaveLength(1);
    expect(found("unit-changed", indicators(["新增平台数", "≥5个", "11个", null, null]))).toEqual([]);
  });

  test("unit-changed: measure words alone are used for one another, unless the actual names what was counted", () => {
    expect(found("unit-changed", indicators(["主大会", "1个", "1场", null, null]))).toEqual([]);
    expect(found("unit-changed", indicators(["上平台企业", "不少于872家", "935个", null, null]))).toEqual([]);
    expect(found("unit-changed", indicators(["新增平台（个）", "5", "11家电商企业", null, null]))).toMatchObject([
      { severity: "info" },
    ]);
    const [finding] = found("unit-changed", indicators(["覆盖面", "≥1000万人次", "2035.2万次", null, null]));
    expect(finding).toMatchObject({ severity: "warning" });
    expect(finding?.message).toContain("人次、次");
  });

  test("actual-sentence: a word where a figure is asked for is not called a sentence", () => {
    const [finding] = found("actual-sentence", indicators(["分析报告", "1份", "已完成", null, null]));
    expect(finding?.message).toContain("没有数字");
  });

  test("completion-mismatch: to be replaced only where nothing was read between the lines", () => {
    const fixable = (...row: readonly CellValue[]): boolean[] =>
      found("completion-mismatch", indicators([...row, null])).map((finding) => finding.fixable);
    expect(fixable("平台数量", "≥3个", 8, "260%")).toEqual([true]);
    expect(fixable("平台数量", "≥3个", "8个", "260%")).toEqual([false]);
    expect(fixable("单位成本（万元）", "50", 40, "80%")).toEqual([false]);
  });
});

describe("targets in two places", () => {
  const form = (target: CellValue, goal: string): TableSpec => ({
    kind: "indicators",
    unit: null,
    head: { 总体绩效目标: goal },
    columns: ["name 三级指标", "target 目标值"],
    rows: [["大会参会人数（人）", target]],
  });

  test("goal-and-indicator: 超3000人 against 3000", () => {
    expect(found("goal-and-indicator", form(3000, "举办大会，参会人数超3000人。"))).toMatchObject([
      { severity: "info", expected: "参会人数超3000人" },
    ]);
    expect(found("goal-and-indicator", form("≥2000人", "举办大会，参会人数3000人。"))).toHaveLength(1);
    expect(found("goal-and-indicator", form(3000, "举办大会，参会人数3000人。"))).toEqual([]);
    expect(found("goal-and-indicator", form(3000, "举办8个平行论坛。"))).toEqual([]);
  });

  test("tasks-and-target: what was assigned against what was promised", () => {
    const tasks = (first: number): TableSpec => ({
      kind: "tasks",
      unit: null,
      columns: ["name 地市", "工作量（家次）"],
      rows: [
        ["广州", first],
        ["深圳", 20000],
        ["珠海", 20000],
        ["汕头", 20000],
        ["佛山", 15000],
      ],
    });
    const target: TableSpec = {
      kind: "indicators",
      unit: null,
      columns: ["name 三级指标", "target 目标值"],
      rows: [["企业数据通过审核的家数", "8.5万家次"]],
    };
    expect(found("tasks-and-target", [tasks(10900), target])).toMatchObject([
      { printed: 85900, expected: 85000, difference: 900 },
    ]);
    expect(found("tasks-and-target", [tasks(10000), target])).toEqual([]);
  });
});
