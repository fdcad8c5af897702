import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PreviewBrowser, SAMPLE_NAMES, type PreviewPage } from "./support/preview";

const [FIRST = "", SECOND = ""] = SAMPLE_NAMES;
const SUMMARY = "绩效评分汇总";
const file = (name: string): string => join(__dirname, "../../samples", `${name}.xlsx`);

let browser: PreviewBrowser;
let preview: PreviewPage;

beforeAll(async () => {
  browser = await PreviewBrowser.start();
}, 120_000);
afterAll(() => browser.close());
beforeEach(async () => {
  preview = await browser.open({ sample: FIRST });
  await preview.scanned();
}, 60_000);
afterEach(() => preview.close());

const ribbon = (name: string) => preview.page.locator("#addin-buttons").getByRole("button", { name, exact: true });
const message = () => preview.page.getByRole("alert");
const openOwn = (chosen: Parameters<ReturnType<PreviewPage["page"]["locator"]>["setInputFiles"]>[0]) =>
  preview.page.locator("#file").setInputFiles(chosen);

test("the ribbon's 一键汇总 works while the pane is closed; 打开面板 brings the pane with the result", async () => {
  const pane = preview.page.locator("#pane");
  await preview.page.getByRole("button", { name: "关闭任务窗格" }).click();
  expect(await pane.isVisible()).toBe(false);
  await ribbon("一键汇总").click();
  await preview.until(async () => (await preview.sheetNames()).includes(SUMMARY), "nothing was written");
  await preview.until(async () => (await preview.gridSheets()).includes(SUMMARY), "the grid does not show it");
  await ribbon("打开面板").click();
  await pane.waitFor({ state: "visible" });
  await preview.pane.getByText("已写好").first().waitFor();
  expect(preview.errors).toEqual([]);
}, 120_000);

test("one's own file is opened: its sheets in the grid, its name, and the pane reads it", async () => {
  const before = await preview.sheetNames();
  await openOwn(file(SECOND));
  await preview.until(
    async () => (await preview.page.locator("#book-name").innerText()).includes(SECOND),
    "not opened",
  );
  await preview.scanned();
  expect(await preview.pane.getByRole("heading", { level: 1 }).innerText()).toContain(SECOND);
  expect(await preview.sheetNames()).not.toEqual(before);
  expect(await preview.gridSheets()).toEqual(await preview.sheetNames());
  expect(preview.errors).toEqual([]);
}, 120_000);

const whole = readFileSync(file(SECOND));
const MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

test.each([
  ["cut off", whole.subarray(0, Math.floor(whole.length / 2)), "没有打开“我的表.xlsx”：工作簿已损坏，无法读取。"],
  ["empty", Buffer.alloc(0), "没有打开“我的表.xlsx”：文件是空的。"],
  ["no workbook", Buffer.from("单位,下达,支出\n甲,1,1\n"), "没有打开“我的表.xlsx”：这不是 .xlsx 工作簿。"],
])(
  "a file that is %s: clear words, and the workbook that was open stays",
  async (_what, buffer, words) => {
    const before = await preview.sheetNames();
    await openOwn({ name: "我的表.xlsx", mimeType: MIME, buffer });
    await message().waitFor();
    expect(await message().locator("#message-text").innerText()).toBe(words);
    expect(await preview.sheetNames()).toEqual(before);
    expect(await preview.page.locator("#book-name").innerText()).toContain(FIRST);
    await preview.page.getByRole("button", { name: "关闭提示" }).click();
    expect(await message().isVisible()).toBe(false);
    expect(preview.errors).toEqual([]);
  },
  120_000,
);
