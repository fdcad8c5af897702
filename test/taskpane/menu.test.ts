import { openSample } from "../app/support/openBook";
import { Pane } from "./page";

const FUND = "2019年技术改造资金.xlsx";

async function summarised() {
  const opened = await openSample(FUND);
  const pane = new Pane(opened.addin);
  await pane.shows("99.74%");
  pane.button("一键汇总").click();
  await pane.shows("已写好");
  pane.button("更多").click();
  await pane.shows("固化");
  return { ...opened, pane };
}

/** Formulas of the add-in anywhere in the workbook. */
function ours(host: Awaited<ReturnType<typeof openSample>>["host"]): number {
  const cells = host.book.sheets.flatMap((sheet) => [...sheet.cells.values()].flat());
  return cells.filter((cell) => cell?.formula?.includes("PERF")).length;
}

test("固化 asks, says what it does, and tells what it did; 恢复公式 brings all back", async () => {
  const { pane, host } = await summarised();
  const before = ours(host);
  expect(before).toBeGreaterThan(0);
  pane.button("固化").click();
  await pane.shows("没有装绩评的电脑上也不会出错");
  pane.button("取消").click();
  expect(ours(host)).toBe(before);
  pane.button("固化").click();
  await pane.shows("没有装绩评的电脑上也不会出错");
  const buttons = [...pane.document.querySelectorAll<HTMLElement>("[role=alertdialog] button")];
  buttons[0]?.click();
  await pane.shows("已固化：");
  expect(ours(host)).toBe(0);
  await pane.settled();
  pane.button("恢复公式").click();
  await pane.shows("已恢复");
  expect(ours(host)).toBe(before);
});

test("修复公式 without damage says so; 诊断 opens its page; Escape answers no", async () => {
  const { pane, host, addin } = await summarised();
  pane.button("修复公式").click();
  await pane.shows("没有需要修复的公式");
  await pane.settled();
  pane.button("固化").click();
  await pane.shows("没有装绩评的电脑上也不会出错");
  pane.press("Escape", pane.document.querySelector("[role=alertdialog]")!);
  await addin.waitFor(() => pane.document.querySelector("[role=alertdialog]") === null);
  expect(ours(host)).toBeGreaterThan(0);
  pane.button("诊断").click();
  await addin.waitFor(() => pane.document.querySelector("[role=tab][aria-selected=true]")?.textContent === "诊断");
});
