import { beforeEach, describe, expect, test } from "@jest/globals";
import { createCalculator } from "../../../host/calc/univer";
import { useOffice } from "../support/cases";

const bench = useOffice();
beforeEach(async () => void (await bench.open(null, { calculator: createCalculator() })));

describe("worksheets", () => {
  test("one sync discovers all sheets, one reads them", async () => {
    await bench.run(async (context, sheet) => {
      sheet.name = "资金表";
      context.workbook.worksheets.add("指标 表").getRange("B2").values = [["目标"]];
      await context.sync();
      const sheets = context.workbook.worksheets;
      sheets.load("items/name,items/id,items/position,items/visibility,items/protection/protected");
      context.workbook.load("name");
      await context.sync();
      expect(context.workbook.name).toBe("测试.xlsx");
      const used = sheets.items.map((item) => item.getUsedRangeOrNullObject(true).load("address,values"));
      await context.sync();
      expect(
        sheets.items.map((item) => [item.name, item.position, item.visibility, item.protection.protected]),
      ).toEqual([
        ["资金表", 0, "Visible", false],
        ["指标 表", 1, "Visible", false],
      ]);
      expect(used.map((range) => (range.isNullObject ? null : range.address))).toEqual([null, "'指标 表'!B2"]);
    });
  });

  test("added sheets get free names and stay unselected; activate selects", async () => {
    await bench.run(async (context, sheet) => {
      const second = context.workbook.worksheets.add();
      second.load("name,position,id");
      sheet.load("id");
      await context.sync();
      expect([second.name, second.position]).toEqual(["Sheet2", 1]);
      expect(second.id).not.toBe(sheet.id);
      const before = context.workbook.worksheets.getActiveWorksheet().load("name");
      second.activate();
      const after = context.workbook.worksheets.getActiveWorksheet().load("name");
      second.position = 0;
      const count = context.workbook.worksheets.getCount();
      await context.sync();
      expect([before.name, after.name, count.value]).toEqual(["Sheet1", "Sheet2", 2]);
    });
    expect(bench.host.sheetNames()).toEqual(["Sheet2", "Sheet1"]);
  });

  test("formulas follow a new name and lose a deleted sheet", async () => {
    await bench.run(async (context, sheet) => {
      const other = context.workbook.worksheets.add("数据");
      other.getRange("A1").values = [[5]];
      sheet.getRange("A1").formulas = [["=数据!A1*2"]];
      context.workbook.names.add("基数", other.getRange("A1"));
      await context.sync();
      other.name = "数据 2023";
      const formula = sheet.getRange("A1").load("formulas,values");
      const name = context.workbook.names.getItem("基数").load("formula");
      await context.sync();
      expect([formula.formulas, formula.values, name.formula]).toEqual([
        [["='数据 2023'!A1*2"]],
        [[10]],
        "='数据 2023'!$A$1",
      ]);
      other.delete();
      const lost = sheet.getRange("A1").load("formulas,values");
      await context.sync();
      expect([lost.formulas, lost.values]).toEqual([[["=#REF!*2"]], [["#REF!"]]]);
    });
  });

  test.each(["", "a".repeat(32), "a:b", "a\\b", "a/b", "a?b", "a*b", "[a]", "'a", "a'", "History", "history"])(
    "refuses the name %j",
    async (name) => {
      await bench.refuses("InvalidArgument", (_, sheet) => void (sheet.name = name));
      await bench.refuses(
        "InvalidArgument",
        (context) => void context.workbook.worksheets.add(name === "" ? ("" as never) : name),
      );
    },
  );

  test("refuses a name that is taken, whatever its case", async () => {
    await bench.run(async (context) => {
      context.workbook.worksheets.add("Summary");
      await context.sync();
    });
    await bench.refuses("ItemAlreadyExists", (context) => void context.workbook.worksheets.add("SUMMARY"));
  });

  test("refuses an unknown sheet; asked gently it is a null object, and so is all behind it", async () => {
    await bench.refuses("ItemNotFound", (context) => context.workbook.worksheets.getItem("无此表").load("name"));
    await bench.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("无此表");
      const range = none.getRange("A1").getUsedRangeOrNullObject(true);
      none.load("name");
      range.load("address");
      await context.sync();
      expect([none.isNullObject, range.isNullObject]).toEqual([true, true]);
    });
  });

  test("the last visible sheet stays", async () => {
    await bench.refuses("InvalidOperation", (_, sheet) => sheet.delete());
    await bench.refuses("InvalidOperation", (_, sheet) => void (sheet.visibility = "Hidden"));
    await bench.run(async (context) => {
      context.workbook.worksheets.add("藏").visibility = "Hidden";
      await context.sync();
    });
    await bench.refuses("InvalidOperation", (_, sheet) => sheet.delete());
    await bench.refuses("InvalidOperation", (context) => context.workbook.worksheets.getItem("藏").activate());
  });

  test("a sheet of a proxy that was deleted is not found", async () => {
    await bench.refuses("ItemNotFound", async (context) => {
      const doomed = context.workbook.worksheets.add("去");
      doomed.load("name");
      await context.sync();
      doomed.delete();
      await context.sync();
      doomed.getRange("A1").load("values");
    });
  });
});

describe("protection", () => {
  test("locked cells refuse, unlocked ones take; formats only where allowed", async () => {
    await bench.run(async (context, sheet) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true });
      await context.sync();
    });
    await bench.refuses("AccessDenied", (_, sheet) => void (sheet.getRange("A1").values = [[1]]));
    await bench.refuses("AccessDenied", (_, sheet) => void (sheet.getRange("B1").format.fill.color = "#FF0000"));
    await bench.refuses("AccessDenied", (_, sheet) => void sheet.getRange("1:1").insert("Down"));
    await bench.refuses(
      "AccessDenied",
      (_, sheet) => void sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2")),
    );
    await bench.run(async (context, sheet) => {
      sheet.getRange("B1").values = [[1]];
      sheet.getRange("B:B").format.columnWidth = 80;
      sheet.protection.load("protected,options");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options.allowFormatColumns).toBe(true);
      expect(sheet.protection.options.allowFormatCells).toBe(false);
      sheet.protection.unprotect();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
  });

  test("what is allowed survives saving", async () => {
    await bench.run(async (context, sheet) => {
      sheet.protection.protect({ allowEditObjects: true, allowSort: true, selectionMode: "Unlocked" });
      await context.sync();
    });
    await bench.open(await bench.host.save());
    await bench.run(async (context, sheet) => {
      sheet.protection.load("protected,options");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options).toMatchObject({
        allowEditObjects: true,
        allowEditScenarios: false,
        allowSort: true,
        allowFormatCells: false,
        selectionMode: "Unlocked",
      });
    });
  });

  test("a password is asked for", async () => {
    await bench.run(async (context, sheet) => {
      sheet.protection.protect({}, "密");
      await context.sync();
    });
    await bench.refuses("AccessDenied", (_, sheet) => sheet.protection.unprotect("错"));
    await bench.run(async (context, sheet) => {
      sheet.protection.unprotect("密");
      await context.sync();
    });
  });
});

describe("rows and columns inserted and deleted", () => {
  test("cells, formulas, merges, heights and tracked ranges follow", async () => {
    await bench.run(async (context, sheet) => {
      sheet.getRange("A1:B4").formulas = [
        ["表头", ""],
        ["a", 1],
        ["b", 2],
        ["合计", "=SUM(B2:B3)"],
      ];
      sheet.getRange("A1:B1").merge();
      sheet.getRange("A4:B4").format.rowHeight = 30;
      const total = sheet.getRange("B4");
      total.load("address");
      await context.sync();
      sheet.getRange("3:4").insert("Down");
      total.load("address,formulas,format/rowHeight");
      await context.sync();
      expect([total.address, total.formulas, total.format.rowHeight]).toEqual(["Sheet1!B6", [["=SUM(B2:B5)"]], 30]);
      sheet.getRange("2:4").delete("Up");
      sheet.getRange("A:A").insert("Right");
      total.load("address,formulas,values");
      await context.sync();
      expect([total.address, total.formulas, total.values]).toEqual(["Sheet1!C3", [["=SUM(C2:C2)"]], [[2]]]);
    });
    expect(bench.host.merges("Sheet1")).toEqual(["B1:C1"]);
    const again = await bench.open(await bench.host.save());
    expect(again.merges("Sheet1")).toEqual(["B1:C1"]);
    expect(again.values("Sheet1", "A1:C3")).toEqual([
      ["", "表头", ""],
      ["", "b", 2],
      ["", "合计", 2],
    ]);
  });

  test("formulas of other sheets follow, and calculate from then on", async () => {
    await bench.open(null, { calculator: createCalculator() });
    await bench.run(async (context, sheet) => {
      sheet.getRange("A1:A3").formulas = [[1], [2], ["=SUM(A1:A2)"]];
      const summary = context.workbook.worksheets.add("汇总").getRange("A1:B1");
      summary.formulas = [["=Sheet1!A3", "=Sheet1!A2"]];
      await context.sync();
      sheet.getRange("2:3").insert("Down" as Excel.InsertShiftDirection);
      sheet.getRange("A2").values = [[10]];
      summary.load("formulas,values");
      await context.sync();
      expect([summary.formulas, summary.values]).toEqual([[["=Sheet1!A5", "=Sheet1!A4"]], [[13, 2]]]);
      sheet.getRange("4:4").delete("Up" as Excel.DeleteShiftDirection);
      summary.load("formulas,values");
      await context.sync();
      expect([summary.formulas, summary.values]).toEqual([[["=Sheet1!A4", "=Sheet1!#REF!"]], [[11, "#REF!"]]]);
    });
  });

  test("part of the rows moves only its columns", async () => {
    await bench.run(async (context, sheet) => {
      sheet.getRange("A1:B3").formulas = [
        [1, "x"],
        [2, "y"],
        ["=A2", "=A1"],
      ];
      sheet.getRange("A2").insert("Down");
      await context.sync();
    });
    expect(bench.host.values("Sheet1", "A1:B4")).toEqual([
      [1, "x"],
      ["", "y"],
      [2, 1],
      [2, ""],
    ]);
    expect(bench.host.cell("Sheet1", "A4").formula).toBe("=A3");
  });

  test("new rows look like the row above", async () => {
    await bench.run(async (context, sheet) => {
      sheet.getRange("A1").values = [["x"]];
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("2:2").insert("Down");
      const made = sheet.getRange("A2").load("format/font/bold,values");
      await context.sync();
      expect([made.format.font.bold, made.values]).toEqual([true, [[""]]]);
    });
  });

  test("refuses what would be torn or pushed off the sheet", async () => {
    await bench.run(async (context, sheet) => {
      sheet.getRange("A5:B5").merge();
      sheet.getRange("Z1048576").values = [[1]];
      await context.sync();
    });
    await bench.refuses("MergedRangeConflict", (_, sheet) => void sheet.getRange("A2").insert("Down"));
    await bench.refuses("NonBlankCellOffSheet", (_, sheet) => void sheet.getRange("1:1").insert("Down"));
    await bench.refuses("InvalidArgument", (_, sheet) => void sheet.getRange("C2").insert("Sideways" as never));
  });

  test("a deleted range is no reference any more", async () => {
    await bench.refuses("InvalidReference", async (context, sheet) => {
      const range = sheet.getRange("B2").load("address");
      await context.sync();
      sheet.getRange("2:2").delete("Up");
      await context.sync();
      range.load("values");
    });
  });
});

describe("settings", () => {
  test("document and workbook settings are the same and survive saving", async () => {
    await bench.run(async (context) => {
      context.workbook.settings.add("更正", { 表: [1, 2], 名: "支出" });
      await context.sync();
      const item = context.workbook.settings.getItem("更正").load("value,key");
      const none = context.workbook.settings.getItemOrNullObject("无");
      await context.sync();
      expect([item.key, item.value, none.isNullObject]).toEqual(["更正", { 表: [1, 2], 名: "支出" }, true]);
    });
    expect(bench.host.readSettings()).toEqual({ 更正: '{"表":[1,2],"名":"支出"}' });
    bench.host.writeSettings({ 方案: '"mof-2020"', 末: '"]]>"' });
    const again = await bench.open(await bench.host.save());
    expect([...again.settings]).toEqual([
      ["方案", "mof-2020"],
      ["末", "]]>"],
    ]);
    const third = await bench.open(await again.save());
    expect(third.settings.get("方案")).toBe("mof-2020");
  });

  test("custom XML parts and names survive saving", async () => {
    await bench.run(async (context, sheet) => {
      context.workbook.customXmlParts.add('<数据 xmlns="urn:test">一</数据>');
      context.workbook.names.add("率", "=0.5");
      sheet.names.add("本表", sheet.getRange("A1:A3"));
      await context.sync();
    });
    await bench.open(await bench.host.save());
    await bench.run(async (context, sheet) => {
      const part = context.workbook.customXmlParts.getByNamespace("urn:test").getOnlyItem().getXml();
      const names = context.workbook.names.load("items/name,items/formula,items/type,items/scope");
      const own = sheet.names.load("items/name");
      const range = sheet.getRange("本表").load("address");
      await context.sync();
      expect(part.value).toBe('<数据 xmlns="urn:test">一</数据>');
      expect(names.items.map(({ name, formula, type }) => [name, formula, type])).toEqual([["率", "=0.5", "Double"]]);
      expect([own.items.map(({ name }) => name), range.address]).toEqual([["本表"], "Sheet1!A1:A3"]);
    });
  });
});
