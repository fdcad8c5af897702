import type { Workbook } from "@cj-tech-master/excelts";
import { ExcelHost } from "../../host/excelHost";
import type { Addin } from "../../host/page/addin";
import { bytesOf, documentOf, roundTrips } from "../excel/support/workbook";
import { change } from "./support/change";
import { fillInputs, inputPlaces, readInputs, textsIn } from "./support/inputs";
import { openBook, openSample, plain, SAMPLE_FILES, sampleBytes } from "./support/openBook";
import { wholeFile } from "./support/wholeFile";

const SUMMARY = "绩效评分汇总";
const ENTERED = ["score", "deduction", "reason", "status", "remark"];

describe.each(SAMPLE_FILES)("%s", (file) => {
  test("summarise and undo: the saved file is what it was, part by part", async () => {
    const untouched = await wholeFile(await ExcelHost.open(sampleBytes(file), { name: file }));
    const { host, addin, bridge } = await openSample(file);
    await addin.invoke("summarise");
    expect(bridge.problem()).toBeNull();
    expect(await bridge.undo()).toBeNull();
    expect(await wholeFile(host)).toEqual(untouched);
    expect([...host.settings]).toEqual([]);
  });

  test("a second run gives the same cells", async () => {
    const { host, addin, bridge } = await openSample(file);
    await addin.invoke("summarise");
    const { sheets } = (await documentOf(host)) as { readonly sheets: unknown };
    await addin.invoke("summarise");
    expect(bridge.problem()).toBeNull();
    expect(((await documentOf(host)) as { readonly sheets: unknown }).sheets).toEqual(sheets);
  });

  test("what people typed survives the next run, wherever they typed", async () => {
    const { host, addin, bridge } = await openSample(file);
    await addin.invoke("summarise");
    const typed = await fillInputs(host, ENTERED, (index) => index % 3 === 0);
    expect(typed.size).toBeGreaterThan(0);
    await addin.invoke("summarise");
    expect(bridge.problem()).toBeNull();
    expect(readInputs(host, typed.keys())).toEqual(typed);
    await addin.invoke("summarise");
    expect(readInputs(host, typed.keys())).toEqual(typed);
  });
});

test("the number of requests is the same on all samples but one where columns are added, and at most twelve", async () => {
  const counts = new Set<number>();
  for (const file of SAMPLE_FILES) {
    const { host, addin, bridge } = await openSample(file);
    await bridge.scan();
    const before = roundTrips(host);
    await addin.invoke("summarise");
    counts.add(roundTrips(host) - before);
    expect(roundTrips(host)).toBeLessThanOrEqual(12);
  }
  // Where a column is added beside a table, what the sheet prints is asked about.
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
});

test("records that cannot be read count as none", async () => {
  const file = "2019年技术改造资金.xlsx";
  const host = await ExcelHost.open(sampleBytes(file), { name: file });
  for (const key of ["layouts", "runs", "frozen"]) host.settings.set(`perfscore.${key}`, key === "runs" ? [{}] : 7);
  const { host: opened, bridge } = await openBook(await host.save(), { name: file });
  await bridge.summarise();
  expect(opened.sheetNames()).toContain("绩效评分汇总");
  expect(await bridge.undo()).toBeNull();
});

test("a summary without a record of what was written is not written over", async () => {
  const file = "2019年技术改造资金.xlsx";
  const { host, addin, bridge } = await openSample(file);
  await bridge.summarise();
  host.settings.delete("perfscore.layouts");
  addin.close();
  const { host: opened, bridge: again } = await openBook(await host.save(), { name: file });
  await expect(again.summarise()).rejects.toMatchObject({ problem: { code: "own-unknown", cell: "绩效评分汇总" } });
  expect(opened.sheetNames()).toContain("绩效评分汇总");
});

test("a fault of our own is told as that, with a code to report, and the workbook is as it was", async () => {
  const { host, addin, bridge } = await openSample("2019年技术改造资金.xlsx");
  await bridge.scan();
  const before = await documentOf(host);
  const page = addin.window as unknown as {
    readonly Array: ArrayConstructor;
    readonly TypeError: TypeErrorConstructor;
  };
  page.Array.prototype.flatMap = () => {
    throw new page.TypeError("broken on purpose");
  };
  await addin.invoke("summarise");
  expect(plain(bridge.problem())).toMatchObject({ code: "internal", value: expect.stringMatching(/^PS-/) as string });
  expect(await documentOf(host)).toEqual(before);
});

describe("texts follow their indicator", () => {
  const file = "2019年技术改造资金.xlsx";
  const source = "绩效目标完成情况";
  const reasons = (host: ExcelHost) => inputPlaces(host).filter(({ key }) => key.startsWith("reason|"));

  test("when a row is inserted above it", async () => {
    const { host, addin } = await openSample(file);
    await addin.invoke("summarise");
    const before = reasons(host);
    const typed = await fillInputs(host, ["reason"]);
    await change(addin, (workbook) => {
      const sheet = workbook.worksheets.getItem(source);
      sheet.getRange("4:4").insert("Down");
      sheet.getRange("A4:F4").values = [[0, "新增的指标", "10个", "12个", "", ""]];
    });
    await addin.invoke("summarise");
    expect(reasons(host)).toHaveLength(before.length + 1);
    const after = new Map(reasons(host).map((place) => [place.label, place]));
    for (const { label, key, sheet, address } of before) {
      const moved = after.get(label);
      expect([label, moved && host.cell(sheet, moved.address).value]).toEqual([label, typed.get(key)]);
      expect(moved?.address).not.toBe(address);
    }
  });

  test("and is listed at the end when that is gone", async () => {
    const { host, addin } = await openSample(file);
    await addin.invoke("summarise");
    const gone = reasons(host).find(({ label }) => label.includes("设备更新"));
    await host.enter(gone?.sheet ?? "", gone?.address ?? "A1", "设备更新的说明");
    await change(addin, (workbook) => {
      const sheet = workbook.worksheets.getItem(source);
      sheet.getRange("6:6").delete("Up");
    });
    for (let run = 0; run < 2; run += 1) {
      await addin.invoke("summarise");
      expect(reasons(host).map(({ label }) => label)).not.toContain(gone?.label);
      expect(textsIn(host, SUMMARY).filter((value) => value === "设备更新的说明")).toHaveLength(1);
    }
  });
});

describe("a changed amount changes everything without a new run", () => {
  test("rate, section, total and grade", async () => {
    const file = "中小企业数字化转型服务项目绩效自评表.xlsx";
    const { host, addin, bridge } = await openSample(file);
    const [form] = plain(await bridge.scan()).tables;
    const sheet = form?.sheet ?? "";
    await addin.invoke("summarise");
    const shown = (label: string, column: string): unknown => {
      const rows = host.values(SUMMARY, "A1:K40");
      const row = rows.findIndex(([, name]) => name === label) + 1;
      return host.cell(SUMMARY, `${column}${row}`).value;
    };
    const judged = inputPlaces(host).find(({ key }) => key.startsWith("score|") && key.includes("服务机制健全程度"));
    await host.enter(SUMMARY, judged?.address ?? "A1", 8);
    const [section, total, grade] = [shown("预算执行率", "D"), shown("总分", "D"), shown("总分", "F")];
    expect([section, grade]).toEqual([9.51, "优"]);
    // The year's total is a sum of its sources: the fiscal allocation's spending is the one that is typed.
    const rows = host.values(sheet, host.usedAddress(sheet) ?? "A1");
    const [at] = rows.flatMap((row, index) => {
      const column = row.indexOf(622.5);
      return column < 0 ? [] : [{ row: index + 1, column }];
    });
    const before = host.values(SUMMARY, "A1:K60").flat();
    await host.enter(sheet, `${String.fromCharCode(65 + (at?.column ?? 0))}${at?.row ?? 1}`, 10);
    const yearly = rows.flatMap((row, index) => (row.includes(722.5) ? [{ index, column: row.indexOf(722.5) }] : []));
    for (const { index, column } of yearly) {
      const address = `${String.fromCharCode(65 + column)}${index + 1}`;
      if (host.cell(sheet, address).formula === null) await host.enter(sheet, address, 110);
    }
    expect(before).toContain(0.9507);
    expect(host.values(SUMMARY, "A1:K60").flat()).toContain(0.1447);
    expect(shown("预算执行率", "D")).toBe(1.45);
    expect(shown("总分", "D")).toBeCloseTo(Number(total) - 8.06, 9);
    expect(shown("总分", "F")).toBe("良");
  });
});

/** Six units and three indicators with empty columns to fill. */
function fund(workbook: Workbook): void {
  const money = workbook.addWorksheet("资金表");
  money.getCell("A1").value = "2023年专项资金支出表";
  money.getCell("D2").value = "单位：万元";
  money.getRow(3).values = ["序号", "单位", "下达金额", "支出金额", "支出率"];
  const rows: readonly (readonly [string, number, number])[] = [
    ["佛山", 25327, 25326.0938],
    ["江门", 9414, 9358.5],
    ["珠海", 9017.67, 8706.97],
    ["广州", 13039, 13039],
    ["云浮", 400, 100],
    ["茂名", 1715.87, 0],
  ];
  rows.forEach(
    ([name, allocated, spent], index) => (money.getRow(index + 4).values = [index + 1, name, allocated, spent]),
  );
  money.getRow(10).values = ["", "合计", { formula: "SUM(C4:C9)" }, { formula: "SUM(D4:D9)" }] as never;
  const goals = workbook.addWorksheet("指标表");
  goals.getRow(1).values = ["一级指标", "二级指标", "三级指标", "分值", "目标值", "实际完成值", "完成率", "得分"];
  goals.getRow(2).values = ["产出", "数量", "培训期数", 40, "≥10期", "8期"];
  goals.getRow(3).values = ["产出", "质量", "合格率", 30, "≥95%", "98%"];
  goals.getRow(4).values = ["效益", "社会效益", "带动企业数", 30, "≥100家", "150家"];
}

/** The rate of every unit, as the table and as the summary say it. */
function rates(host: ExcelHost, sheet: string, rate: string): unknown {
  const source = host.values(sheet, `A1:${rate}30`);
  const named = (rows: readonly (readonly unknown[])[], name: number, of: number): Record<string, unknown> =>
    Object.fromEntries(
      rows
        .filter((row) => ["佛山", "江门", "珠海", "广州", "云浮", "茂名", "合计"].includes(String(row[name])))
        .map((row) => [String(row[name]), row[of]]),
    );
  const summary = host.values(SUMMARY, "A1:K60");
  const head = summary.find((row) => row.includes("支出率") && row.includes("单位或项目")) ?? [];
  return [named(source, 1, source[0] ? source[0].length - 1 : 0), named(summary, 1, head.indexOf("支出率"))];
}

const EXPECTED = { 佛山: 0.9999, 江门: 0.9941, 珠海: 0.9655, 广州: 1, 云浮: 0.25, 茂名: 0 };

describe("after a run", () => {
  const prepared = async (): Promise<{ host: ExcelHost; addin: Addin }> => {
    const { host, addin, bridge } = await openBook(await bytesOf(fund));
    await addin.invoke("summarise");
    expect(bridge.problem()).toBeNull();
    expect(rates(host, "资金表", "E")).toEqual([expect.objectContaining(EXPECTED), expect.objectContaining(EXPECTED)]);
    return { host, addin };
  };

  test("rows inserted above and inside, and a renamed sheet, keep every figure", async () => {
    const { host, addin } = await prepared();
    const shown = textsIn(host, SUMMARY);
    await change(addin, (workbook) => {
      const sheet = workbook.worksheets.getItem("资金表");
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("7:7").insert("Down");
      sheet.name = "改名 'x' & 表";
      workbook.worksheets.getItem("指标表").getRange("1:3").insert("Down");
    });
    expect(rates(host, "改名 'x' & 表", "E")).toEqual([
      expect.objectContaining(EXPECTED),
      expect.objectContaining(EXPECTED),
    ]);
    expect(numbers(textsIn(host, SUMMARY))).toEqual(numbers(shown));
    expect(textsIn(host, SUMMARY)).not.toContain("#REF!");
  });

  test("sorted rows keep their own rate, in the table and in the summary", async () => {
    const { host, addin } = await prepared();
    // What sorting does: rows change places, references go by distance.
    await change(addin, (workbook) => {
      const sheet = workbook.worksheets.getItem("资金表");
      const swap = (one: number, other: number): void => {
        sheet.getRange("A100:E100").copyFrom(`A${one}:E${one}`);
        sheet.getRange(`A${one}:E${one}`).copyFrom(`A${other}:E${other}`);
        sheet.getRange(`A${other}:E${other}`).copyFrom("A100:E100");
        sheet.getRange("A100:E100").clear("All");
      };
      swap(4, 9);
      swap(5, 8);
    });
    expect(rates(host, "资金表", "E")).toEqual([expect.objectContaining(EXPECTED), expect.objectContaining(EXPECTED)]);
  });

  test("rows that a filter hides count as before, for the formulas and for the next run", async () => {
    const { host, addin } = await prepared();
    const shown = numbers(textsIn(host, SUMMARY));
    const scored = host.values("指标表", "G2:H4");
    // What filtering does: buttons on the heads, and the rows that do not fit hidden.
    await change(addin, (workbook) => {
      const money = workbook.worksheets.getItem("资金表");
      money.autoFilter.apply("A3:E10");
      money.getRange("5:7").rowHidden = true;
      const goals = workbook.worksheets.getItem("指标表");
      goals.autoFilter.apply("A1:H4");
      goals.getRange("3:3").rowHidden = true;
    });
    const unchanged = (): void => {
      expect(rates(host, "资金表", "E")).toEqual([
        expect.objectContaining(EXPECTED),
        expect.objectContaining(EXPECTED),
      ]);
      expect(host.values("指标表", "G2:H4")).toEqual(scored);
      expect(numbers(textsIn(host, SUMMARY))).toEqual(shown);
    };
    unchanged();
    await host.enter("资金表", "D6", 100);
    expect(host.cell("资金表", "E6").value).toBeCloseTo(0.0111, 9);
    await host.enter("资金表", "D6", 8706.97);
    unchanged();
    await addin.invoke("summarise");
    unchanged();
  });

  test("an undo after all of that takes away what the run wrote, and nothing else", async () => {
    const { host, addin } = await prepared();
    await change(addin, (workbook) => {
      const sheet = workbook.worksheets.getItem("资金表");
      sheet.getRange("1:2").insert("Down");
      sheet.name = "改名";
    });
    const page = addin.window as unknown as { perfscore: { undo(): Promise<unknown> } };
    expect(await page.perfscore.undo()).toBeNull();
    expect(host.sheetNames()).toEqual(["改名", "指标表"]);
    expect(host.values("改名", "E5:E12").flat()).toEqual(["支出率", "", "", "", "", "", "", ""]);
    expect(host.values("指标表", "G1:H4").flat()).toEqual(["完成率", "得分", "", "", "", "", "", ""]);
    expect(host.book.names).toEqual([]);
  });
});

function numbers(values: readonly unknown[]): readonly unknown[] {
  return values.filter((value) => typeof value === "number");
}
