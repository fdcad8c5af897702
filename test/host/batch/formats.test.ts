import { beforeEach, describe, expect, test } from "@jest/globals";
import { useOffice } from "../support/cases";

const bench = useOffice();
beforeEach(async () => void (await bench.open()));

describe("formats of ranges", () => {
  test("what is set is read, saved and read again; cells that differ read null", async () => {
    await bench.run(async (context, sheet) => {
      const { format } = sheet.getRange("B2:C3");
      format.font.name = "宋体";
      format.font.size = 16;
      format.font.bold = true;
      format.font.color = "#c00000";
      format.fill.color = "yellow";
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Center";
      format.wrapText = true;
      format.indentLevel = 1;
      for (const side of [
        "EdgeTop",
        "EdgeBottom",
        "EdgeLeft",
        "EdgeRight",
        "InsideHorizontal",
        "InsideVertical",
      ] as const) {
        const border = format.borders.getItem(side);
        border.style = "Continuous";
        border.weight = "Hairline";
        border.color = "#808080";
      }
      sheet.getRange("B2:C2").numberFormat = [["0.00%", "#,##0.00"]];
      await context.sync();
    });
    const check = async (): Promise<void> => {
      await bench.run(async (context, sheet) => {
        const range = sheet
          .getRange("B2:C3")
          .load(
            "format/font/name,format/font/size,format/font/bold,format/font/color,format/fill/color,format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/indentLevel,numberFormat",
          );
        const wider = sheet.getRange("B2:D3").load("format/font/bold,format/fill/color");
        const borders = range.format.borders.load("items/sideIndex,items/style,items/weight,items/color");
        await context.sync();
        const { font, fill } = range.format;
        expect([font.name, font.size, font.bold, font.color, fill.color]).toEqual([
          "宋体",
          16,
          true,
          "#C00000",
          "#FFFF00",
        ]);
        expect([
          range.format.horizontalAlignment,
          range.format.verticalAlignment,
          range.format.wrapText,
          range.format.indentLevel,
        ]).toEqual(["Center", "Center", true, 1]);
        expect(range.numberFormat).toEqual([
          ["0.00%", "#,##0.00"],
          ["General", "General"],
        ]);
        expect([wider.format.font.bold, wider.format.fill.color]).toEqual([null, ""]);
        const inside = borders.items.find(({ sideIndex }) => sideIndex === "InsideVertical");
        expect([inside?.style, inside?.weight, inside?.color]).toEqual(["Continuous", "Hairline", "#808080"]);
        expect(borders.items.find(({ sideIndex }) => sideIndex === "DiagonalUp")?.style).toBe("None");
      });
    };
    await check();
    await bench.open(await bench.host.save());
    await check();
  });

  test("formats can be taken away", async () => {
    await bench.run(async (context, sheet) => {
      const range = sheet.getRange("A1:B1");
      range.values = [[1, 2]];
      range.format.fill.color = "#FF0000";
      range.format.borders.getItem("EdgeTop").style = "Double";
      range.format.borders.getItem("EdgeTop").style = "None";
      range.format.fill.clear();
      sheet.getRange("B1").format.font.bold = true;
      sheet.getRange("B1").clear("Formats");
      range.load("values,format/fill/color,format/font/bold");
      const top = range.format.borders.getItem("EdgeTop").load("style");
      await context.sync();
      expect([range.values, range.format.fill.color, range.format.font.bold, top.style]).toEqual([
        [[1, 2]],
        "#FFFFFF",
        false,
        "None",
      ]);
    });
  });

  test("widths are points of whole pixels, heights too; bounds are kept", async () => {
    await bench.run(async (context, sheet) => {
      const range = sheet.getRange("A1:B2");
      range.load("format/columnWidth,format/rowHeight");
      await context.sync();
      const before = [range.format.columnWidth, range.format.rowHeight];
      range.format.columnWidth = 100;
      range.format.rowHeight = 33.3;
      sheet.getRange("C:C").columnHidden = true;
      range.load("format/columnWidth,format/rowHeight,left,top,width,height");
      const hidden = sheet.getRange("B1:C1").load("columnHidden");
      await context.sync();
      expect(before[1]).toBe(15);
      expect([range.format.columnWidth, range.format.rowHeight, range.width, range.height]).toEqual([
        99.75, 33, 199.5, 66,
      ]);
      expect(hidden.columnHidden).toBeNull();
    });
    await bench.refuses("InvalidArgument", (_, sheet) => void (sheet.getRange("A1").format.rowHeight = 500));
    await bench.refuses("InvalidArgument", (_, sheet) => void (sheet.getRange("A1").format.columnWidth = 5000));
    await bench.refuses("InvalidArgument", (_, sheet) => void (sheet.getRange("A1").format.fill.color = "无色"));
    await bench.refuses(
      "InvalidArgument",
      (_, sheet) => void (sheet.getRange("A1").format.horizontalAlignment = "Middle" as never),
    );
  });

  test("set({...}) reaches nested formats", async () => {
    await bench.run(async (context, sheet) => {
      sheet.getRange("A1").set({ values: [["x"]], format: { font: { italic: true }, fill: { color: "#00FF00" } } });
      await context.sync();
    });
    expect(bench.host.cell("Sheet1", "A1").style).toMatchObject({
      font: { italic: true },
      fill: { fgColor: { argb: "FF00FF00" } },
    });
  });

  test("formats of whole columns hold for cells that come later", async () => {
    await bench.run(async (context, sheet) => {
      sheet.getRange("B:B").format.font.bold = true;
      sheet.getRange("B5").values = [["x"]];
      const cell = sheet.getRange("B5").load("format/font/bold");
      await context.sync();
      expect(cell.format.font.bold).toBe(true);
    });
  });
});

describe("merged areas", () => {
  test("only areas whose top-left cell is in the range are listed", async () => {
    await bench.run(async (context, sheet) => {
      sheet.getRange("A1:C1").values = [["标题", "丢", "掉"]];
      sheet.getRange("A1:C1").merge();
      sheet.getRange("A2:B4").merge(true);
      const all = sheet.getRange("A1:F9").getMergedAreasOrNullObject().load("areas/items/address,address,areaCount");
      const below = sheet.getRange("B1:F9").getMergedAreasOrNullObject();
      const value = sheet.getRange("A1:C1").load("values");
      await context.sync();
      expect(all.areas.items.map(({ address }) => address)).toEqual([
        "Sheet1!A1:C1",
        "Sheet1!A2:B2",
        "Sheet1!A3:B3",
        "Sheet1!A4:B4",
      ]);
      expect([below.isNullObject, value.values]).toEqual([true, [["标题", "", ""]]]);
      sheet.getRange("B3").unmerge();
      sheet.getRange("B1").values = [["不进"]];
      await context.sync();
    });
    expect(bench.host.merges("Sheet1")).toEqual(["A1:C1", "A2:B2", "A4:B4"]);
    expect(bench.host.values("Sheet1", "A1:C1")).toEqual([["标题", "", ""]]);
  });

  test("a merge over part of another is refused, over all of it swallows it", async () => {
    await bench.run(async (context, sheet) => {
      sheet.getRange("A1:B2").merge();
      await context.sync();
    });
    await bench.refuses("InvalidArgument", (_, sheet) => sheet.getRange("B2:C3").merge());
    await bench.run(async (context, sheet) => {
      sheet.getRange("A1:C3").merge();
      await context.sync();
    });
    expect(bench.host.merges("Sheet1")).toEqual(["A1:C3"]);
  });
});

describe("copying and clearing", () => {
  test("formulas move along, values and formats alone can be had, a row fills a block", async () => {
    await bench.run(async (context, sheet) => {
      sheet.getRange("A1:B1").formulas = [[1, "=A1+$A$1"]];
      sheet.getRange("A1:B1").format.font.bold = true;
      sheet.getRange("A3:B4").copyFrom("A1:B1");
      sheet.getRange("D1").copyFrom("A1:B1", "Values");
      sheet.getRange("F1").copyFrom("A1:B1", "Formats");
      sheet.getRange("H1").copyFrom("A1:B1", "All", false, true);
      await context.sync();
    });
    const { host } = bench;
    expect([host.cell("Sheet1", "B4").formula, host.cell("Sheet1", "B4").style.font?.bold]).toEqual(["=A4+$A$1", true]);
    expect([
      host.cell("Sheet1", "E1").formula,
      host.cell("Sheet1", "D1").value,
      host.cell("Sheet1", "D1").style.font,
    ]).toEqual([null, 1, undefined]);
    expect([host.cell("Sheet1", "F1").value, host.cell("Sheet1", "G1").style.font?.bold]).toEqual(["", true]);
    expect(host.cell("Sheet1", "H2").formula).toBe("=G2+$A$1");
  });

  test("contents go, formats stay; all goes with everything", async () => {
    await bench.run(async (context, sheet) => {
      const range = sheet.getRange("A1:B1");
      range.values = [["x", "y"]];
      range.format.font.bold = true;
      sheet.getRange("A1").hyperlink = { documentReference: "Sheet1!B9", textToDisplay: "去" };
      const link = sheet.getRange("A1").load("hyperlink,values");
      await context.sync();
      expect([link.hyperlink, link.values]).toEqual([
        { documentReference: "Sheet1!B9", textToDisplay: "去" },
        [["去"]],
      ]);
      range.clear("Contents");
      await context.sync();
      expect(bench.host.cell("Sheet1", "B1")).toMatchObject({ value: "", style: { font: { bold: true } } });
      range.clear();
      await context.sync();
    });
    expect(bench.host.cell("Sheet1", "B1").style).toEqual({});
  });
});

describe("rules and validations", () => {
  test("data bars, formulas and cell values apply, the newest first, and survive", async () => {
    await bench.run(async (context, sheet) => {
      const bars = sheet.getRange("B2:B9").conditionalFormats.add("DataBar");
      bars.dataBar.positiveFormat.fillColor = "#9DC3E6";
      bars.dataBar.lowerBoundRule = { type: "Number", formula: "0" } as Excel.ConditionalDataBarRule;
      const rule = sheet.getRange("A2:B9").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=$B2<0.9";
      rule.custom.format.font.color = "#C00000";
      rule.custom.format.fill.color = "#FFF2CC";
      const above = sheet.getRange("D1:D3").conditionalFormats.add("CellValue");
      above.cellValue.rule = { formula1: "=1", operator: "GreaterThan" };
      above.cellValue.format.font.bold = true;
      await context.sync();
    });
    const check = async (): Promise<void> => {
      await bench.run(async (context, sheet) => {
        const formats = sheet.getRange("B5").conditionalFormats.load("items/type,items/priority,items/id");
        const count = sheet.getRange("A1:Z99").conditionalFormats.getCount();
        await context.sync();
        expect(formats.items.map(({ type }) => type)).toEqual(["Custom", "DataBar"]);
        expect(count.value).toBe(3);
        const [custom, bar] = formats.items;
        custom?.custom.rule.load("formula");
        custom?.custom.format.fill.load("color");
        bar?.dataBar.load("lowerBoundRule,positiveFormat/fillColor");
        const area = custom?.getRange().load("address");
        await context.sync();
        expect([custom?.custom.rule.formula, custom?.custom.format.fill.color, area?.address]).toEqual([
          "=$B2<0.9",
          "#FFF2CC",
          "Sheet1!A2:B9",
        ]);
        expect([bar?.dataBar.lowerBoundRule, bar?.dataBar.positiveFormat.fillColor]).toEqual([
          { type: "Number", formula: "0" },
          "#9DC3E6",
        ]);
      });
    };
    await check();
    await bench.open(await bench.host.save());
    await check();
    await bench.run(async (context, sheet) => {
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("A4:B4").conditionalFormats.clearAll();
      const left = sheet.getRange("A3").conditionalFormats.getItemAt(0);
      left.custom.rule.load("formula");
      const areas = left.getRanges().load("address");
      await context.sync();
      expect([left.custom.rule.formula, areas.address]).toEqual(["=$B3<0.9", "Sheet1!A3:B3,Sheet1!A5:B10"]);
    });
    await bench.refuses("InvalidArgument", (_, sheet) => {
      sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=(";
    });
    const { message } = await bench.refuses(
      "ApiNotFound",
      (_, sheet) => void sheet.getRange("A1").conditionalFormats.add("IconSet"),
    );
    expect(message).toContain("IconSet");
  });

  test("validations by list and number, replaced in part, cleared", async () => {
    await bench.run(async (context, sheet) => {
      const { dataValidation } = sheet.getRange("A1:A9");
      dataValidation.rule = { list: { inCellDropDown: true, source: "已处理,未处理" } };
      dataValidation.prompt = { showPrompt: true, title: "处理", message: "请选择" };
      sheet.getRange("A3:A4").dataValidation.rule = { decimal: { formula1: 0, formula2: 20, operator: "Between" } };
      await context.sync();
    });
    await bench.open(await bench.host.save());
    await bench.run(async (context, sheet) => {
      const list = sheet.getRange("A5:A9").dataValidation.load("type,rule,prompt");
      const amount = sheet.getRange("A3").dataValidation.load("type,rule,errorAlert");
      const both = sheet.getRange("A1:A9").dataValidation.load("type");
      const none = sheet.getRange("B1").dataValidation.load("type");
      await context.sync();
      expect([list.type, list.rule, list.prompt.message]).toEqual([
        "List",
        { list: { inCellDropDown: true, source: "已处理,未处理" } },
        "请选择",
      ]);
      expect([amount.type, amount.rule]).toEqual([
        "Decimal",
        { decimal: { formula1: 0, formula2: 20, operator: "Between" } },
      ]);
      expect([both.type, none.type]).toEqual(["Inconsistent", "None"]);
      sheet.getRange("A1:A9").dataValidation.clear();
      const cleared = sheet.getRange("A1:A9").dataValidation.load("type");
      await context.sync();
      expect(cleared.type).toBe("None");
    });
    await bench.refuses(
      "InvalidArgument",
      (_, sheet) =>
        void (sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "长".repeat(300) } }),
    );
    await bench.refuses(
      "InvalidArgument",
      (_, sheet) => void (sheet.getRange("A1").dataValidation.rule = { decimal: { formula1: 1, operator: "Between" } }),
    );
  });
});

describe("the page", () => {
  test("layout, titles, headers and panes survive", async () => {
    await bench.run(async (context, sheet) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.leftMargin = 36;
      pageLayout.setPrintTitleRows("$1:$3");
      pageLayout.setPrintArea("A1:H40");
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页 共 &N 页";
      pageLayout.headersFooters.defaultForAllPages.leftHeader = "绩效 && 评分";
      sheet.freezePanes.freezeRows(3);
      sheet.showGridlines = false;
      sheet.tabColor = "#70AD47";
      await context.sync();
    });
    await bench.open(await bench.host.save());
    await bench.run(async (context, sheet) => {
      const { pageLayout } = sheet;
      pageLayout.load("orientation,paperSize,zoom,centerHorizontally,leftMargin");
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      const area = pageLayout.getPrintArea().load("address");
      const page = pageLayout.headersFooters.defaultForAllPages.load("centerFooter,leftHeader");
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      sheet.load("showGridlines,tabColor");
      await context.sync();
      expect([
        pageLayout.orientation,
        pageLayout.paperSize,
        pageLayout.zoom,
        pageLayout.centerHorizontally,
        pageLayout.leftMargin,
      ]).toEqual(["Landscape", "A4", { horizontalFitToPages: 1 }, true, 36]);
      expect([titles.address, area.address, frozen.address]).toEqual(["Sheet1!1:3", "Sheet1!A1:H40", "Sheet1!1:3"]);
      expect([page.centerFooter, page.leftHeader, sheet.showGridlines, sheet.tabColor]).toEqual([
        "第 &P 页 共 &N 页",
        "绩效 && 评分",
        false,
        "#70AD47",
      ]);
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });
});
