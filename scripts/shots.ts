/** Retakes the pictures of the pane's pages and of the preview in docs/pictures/pane: `npm run shots`. Needs Chromium. */
import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { PreviewBrowser, type PreviewPage } from "../test/e2e/support/preview";
import { ensureBuilt } from "./ensureBuilt";

const TARGET = resolve(__dirname, "..", "docs", "pictures", "pane");
const SAMPLE = "2019年技术改造资金";
const WIDTHS = [320, 400];

async function main(): Promise<void> {
  ensureBuilt();
  rmSync(TARGET, { recursive: true, force: true });
  mkdirSync(TARGET, { recursive: true });
  const browser = await PreviewBrowser.start();
  try {
    const preview = await browser.open({ sample: SAMPLE });
    await preview.scanned();
    for (const width of WIDTHS) await takePages(preview, width);
    await preview.pane.getByRole("tab", { name: /^开始/ }).click();
    await preview.pane.getByRole("button", { name: "一键汇总", exact: true }).click();
    await preview.pane.getByText("已写好").first().waitFor();
    await preview.settled();
    await preview.page.waitForTimeout(500);
    await take(preview, "预览", "body");
    await preview.close();
  } finally {
    await browser.close();
  }
}

async function takePages(preview: PreviewPage, width: number): Promise<void> {
  await preview.page
    .locator("#work")
    .evaluate((work, pixels) => work.style.setProperty("--pane-width", `${pixels}px`), width);
  const tabs = preview.pane.getByRole("tab");
  for (let index = 0; index < (await tabs.count()); index += 1) {
    await tabs.nth(index).click();
    const name = (await tabs.nth(index).innerText()).replace(/[\s\d]+/g, "");
    await preview.page.waitForTimeout(300);
    await take(preview, `${name}-${width}`, "#pane");
  }
}

async function take(preview: PreviewPage, name: string, selector: string): Promise<void> {
  await preview.page
    .locator(selector)
    .first()
    .screenshot({ animations: "disabled", caret: "hide", path: join(TARGET, `${name}.png`) });
}

void main();
