import { describe, expect, test } from "@jest/globals";
import { found } from "../tables";
import type { TableSpec } from "../tables";

const COLUMNS = ["name 单位", "allocated 下达", "spent 支出"];

describe("what is wrong with the cells themselves", () => {
  test("number-as-text: once a column, with how many", () => {
    const rows: TableSpec["rows"] = [
      ["甲", "100", 90],
      ["乙", "1,200.5", 90],
      ["丙", 300, 90],
    ];
    const [finding, ...rest] = found("number-as-text", { columns: COLUMNS, rows });
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ severity: "warning", printed: "100" });
    expect(finding?.message).toContain("2");
    expect(found("number-as-text", { columns: COLUMNS, rows: [["甲", "3828.4（详见附件2）", 90]] })).toEqual([]);
    expect(
      found("number-as-text", {
        columns: COLUMNS,
        rows: [
          ["甲", 100, "-"],
          ["乙", "", "待定"],
        ],
      }),
    ).toEqual([]);
  });

  test("error-cell: once for each kind of error", () => {
    const rows: TableSpec["rows"] = [
      ["甲", 100, "#DIV/0!"],
      ["乙", "#REF!", "#DIV/0!"],
    ];
    expect(
      found("error-cell", { columns: COLUMNS, rows }).map(({ printed, at }) => [printed, at.row, at.column]),
    ).toEqual([
      ["#DIV/0!", 2, 2],
      ["#REF!", 3, 1],
    ]);
    expect(found("error-cell", { columns: COLUMNS, rows: [["#号线", 100, 90]] })).toEqual([]);
  });

  test("hidden-rows: only those that count", () => {
    const rows: TableSpec["rows"] = [
      ["甲", 1, 1],
      { cells: ["乙", 2, 2], hidden: true },
      { cells: ["注", null, null], kind: "note", hidden: true },
    ];
    const [finding, ...rest] = found("hidden-rows", { columns: COLUMNS, rows });
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ at: { row: 3 }, printed: null });
    expect(finding?.message).toContain("有 1 行被隐藏：乙");
    expect(found("hidden-rows", { columns: COLUMNS, rows: [["甲", 1, 1]] })).toEqual([]);
  });

  test("skeleton-rows", () => {
    const rows: TableSpec["rows"] = [
      ["甲", 1, 1],
      { cells: ["指标1", null, null], kind: "skeleton" },
      { cells: ["……", null, null], kind: "skeleton" },
    ];
    expect(found("skeleton-rows", { columns: COLUMNS, rows })).toMatchObject([
      { severity: "info", message: expect.stringContaining("有 2 行表式没有填写") },
    ]);
    expect(found("skeleton-rows", { columns: COLUMNS, rows: [["甲", 1, 1]] })).toEqual([]);
  });
});
