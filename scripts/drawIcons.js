/** Renders the icons of `assets/` from their SVG sources: `node scripts/drawIcons.js`. Needs Chromium (CHROMIUM names another). */
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { chromium } = require("playwright-core");

const ASSETS = join(__dirname, "..", "assets");
/** 16 px has its own drawing: the large one, shrunk, would blur. */
const ICONS = ["icon", "pane"].flatMap((name) =>
  [16, 32, 64, 80].map((size) => ({
    file: `${name}-${size}.png`,
    size,
    source: size === 16 ? `${name}-small.svg` : `${name}.svg`,
  })),
);

async function main() {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const page = await browser.newPage();
  for (const { file, size, source } of ICONS) {
    const svg = readFileSync(join(ASSETS, source), "utf8");
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({ path: join(ASSETS, file), omitBackground: true });
  }
  await browser.close();
}

void main();
