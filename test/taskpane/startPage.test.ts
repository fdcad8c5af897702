import { openBook, openSample } from "../app/support/openBook";
import { Pane } from "./page";

const FUND = "2019年技术改造资金.xlsx";

test("says what was found, what it comes to and what will be written, before anything is", async () => {
  const { addin, host } = await openSample(FUND);
  const pane = new Pane(addin);
  await pane.shows("99.74%");
  for (const text of [
    "2019年技术改造资金",
    "资金表 1",
    "147,665.08",
    "147,287.48",
    "支出 ÷ 下达",
    "广东省级专项资金",
    "绩效评分汇总",
  ]) {
    expect(pane.text).toContain(text);
  }
  expect(pane.document.documentElement.lang).toBe("zh-CN");
  expect(pane.has("撤销本次生成")).toBe(false);
  expect(host.sheetNames()).not.toContain("绩效评分汇总");
});

test("the one button writes, shows the score and the findings, and undo takes it back", async () => {
  const { addin, host } = await openSample(FUND);
  const pane = new Pane(addin);
  await pane.shows("99.74%");
  pane.button("一键汇总").click();
  await pane.shows("已写好：绩效评分汇总、核对清单");
  for (const text of ["99.50", "优", "投入", "过程", "产出", "效益", "核对"]) expect(pane.text).toContain(text);
  expect(host.sheetNames()).toContain("绩效评分汇总");
  pane.button("撤销本次生成").click();
  await addin.waitFor(() => !host.sheetNames().includes("绩效评分汇总"));
  await addin.waitFor(() => !pane.has("撤销本次生成"));
  await pane.settled();
  expect(pane.button("一键汇总").disabled).toBe(false);
});

test("a finding leads to its cell", async () => {
  const { addin, host } = await openSample(FUND);
  const pane = new Pane(addin);
  await pane.shows("99.74%");
  pane.button("一键汇总").click();
  await pane.shows("已写好");
  const jump = [...pane.document.querySelectorAll("button")].find((button) =>
    /^跳到 .+![A-Z]+\d+$/.test(button.getAttribute("aria-label") ?? ""),
  );
  const [, sheet] = /^跳到 (.+)!/.exec(jump?.getAttribute("aria-label") ?? "") ?? [];
  jump?.click();
  await addin.waitFor(() => host.book.activeSheet().name === sheet);
  expect(host.book.activeSheet().name).toBe(sheet);
});

test("another scheme is chosen by its name and scores anew", async () => {
  const { addin } = await openSample(FUND);
  const pane = new Pane(addin);
  await pane.shows("99.74%");
  const select = pane.document.querySelector("select");
  if (!select) throw new Error("no scheme to choose");
  expect([...select.options].map(({ value }) => value)).toContain("mof-2020");
  select.value = "mof-2020";
  select.dispatchEvent(new addin.window.Event("change", { bubbles: true }));
  await pane.settled();
  await addin.waitFor(() => pane.document.querySelector("select")?.value === "mof-2020");
  expect(pane.text).not.toContain("自动选择");
});

test("speaks English where Excel does, and changes over on request", async () => {
  const { addin } = await openSample(FUND, { locale: "en-US" });
  const pane = new Pane(addin);
  await pane.shows("Spending rate");
  expect(pane.document.documentElement.lang).toBe("en-US");
  pane.button("More").click();
  await pane.shows("中文");
  pane.button("中文").click();
  await pane.shows("支出率");
  expect(pane.document.documentElement.lang).toBe("zh-CN");
});

test("an empty workbook gets words and a way on", async () => {
  const { addin, host } = await openBook(null, { name: "空白.xlsx" });
  const pane = new Pane(addin);
  await pane.shows("这个工作簿里还没有绩效表");
  expect(pane.button("一键汇总").disabled).toBe(true);
  await host.enter("Sheet1", "A1", "说明");
  pane.button("重新识别").click();
  await pane.settled();
  await pane.shows("这个工作簿里还没有绩效表");
});

test("a refusal says what, where and what to do, and the next try works", async () => {
  const { addin, host } = await openSample(FUND);
  const pane = new Pane(addin);
  await pane.shows("99.74%");
  host.failRequest(6, { call: 5102 });
  pane.button("一键汇总").click();
  await pane.shows("没有完成");
  expect(pane.document.querySelector("[aria-busy='false']")).not.toBeNull();
  pane.button("关闭").click();
  pane.button("一键汇总").click();
  await pane.shows("已写好");
});
