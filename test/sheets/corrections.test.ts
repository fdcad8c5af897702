import { describe, expect, test } from "@jest/globals";
import {
  clearTable,
  correctHeader,
  correctKind,
  correctRole,
  correctRowKind,
  correctUnit,
  ignoreSheet,
  ignoreTable,
  NO_CORRECTIONS,
  parseCorrections,
} from "../../src/sheets/corrections";
import type { Corrections } from "../../src/sheets/corrections";
import { recognise, recogniseAll } from "../../src/sheets/recognise";
import type { Snapshot } from "../../src/sheets/snapshot";
import type { Table } from "../../src/sheets/table";
import { workbookOf } from "./layout";
import { parseSheets } from "./textGrid";

const MONEY = `
2023年专项资金安排情况
单位：万元
序号|地市|下达金额|支出金额|支出率
1|广州|100|98|98%
2|深圳|200|200|100%
3|其他|5|5|100%
合计||305|303|99.34%
`;
/** The same table after a row above it, a row inside it and a column left of its amounts were inserted; renamed sheet. */
const MONEY_LATER = `
#sheet 新名称
#blank 1
2023年专项资金安排情况
单位：万元
序号|地市|联系处室|下达金额|支出金额|支出率
1|广州|一处|100|98|98%
2|深圳|二处|200|200|100%
3|佛山|二处|50|50|100%
4|其他|三处|5|5|100%
合计|||355|353|99.44%
`;

const book = (text: string): Snapshot => workbookOf(...parseSheets(text).map((sheet) => ({ ...sheet, id: "{A}" })));
const only = (snapshot: Snapshot, corrections: Corrections): Table => {
  const tables = recognise(snapshot, corrections);
  expect(tables).toHaveLength(1);
  return tables[0] as Table;
};
const roleOf = (table: Table, header: string): string | null | undefined =>
  table.columns.find((column) => column.header === header)?.role;
const kindOf = (table: Table, name: string): string | undefined => table.rows.find((row) => row.name === name)?.kind;
/** Kept in the workbook's settings as JSON. */
const stored = (corrections: Corrections): Corrections => parseCorrections(JSON.parse(JSON.stringify(corrections)));

describe("what a person says wins over recognition", () => {
  const before = only(book(MONEY), NO_CORRECTIONS);

  test("role, unit and row kind, also after rows and columns were inserted and the sheet was renamed", () => {
    let corrections = correctRole(NO_CORRECTIONS, before, 3, "returned");
    corrections = correctUnit(corrections, before, "元");
    corrections = correctRowKind(corrections, before, 5, "note");
    for (const text of [MONEY, MONEY_LATER]) {
      const table = only(book(text), stored(corrections));
      expect(roleOf(table, "支出金额")).toBe("returned");
      expect(table.columns.find((column) => column.header === "支出金额")?.reasons.at(-1)?.code).toBe("correction");
      expect(table.unit).toBe("元");
      expect(kindOf(table, "其他")).toBe("note");
      expect(kindOf(table, "深圳")).toBe("data");
    }
  });

  test("a role taken away leaves the column without one", () => {
    expect(roleOf(only(book(MONEY), correctRole(NO_CORRECTIONS, before, 3, null)), "支出金额")).toBeNull();
  });

  test("the kind of a table", () => {
    const table = only(book(MONEY), stored(correctKind(NO_CORRECTIONS, before, "tasks")));
    expect(table.kind).toBe("tasks");
    expect(table.confidence).toBe(1);
  });

  test("a table or a whole sheet is left alone", () => {
    expect(recognise(book(MONEY), ignoreTable(NO_CORRECTIONS, before))).toEqual([]);
    const ignored = ignoreSheet(NO_CORRECTIONS, "{A}", "Sheet1");
    expect(recognise(book(MONEY_LATER), stored(ignored))).toEqual([]);
    expect(recognise(book(MONEY), ignoreSheet(ignored, "{A}", "Sheet1", false))).toHaveLength(1);
  });

  test("taking corrections back gives what was recognised", () => {
    const corrections = correctUnit(correctKind(NO_CORRECTIONS, before, "tasks"), before, "元");
    expect(recognise(book(MONEY), clearTable(corrections, before))).toEqual([before]);
  });

  test("a later correction of the same column replaces the earlier one", () => {
    const corrections = correctRole(correctRole(NO_CORRECTIONS, before, 3, "returned"), before, 3, "balance");
    expect(corrections.tables).toHaveLength(1);
    expect(roleOf(only(book(MONEY), corrections), "支出金额")).toBe("balance");
  });
});

describe("header rows that a person chose", () => {
  const odd = "\n甲|乙|丙\n一分局|100|90\n二分局|80|80\n";
  const place = { sheetId: "{A}", sheet: "Sheet1", row: 0, column: 0 };

  test("make a table where none was found, and are found again further down", () => {
    expect(recognise(book(odd))).toEqual([]);
    let corrections = correctHeader(NO_CORRECTIONS, place, [["甲", "乙", "丙"]]);
    for (const text of [odd, `\n#blank 4\n${odd}`]) {
      let table = only(book(text), stored(corrections));
      expect(table.kind).toBe(text === odd ? "unknown" : "allocation");
      expect(table.rows.map((row) => row.kind)).toEqual(["data", "data"]);
      corrections = correctRole(correctKind(corrections, table, "allocation"), table, 1, "allocated");
      table = only(book(text), stored(corrections));
      expect(table.kind).toBe("allocation");
      expect(table.rows.map((row) => row.cells.allocated)).toEqual([100, 80]);
    }
  });

  test("replace a head that was found elsewhere", () => {
    const wrong = "\n资金情况表\n序号|单位|金额（万元）\n某某|某某局|某某数\n1|甲|100\n2|乙|200\n";
    const table = only(book(wrong), NO_CORRECTIONS);
    expect(table.headerRows).toEqual([1]);
    const corrections = correctHeader(
      NO_CORRECTIONS,
      { ...place, row: 1 },
      [
        ["序号", "单位", "金额（万元）"],
        ["某某", "某某局", "某某数"],
      ],
      table,
    );
    expect(only(book(wrong), stored(corrections)).headerRows).toEqual([1, 2]);
  });
});

describe("a correction that no longer fits is reported and not applied", () => {
  const before = only(book(MONEY), NO_CORRECTIONS);
  const reasons = (snapshot: Snapshot, corrections: Corrections): readonly string[] =>
    recogniseAll(snapshot, corrections).unfit.map((one) => one.reason);

  test("the column is gone", () => {
    const corrections = correctRole(NO_CORRECTIONS, before, 4, null);
    const later = book(MONEY.replace("|支出率", "|执行进度"));
    expect(reasons(later, corrections)).toEqual(["columnGone"]);
    expect(roleOf(only(later, corrections), "执行进度")).toBe("expenditureRate");
  });

  test("the row is gone", () => {
    const corrections = correctRowKind(NO_CORRECTIONS, before, 5, "note");
    expect(reasons(book(MONEY.replace("其他", "汕头")), corrections)).toEqual(["rowGone"]);
  });

  test("the table is gone", () => {
    const corrections = correctUnit(NO_CORRECTIONS, before, "元");
    const other = book("\n指标|目标值|实际完成值\n培训|≥3场|4场\n");
    expect(reasons(other, corrections)).toEqual(["tableGone"]);
    expect(only(other, corrections).unit).toBeNull();
  });

  test("the sheet is gone", () => {
    const corrections = ignoreSheet(NO_CORRECTIONS, "{B}", "旧表");
    expect(recogniseAll(book(MONEY), corrections).unfit).toEqual([
      { reason: "sheetGone", sheet: "旧表", detail: "旧表" },
    ]);
  });

  test("the chosen header rows are gone", () => {
    const corrections = correctHeader(NO_CORRECTIONS, { sheetId: "{A}", sheet: "Sheet1", row: 0, column: 0 }, [
      ["甲", "乙", "丁"],
    ]);
    expect(reasons(book(MONEY), corrections)).toEqual(["headerGone", "tableGone"]);
  });
});

test.each([
  null,
  3,
  "x",
  {},
  { version: 2, ignoredSheets: [], tables: [] },
  { version: 1, ignoredSheets: [null], tables: [{}] },
])("stored settings that are no corrections give none: %j", (value) => {
  expect(parseCorrections(value)).toEqual(NO_CORRECTIONS);
});
