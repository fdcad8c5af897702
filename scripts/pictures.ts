/**
 * Draws the pages of both of our sheets for every sample into docs/pictures: `npm run pictures`.
 * Needs LibreOffice and poppler.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { SAMPLES } from "../samples/build";
import { convert } from "../test/support/libreOffice";
import { indexedPng } from "./indexedPng";

const ROOT = resolve(__dirname, "..");
const TARGET = join(ROOT, "docs", "pictures");
const DOTS_PER_INCH = 100;
/** The check list mostly has one page, whose picture needs no number. */
const SHEETS = [
  { sheet: "绩效评分汇总", short: "汇总", single: false },
  { sheet: "核对清单", short: "核对", single: true },
] as const;

interface Picture {
  readonly file: string;
  readonly words: string;
}

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), "perfscore-pictures-"));
  try {
    const samples = SAMPLES.map(([file]) => file.replace(/\.xlsx$/, ""));
    score(samples, folder);
    clear();
    const parts = samples.map((sample) => readmePart(sample, draw(sample, folder)));
    writeFileSync(join(TARGET, "README.md"), `${[...HEAD, ...parts].join("\n\n")}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Our files of an earlier run go; folders of other pictures stay. */
function clear(): void {
  mkdirSync(TARGET, { recursive: true });
  for (const entry of readdirSync(TARGET, { withFileTypes: true })) {
    if (entry.isFile()) rmSync(join(TARGET, entry.name));
  }
}

function score(samples: readonly string[], folder: string): void {
  const tsx = createRequire(__filename).resolve("tsx/cli");
  const files = samples.map((sample) => join(ROOT, "samples", `${sample}.xlsx`));
  run(process.execPath, [tsx, join(ROOT, "host/cli/score.ts"), ...files, "--out", folder]);
}

/** Writes a picture of each page of our sheets. */
function draw(sample: string, folder: string): readonly Picture[] {
  return SHEETS.flatMap(({ sheet, short, single }) => {
    const pdf = convert(join(folder, `${sample}.绩评.xlsx`), "pdf", folder, 1, sheet);
    const pages = join(folder, `${sample}-${short}`);
    mkdirSync(pages);
    run("pdftoppm", ["-r", String(DOTS_PER_INCH), pdf, join(pages, "page")]);
    return readdirSync(pages)
      .sort()
      .map((page, index) => {
        const file = `${sample}-${short}${single && index === 0 ? "" : `-${index + 1}`}.png`;
        writeFileSync(join(TARGET, file), indexedPng(readFileSync(join(pages, page))));
        return { file, words: `${sheet}，第 ${index + 1} 页` };
      });
  });
}

const HEAD = [
  "# 生成的两张表",
  "每个示例工作簿一键汇总后写入的 **绩效评分汇总** 和 **核对清单**，按 A4 横向打印的样子。图由 `npm run pictures` 重新生成（LibreOffice 绘制；没有宋体、黑体的机器上以思源宋体、思源黑体代替，字形与 Excel 中略有不同）。",
];

function readmePart(sample: string, pictures: readonly Picture[]): string {
  const lines = pictures.map(({ file, words }) => `![${sample}：${words}](${encodeURI(file)})`);
  return [`## ${sample}`, ...lines].join("\n\n");
}

function run(command: string, parameters: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, parameters, { encoding: "utf8", cwd: ROOT });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return stdout;
}

main();
