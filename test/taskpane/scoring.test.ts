import { change } from "../app/support/change";
import { inputPlaces, textsIn } from "../app/support/inputs";
import { openBook, openSample, plain, type OpenBook } from "../app/support/openBook";
import { wholeFile } from "../app/support/wholeFile";
import { Hands } from "./inputs";
import { Pane } from "./page";

/** A self-evaluation form with one criterion that only a person can score. */
const FORM = "中小企业数字化转型服务项目绩效自评表.xlsx";
const JUDGED = "服务机制健全程度";
const ENTRY = `${JUDGED} 得分，0 至 10`;
const FUND = "2019年技术改造资金.xlsx";

async function openScoring(book: Promise<OpenBook>) {
  const { host, addin, bridge } = await book;
  const pane = new Pane(addin);
  const hands = new Hands(addin);
  await addin.waitFor(() => pane.document.getElementById("tab-scoring"));
  await pane.settled();
  hands.open("scoring");
  await pane.shows("支出率口径");
  const shows = (text: string): Promise<unknown> =>
    addin
      .waitFor(() => hands.told.some((told) => told.includes(text)), { timeout: 10_000 })
      .catch(() => {
        throw new Error(`“${text}” was never told; told were: ${hands.told.join(" | ")}`);
      });
  return { host, addin, bridge, pane, hands, shows };
}

function summaryCell(book: Pick<OpenBook, "host">, criterion: string): { sheet: string; address: string } {
  const place = inputPlaces(book.host).find(({ key }) => key.startsWith("score|") && key.includes(criterion));
  if (!place) throw new Error(`no input for ${criterion}`);
  return place;
}

test("a score counts with every keystroke, is kept before the first run, and is written by it", async () => {
  const { host, addin, bridge, pane, hands, shows } = await openScoring(openSample(FORM));
  await shows("总分 88.68，等级待定，1 项待评");
  hands.type(ENTRY, "8.5");
  await shows("总分 97.18，等级优");
  expect(plain(await bridge.report()).score?.total).toBe(88.68);
  hands.press("Enter");
  await addin.waitFor(() => host.settings.has("perfscore.entries"));
  const report = plain(await bridge.report());
  expect(report.score).toMatchObject({ total: 97.18, grade: "优", complete: true });

  const before = await wholeFile(host);
  await addin.invoke("summarise");
  const { sheet, address } = summaryCell({ host }, JUDGED);
  expect(host.cell(sheet, address).value).toBe(8.5);
  expect(textsIn(host, sheet)).toContain(97.18);
  expect(plain(await bridge.report()).score?.total).toBe(97.18);
  expect(await bridge.undo()).toBeNull();
  expect(await wholeFile(host)).toEqual(before);
  expect(plain(await bridge.report()).score?.total).toBe(97.18);
  expect(pane.text).toContain("97.18");
});

test("after a run the pane writes into the sheet's cell, and reads what was typed there", async () => {
  const { host, addin, bridge, hands, shows } = await openScoring(openSample(FORM));
  await addin.invoke("summarise");
  const { sheet, address } = summaryCell({ host }, JUDGED);
  hands.type(ENTRY, "7");
  hands.press("Enter");
  await addin.waitFor(() => host.cell(sheet, address).value === 7);
  expect(textsIn(host, sheet)).toContain(95.68);
  await shows("总分 95.68，等级优");

  await host.enter(sheet, address, 4);
  const report = plain(await bridge.scan());
  expect(report.score).toMatchObject({ total: 92.68, complete: true });
  expect(textsIn(host, sheet)).toContain(92.68);
  await shows("总分 92.68，等级优");
  expect(hands.field(ENTRY).value).toBe("4");

  hands.type(ENTRY, "");
  hands.press("Enter");
  await addin.waitFor(() => host.cell(sheet, address).value === "");
  await shows("总分 88.68，等级待定，1 项待评");
});

test("a row that was inserted into the summary moves the cell that the pane writes to", async () => {
  const { host, addin, hands } = await openScoring(openSample(FORM));
  await addin.invoke("summarise");
  const { sheet, address } = summaryCell({ host }, JUDGED);
  await change(addin, (workbook) => {
    workbook.worksheets.getItem(sheet).getRange("1:2").insert("Down");
  });
  hands.type(ENTRY, "6");
  hands.press("Enter");
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const moved = `${letters}${Number(row) + 2}`;
  await addin.waitFor(() => host.cell(sheet, moved).value === 6);
  expect(host.cell(sheet, address).value).not.toBe(6);
});

test.each([
  ["11", "请输入 0 至 10"],
  ["-1", "请输入 0 至 10"],
  ["很好", "请输入数字"],
  ["8.555", "最多 2 位小数"],
])("%s is no score, and is told so", async (typed, words) => {
  const { host, addin, hands, pane } = await openScoring(openSample(FORM));
  const input = hands.type(ENTRY, typed);
  hands.press("Enter");
  await pane.shows(words);
  expect(input.getAttribute("aria-invalid")).toBe("true");
  expect(host.settings.has("perfscore.entries")).toBe(false);
  hands.press("Escape");
  await addin.waitFor(() => hands.field(ENTRY).value === "");
});

test("a protected summary keeps its cell, and the pane says why", async () => {
  const { host, addin, hands, pane, shows } = await openScoring(openSample(FORM));
  await addin.invoke("summarise");
  const { sheet, address } = summaryCell({ host }, JUDGED);
  await change(addin, (workbook) => workbook.worksheets.getItem(sheet).protection.protect());
  hands.type(ENTRY, "6");
  hands.press("Enter");
  await pane.shows("受保护");
  await shows("总分 88.68");
  expect(host.cell(sheet, address).value).toBe("");
  expect(host.settings.has("perfscore.entries")).toBe(false);
});

test("every reading of the spending rate is named with what it gives, and one is chosen", async () => {
  const { host, addin, pane, hands } = await openScoring(openSample("2019年信息化和信息产业发展资金.xlsx"));
  for (const words of ["支出 ÷ 下达", "支出 ÷（下达 − 退回）", "（支出 + 退回）÷ 下达"])
    expect(pane.text).toContain(words);
  const [, net] = [...pane.document.querySelectorAll<HTMLInputElement>("input[type=radio]")];
  net?.click();
  await addin.waitFor(() => host.settings.get("perfscore.settings"));
  expect(host.settings.get("perfscore.settings")).toMatchObject({ denominator: "net" });
  await pane.settled();
  hands.open("start");
  await pane.shows("支出 ÷（下达 − 退回）");
});

test("a threshold is typed as a percentage and kept as a share", async () => {
  const { host, addin, hands, pane } = await openScoring(openSample(FUND));
  hands.type("支出率低于多少作标记", "85.5%");
  hands.press("Enter");
  await addin.waitFor(() => host.settings.get("perfscore.settings"));
  expect(host.settings.get("perfscore.settings")).toEqual({ lowExpenditure: 0.855 });
  await pane.settled();
  hands.type("达成档下限", "50");
  hands.press("Enter");
  await pane.shows("达成档下限不能低于部分达成档下限");
  expect(host.settings.get("perfscore.settings")).toEqual({ lowExpenditure: 0.855 });
});

test("a preset becomes a sheet that can be edited and is used; undo takes it away", async () => {
  const { host, addin, bridge, pane, shows } = await openScoring(openSample(FORM));
  const before = await wholeFile(host);
  pane.button("写成可修改的工作表").click();
  await addin.waitFor(() => host.sheetNames().includes("评分方案"));
  await pane.shows("按工作簿里的“评分方案”表计分");
  const score = plain(await bridge.report()).score;
  expect(score).toMatchObject({ scheme: "workbook", total: 88.68 });
  expect(plain(await bridge.report()).tables.map(({ sheet }) => sheet)).not.toContain("评分方案");

  expect(await bridge.undo()).toBeNull();
  expect(await wholeFile(host)).toEqual(before);
  await shows("总分 88.68");
  await pane.shows("写成可修改的工作表");
});

test("a broken scheme sheet names row and reason, and is not used", async () => {
  const { host, addin, bridge, pane } = await openScoring(openSample(FORM));
  pane.button("写成可修改的工作表").click();
  await pane.shows("按工作簿里的“评分方案”表计分");
  const rows = host.values("评分方案", host.usedAddress("评分方案") ?? "A1");
  const row = rows.findIndex(([, name]) => name === "产出指标") + 1;
  await host.enter("评分方案", `C${row}`, 45);
  pane.button("改好了，重新识别").click();
  await pane.shows("处问题，暂未采用");
  expect(pane.text).toContain(`第 ${row} 行`);
  expect(plain(await bridge.report()).score?.scheme).toBe("mof-2020");
  await host.enter("评分方案", `C${row}`, 50);
  pane.button("改好了，重新识别").click();
  await pane.shows("按工作簿里的“评分方案”表计分");
  expect(addin.errors).toEqual([]);
});

test("another person who opens the file sees the same entries", async () => {
  const first = await openScoring(openSample(FORM));
  first.hands.type(ENTRY, "9");
  first.hands.press("Enter");
  await first.addin.waitFor(() => first.host.settings.has("perfscore.entries"));
  const second = await openScoring(openBook(await first.host.save(), { name: FORM }));
  await second.shows("总分 97.68，等级优");
});
