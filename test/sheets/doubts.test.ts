import { describe, expect, test } from "@jest/globals";
import { recognise } from "../../src/sheets/recognise";
import { SURE } from "../../src/sheets/table";
import type { Column, Table } from "../../src/sheets/table";
import { workbookOf } from "./layout";
import { parseSheets } from "./textGrid";

const tableOf = (text: string): Table => recognise(workbookOf(...parseSheets(text)))[0] as Table;
const under = (table: Table, header: string): Column =>
  table.columns.find((column) => column.header === header) as Column;

describe("what is unsure says so", () => {
  test("target, actual and rate under each indicator: all of them are read", () => {
    const table = tableOf(
      [
        "2023年各镇任务完成情况",
        "乡镇|管网改造（公里）|<|<|旧房加固（户）|<|<",
        "^|目标|完成|完成率|目标|完成|完成率",
        "东镇|12|12|100%|30|27|90%",
        "西镇|8|6|75%||22|100%",
      ].join("\n"),
    );
    expect(table.confidence).toBeGreaterThanOrEqual(SURE);
    expect(table.columns.map((column) => column.role)).toEqual([
      "name",
      ...["target", "actual", "completionRate", "target", "actual", "completionRate"],
    ]);
    const [east, west] = table.rows;
    expect([east?.across, east?.acrossActual, east?.acrossRate]).toEqual([
      [12, 30],
      [12, 27],
      ["100%", "90%"],
    ]);
    expect([west?.across, west?.acrossActual]).toEqual([
      [8, null],
      [6, 22],
    ]);
  });

  test("blocks without a total are parts of the allocation; what was spent of them together is open", () => {
    const table = tableOf(
      [
        "2022年补助资金情况",
        "单位：万元",
        "区县|衔接资金|<|农田资金|<",
        "^|下达金额|支出金额|下达金额|支出金额",
        "甲|100|90|50|40",
        "乙|200|150|60|60",
      ].join("\n"),
    );
    expect(table.confidence).toBeLessThan(SURE);
    for (const header of ["衔接资金 / 下达金额", "农田资金 / 下达金额"]) {
      expect(under(table, header).role).toBe("allocatedParts");
      expect(under(table, header).confidence).toBeLessThan(SURE);
    }
    expect(table.columns.map((column) => column.role)).not.toContain("spent");
  });

  test("the same money at several dates: the last one, unsurely, and never added up", () => {
    const table = tableOf(
      [
        "2022年资金执行情况",
        "单位：万元",
        "区县|1-6月|<|1-9月|<",
        "^|下达金额|支出金额|下达金额|支出金额",
        "甲|100|50|100|80",
        "乙|200|90|200|150",
      ].join("\n"),
    );
    expect(under(table, "1-9月 / 支出金额").role).toBe("spent");
    expect(under(table, "1-9月 / 支出金额").confidence).toBeLessThan(SURE);
    expect(table.columns.map((column) => column.role)).not.toContain("allocatedParts");
  });

  test("shares of what was spent, without a sum, are left open and say why", () => {
    const table = tableOf(
      [
        "2022年优抚补助资金",
        "单位：万元",
        "县区|资金安排|<|实际支出|<",
        "^|中央|省级|中央|省级",
        "甲|100|50|90|45",
        "乙|200|80|150|70",
      ].join("\n"),
    );
    expect(table.confidence).toBeLessThan(SURE);
    expect(under(table, "实际支出 / 中央")).toMatchObject({ role: null, reasons: [{ code: "repeated" }] });
  });

  test.each([
    ["two scores", "指标名称|分值|自评得分|复核得分", "score"],
    ["two amounts spent", "单位|下达金额|支出金额|使用金额", "spent"],
  ])("%s with nothing to choose between them", (_, head, role) => {
    const table = tableOf(`评分情况（单位：万元）\n${head}\n甲|10|9|8\n乙|20|18|17\n丙|30|30|28`);
    const column = table.columns.find((one) => one.role === role);
    expect(column?.confidence).toBeLessThan(SURE);
  });

  test("a general word that stands alone is sure", () => {
    const table = tableOf("帮扶资金安排表\n单位：万元\n村名|金额|支出\n甲村|10|9\n乙村|20|20\n丙村|5|4");
    for (const role of ["allocated", "spent"])
      expect(table.columns.find((one) => one.role === role)?.confidence).toBeGreaterThanOrEqual(SURE);
  });

  test("a target revised for some rows only stays the first one, unsurely", () => {
    const table = tableOf(
      "绩效目标完成情况\n指标名称|年初指标值|调整指标值|完成值\n甲|10||10\n乙|95%||96%\n丙|12|8|8\n丁|3||3\n戊|5||5",
    );
    expect(under(table, "年初指标值").role).toBe("target");
    expect(under(table, "年初指标值").confidence).toBeLessThan(SURE);
  });
});

describe("what divides and what rests", () => {
  const LEDGER = "设备采购台账\n单位：元\n项目|批准金额|合同金额|已付金额|未付金额|付款比例";

  test("rate and rest of a contract say nothing about the money given", () => {
    const table = tableOf(`${LEDGER}\n甲|210|200|150|50|75%\n乙|520|480|480|0|100%\n丙|330|300|90|210|30%`);
    expect(table.columns.map((column) => column.role)).toEqual(["name", "allocated", null, "spent", null, null]);
  });

  test("rate and rest of the money given do", () => {
    const table = tableOf(`${LEDGER}\n甲|200|190|150|50|75%\n乙|480|470|480|0|100%\n丙|300|280|90|210|30%`);
    expect(table.columns.map((column) => column.role)).toEqual([
      "name",
      "allocated",
      null,
      "spent",
      "balance",
      "expenditureRate",
    ]);
  });

  test("the rate decides between two clear words for money given", () => {
    const heads = "项目|预算批复数|下达数|支出数|支出率";
    const byBudget = tableOf(`资金表（单位：万元）\n${heads}\n甲|100|90|45|45%\n乙|200|160|150|75%\n丙|40|30|30|75%`);
    const byGiven = tableOf(`资金表（单位：万元）\n${heads}\n甲|100|90|45|50%\n乙|200|160|120|75%\n丙|40|30|30|100%`);
    expect(under(byBudget, "预算批复数").role).toBe("allocated");
    expect(under(byGiven, "下达数").role).toBe("allocated");
  });
});
