import { openBook, openSample, plain } from "../app/support/openBook";
import { Pane } from "./page";

const FUND = "2019年技术改造资金.xlsx";
const MONEY = "资金支出表";

async function recognition(file = FUND) {
  const opened = await openSample(file);
  const pane = new Pane(opened.addin);
  await pane.shows("将写入");
  pane.open("识别");
  await pane.shows("这里是绩评对每张表的理解");
  return { ...opened, pane };
}

test("each table says what it was taken for and how sure that is, and opens to the sheet's own words", async () => {
  const { pane } = await recognition();
  for (const text of [MONEY, "资金表", "很有把握", "指标表", "评分表"]) expect(pane.text).toContain(text);
  expect(pane.text).not.toContain("各列");
  await pane.expand(MONEY);
  for (const text of ["各列", "合计下达金额", "支出金额", "第 3–4 行", "合计"]) expect(pane.text).toContain(text);
  expect(pane.select("F 列").value).toBe("spent");
  expect(pane.select("金额单位").value).toBe("万元");
  expect(pane.select("这是什么表").value).toBe("allocation");
});

test("a column's role is changed by drop-down, kept in the workbook, counted at once, and taken back", async () => {
  const { pane, host, addin } = await recognition();
  const before = host.requests.length;
  await pane.expand(MONEY);
  pane.choose("F 列", "");
  await addin.waitFor(() => pane.text.includes("您改过"));
  expect(pane.select("F 列").value).toBe("");
  expect(host.settings.get("perfscore.corrections")).toMatchObject({ tables: [{ sheet: MONEY }] });
  expect(host.requests.length).toBe(before);
  pane.open("开始");
  await pane.shows("将写入");
  expect(pane.text).not.toContain("147,287.48");
  pane.open("识别");
  await pane.shows("这里是绩评对每张表的理解");
  await pane.expand(MONEY);
  pane.button("恢复自动识别").click();
  await addin.waitFor(() => !pane.text.includes("您改过"));
  expect(host.settings.has("perfscore.corrections")).toBe(false);
  pane.open("开始");
  await pane.shows("147,287.48");
});

test("a table and a sheet are left out, and brought back", async () => {
  const { pane, bridge, addin } = await recognition();
  await pane.expand(MONEY);
  pane.button("不用这张表").click();
  await pane.shows("不用的表");
  pane.button("重新使用").click();
  await addin.waitFor(() => !pane.text.includes("不用的表"));
  await pane.expand(MONEY);
  pane.button("不用这个工作表").click();
  await pane.shows("您选择了不用");
  expect(plain(await bridge.report()).tables.map(({ sheet }) => sheet)).not.toContain(MONEY);
  pane.button("重新使用").click();
  await addin.waitFor(() => !pane.text.includes("您选择了不用"));
});

test("a row becomes something else, also one that was data", async () => {
  const { pane, bridge, addin } = await recognition();
  await pane.expand(MONEY);
  const input = pane.document.querySelector<HTMLInputElement>("input[inputmode=numeric]")!;
  const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input) as object, "value")?.set;
  set?.call(input, "6");
  input.dispatchEvent(new addin.window.Event("input", { bubbles: true }));
  pane.button("加到上面").click();
  await addin.waitFor(() => pane.document.querySelector("[aria-label^='第 6 行']"));
  pane.choose("第 6 行", "note");
  await pane.shows("您改过");
  const table = plain(await bridge.report()).tables.find(({ sheet }) => sheet === MONEY)!;
  expect(table.rows.find(({ row }) => row === 6)?.kind).toBe("note");
});

test("the range is shown in Excel", async () => {
  const { pane, host, addin } = await recognition();
  await pane.expand("绩效目标完成情况");
  pane.button("在表中显示").click();
  await addin.waitFor(() => host.book.activeSheet().name === "绩效目标完成情况");
  expect(host.book.selection(host.book.activeSheet()).rowCount).toBeGreaterThan(5);
});

test("a correction whose column is gone is told in words and can be forgotten", async () => {
  const { pane, host, addin } = await recognition();
  await pane.expand(MONEY);
  pane.choose("F 列", "note");
  await pane.shows("您改过");
  await host.enter(MONEY, "F3", "别的东西");
  await pane.shows("对不上的更正");
  expect(pane.text).toContain("支出金额");
  pane.button("删去这条更正").click();
  await addin.waitFor(() => !pane.text.includes("对不上的更正"));
});

test("a head that was not recognised is chosen by its rows", async () => {
  const { host, addin } = await openBook(null, { name: "怪表.xlsx" });
  const pane = new Pane(addin);
  await pane.shows("还没有绩效表");
  for (const [address, value] of [
    ["A1", "说明文字"],
    ["A3", "甲"],
    ["B3", "乙"],
    ["C3", "丙"],
    ["A4", "东区"],
    ["B4", 10],
    ["C4", 8],
    ["A5", "西区"],
    ["B5", 20],
    ["C5", 20],
  ] as const)
    await host.enter("Sheet1", address, value);
  pane.open("识别");
  await pane.shows("没有认出表格");
  pane.button("指定表头").click();
  await addin.waitFor(() => pane.document.querySelectorAll("input").length === 2);
  for (const input of pane.document.querySelectorAll("input")) {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input) as object, "value")?.set?.call(input, "3");
    input.dispatchEvent(new addin.window.Event("input", { bubbles: true }));
  }
  pane.button("用这几行作表头").click();
  await pane.shows("其他（不计算）");
  await pane.expand("Sheet1");
  await pane.shows("各列");
  pane.choose("这是什么表", "allocation");
  await pane.shows("您改过");
  pane.choose("B 列", "allocated");
  await addin.waitFor(() => pane.select("B 列").value === "allocated");
  pane.choose("C 列", "spent");
  await addin.waitFor(() => pane.select("C 列").value === "spent");
  await pane.settled();
  pane.open("开始");
  await pane.shows("93.33%");
});
