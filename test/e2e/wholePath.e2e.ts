import { PreviewBrowser, SAMPLE_NAMES, type PreviewPage } from "./support/preview";
import { typedNumbers } from "./support/source";

const SUMMARY = "绩效评分汇总";
let browser: PreviewBrowser;

beforeAll(async () => {
  browser = await PreviewBrowser.start();
}, 120_000);
afterAll(() => browser.close());

describe.each(SAMPLE_NAMES)("%s", (sample) => {
  test("scan, summarise, jump, change, follow, undo: the workbook is what it was", async () => {
    const preview = await browser.open({ sample });
    await preview.scanned();
    const untouched = await preview.saved();
    const { pane } = preview;

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
