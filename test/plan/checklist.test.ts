import { planned, contentAt, contentOf, inputRow } from "./support/planned";
import { gridBook, gridSheet } from "./support/grids";
import { sampleBook, SAMPLE_NAMES } from "./support/sampleBook";

test("one finding a row, with a link to its cell, figures in their own format, and a choice of what was done", async () => {
  const { checklist, evaluation } = planned(await sampleBook(SAMPLE_NAMES.upgrade));
  const places = checklist.cells.filter((cell) => cell.link);
  expect(places).toHaveLength(evaluation.findings.length);
  evaluation.findings.forEach((finding, index) => {
    const row = 3 + index;
    expect(contentAt(checklist, row, 1)).toBe({ error: "错误", warning: "提醒", info: "提示" }[finding.severity]);
    expect(String(contentAt(checklist, row, 7))).toContain(finding.message);
    expect(contentAt(checklist, row, 9)).toBe("未处理");
  });
  expect(checklist.validations).toMatchObject([{ kind: "list", items: ["未处理", "已处理", "忽略"] }]);
  const rate = checklist.cells.find((cell) => cell.column === 4 && cell.style === "rate");
  expect(rate).toBeDefined();
});

test("a status stays with its finding, and a remark on a finding that is gone is listed below", async () => {
  const snapshot = await sampleBook(SAMPLE_NAMES.upgrade);
  const { checklist } = planned(snapshot);
  const [status] = checklist.inputs;
  const kept = [
    { key: status?.key ?? "", value: "忽略" },
    { key: "remark|旧表|old-rule|某处|0", value: "已与财政核对" },
  ];
  const second = planned(snapshot, {}, { kept }).checklist;
  expect(contentAt(second, inputRow(second, status?.key ?? ""), 9)).toBe("忽略");
  expect(second.cells.map(contentOf)).toContain("已与财政核对");
  const input = second.inputs.find(({ key }) => key === status?.key);
  expect(input?.proposed).toBeUndefined();
});

test("no grade while something is open: the sheet says so, and does not call a part the total", () => {
  const rows = [
    ["2023年专项资金支出情况表（单位：万元）"],
    ["序号", "单位", "下达金额", "支出金额"],
    [1, "甲局", 100, 90],
    [2, "乙局", 200, 180],
  ];
  const { evaluation, summary } = planned(gridBook(gridSheet("资金表", rows)));
  expect(evaluation.score).toMatchObject({ grade: null, complete: false });
  const formulas = summary.cells.map(contentOf).filter((content) => typeof content === "string");
  expect(formulas.filter((text) => text.includes('"待评",IF('))).toHaveLength(1);
  expect(formulas.some((text) => text.includes("已评各项得分"))).toBe(true);
});
