import { beforeEach, describe, expect, test } from "@jest/globals";
import { Workbook } from "@cj-tech-master/excelts";
import { unzipSync } from "fflate";
import { createCalculator } from "../../../host/calc/univer";
import { useOffice } from "../support/cases";

const bench = useOffice();
beforeEach(async () => void (await bench.open(null, { calculator: createCalculator() })));

type Batch = Parameters<typeof bench.run>[0];

/** The parts of the package, as texts. */
async function saved(): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(await bench.host.save());
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, Buffer.from(bytes).toString("utf8")]));
}

/** Widths, heights, formats, values and merges that a saved copy opens with. */
async function reopened(): Promise<unknown> {
  const host = await bench.open(await bench.host.save());
  return host.book.sheets.map((sheet) => ({
    name: sheet.name,
    columns: [...sheet.columns].map(([index, { width, hidden, style }]) => [index, width, hidden, style?.font?.bold]),
    rows: [...sheet.rows].map(([index, { height, hidden, style }]) => [index, height, hidden, style?.font?.bold]),
    cells: [...sheet.existing({ row: 0, column: 0, rowCount: 12, columnCount: 8 })].map(([row, column, cell]) => [
      row,
      column,
      cell.formula ?? cell.value,
      cell.style.font?.bold,
      cell.style.fill?.type,
    ]),
    merges: host.merges(sheet.name),
  }));
}

const fill: Batch = async (context, sheet) => {
  sheet.getRange("A1:D4").formulas = [
    ["题目", "", "", ""],
    ["单位", "预算", "支出", "率"],
    ["甲", 10, 9, "=C3/B3"],
    ["合计", "=SUM(B3:B3)", "=SUM(C3:C3)", "=C4/B4"],
  ];
  sheet.getRange("A1:D1").merge();
  sheet.getRange("A1:D1").format.font.bold = true;
  sheet.getRange("D3:D4").format.fill.color = "#FFEE00";
  sheet.getRange("D3:D4").numberFormat = [["0.00%"], ["0.00%"]];
  ["A", "B", "C", "D"].forEach((column, index) => {
    sheet.getRange(`${column}:${column}`).format.columnWidth = 60 + 15 * index;
  });
  sheet.getRange("D:D").format.font.bold = true;
  sheet.getRange("1:1").format.rowHeight = 30;
  sheet.getRange("4:4").format.rowHeight = 45;
  sheet.getRange("C:C").columnHidden = true;
  const chart = sheet.charts.add("ColumnClustered" as Excel.ChartType, sheet.getRange("A2:B3"));
  chart.name = "图";
  const rule = sheet.getRange("D3:D4").conditionalFormats.add("Custom" as Excel.ConditionalFormatType);
  rule.custom.rule.formula = "=D3<0.9";
  rule.custom.format.font.color = "#FF0000";
  sheet.getRange("A3").dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙" } };
  context.workbook.names.add("合计", sheet.getRange("B4"));
  context.workbook.worksheets.add("汇总").getRange("A1").formulas = [["=Sheet1!D4"]];
  await context.sync();
};

const CHANGES: readonly (readonly [string, Batch])[] = [
  ["nothing", () => Promise.resolve()],
  ["a deleted column", async (_, sheet) => sheet.getRange("A:A").delete("Left" as Excel.DeleteShiftDirection)],
  ["an inserted column", async (_, sheet) => void sheet.getRange("C:C").insert("Right" as Excel.InsertShiftDirection)],
  ["deleted rows", async (_, sheet) => sheet.getRange("1:2").delete("Up" as Excel.DeleteShiftDirection)],
  ["an inserted row", async (_, sheet) => void sheet.getRange("2:2").insert("Down" as Excel.InsertShiftDirection)],
  ["cleared formats", async (_, sheet) => sheet.getRange("A:D").clear("Formats" as Excel.ClearApplyTo)],
  ["a cleared sheet", async (_, sheet) => sheet.getRange().clear()],
  [
    "other merged cells",
    async (_, sheet) => {
      sheet.getRange("A1:D1").unmerge();
      sheet.getRange("A1:B1").merge();
    },
  ],
  [
    "standard sizes",
    async (_, sheet) => {
      sheet.getRange("A:B").format.useStandardWidth = true;
      sheet.getRange("1:4").format.useStandardHeight = true;
      sheet.getRange("C:C").columnHidden = false;
    },
  ],
  ["a deleted sheet", async (context) => context.workbook.worksheets.getItem("汇总").delete()],
];

const apply = (change: Batch): Promise<void> =>
  bench.run(async (context, sheet) => {
    await change(context, sheet);
    await context.sync();
  });

describe("saving twice", () => {
  test.each(CHANGES)("after %s gives the same document", async (_name, change) => {
    await bench.run(fill);
    await apply(change);
    const first = await saved();
    expect(Object.keys(first)).toContain("xl/charts/chart1.xml");
    expect(await saved()).toEqual(first);
  });

  test.each(CHANGES)("what was saved before leaves no trace: %s", async (_name, change) => {
    await bench.run(fill);
    await apply(change);
    const once = await reopened();
    await bench.open(null, { calculator: createCalculator() });
    await bench.run(fill);
    await bench.host.save();
    await apply(change);
    expect(await reopened()).toEqual(once);
  });
});

test("a font of ten and a half points is read, kept and saved as that", async () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("表");
  sheet.getCell("A1").value = "五号字";
  sheet.getCell("A1").font = { name: "宋体", size: 10.5 };
  sheet.getCell("A2").value = {
    richText: [
      { text: "小", font: { size: 7.5 } },
      { text: "大", font: { size: 22 } },
    ],
  };
  await bench.open(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const sizes = (): Promise<unknown> =>
    bench.run(async (context, active) => {
      const cells = ["A1", "A3"].map((address) => active.getRange(address).load("format/font/size"));
      await context.sync();
      return cells.map(({ format }) => format.font.size);
    });
  expect(await sizes()).toEqual([10.5, 11]);
  await bench.run(async (context, active) => {
    active.getRange("A3").copyFrom("A1");
    await context.sync();
  });
  const parts = await saved();
  expect(parts["xl/styles.xml"]).toContain('<sz val="10.5"/>');
  expect(Object.values(parts).join("")).toContain('<sz val="7.5"/>');
  expect(Object.values(parts).join("")).not.toMatch(/<sz val="\d{7}"/);
  await bench.open(await bench.host.save());
  expect(await sizes()).toEqual([10.5, 10.5]);
});
