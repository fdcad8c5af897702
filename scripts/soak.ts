/**
 * A thousand rounds of edit, summarise and undo over the samples, with seeded edits: `npm run soak -- [rounds]`. Writes
 * docs/soak.md; ends with code 1 when a workbook is not as expected or the memory grows.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { format, resolveConfig } from "prettier";
import { PageOverBooks } from "../test/app/support/pageOverBooks";
import { soak, type SoakResult } from "../test/faults/support/soak";
import { ensureBuilt } from "./ensureBuilt";
import { machine } from "./machine";

const ROOT = resolve(__dirname, "..");
const TARGET = join(ROOT, "docs", "soak.md");
const SEED = 20231231;
/** Growth in MB over the rounds of one workbook that is not yet called a leak. */
const FLAT = 16;

async function main(): Promise<void> {
  ensureBuilt({ onBuild: () => console.log("building …") });
  const files = readdirSync(join(ROOT, "samples")).filter((file) => file.endsWith(".xlsx"));
  const rounds = Math.ceil(Number(process.argv[2] ?? 1000) / files.length);
  const page = new PageOverBooks();
  const results: SoakResult[] = [];
  for (const [index, file] of files.entries()) {
    const result = await soak(page, file, readFileSync(join(ROOT, "samples", file)), rounds, SEED + index);
    console.log(
      `${file}: ${result.rounds} rounds, ${result.heap.join(" → ")} MB, ${result.wrong.join("; ") || "well"}`,
    );
    results.push(result);
  }
  page.close();
  writeFileSync(TARGET, await format(document(results), { ...(await resolveConfig(TARGET)), parser: "markdown" }));
  const bad = results.filter(({ wrong, heap: [warm, end] }) => wrong.length > 0 || end - warm > FLAT);
  process.exit(bad.length > 0 ? 1 : 0);
}

function document(results: readonly SoakResult[]): string {
  const sum = (of: (result: SoakResult) => number): number => results.reduce((total, result) => total + of(result), 0);
  const rows = results.map(
    ({ file, rounds, heap: [warm, end], milliseconds, wrong }) =>
      `| ${file} | ${rounds} | ${Math.round(milliseconds / rounds)} | ${warm} | ${end} | ${wrong.length === 0 ? "如预期" : wrong.join("；")} |`,
  );
  return [
    "# 长时间运行 Soak",
    "由 `npm run soak` 写成。每一轮：随机改一个单元格（种子固定），汇总，撤销；十轮里约一轮汇总两次、一轮另加固化，再全部撤销。每轮之后逐格比较，工作簿必须与该轮汇总之前完全一样；最后必须等于只做了那些改动、从未用过加载项的工作簿。",
    "Written by `npm run soak`. Each round edits one cell (seeded), summarises and undoes; about one in ten summarises twice, one in ten also freezes. After each round the workbook is compared cell by cell with what it was; at the end with a workbook in which only the edits were made.",
    `共 ${sum(({ rounds }) => rounds)} 轮，${Math.round(sum(({ milliseconds }) => milliseconds) / 1000)} 秒；种子 ${SEED}。机器 Machine: ${machine()}`,
    [
      "| 工作簿 workbook | 轮数 rounds | 每轮毫秒 ms | 第 10 轮后内存 MB | 结束时内存 MB | 结果 |",
      "| --- | ---: | ---: | ---: | ---: | --- |",
      ...rows,
    ].join("\n"),
    "内存：整个进程（加载项的页面、替身 Excel、公式引擎）在回收之后的堆。 Memory: the heap of the whole process after collecting.",
  ].join("\n\n");
}

void main();
