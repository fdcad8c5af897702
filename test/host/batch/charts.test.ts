import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { createCalculator } from "../../../host/calc/univer";
import { useOffice } from "../support/cases";

const bench = useOffice();

beforeEach(async () => {
  await bench.open(null, { calculator: createCalculator() });
  await bench.run(async (context, sheet) => {
    sheet.name = "汇总 表";
    sheet.getRange("A1:C4").formulas = [
      ["部门", "支出率", "目标"],
      ["产出", 0.75, 1],
      ["效益", "=B2+0.2", 1],
      ["满意度", 1, 1],
    ];
    await context.sync();
  });
});

async function draw(): Promise<void> {
  await bench.run(async (context, sheet) => {
    const bars = sheet.charts.add("BarClustered", sheet.getRange("A1:B4"), "Columns");
    bars.name = "得分率";
    bars.title.text = "各部分得分率";
    bars.title.format.font.bold = true;
    bars.legend.visible = false;
    bars.axes.valueAxis.minimum = 0;
    bars.axes.valueAxis.maximum = 1;
    bars.axes.valueAxis.numberFormat = "0%";
    bars.axes.valueAxis.title.text = "得分率";
    bars.axes.categoryAxis.title.text = "部分";
    bars.axes.categoryAxis.reversePlotOrder = true;
    const [series] = [bars.series.getItemAt(0)];
    series.format.fill.setSolidColor("#4472C4");
    series.hasDataLabels = true;
    series.dataLabels.numberFormat = "0.00%";
    series.dataLabels.position = "OutsideEnd";
    series.points.getItemAt(0).format.fill.setSolidColor("#C00000");
    bars.setPosition("E2", "K16");
    const columns = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"));
    const target = columns.series.add("目标线");
    target.setValues(sheet.getRange("C2:C4"));
    target.setXAxisValues(sheet.getRange("A2:A4"));
    target.chartType = "Line";
    target.format.line.color = "#ED7D31";
    columns.setPosition("E18", "K32");
    await context.sync();
  });
}

async function check(): Promise<void> {
  await bench.run(async (context, sheet) => {
    const charts = sheet.charts.load(
      "items/name,items/chartType,items/title/text,items/legend/visible,items/series/items/name,items/series/items/chartType",
    );
    const bars = sheet.charts.getItem("得分率");
    const axis = bars.axes.valueAxis.load("minimum,maximum,numberFormat,title/text");
    const labels = bars.series
      .getItemAt(0)
      .load("hasDataLabels,dataLabels/numberFormat,dataLabels/showValue,dataLabels/position");
    const reversed = bars.axes.categoryAxis.load("reversePlotOrder,majorUnit");
    const none = sheet.charts.getItemOrNullObject("没有");
    await context.sync();
    expect(charts.items.map(({ name, chartType, title }) => [name, chartType, title.text])).toEqual([
      ["得分率", "BarClustered", "各部分得分率"],
      ["图表 1", "ColumnClustered", "图表标题"],
    ]);
    expect(charts.items.map(({ legend }) => legend.visible)).toEqual([false, true]);
    expect(charts.items[1]?.series.items.map(({ name, chartType }) => [name, chartType])).toEqual([
      ["支出率", "ColumnClustered"],
      ["目标线", "Line"],
    ]);
    expect([axis.minimum, axis.maximum, axis.numberFormat, axis.title.text]).toEqual([0, 1, "0%", "得分率"]);
    expect([
      labels.hasDataLabels,
      labels.dataLabels.numberFormat,
      labels.dataLabels.showValue,
      labels.dataLabels.position,
    ]).toEqual([true, "0.00%", true, "OutsideEnd"]);
    expect([reversed.reversePlotOrder, reversed.majorUnit, none.isNullObject]).toEqual([true, "", true]);
  });
}

describe("charts", () => {
  test("read back as they were made, before and after saving", async () => {
    await draw();
    await check();
    await bench.open(await bench.host.save());
    await check();
  });

  test("hold the values of their cells, also after these changed", async () => {
    await draw();
    const cached = (bytes: Uint8Array): string[] =>
      [...strFromU8(unzipSync(bytes)["xl/charts/chart1.xml"] ?? new Uint8Array()).matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(
        ([, value]) => value ?? "",
      );
    const first = await bench.host.save();
    expect(cached(first)).toEqual(["支出率", "产出", "效益", "满意度", "0.75", "0.95", "1"]);
    await bench.open(first, { calculator: createCalculator() });
    await bench.host.enter("汇总 表", "B2", 0.5);
    expect(cached(await bench.host.save())).toEqual(["支出率", "产出", "效益", "满意度", "0.5", "0.7", "1"]);
  });

  test("follow inserted rows and a new name of their sheet", async () => {
    await draw();
    await bench.run(async (context, sheet) => {
      sheet.getRange("1:1").insert("Down");
      sheet.name = "新";
      const source = sheet.charts.getItem("得分率").series.getItemAt(0).getDimensionDataSourceString("Values");
      const chart = sheet.charts.getItem("得分率").load("top,height");
      await context.sync();
      expect([source.value, chart.top, chart.height]).toEqual(["新!$B$3:$B$5", 30, 225]);
    });
  });

  test("are moved, retyped and deleted", async () => {
    await draw();
    await bench.run(async (context, sheet) => {
      const chart = sheet.charts.getItem("得分率");
      chart.left = 96;
      chart.width = 300;
      chart.chartType = "ColumnStacked";
      chart.load("left,width,chartType");
      await context.sync();
      expect([chart.left, chart.width, chart.chartType]).toEqual([96, 300, "ColumnStacked"]);
      chart.delete();
      const count = sheet.charts.getCount();
      await context.sync();
      expect(count.value).toBe(1);
    });
    await bench.open(await bench.host.save());
    await bench.refuses("ItemNotFound", (_, sheet) => sheet.charts.getItem("得分率").load("name"));
  });

  test("of kinds that the host does not draw are refused by name", async () => {
    const { message } = await bench.refuses(
      "ApiNotFound",
      (_, sheet) => void sheet.charts.add("Waterfall", sheet.getRange("A1:B4")),
    );
    expect(message).toContain("ChartType.Waterfall");
    await bench.refuses(
      "InvalidArgument",
      (_, sheet) => void sheet.charts.add("Torte" as never, sheet.getRange("A1:B4")),
    );
  });

  test("are drawn by another program with their words and colours", async () => {
    await draw();
    const folder = mkdtempSync(join(tmpdir(), "charts-"));
    try {
      writeFileSync(join(folder, "book.xlsx"), await bench.host.save());
      execFileSync(
        "soffice",
        [
          "--headless",
          `-env:UserInstallation=file://${folder}/profile`,
          "--convert-to",
          "pdf",
          "--outdir",
          folder,
          join(folder, "book.xlsx"),
        ],
        { stdio: "ignore" },
      );
      const words = execFileSync("pdftotext", ["-layout", join(folder, "book.pdf"), "-"]).toString();
      for (const word of ["各部分得分率", "部分", "75.00%", "95.00%", "100.00%", "目标线"])
        expect(words).toContain(word);
      execFileSync("pdftoppm", ["-r", "50", join(folder, "book.pdf"), join(folder, "page")]);
      const picture = readFileSync(join(folder, "page-1.ppm"));
      const shows = (red: number, green: number, blue: number): boolean =>
        picture.includes(Buffer.from([red, green, blue, red, green, blue]));
      expect([shows(0x44, 0x72, 0xc4), shows(0xc0, 0x00, 0x00)]).toEqual([true, true]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
