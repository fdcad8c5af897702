import type { Workbook } from "@cj-tech-master/excelts";
import { bytesOf, documentOf, roundTrips } from "../excel/support/workbook";
import { change } from "./support/change";
import { openBook, plain } from "./support/openBook";

const QUOTED = `O'Brien & "汇总" 2023`;

/** A money table or, for every third, an indicator table; both with an empty column to fill. */
function relevant(workbook: Workbook, name: string, index: number): void {
  const sheet = workbook.addWorksheet(name);
  if (index % 3 === 2) {
    sheet.getRow(1).values = ["一级指标", "二级指标", "三级指标", "年度目标值", "实际完成值", "完成率"];
    sheet.getRow(2).values = ["产出", "数量", "培训期数", "≥10期", "8期"];
    sheet.getRow(3).values = ["产出", "质量", "合格率", "≥95%", "98%"];
    sheet.getRow(4).values = ["效益", "社会效益", "带动企业数", "≥100家", "150家"];
    return;
  }
  sheet.getCell("A1").value = `2023年第${index + 1}批专项资金支出表`;
  sheet.getCell("D2").value = "单位：万元";
  sheet.getRow(3).values = ["序号", "单位", "下达金额", "支出金额", "支出率"];
  for (let row = 1; row <= 5; row += 1) {
    sheet.getRow(row + 3).values = [row, `第${row}单位`, 100 * row + index, 90 * row];
  }
}

const IRRELEVANT: readonly ((workbook: Workbook, name: string) => void)[] = [
  // Photos with captions.
  (workbook, name) => {
    const sheet = workbook.addWorksheet(name);
    sheet.getRow(1).values = ["照片编号", "拍摄地点", "拍摄时间", "说明"];
    for (let row = 2; row < 20; row += 1) sheet.getRow(row).values = [`IMG_${row}`, "现场", "2023-05-01", "合影"];
  },
  // A calendar of a month.
  (workbook, name) => {
    const sheet = workbook.addWorksheet(name);
    sheet.getCell("A1").value = "2023年5月";
    sheet.getRow(2).values = ["一", "二", "三", "四", "五", "六", "日"];
    for (let day = 1; day <= 31; day += 1)
      sheet.getCell(3 + Math.floor((day - 1) / 7), 1 + ((day - 1) % 7)).value = day;
  },
  // What a pivot table leaves.
  (workbook, name) => {
    const sheet = workbook.addWorksheet(name);
    sheet.getRow(3).values = ["行标签", "计数项:企业", "总计"];
    for (let row = 4; row < 12; row += 1) sheet.getRow(row).values = [`类别${row}`, row * 3, row * 3];
    sheet.getRow(12).values = ["总计", 180, 180];
  },
  // People to call.
  (workbook, name) => {
    const sheet = workbook.addWorksheet(name);
    sheet.getRow(1).values = ["姓名", "电话", "邮箱", "备注"];
    for (let row = 2; row < 15; row += 1) sheet.getRow(row).values = [`张${row}`, "020-83133000", "a@b.cn", ""];
  },
  // Running text.
  (workbook, name) => {
    const sheet = workbook.addWorksheet(name);
    for (let row = 1; row < 9; row += 1)
      sheet.getCell(row, 1).value = `第${row}条 本表由各单位填报，金额以万元计，绩效目标另附。`;
  },
];

/** Ten sheets with tables, fifty without. */
function workbookOf(sheets: number, locked: "none" | "irrelevant" | "relevant"): (workbook: Workbook) => void {
  return (workbook) => {
    for (let index = 0; index < 10; index += 1) relevant(workbook, index === 4 ? QUOTED : `资金${index + 1}`, index);
    workbook.addWorksheet("空表");
    const wide = workbook.addWorksheet("很宽");
    wide.getCell("A1").value = "起";
    wide.getCell(3, 9000).value = "中";
    wide.getCell(5, 16000).value = 1;
    for (let index = 0; workbook.worksheets.length < sheets; index += 1) {
      IRRELEVANT[index % IRRELEVANT.length]?.(workbook, `无关${index + 1}`);
    }
    const hidden = workbook.getWorksheet("无关3");
    if (hidden) hidden.state = "hidden";
    if (locked === "none") return;
    const sheet = workbook.getWorksheet(locked === "relevant" ? "资金2" : "无关4");
    (sheet as unknown as { sheetProtection: unknown }).sheetProtection = { sheet: true };
  };
}

const FOUND = Array.from({ length: 10 }, (_, index) => (index === 4 ? QUOTED : `资金${index + 1}`));

test("of sixty sheets only the ten with tables are found, in as many round trips as for twelve", async () => {
  const counts: number[] = [];
  for (const sheets of [20, 60]) {
    const { host, addin, bridge } = await openBook(await bytesOf(workbookOf(sheets, "irrelevant")));
    expect(host.sheetNames()).toHaveLength(sheets);
    const report = plain(await bridge.scan());
    expect(report.tables.filter(({ kind }) => kind !== "unknown").map(({ sheet }) => sheet)).toEqual(FOUND);
    expect(report.tables.find(({ sheet }) => sheet === QUOTED)).toMatchObject({ kind: "allocation", unit: "万元" });
    const before = roundTrips(host);
    await addin.invoke("summarise");
    expect(bridge.problem()).toBeNull();
    counts.push(roundTrips(host) - before);
    expect(host.sheetNames()).toHaveLength(sheets + 2);
    expect(host.cell(QUOTED, "E4")).toMatchObject({ formula: "=PERF.EXPRATE(D4,C4)" });
    const written = host.values("绩效评分汇总", host.usedAddress("绩效评分汇总") ?? "A1").flat();
    expect(written.filter((value) => typeof value === "string" && /^#[A-Z/0!?]+$/.test(value))).toEqual([]);
  }
  expect(counts[0]).toBe(counts[1]);
});

test("the fifty others are as they were, also after an undo", async () => {
  const { host, addin, bridge } = await openBook(await bytesOf(workbookOf(60, "irrelevant")));
  type Saved = { readonly sheets: readonly { readonly name: string }[] };
  const before = (await documentOf(host)) as Saved;
  await addin.invoke("summarise");
  const after = (await documentOf(host)) as Saved;
  const untouched = ({ name }: { readonly name: string }): boolean =>
    !FOUND.includes(name) && !/^绩效评分汇总|^核对清单/.test(name);
  expect(after.sheets.filter(untouched)).toEqual(before.sheets.filter(untouched));
  expect(await bridge.undo()).toBeNull();
  expect(await documentOf(host)).toEqual(before);
});

test("a protected sheet with a table is summarised, but nothing is written into it", async () => {
  const { host, addin, bridge } = await openBook(await bytesOf(workbookOf(20, "relevant")));
  await addin.invoke("summarise");
  expect(bridge.problem()).toBeNull();
  expect(host.values("资金2", "E4:E8").flat()).toEqual(["", "", "", "", ""]);
  expect(host.values("资金1", "E4:E4")).toEqual([[0.9]]);
  expect(plain(await bridge.report()).tables.map(({ sheet }) => sheet)).toContain("资金2");
});

test("a protected summary of ours had to be written: refused politely, by its name", async () => {
  const { host, addin, bridge } = await openBook(await bytesOf(workbookOf(20, "none")));
  await addin.invoke("summarise");
  const before = await documentOf(host);
  await change(addin, (workbook) => workbook.worksheets.getItem("绩效评分汇总").protection.protect());
  await addin.invoke("summarise");
  expect(plain(bridge.problem())).toMatchObject({ code: "sheet-protected", cell: "绩效评分汇总" });
  await change(addin, (workbook) => workbook.worksheets.getItem("绩效评分汇总").protection.unprotect());
  expect(await documentOf(host)).toEqual(before);
});
