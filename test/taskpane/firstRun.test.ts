import { openBook, openSample } from "../app/support/openBook";
import { Pane } from "./page";

async function emptyBook() {
  const opened = await openBook(null, { name: "空白.xlsx" });
  const pane = new Pane(opened.addin);
  await pane.shows("还没有绩效表");
  await pane.settled();
  return { ...opened, pane };
}

test("an empty workbook: what the add-in does in three sentences", async () => {
  const { pane } = await emptyBook();
  for (const text of ["读：", "算：", "核：", "随时可以撤销"]) expect(pane.text).toContain(text);
  expect(pane.button("一键汇总").disabled).toBe(true);
});

test("the sample is inserted, understood whole, summarised, and taken back", async () => {
  const { pane, host, addin } = await emptyBook();
  pane.button("插入示例数据").click();
  await pane.shows("96.26%");
  expect(host.sheetNames()).toContain("绩评示例");
  for (const text of ["2,900.00", "2,791.46", "指标 6"]) expect(pane.text).toContain(text);
  await addin.waitFor(() => host.book.activeSheet().name === "绩评示例");
  pane.button("一键汇总").click();
  await pane.shows("已写好");
  pane.button("撤销本次生成").click();
  await addin.waitFor(() => !host.sheetNames().includes("绩效评分汇总"));
  await pane.settled();
  pane.button("撤销本次生成").click();
  await addin.waitFor(() => !host.sheetNames().includes("绩评示例"));
  await pane.shows("还没有绩效表");
});

test("the standard form is recognised as one, says what is missing, and scores once filled in", async () => {
  const { pane, host, addin } = await emptyBook();
  pane.button("新建标准自评表").click();
  await addin.waitFor(() => host.sheetNames().includes("项目支出绩效自评表"));
  await pane.shows("自评表 1");
  const FORM = "项目支出绩效自评表";
  expect(host.merges(FORM).length).toBeGreaterThan(20);
  for (const [address, value] of [
    ["E7", 100],
    ["F7", 100],
    ["G7", 95],
    ["D13", "培训人数"],
    ["E13", "≥100人"],
    ["F13", "120人"],
  ] as const)
    await host.enter(FORM, address, value);
  await pane.shows("95.00%");
  expect(host.cell(FORM, "I6").value).toBeCloseTo(0.95, 10);
  expect(host.cell(FORM, "J6").value).toBe(9.5);
  await pane.shows("指标 1");
});

test("a form that was filled in since is not taken away by undo; its name is told", async () => {
  const { pane, host, addin } = await emptyBook();
  pane.button("新建标准自评表").click();
  await addin.waitFor(() => host.sheetNames().includes("项目支出绩效自评表"));
  await pane.shows("自评表 1");
  await pane.settled();
  await host.enter("项目支出绩效自评表", "C3", "某某项目");
  pane.button("撤销本次生成").click();
  await addin.waitFor(() => !pane.has("撤销本次生成"));
  await pane.shows("项目支出绩效自评表");
  expect(host.sheetNames()).toContain("项目支出绩效自评表");
  expect(host.cell("项目支出绩效自评表", "C3").value).toBe("某某项目");
});

test("another sheet of that name keeps it", async () => {
  const { pane, host, addin } = await emptyBook();
  await host.asSomebodyElse(async () => undefined);
  host.book.sheets[0]!.document.name = "项目支出绩效自评表";
  pane.button("重新识别").click();
  await pane.settled();
  pane.button("新建标准自评表").click();
  await addin.waitFor(() => host.sheetNames().includes("项目支出绩效自评表 (2)"));
});

test("only money: the start page says that nothing will be scored; ⓘ explains the denominator", async () => {
  const { host, addin } = await openBook(null, { name: "资金.xlsx" });
  const pane = new Pane(addin);
  await pane.shows("还没有绩效表");
  const rows = [
    ["单位", "下达金额（万元）", "支出金额（万元）"],
    ["甲局", 100, 90],
    ["乙局", 200, 200],
    ["丙局", 300, 270],
  ];
  for (const [row, line] of rows.entries())
    for (const [column, value] of line.entries()) await host.enter("Sheet1", `${"ABC"[column]}${row + 1}`, value);
  await pane.shows("没有认出指标表");
  await pane.shows("93.33%");
  expect(pane.text).not.toContain("退回的钱不算支出");
  pane.button("支出率怎么算：支出 ÷ 下达").click();
  await pane.shows("退回的钱不算支出");
});

test("what needs a person leads to its page", async () => {
  const { addin } = await openSample("2019年产业创新和预留资金.xlsx");
  const pane = new Pane(addin);
  await pane.shows("项指标需要您确认");
  pane.button("去确认").click();
  await pane.shows("第 1 个，共");
});
