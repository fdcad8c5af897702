import type { Locator } from "playwright-core";
import { PreviewBrowser, SAMPLE_NAMES, type PreviewPage } from "./support/preview";
import { reportedTables, typedNumbers } from "./support/source";

const SUMMARY = "绩效评分汇总";
let browser: PreviewBrowser;

beforeAll(async () => {
  browser = await PreviewBrowser.start();
}, 120_000);
afterAll(() => browser.close());

describe.each(SAMPLE_NAMES)("%s", (sample) => {
  test("scan, correct, summarise, jump, change, follow, undo: the workbook is what it was", async () => {
    const preview = await browser.open({ sample });
    await preview.scanned();
    const untouched = await preview.saved();
    const { pane } = preview;
    await correctAndTakeBack(preview);

    await pane.getByRole("button", { name: "一键汇总", exact: true }).click();
    await pane.getByText("已写好").first().waitFor();
    await preview.settled();
    expect(await preview.sheetNames()).toEqual(expect.arrayContaining([SUMMARY, "核对清单"]));
    expect(await preview.gridSheets()).toEqual(await preview.sheetNames());

    await jumpToFinding(preview);
    await changeAndFollow(preview);

    await pane.getByRole("tab", { name: /^开始/ }).click();
    await pane.getByRole("button", { name: /^撤销/ }).first().click();
    await preview.until(async () => !(await preview.sheetNames()).includes(SUMMARY), "nothing was undone");
    await preview.settled();
    expect(await preview.gridSheets()).toEqual(await preview.sheetNames());
    expect(await preview.saved()).toEqual(untouched);
    expect(preview.errors).toEqual([]);
    await preview.close();
  }, 240_000);
});

/** A column read otherwise by its drop-down is read so, and its table marked as corrected; taken back, all is as it was. */
async function correctAndTakeBack(preview: PreviewPage): Promise<void> {
  const { pane } = preview;
  const words = await preview.paneText();
  const tables = await reportedTables(preview);
  await openPage(preview, "recognition");
  await pane.locator("main li > button[aria-expanded=false]").first().click();
  const column = await columnOfNumbers(preview);
  const read = await column.inputValue();
  await column.selectOption("note");
  const takeBack = pane.getByRole("button", { name: "恢复自动识别" });
  await takeBack.waitFor();
  await preview.settled();
  expect(await column.inputValue()).toBe("note");
  expect(await pane.locator("main li > button[aria-expanded=true]").innerText()).toContain("您改过");
  expect(await reportedTables(preview)).not.toEqual(tables);
  await takeBack.click();
  await takeBack.waitFor({ state: "detached" });
  await preview.settled();
  expect(await column.inputValue()).toBe(read);
  expect(await reportedTables(preview)).toEqual(tables);
  await openPage(preview, "start");
  expect(await preview.paneText()).toBe(words);
}

async function openPage({ pane }: PreviewPage, page: string): Promise<void> {
  await pane.locator(`#tab-${page}`).click();
}

/** The drop-down of a column that the result depends on, by its place: the label says no more than the sheet. */
async function columnOfNumbers({ pane }: PreviewPage): Promise<Locator> {
  const columns = pane.locator("main li select");
  const values = await columns.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));
  const at = ["spent", "allocated", "score", "actual", "target", "expenditureRate"]
    .map((role) => values.indexOf(role))
    .find((index) => index >= 0);
  if (at === undefined) throw new Error(`no such column among ${values.join()}`);
  return columns.nth(at);
}

/** A finding's place selects its cell in the grid. */
async function jumpToFinding(preview: PreviewPage): Promise<void> {
  const jump = preview.pane.getByRole("button", { name: /^跳到 / }).first();
  const place = ((await jump.getAttribute("aria-label")) ?? (await jump.innerText())).replace(/^跳到 /, "");
  await jump.click();
  await preview.until(async () => (await preview.selected()).startsWith(place.replace(/:.*/, "")), `not at ${place}`);
}

/** A number typed over in the grid changes summary and pane, and typed back gives what was there. */
async function changeAndFollow(preview: PreviewPage): Promise<void> {
  const [source] = await typedNumbers(preview);
  if (!source) throw new Error("no number to type over");
  const summary = await preview.values(SUMMARY);
  const words = await preview.paneText();
  await preview.type(source.sheet, source.address, String(Math.floor(source.value / 2)));
  expect(await preview.values(SUMMARY)).not.toEqual(summary);
  await preview.until(async () => (await preview.paneText()) !== words, "the pane did not follow");
  await preview.type(source.sheet, source.address, String(source.value));
  expect(await preview.values(SUMMARY)).toEqual(summary);
  await preview.until(async () => (await preview.paneText()) === words, "the pane did not follow back");
}
