import type { Workbook } from "@cj-tech-master/excelts";
import { bytesOf } from "../excel/support/workbook";
import { change } from "../app/support/change";
import { inputPlaces } from "../app/support/inputs";
import { openBook, openSample, plain, type OpenBook } from "../app/support/openBook";
import { wholeFile } from "../app/support/wholeFile";
import { Hands } from "./inputs";
import { Pane } from "./page";

const FUND = "2019年技术改造资金.xlsx";
/** A rate printed as 100.00 % with money left. */
const RATE = "佛山 资金支出率";
const SHEET = "资金支出表";
const CELL = "G9";
const FIX = `用计算值替换：${SHEET}!${CELL} 改为 99.99%`;

async function openChecks(book: Promise<OpenBook>) {
  const { host, addin, bridge } = await book;
  const pane = new Pane(addin);
  const hands = new Hands(addin);
  await addin.waitFor(() => pane.document.getElementById("tab-checks"));
  await pane.settled();
  hands.open("checks");
  await pane.shows("显示");
  const rows = (): readonly string[] =>
    [...pane.document.querySelectorAll("[data-index]")].map((row) => row.textContent ?? "");
  const gone = (text: string): Promise<unknown> => addin.waitFor(() => !rows().some((row) => row.includes(text)));
  return { host, addin, bridge, pane, hands, rows, gone };
}

/** What stands in the check list beside a finding. */
function listed(host: OpenBook["host"], subject: string): readonly unknown[] {
  return ["status", "remark"].map((kind) => {
    const place = inputPlaces(host).find(({ key, label }) => key.startsWith(`${kind}|`) && label === subject);
    return place ? host.cell(place.sheet, place.address).value : undefined;
  });
}

test("findings stand by severity, are filtered and searched, and lead to their cells", async () => {
  const { host, addin, pane, hands, rows } = await openChecks(openSample(FUND));
  expect(rows()[0]).toContain("错误");
  const all = rows().length;
  pane.button("错误 1").click();
  await addin.waitFor(() => rows().length === 1);
  pane.button(`全部 ${all}`).click();
  hands.type("查找", "佛山");
  await addin.waitFor(() => rows().length < all);
  expect(rows().length).toBeGreaterThan(0);
  expect(rows().every((row) => row.includes("佛山"))).toBe(true);
  pane.button(`跳到 ${SHEET}!${CELL}`).click();
  await addin.waitFor(() => host.book.activeSheet().name === SHEET);
  hands.type("查找", "没有这样的词");
  await pane.shows("没有符合条件的记录");
});

test("用计算值替换 writes the cell; undo brings back the whole workbook", async () => {
  const { host, addin, bridge, pane, hands, gone } = await openChecks(openSample(FUND));
  const before = await wholeFile(host);
  expect(host.cell(SHEET, CELL).value).toBe("100.00%");
  pane.button(FIX).click();
  await gone(RATE);
  expect(host.cell(SHEET, CELL)).toMatchObject({ value: "99.99%", text: "99.99%" });
  await addin.waitFor(() => hands.told.some((told) => told.includes(`已把 ${SHEET}!${CELL} 替换为 99.99%`)));
  expect(pane.document.activeElement?.tagName).toBe("BUTTON");
  expect(plain(await bridge.report()).findings.map(({ rule }) => rule)).not.toContain("rate-not-full");

  pane.button("撤销本次生成").click();
  await pane.shows(RATE);
  await pane.settled();
  expect(await wholeFile(host)).toEqual(before);
});

test("a number is replaced by a number, and keeps its format", async () => {
  const { host, addin, pane, gone } = await openChecks(openBook(await bytesOf(projects(3))));
  pane.button("用计算值替换：项目表!E2 改为 0.5").click();
  await gone("项目1 支出率");
  expect(host.cell("项目表", "E2")).toMatchObject({ value: 0.5, text: "50.00%" });
  pane.button("撤销本次生成").click();
  await pane.shows("项目1 支出率");
  expect(host.cell("项目表", "E2")).toMatchObject({ value: 0.9, text: "90.00%" });
  expect(addin.errors).toEqual([]);
});

test("a cell that changed meanwhile is left alone", async () => {
  const { host, pane } = await openChecks(openSample(FUND));
  await host.enter(SHEET, CELL, 0.98);
  pane.button(FIX).click();
  await pane.shows("在读取之后被改动过");
  expect(host.cell(SHEET, CELL).value).toBe(0.98);
  expect(pane.has("撤销本次生成")).toBe(false);
});

test("a protected sheet is named", async () => {
  const { host, addin, pane } = await openChecks(openSample(FUND));
  await change(addin, (workbook) => workbook.worksheets.getItem(SHEET).protection.protect());
  pane.button(FIX).click();
  await pane.shows(`工作表“${SHEET}”受保护`);
  expect(host.cell(SHEET, CELL).value).toBe("100.00%");
});

test("what is ignored with a reason before the first run is written by it, and can be brought back", async () => {
  const { host, addin, bridge, pane, hands, rows, gone } = await openChecks(openSample(FUND));
  const [fresh] = [await wholeFile(host)];
  pane.button(`忽略：${RATE}`).click();
  await pane.shows("忽略的理由");
  pane.button("确定").click();
  await pane.shows("请写明理由");
  hands.type("忽略的理由", "尾差，已说明");
  pane.button("确定").click();
  await gone(RATE);
  expect(pane.document.activeElement?.closest("[data-index]")).not.toBeNull();
  expect(host.settings.has("perfscore.entries")).toBe(true);

  const before = await wholeFile(host);
  expect(before).not.toEqual(fresh);
  await addin.invoke("summarise");
  expect(listed(host, RATE)).toEqual(["忽略", "尾差，已说明"]);
  expect(await bridge.undo()).toBeNull();
  expect(await wholeFile(host)).toEqual(before);
  await addin.invoke("summarise");

  hands.choose("处理情况", "ignored");
  await addin.waitFor(() => rows().some((row) => row.includes("备注：尾差，已说明")));
  pane.button(`恢复为未处理：${RATE}`).click();
  await gone(RATE);
  await addin.waitFor(() => listed(host, RATE)[0] === "未处理");
  hands.choose("处理情况", "open");
  await pane.shows(RATE);
});

test("the check list and the pane say the same", async () => {
  const { host, addin, bridge, pane, hands, rows, gone } = await openChecks(openSample(FUND));
  await addin.invoke("summarise");
  pane.button(`标为已处理：${RATE}`).click();
  await gone(RATE);
  expect(listed(host, RATE)).toEqual(["已处理", ""]);

  const place = inputPlaces(host).find(({ key, label }) => key.startsWith("status|") && label !== RATE);
  if (!place) throw new Error("only one finding");
  await host.enter(place.sheet, place.address, "忽略");
  await bridge.scan();
  hands.choose("处理情况", "ignored");
  await addin.waitFor(() => rows().length === 1);
  expect(rows()[0]).toContain(place.label);

  await addin.invoke("summarise");
  expect(listed(host, RATE)).toEqual(["已处理", ""]);
  expect(host.cell(place.sheet, place.address).value).toBe("忽略");
});

test("the tab counts what nobody dealt with yet", async () => {
  const { addin, pane } = await openChecks(openSample(FUND));
  const count = (): number => Number(/\d+/.exec(pane.document.getElementById("tab-checks")?.textContent ?? "")?.[0]);
  const before = count();
  pane.button(`标为已处理：${RATE}`).click();
  await addin.waitFor(() => count() === before - 1);
});

/** Rows whose printed rate is wrong: a finding each. */
function projects(count: number): (workbook: Workbook) => void {
  return (workbook) => {
    const sheet = workbook.addWorksheet("项目表");
    sheet.getRow(1).values = ["序号", "项目名称", "下达金额", "支出金额", "支出率"];
    for (let row = 2; row < count + 2; row += 1) {
      sheet.getRow(row).values = [row - 1, `项目${row - 1}`, 100 + row, 50 + row / 2, 0.9] as never;
      sheet.getCell(row, 5).numFmt = "0.00%";
    }
  };
}

test("of thousands of findings a screenful is drawn", async () => {
  const { pane, rows } = await openChecks(openBook(await bytesOf(projects(3000))));
  await pane.shows("显示 3000 条");
  expect(rows().length).toBeGreaterThan(5);
  expect(rows().length).toBeLessThan(40);
  const first = pane.document.querySelector("[data-index]");
  expect(first?.getAttribute("aria-setsize")).toBe("3000");
  expect(first?.getAttribute("aria-posinset")).toBe("1");
});
