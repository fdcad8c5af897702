/** Retakes the pictures of the pane's pages and of the preview in docs/pictures/pane: `npm run shots`. Needs Chromium. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PreviewBrowser, type PreviewPage } from "../test/e2e/support/preview";
import { ensureBuilt } from "./ensureBuilt";
import { indexedPng } from "./indexedPng";

const TARGET = resolve(__dirname, "..", "docs", "pictures", "pane");
const SAMPLE = "2019年技术改造资金";
const WIDTHS = [320, 400];
const PAGES = ["start", "recognition", "targets", "scoring", "checks"];

async function main(): Promise<void> {
  ensureBuilt();
  rmSync(TARGET, { recursive: true, force: true });
  mkdirSync(TARGET, { recursive: true });
  const browser = await PreviewBrowser.start();
  try {
    await takeChinese(browser);
    await takeOne(browser, { theme: "dark" }, "start-400-dark");
    await takeOne(browser, { locale: "en-US" }, "start-400-en");
  } finally {
    await browser.close();
  }
}

async function takeChinese(browser: PreviewBrowser): Promise<void> {
  const preview = await open(browser, {});
  for (const page of PAGES) {
    await preview.pane.locator(`#tab-${page}`).click();
    if (page === "recognition") await preview.pane.locator("main li > button[aria-expanded=false]").first().click();
    await takeWidths(preview, page);
  }
  await preview.pane.getByRole("button", { name: "更多" }).click();
  await preview.pane.getByRole("button", { name: "诊断" }).click();
  await preview.pane.getByRole("button", { name: "复制" }).waitFor();
  await takeWidths(preview, "diagnostics");

  await preview.pane.locator("#tab-start").click();
  await preview.pane.getByRole("button", { name: "一键汇总", exact: true }).click();
  await preview.pane.getByText("已写好").first().waitFor();
  await preview.settled();
  await preview.pane.getByRole("button", { name: "打开", exact: true }).click();
  await take(preview, "preview", "body");
  await preview.close();
}

async function takeOne(browser: PreviewBrowser, query: Readonly<Record<string, string>>, name: string): Promise<void> {
  const preview = await open(browser, query);
  await setWidth(preview, 400);
  await take(preview, name, "#pane-body");
  await preview.close();
}

async function open(browser: PreviewBrowser, query: Readonly<Record<string, string>>): Promise<PreviewPage> {
  const preview = await browser.open({ sample: SAMPLE, ...query });
  await preview.scanned();
  return preview;
}

async function takeWidths(preview: PreviewPage, name: string): Promise<void> {
  for (const width of WIDTHS) {
    await setWidth(preview, width);
    await take(preview, `${name}-${width}`, "#pane-body");
  }
}

async function setWidth({ page }: PreviewPage, width: number): Promise<void> {
  await page.locator("#work").evaluate((work, pixels) => work.style.setProperty("--pane-width", `${pixels}px`), width);
}

/** Long enough for what was opened to be drawn, and for a focus ring or a tip to be gone. */
const DRAWN = 600;

async function take(preview: PreviewPage, name: string, selector: string): Promise<void> {
  await preview.page.mouse.move(0, 0);
  await preview.page.waitForTimeout(DRAWN);
  const png = await preview.page.locator(selector).first().screenshot({ animations: "disabled", caret: "hide" });
  writeFileSync(join(TARGET, `${name}.png`), indexedPng(await pixelsOf(preview, png)));
}

/** A picture's pixels as a binary PPM, unpacked by the browser. */
async function pixelsOf({ page }: PreviewPage, png: Buffer): Promise<Uint8Array> {
  const { width, height, rgba } = await page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("No canvas");
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let packed = "";
    for (let at = 0; at < data.length; at += 8192) packed += String.fromCharCode(...data.subarray(at, at + 8192));
    return { width: bitmap.width, height: bitmap.height, rgba: btoa(packed) };
  }, png.toString("base64"));
  const pixels = Buffer.from(rgba, "base64").filter((_level, at) => at % 4 < 3);
  return Buffer.concat([Buffer.from(`P6 ${width} ${height} 255\n`), pixels]);
}

void main();
