import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { CellValue } from "../../../src/domain/cell";
import type { Finding, FindingFix } from "../../../src/evaluate/evaluation";
import type { Snapshot } from "../../../src/sheets/snapshot";
import { found } from "../tables";
import type { TableSpec } from "../tables";
import { evaluateSnapshot, gridSheet, SAMPLES, snapshotOfFile } from "../workbook";

/** The snapshot as it would be read after the fix was written. */
function fixed(snapshot: Snapshot, { at, content }: FindingFix): Snapshot {
  const set = (grid: readonly (readonly CellValue[])[], top: number, left: number): CellValue[][] =>
    grid.map((line, row) =>
      line.map((value, column) => (row === at.row - top && column === at.column - left ? content.value : value)),
    );
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.id !== at.sheetId || sheet.used === null
        ? sheet
        : {
            ...sheet,
            values: set(sheet.values, sheet.used.row, sheet.used.column),
            formulas: set(sheet.formulas, sheet.used.row, sheet.used.column),
          },
    ),
  };
}

function sameFinding({ rule, at }: Finding, findings: readonly Finding[]): Finding[] {
  return findings.filter(
    (other) =>
      other.rule === rule &&
      other.at.sheetId === at.sheetId &&
      other.at.row === at.row &&
      other.at.column === at.column,
  );
}

describe("用计算值替换", () => {
  const samples = readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx"));

  it.each(samples)("settles each finding of %s that offers it", async (name) => {
    const snapshot = await snapshotOfFile(join(SAMPLES, name));
    for (const finding of evaluateSnapshot(snapshot).findings) {
      expect(finding.fixable).toBe(finding.fix !== undefined);
      if (!finding.fix) continue;
      expect(finding.fix.at).toEqual(finding.at);
      expect(sameFinding(finding, evaluateSnapshot(fixed(snapshot, finding.fix)).findings)).toEqual([]);
    }
  });

  const fixes = (rule: string, spec: TableSpec): unknown[] =>
    found(rule, spec).map(({ fix }) => fix && [fix.replaces, fix.content.value]);
  const rates = (printed: CellValue, spent: number, format?: string): TableSpec => ({
    columns: ["name 单位", "allocated 下达金额", "spent 支出金额", "expenditureRate 支出率"],
    rows: [{ cells: ["甲", 10000, spent, printed], ...(format ? { formats: { expenditureRate: format } } : {}) }],
  });

  it.each([
    ["97.42%", 9735, "97.35%"],
    ["97.4%", 9625, "96.3%"],
    ["97.42％", 9735, "97.35％"],
    [97.42, 9735, 97.35],
    [0.9742, 9735, 0.9735],
  ])("writes a rate printed as %p like it stands", (printed, spent, expected) => {
    expect(fixes("rate-mismatch", rates(printed, spent))).toEqual([[printed, expected]]);
  });

  it.each([
    ["100.00%", 9999.8, "99.99%"],
    ["100%", 9980, "99%"],
  ])("never rounds %p to full while money is left", (printed, spent, expected) => {
    expect(fixes("rate-not-full", rates(printed, spent))).toEqual([[printed, expected]]);
  });

  it("writes a total as the sum of its parts, with the separators that stand there", () => {
    const totals = (total: CellValue): TableSpec => ({
      columns: ["name 单位", "allocated 下达金额"],
      rows: [
        ["甲", 1234.5],
        ["乙", 2000],
        ["丙", 1000.25],
        ["合计", total],
      ],
    });
    expect(fixes("total-of-parts", totals(4235.75))).toEqual([[4235.75, 4234.75]]);
    expect(fixes("total-of-parts", totals("4,235.75"))).toEqual([["4,235.75", "4,234.75"]]);
  });

  it("leaves a total with a remark to a person", () => {
    const spec: TableSpec = {
      columns: ["name 单位", "allocated 下达金额"],
      rows: [
        ["甲", 1234.5],
        ["乙", 2000],
        ["合计", "3235（详见附件2）"],
      ],
    };
    expect(fixes("total-of-parts", spec)).toEqual([undefined]);
  });

  it("writes the grade that the ladder gives", () => {
    const sheet = gridSheet("评分表", [
      ["某专项资金绩效评分表"],
      ["一级指标", "二级指标", "分值", "得分"],
      ["决策", "立项", 20, 18],
      ["过程", "管理", 20, 17],
      ["产出", "数量", 30, 26],
      ["效益", "效益", 30, 26],
      ["合计", "", 100, 87],
      ["等级", "优", "", ""],
    ]);
    const { findings } = evaluateSnapshot({ workbook: "评分.xlsx", sheets: [sheet] });
    expect(findings.filter(({ rule }) => rule === "grade-ladder")).toMatchObject([
      { fix: { replaces: "优", content: { value: "良" } } },
    ]);
  });
});
