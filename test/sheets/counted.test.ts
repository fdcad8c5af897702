import { describe, expect, test } from "@jest/globals";
import { readAmount } from "../../src/domain/amount";
import { Big } from "../../src/domain/decimal";
import { recognise } from "../../src/sheets/recognise";
import { isCounted } from "../../src/sheets/table";
import type { Table } from "../../src/sheets/table";
import type { SheetSnapshot } from "../../src/sheets/snapshot";
import { publishedCases } from "./cases";
import { workbookOf } from "./layout";
import { parseSheets } from "./textGrid";

/** Sum of a table's allocation over the rows that count, exact. */
function allocated(table: Table): string {
  return table.rows
    .filter(isCounted)
    .reduce(
      (sum, row) => sum.plus(readAmount(row.cells.allocated ?? null, { unit: table.unit }).value ?? 0),
      new Big(0),
    )
    .toString();
}

describe("the allocation of a published table, added up over the rows that count", () => {
  // 2082.6 with a remark behind it, and one amount over several rows of parts.
  test.each(["004-fj1 as printed", "004-fj1 moved", "004-fj1 with others"])("%s: 9017", (name) => {
    const found = publishedCases().find((one) => one.name === name);
    const table = recognise(found?.snapshot ?? { workbook: "", sheets: [] }).find((one) =>
      one.title.includes("经费安排表"),
    );
    expect(table && allocated(table)).toBe("9017");
  });

  // 1758 merged over the eight parts beside it.
  test.each(["000-qiye-zonghe as printed", "000-qiye-zonghe moved", "000-qiye-zonghe with others"])(
    "%s: 3858",
    (name) => {
      const found = publishedCases().find((one) => one.name === name);
      const table = recognise(found?.snapshot ?? { workbook: "", sheets: [] }).find((one) =>
        one.title.includes("企业情况综合工作经费"),
      );
      expect(table && allocated(table)).toBe("3858");
    },
  );
});

/** One line of a table of money, its amount as the cell holds it. */
function amountRead(cell: string): string {
  const text = ["2021年专项资金分配表", "单位：万元", "地市|下达金额", "甲市|100", `乙市|${cell}`, "丙市|300"].join(
    "\n",
  );
  const [table] = recognise(workbookOf(...parseSheets(text)));
  return table === undefined ? "" : allocated(table);
}

describe("what an amount's cell may hold beside 100 and 300", () => {
  test.each([
    ["a remark in brackets", "3828.4（详见附件2）", "4228.4"],
    ["a remark that holds a number itself", "2082.6（其中：平台 500）", "2482.6"],
    ["the unit in the cell", "500万元", "900"],
    ["a no-break space behind the digits", "'150\\_", "550"],
    ["digits as text", "'9960", "10360"],
    ["digits as text, in thousands", "'1,234.5", "1634.5"],
    ["full-width digits", "１２３．５", "523.5"],
    ["a dash", "-", "400"],
    ["a long dash", "—", "400"],
    ["nothing", "", "400"],
    ["nothing but a no-break space", "'\\_", "400"],
  ])("%s: %s", (_, cell, sum) => {
    expect(amountRead(cell)).toBe(sum);
  });

  test("a blank below a merged amount belongs to it", () => {
    const sheets = parseSheets(
      ["单位：万元", "地市|项目|下达金额", "甲市|一期|500", "^|二期|^", "乙市|三期|300"].join("\n"),
    );
    const [table] = recognise(workbookOf(...sheets));
    expect(table && allocated(table)).toBe("800");
  });
});

describe("an amount merged over several rows whose merge was dissolved and filled down", () => {
  const sumOf = (...lines: readonly string[]): string => {
    const [table] = recognise(workbookOf(...(parseSheets(lines.join("\n")) as readonly SheetSnapshot[])));
    return table === undefined ? "" : allocated(table);
  };
  const TITLE = "2023年专项资金安排表（万元）";

  test("counts once where the total says so", () => {
    expect(
      sumOf(
        TITLE,
        "单位|项目|下达金额|支出金额",
        "教育局|校舍|500|200",
        "教育局|设备|500|290",
        "卫健局|疾控|300|300",
        "合计||800|790",
      ),
    ).toBe("800");
  });

  test("counts once where the rows share their number", () => {
    expect(
      sumOf(
        TITLE,
        "序号|单位|项目|下达金额",
        "1|教育局|校舍|500",
        "1|教育局|设备|500",
        "2|卫健局|疾控|300",
        "3|民政局|养老|200",
      ),
    ).toBe("1000");
  });

  test("counts once beside the indicators of one project", () => {
    const lines = [
      "单位名称|项目名称|资金总额（万元）|三级指标|指标值|实际完成值",
      "教育局|学前教育|320|公办园数量|≥25所|26所",
      "教育局|学前教育|320|入园率|≥95%|96%",
      "教育局|校园安保|180|保安人数|≥120人|121人",
    ];
    expect(sumOf(...lines)).toBe("500");
  });

  test("equal amounts of one unit are each counted where the total holds with them, or nothing speaks against it", () => {
    const rows = ["单位|项目|下达金额", "教育局|校舍|500", "教育局|设备|500", "卫健局|疾控|300"];
    expect(sumOf(TITLE, ...rows, "合计||1300")).toBe("1300");
    expect(sumOf(TITLE, ...rows)).toBe("1300");
  });

  test("equal amounts of different units are each counted, also where the total is wrong", () => {
    expect(
      sumOf(TITLE, "单位|项目|下达金额", "教育局|校舍|500", "民政局|养老|500", "卫健局|疾控|300", "合计||800"),
    ).toBe("1300");
  });
});
