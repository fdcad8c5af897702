import { expect, test } from "@jest/globals";
import { evaluateSnapshot, gridSheet } from "./workbook";

/** 500 for two projects of one bureau, once merged over both lines, once dissolved and written into both. */
const lines = (again: number | ""): readonly (readonly (string | number)[])[] => [
  ["2023年专项资金安排表（万元）", "", "", "", ""],
  ["单位", "项目", "下达金额", "支出金额", "支出率"],
  ["教育局", "校舍", 500, 200, ""],
  [again === "" ? "" : "教育局", "设备", again, 290, ""],
  ["卫健局", "疾控", 300, 300, ""],
  ["合计", "", 800, 790, ""],
];

test("an amount filled down from a dissolved merge is read as the merged one is", () => {
  const read = (again: number | "", merges: readonly string[]) => {
    const [table] = evaluateSnapshot({
      workbook: "安排.xlsx",
      sheets: [gridSheet("安排", lines(again), merges)],
    }).tables;
    return {
      totals: [table?.totals?.allocated.toString(), table?.totals?.spent?.toString()],
      rows: table?.money.map(({ row, allocated, spent, expenditureRate, shared }) => [
        row.name,
        allocated?.toString() ?? null,
        spent?.toString() ?? null,
        expenditureRate?.toString() ?? null,
        shared ?? false,
      ]),
    };
  };
  const merged = read("", ["A3:A4", "C3:C4"]);
  expect(merged.totals).toEqual(["800", "790"]);
  // One amount for two lines gives neither of them a rate.
  expect(merged.rows?.[0]).toEqual(["校舍", "500", "200", null, true]);
  expect(read(500, [])).toEqual(merged);
});
