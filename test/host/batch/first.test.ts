import { beforeEach, describe, expect, test } from "@jest/globals";
import { useOffice } from "../support/cases";

const bench = useOffice();
beforeEach(async () => void (await bench.open()));

describe("reading and writing cells", () => {
  test("values written in one batch are read in the next", async () => {
    await bench.run(async (context, sheet) => {
      const range = sheet.getRange("A1:B2");
      range.values = [["项目", 1], ["x", "=1+1"]];
      await context.sync();
    });
    await bench.run(async (context, sheet) => {
      const range = sheet.getRange("A1:B2");
      range.load("values,formulas,address,valueTypes,rowCount");
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("address");
      await context.sync();
      expect(range.formulas).toEqual([["项目", 1], ["x", "=1+1"]]);
      expect(range.address).toBe("Sheet1!A1:B2");
      expect(used.address).toBe("Sheet1!A1:B2");
    });
  });

  test("sheets", async () => {
    await bench.run(async (context) => {
      const added = context.workbook.worksheets.add("汇总 表");
      added.load("name,id,position");
      const sheets = context.workbook.worksheets;
      sheets.load("items/name,items/id,items/position,items/visibility,items/protection/protected");
      await context.sync();
      expect(sheets.items.map((s) => [s.name, s.position, s.visibility, s.protection.protected])).toEqual([
        ["Sheet1", 0, "Visible", false],
        ["汇总 表", 1, "Visible", false],
      ]);
      expect(added.position).toBe(1);
      const missing = context.workbook.worksheets.getItemOrNullObject("无");
      const used = sheets.items.map((s) => s.getUsedRangeOrNullObject(true).load("address"));
      await context.sync();
      expect(missing.isNullObject).toBe(true);
      expect(used.map((u) => u.isNullObject)).toEqual([true, true]);
      sheets.items[1]!.getRange("A1").values = [["hi"]];
      await context.sync();
    });
    console.log(bench.host.requests);
    expect(bench.host.cell("汇总 表", "A1").value).toBe("hi");
  });
  test("formats", async () => {
    await bench.run(async (context, sheet) => {
      const r = sheet.getRange("B2:C3");
      r.format.font.bold = true;
      r.format.fill.color = "#FFEE00";
      r.format.columnWidth = 100;
      r.format.borders.getItem("EdgeBottom").style = "Continuous";
      r.numberFormat = [["0.00%", "@"], ["0.00", "General"]];
      r.merge(false);
      await context.sync();
      r.load("format/font/bold,format/fill/color,format/columnWidth,numberFormat");
      const m = sheet.getRange("A1:Z9").getMergedAreasOrNullObject();
      m.load("address,areas/items/address");
      await context.sync();
      expect([r.format.font.bold, r.format.fill.color, r.format.columnWidth]).toEqual([true, "#FFEE00", 99.75]);
      expect(m.address).toBe("Sheet1!B2:C3");
      expect(m.areas.items.map((x) => x.address)).toEqual(["Sheet1!B2:C3"]);
    });
    const bytes = await bench.host.save();
    const again = await bench.open(bytes);
    expect(again.merges("Sheet1")).toEqual(["B2:C3"]);
    expect(again.cell("Sheet1", "B2").numberFormat).toBe("0.00%");
  });
});
