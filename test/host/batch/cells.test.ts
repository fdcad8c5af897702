import { beforeEach, describe, expect, test } from "@jest/globals";
import { createCalculator } from "../../../host/calc/univer";
import { useOffice } from "../support/cases";

const bench = useOffice();
beforeEach(async () => void (await bench.open(null, { calculator: createCalculator() })));

describe("values and formulas", () => {
  test("a batch reads what it wrote, calculated", async () => {
    await bench.run(async (context, sheet) => {
      const range = sheet.getRange("A1:C2");
      range.values = [
        ["单位", "下达", "支出率"],
        ["广州", 200, "=B2/400"],
      ];
      range.load("values,formulas,valueTypes,text,address,cellCount,rowCount,columnCount,rowIndex,columnIndex");
      await context.sync();
      expect(range.values[1]).toEqual(["广州", 200, 0.5]);
      expect(range.formulas[1]).toEqual(["广州", 200, "=B2/400"]);
      expect(range.valueTypes[1]).toEqual(["String", "Double", "Double"]);
      expect(range.text[1]).toEqual(["广州", "200", "0.5"]);
      expect([range.address, range.cellCount, range.rowCount, range.columnCount]).toEqual(["Sheet1!A1:C2", 6, 2, 3]);
    });
  });

  test("null leaves a cell, an empty text clears it, one value fills the range", async () => {
    await bench.run(async (context, sheet) => {
      sheet.getRange("A1:C1").values = [[1, 2, 3]];
      sheet.getRange("A1:C1").values = [[null, "", "x"]];
      sheet.getRange("A3:B4").values = [
        ["a", "b"],
        ["c", "d"],
      ];
      sheet.getRange("A3:B4").values = 7 as never;
      await context.sync();
    });
    expect(bench.host.values("Sheet1", "A1:C1")).toEqual([[1, "", "x"]]);
    expect(bench.host.values("Sheet1", "A3:B4")).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  test("text keeps its form under @, and an apostrophe", async () => {
    await bench.run(async (context, sheet) => {
      const range = sheet.getRange("A1:B2");
      range.numberFormat = [
        ["@", "General"],
        ["@", "General"],
      ];
      range.values = [
        ["=1+1", "=1+1"],
        ["2-3", "'2-3"],
      ];
      range.load("values,numberFormat");
      await context.sync();
      expect(range.values).toEqual([
        ["=1+1", 2],
        ["2-3", "2-3"],
      ]);
    });
  });

  test("several ranges of a sheet are one object", async () => {
    await bench.run(async (context, sheet) => {
      sheet.getRange("A1:C3").values = Array.from({ length: 3 }, () => [1, 2, 3]);
      const areas = sheet.getRanges("A1, B2:C3; 'Sheet1'!C1");
      areas.load("address,areaCount,cellCount,areas/items/values");
      const all = sheet.getRanges();
      all.load("isEntireRow,isEntireColumn");
      await context.sync();
      expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(["Sheet1!A1,Sheet1!B2:C3,Sheet1!C1", 3, 6]);
      expect(areas.areas.items.map((item) => item.values)).toEqual([
        [[1]],
        [
          [2, 3],
          [2, 3],
        ],
        [[3]],
      ]);
      expect([all.isEntireRow, all.isEntireColumn]).toEqual([true, true]);
      areas.clear("Contents" as Excel.ClearApplyTo);
      await context.sync();
    });
    expect(bench.host.values("Sheet1", "A1:C3")).toEqual([
      ["", 2, ""],
      [1, "", ""],
      [1, "", ""],
    ]);
    await bench.refuses("InvalidArgument", (_, sheet) => sheet.getRanges("A1,nowhere").load("address"));
  });

  test("a typed percentage brings its format, unless the cell has one", async () => {
    await bench.run(async (context, sheet) => {
      sheet.getRange("A2").numberFormat = [["0.0000"]];
      sheet.getRange("A1:A2").values = [["50%"], ["50%"]];
      await context.sync();
    });
    expect(bench.host.cell("Sheet1", "A1")).toMatchObject({ value: 0.5, numberFormat: "0%", text: "50%" });
    expect(bench.host.cell("Sheet1", "A2")).toMatchObject({ value: 0.5, numberFormat: "0.0000" });
  });

  test("large blocks come in slices of one range and all arrive", async () => {
    const grid = Array.from({ length: 2000 }, (_, row) => [row, `行${row}`, `=A${row + 1}*2`]);
    await bench.run(async (context, sheet) => {
      sheet.getRange("A1:C2000").values = grid as never;
      await context.sync();
    });
    expect(bench.host.values("Sheet1", "A1999:C2000")).toEqual([
      [1998, "行1998", 3996],
      [1999, "行1999", 3998],
    ]);
    expect(bench.host.requests.filter(({ housekeeping }) => !housekeeping)).toHaveLength(1);
  });

  test("arrays spill, shrink, and are blocked", async () => {
    await bench.run(async (context, sheet) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("C1").formulas = [["=A1:A3*10"]];
      const spill = sheet.getRange("C1").getSpillingToRangeOrNullObject();
      spill.load("address,values");
      const parent = sheet.getRange("C3").getSpillParentOrNullObject();
      parent.load("address");
      await context.sync();
      expect([spill.address, spill.values]).toEqual(["Sheet1!C1:C3", [[10], [20], [30]]]);
      expect(parent.address).toBe("Sheet1!C1");
      sheet.getRange("C1").formulas = [["=A1:A2*10"]];
      await context.sync();
    });
    expect(bench.host.values("Sheet1", "C1:C3")).toEqual([[10], [20], [""]]);
    await bench.run(async (context, sheet) => {
      sheet.getRange("C2").values = [["挡"]];
      await context.sync();
    });
    expect(bench.host.values("Sheet1", "C1:C2")).toEqual([["#SPILL!"], ["挡"]]);
  });

  test("suspended calculation shows old values until the batch ends; manual until asked", async () => {
    await bench.run(async (context, sheet) => {
      sheet.getRange("A1:B1").formulas = [[1, "=A1+1"]];
      await context.sync();
      context.application.suspendApiCalculationUntilNextSync();
      sheet.getRange("A1").values = [[10]];
      const during = sheet.getRange("B1").load("values");
      await context.sync();
      expect(during.values).toEqual([[2]]);
      const after = sheet.getRange("B1").load("values");
      context.workbook.application.calculationMode = "Manual" as Excel.CalculationMode;
      await context.sync();
      expect(after.values).toEqual([[11]]);
      sheet.getRange("A1").values = [[100]];
      const still = sheet.getRange("B1").load("values");
      await context.sync();
      expect(still.values).toEqual([[11]]);
      context.workbook.application.calculate("Recalculate" as Excel.CalculationType);
      const now = sheet.getRange("B1").load("values");
      await context.sync();
      expect(now.values).toEqual([[101]]);
    });
  });

  test("whole columns read null and are not written; more than five million cells read null", async () => {
    await bench.run(async (context, sheet) => {
      const column = sheet.getRange("A:A").load("values,formulas,numberFormat,rowCount");
      const many = sheet.getRange("A1:Z200000").load("values,cellCount");
      await context.sync();
      expect([column.values, column.formulas, column.numberFormat, column.rowCount]).toEqual([
        null,
        null,
        null,
        1_048_576,
      ]);
      expect([many.values, many.cellCount]).toEqual([null, 5_200_000]);
    });
    await bench.refuses("InvalidArgument", (_, sheet) => void (sheet.getRange("A:A").values = 1 as never));
  });

  test("the used range by values leaves out what is only formatted", async () => {
    await bench.run(async (context, sheet) => {
      sheet.getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("H90").format.fill.color = "#FFFF00";
      const byValues = sheet.getUsedRangeOrNullObject(true).load("address");
      const all = sheet.getUsedRange().load("address");
      const none = sheet.getRange("X1:Z9").getUsedRangeOrNullObject(true);
      await context.sync();
      expect([byValues.address, all.address, none.isNullObject]).toEqual(["Sheet1!B2:C3", "Sheet1!B2:H90", true]);
    });
  });
});

describe("ranges of ranges", () => {
  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ["cell", (sheet) => sheet.getRange("B2:D9").getCell(1, 1), "C3"],
    ["row", (sheet) => sheet.getRange("B2:D9").getRow(2), "B4:D4"],
    ["column", (sheet) => sheet.getRange("B2:D9").getColumn(1), "C2:C9"],
    ["offset", (sheet) => sheet.getRange("B2:D9").getOffsetRange(1, -1), "A3:C10"],
    ["resized", (sheet) => sheet.getRange("B2").getResizedRange(2, 1), "B2:C4"],
    ["absolute size", (sheet) => sheet.getRange("B2:D9").getAbsoluteResizedRange(1, 1), "B2"],
    ["by indexes", (sheet) => sheet.getRangeByIndexes(3, 2, 2, 3), "C4:E5"],
    ["bounding", (sheet) => sheet.getRange("B2").getBoundingRect("D5"), "B2:D5"],
    ["intersection", (sheet) => sheet.getRange("B2:D9").getIntersection("C1:F3"), "C2:D3"],
    ["entire row", (sheet) => sheet.getRange("B2:D3").getEntireRow(), "2:3"],
    ["entire column", (sheet) => sheet.getRange("B2:D3").getEntireColumn(), "B:D"],
    ["last cell", (sheet) => sheet.getRange("B2:D9").getLastCell(), "D9"],
    ["rows below", (sheet) => sheet.getRange("B2:D9").getRowsBelow(2), "B10:D11"],
    ["columns after", (sheet) => sheet.getRange("B2:D9").getColumnsAfter(), "E2:E9"],
    ["columns before", (sheet) => sheet.getRange("B2:D9").getColumnsBefore(1), "A2:A9"],
  ])("%s", async (_name, pick, expected) => {
    await bench.run(async (context, sheet) => {
      const range = pick(sheet).load("address");
      await context.sync();
      expect(range.address).toBe(`Sheet1!${expected}`);
    });
  });

  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range]>([
    ["left of the sheet", (sheet) => sheet.getRange("A1").getOffsetRange(0, -1)],
    ["nothing left", (sheet) => sheet.getRange("B2").getResizedRange(-1, 0)],
    ["no address", (sheet) => sheet.getRange("不存在")],
    ["beyond the sheet", (sheet) => sheet.getRange("XFE1")],
    ["other sheet", (sheet) => sheet.getRange("另表!A1")],
  ])("refuses %s", async (_name, pick) => {
    await bench.refuses("InvalidArgument", (_, sheet) => pick(sheet).load("address"));
  });

  test("nothing in common", async () => {
    await bench.run(async (context, sheet) => {
      const none = sheet.getRange("A1").getIntersectionOrNullObject("B2");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
    await bench.refuses("ItemNotFound", (_, sheet) => sheet.getRange("A1").getIntersection("B2").load("address"));
  });
});

describe("refused input", () => {
  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["too few rows", (sheet) => void (sheet.getRange("A1:B2").values = [[1, 2]])],
    ["ragged rows", (sheet) => void (sheet.getRange("A1:B2").values = [[1, 2], [3]])],
    ["too many columns", (sheet) => void (sheet.getRange("A1:B1").values = [[1, 2, 3]])],
    ["number formats of another size", (sheet) => void (sheet.getRange("A1:B1").numberFormat = [["0"]])],
    [
      "a large block of another size",
      (sheet) => void (sheet.getRange("A1:B1000").values = Array.from({ length: 999 }, () => [1, 2])),
    ],
  ])("%s", async (_name, write) => {
    const { message } = await bench.refuses("InvalidArgument", (_, sheet) => write(sheet));
    expect(message).toBe(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  });

  test.each<[string, string]>([
    ["open bracket", "=SUM(A1"],
    ["operator without operand", "=A1+"],
    ["formula longer than 8192", `=${"1+".repeat(4100)}1`],
    ["text longer than 32767", "长".repeat(32_768)],
  ])("%s", async (_name, input) => {
    await bench.refuses("InvalidArgument", (_, sheet) => void (sheet.getRange("A1").formulas = [[input]]));
  });

  test("what came before the error stays done, what comes after is not tried", async () => {
    await bench.refuses("InvalidArgument", (_, sheet) => {
      sheet.getRange("A1").values = [["前"]];
      sheet.getRange("A2").formulas = [["=("]];
      sheet.getRange("A3").values = [["后"]];
    });
    expect(bench.host.values("Sheet1", "A1:A3")).toEqual([["前"], [""], [""]]);
  });

  test("the error says where", async () => {
    let debug: { errorLocation?: string } | undefined;
    try {
      await bench.run(async (context, sheet) => {
        sheet.getRange("A1:B2").values = [[1]];
        await context.sync();
      });
    } catch (error) {
      debug = (error as { debugInfo?: { errorLocation?: string } }).debugInfo;
    }
    expect(debug?.errorLocation).toBe("Range.values");
  });

  test("part of an array that was entered over fixed cells", async () => {
    const sheet = bench.host.book.activeSheet();
    sheet.at(0, 0).formula = "=B1:B2";
    sheet.extend(sheet.at(0, 0), { array: { rowCount: 2, columnCount: 1, fixed: true } });
    sheet.extend(sheet.at(1, 0), { spilledFrom: { row: 0, column: 0 } });
    const { message } = await bench.refuses("InvalidOperation", (_, page) => void (page.getRange("A2").values = [[1]]));
    expect(message).toBe("You can't change part of an array.");
    await bench.run(async (context, page) => {
      page.getRange("A1:A2").values = [[1], [2]];
      await context.sync();
    });
  });

  test("a member that is not modelled is named", async () => {
    const { message } = await bench.refuses("ApiNotFound", (_, sheet) => sheet.getRange("A1").flashFill());
    expect(message).toContain("Range.flashFill");
    const shapes = await bench.refuses("ApiNotFound", (_, sheet) => sheet.shapes.load("items/name"));
    expect(shapes.message).toContain("Worksheet.shapes");
  });
});
