import { ExcelHost } from "../../host/excelHost";
import type { Workbook } from "@cj-tech-master/excelts";
import { bytesOf, documentOf, roundTrips } from "../excel/support/workbook";
import { openBook, openSample, plain, SAMPLE_FILES, sampleBytes } from "./support/openBook";

/** A sum that Excel stored as 8806.94 may come back from a calculation as 8806.939999999999. */
function settled(value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}

/** Every cell of the sheets that a person made, as the host shows it. */
function sources(host: ExcelHost, sheets: readonly string[]): unknown {
  return sheets.map((sheet) => {
    const address = host.usedAddress(sheet) ?? "A1";
    return [sheet, address, host.values(sheet, address).map((row) => row.map(settled))];
  });
}

describe.each(SAMPLE_FILES)("%s", (file) => {
  test("one click writes the summary and takes nothing away; undo leaves the file as it was", async () => {
    const untouched = await ExcelHost.open(sampleBytes(file), { name: file });
    const names = untouched.sheetNames();
    const before = await documentOf(untouched);
    const { host, addin, bridge } = await openSample(file);

    await addin.invoke("summarise");
    expect(bridge.problem()).toBeNull();
    expect(host.sheetNames()).toEqual([...names, "绩效评分汇总", "核对清单"]);
    for (const sheet of names) {
      const address = untouched.usedAddress(sheet) ?? "A1";
      const [was, is] = [untouched.values(sheet, address).flat(), host.values(sheet, address).flat()];
      was.forEach((value, index) => {
        if (value !== "") expect(settled(is[index])).toEqual(settled(value));
      });
    }
    const written = host.values("绩效评分汇总", host.usedAddress("绩效评分汇总") ?? "A1").flat();
    expect(written.filter((value) => typeof value === "string" && /^#[A-Z/0!?]+$/.test(value))).toEqual([]);

    expect(await bridge.undo()).toBeNull();
    expect(host.sheetNames()).toEqual(names);
    expect(sources(host, names)).toEqual(sources(untouched, names));
    expect(await documentOf(host)).toEqual(before);
    expect([...host.settings.keys()]).toEqual([]);
    expect(addin.errors).toEqual([]);
  });

  test("the whole job takes at most twelve round trips, a second one no more", async () => {
    const { host, addin } = await openSample(file);
    await addin.invoke("summarise");
    const first = roundTrips(host);
    // With the pane's own scan, and with what office.js sends to tidy up.
    expect(host.requests.length).toBeLessThanOrEqual(12);
    await addin.invoke("summarise");
    expect(roundTrips(host) - first).toBeLessThanOrEqual(8);
    expect(host.sheetNames().filter((name) => name.startsWith("绩效评分汇总"))).toHaveLength(1);
  });
});

/** A money table of so many units. */
function units(count: number): (workbook: Workbook) => void {
  return (workbook) => {
    const sheet = workbook.addWorksheet("资金表");
    sheet.getCell("A1").value = "2023年专项资金支出表";
    sheet.getCell("D2").value = "单位：万元";
    sheet.getRow(3).values = ["序号", "单位", "下达金额", "支出金额", "支出率"];
    for (let row = 1; row <= count; row++) sheet.getRow(row + 3).values = [row, `第${row}单位`, 100 + row, 90 + row];
  };
}

test("the number of round trips does not depend on the rows", async () => {
  const counts: number[] = [];
  for (const count of [20, 1500]) {
    const { host, addin, bridge } = await openBook(await bytesOf(units(count)));
    await addin.invoke("summarise");
    expect(bridge.problem()).toBeNull();
    expect(plain(await bridge.report()).tables[0]?.rows).toHaveLength(count);
    counts.push(roundTrips(host));
  }
  expect(counts[0]).toBe(counts[1]);
});

describe("whichever request fails, the workbook is as it was or complete", () => {
  const file = "广州市2023年工信专项资金绩效评价.xlsx";
  test.each([1, 2, 3, 4, 5, 6, 7])("request %i", async (number) => {
    const before = await documentOf(await ExcelHost.open(sampleBytes(file), { name: file }));
    const { host, addin, bridge } = await openSample(file);
    await bridge.scan();
    await new Promise((resolve) => setTimeout(resolve, 20));
    host.failRequest(number, { code: "GeneralException" as never });
    await addin.invoke("summarise");
    // A read that fails is tried again sheet by sheet; what is printed and the view matter to nobody's figures.
    expect(bridge.problem() === null).toBe([3, 5, 7].includes(number));
    if (bridge.problem() !== null) {
      expect(await documentOf(host)).toEqual(before);
      expect([...host.settings.keys()]).toEqual([]);
    } else {
      expect(host.sheetNames()).toEqual(expect.arrayContaining(["绩效评分汇总", "核对清单"]));
    }
  });
});

describe("the report", () => {
  test("of the twenty cities", async () => {
    const { addin, bridge } = await openSample("2019年技术改造资金.xlsx");
    await addin.invoke("summarise");
    const report = plain(await bridge.report());
    expect(report).toMatchObject({ version: 1, workbook: "2019年技术改造资金.xlsx", output: null });
    expect(report.totals).toEqual({
      allocated: 147665.08,
      spent: 147287.4838,
      returned: null,
      expenditureRate: 0.9974,
      denominator: "spent",
    });
    const table = report.tables.find(({ kind }) => kind === "allocation");
    expect(table).toMatchObject({ sheet: "资金支出表", unit: "万元" });
    const rate = (name: string): number | null | undefined =>
      table?.rows.find((row) => row.name === name)?.expenditureRate;
    // 佛山 has 0.9062 left: never 1.
    expect([rate("珠海"), rate("江门"), rate("佛山"), rate("广州")]).toEqual([0.9655, 0.9941, 0.9999, 1]);
    expect(table?.rows.filter(({ kind }) => kind === "total")).toHaveLength(1);
    expect(report.score).toMatchObject({ scheme: "guangdong-fund", total: 99.5, full: 100, grade: "优" });
    const sections = report.score?.sections ?? [];
    expect(sections.map(({ weight }) => weight)).toEqual([20, 20, 30, 30]);
    for (const finding of report.findings) expect(finding.cell).toMatch(/^[A-Z]+\d+$/);
  });

  test("of the standard form has its budget", async () => {
    const { bridge } = await openSample("中小企业数字化转型服务项目绩效自评表.xlsx");
    const report = plain(await bridge.scan());
    const form = report.tables.find(({ kind }) => kind === "selfEvaluation");
    expect(form?.budget).toMatchObject({ allocated: 760, spent: 722.5, expenditureRate: 0.9507 });
    const indicator = form?.rows.find(({ verdict }) => verdict === "met");
    expect(indicator).toMatchObject({
      target: expect.any(String) as string,
      reading: expect.any(String) as string,
      completionRate: expect.any(Number) as number,
    });
  });

  test("follows the scheme that was chosen, which is kept in the workbook", async () => {
    const { bridge, host } = await openSample("2019年技术改造资金.xlsx");
    await bridge.setScheme("mof-2020");
    expect((await bridge.report()).score?.scheme).toBe("mof-2020");
    const bytes = await host.save();
    const again = await openBook(bytes);
    expect((await again.bridge.scan()).score?.scheme).toBe("mof-2020");
    await again.bridge.setScheme(null);
    expect((await again.bridge.report()).score?.scheme).toBe("guangdong-fund");
  });

  test("an unknown scheme is refused by name", async () => {
    const { bridge } = await openSample("2019年技术改造资金.xlsx");
    await expect(bridge.setScheme("no-such")).rejects.toMatchObject({
      problem: { code: "scheme-unknown", value: "no-such" },
    });
  });
});

describe("undo", () => {
  test("survives closing the file", async () => {
    const file = "2019年技术改造资金.xlsx";
    const first = await openSample(file);
    await first.addin.invoke("summarise");
    const saved = await first.host.save();
    const second = await openBook(saved, { name: file });
    expect(second.host.sheetNames()).toContain("绩效评分汇总");
    expect(await second.bridge.undo()).toBeNull();
    const untouched = await ExcelHost.open(sampleBytes(file), { name: file });
    expect(second.host.sheetNames()).toEqual(untouched.sheetNames());
    expect(sources(second.host, untouched.sheetNames())).toEqual(sources(untouched, untouched.sheetNames()));
  });

  test("takes back one run after the other", async () => {
    const { addin, bridge, host } = await openSample("2019年技术改造资金.xlsx");
    await addin.invoke("summarise");
    await addin.invoke("summarise");
    expect(await bridge.undo()).toBeNull();
    expect(host.sheetNames()).toContain("绩效评分汇总");
    expect(await bridge.undo()).toBeNull();
    expect(host.sheetNames()).not.toContain("绩效评分汇总");
    await expect(bridge.undo()).rejects.toMatchObject({ problem: { code: "undo-none" } });
  });
});

describe("what goes wrong is told behind the ribbon button too", () => {
  test("nothing to summarise", async () => {
    const { addin, bridge, host } = await openBook(null);
    await addin.invoke("summarise");
    expect(plain(bridge.problem())).toMatchObject({ code: "nothing-found" });
    expect(host.sheetNames()).toEqual(["Sheet1"]);
  });

  test("an Excel that is too old", async () => {
    const { addin, bridge } = await openBook(null, { apiSets: { ExcelApi: 1.8, SharedRuntime: 1.1 } });
    await addin.invoke("summarise");
    expect(plain(bridge.problem())).toMatchObject({ code: "api-missing", value: "ExcelApi 1.9" });
  });

  test.each([
    ["holds requests back", { DelayForCellEdit: 1.1 }],
    ["refuses requests", {}],
  ])("a cell is being edited in an Excel that %s: it waits, and goes on by itself", async (_name, more) => {
    const apiSets = { ExcelApi: 1.17, SharedRuntime: 1.1, CustomFunctionsRuntime: 1.3, ...more };
    const { addin, bridge, host } = await openSample("2019年技术改造资金.xlsx", { apiSets });
    await bridge.scan();
    host.cellEditMode = true;
    const done = addin.invoke("summarise");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(host.sheetNames()).not.toContain("绩效评分汇总");
    host.cellEditMode = false;
    await done;
    expect(bridge.problem()).toBeNull();
    expect(host.sheetNames()).toContain("绩效评分汇总");
  });
});
