import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ensureBuilt } from "../scripts/ensureBuilt";
import { PreviewBrowser, SAMPLE_NAMES } from "../test/e2e/support/preview";

/** How often each sample is opened. */
const RUNS = 3;
const BUNDLE = join(__dirname, "..", "dist", "taskpane.js");
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** From the pane's navigation to the end of its first scan, in milliseconds, and the same from the page's own. */
async function opening(browser: PreviewBrowser, sample: string): Promise<{ pane: number; page: number }> {
  const preview = await browser.open({ sample });
  await preview.scanned();
  const times = await preview.page.evaluate(() => {
    const frame = document.querySelector("iframe")?.contentWindow;
    const now = performance.timeOrigin + performance.now();
    return { page: performance.now(), pane: now - (frame?.performance.timeOrigin ?? now) };
  });
  await preview.close();
  return times;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Size of what is shipped, and how long opening takes in the preview. */
async function main(): Promise<void> {
  ensureBuilt();
  const bytes = readFileSync(BUNDLE);
  process.stdout.write(
    `taskpane.js  ${kilobytes(statSync(BUNDLE).size)}, ${kilobytes(gzipSync(bytes).length)} packed\n`,
  );
  const browser = await PreviewBrowser.start();
  try {
    for (const sample of SAMPLE_NAMES) {
      const times = [];
      for (let run = 0; run < RUNS; run += 1) times.push(await opening(browser, sample));
      const pane = median(times.map((time) => time.pane)).toFixed(0);
      const page = median(times.map((time) => time.page)).toFixed(0);
      process.stdout.write(`${sample}  pane opened to scanned ${pane} ms, whole page ${page} ms\n`);
    }
  } finally {
    await browser.close();
  }
}

void main();
