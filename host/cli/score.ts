import { readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { failureLine } from "./failure";
import { Outputs } from "./outputs";
import type { Report } from "./report";
import { ProgressLine } from "./progressLine";
import { DEFAULT_LIMITS, Scorer } from "./scorer";
import { summaryText } from "./summary";

const ROOT = resolve(__dirname, "../..");
const DIST = join(ROOT, "dist");
/** One or more workbooks were not scored. */
const NOT_ALL_DONE = 2;

interface Options {
  readonly scheme?: string;
  readonly json?: string;
  readonly out?: string;
  readonly trace?: boolean;
  readonly seconds: number;
  readonly memory: number;
}

const program = new Command()
  .name("score")
  .description("用构建好的加载项为工作簿评分，另存一份带“绩效评分汇总”的副本；原文件不动。")
  .argument("[FILE...]", "要评分的 .xlsx；不写则评 samples 下的全部样例")
  .option("--scheme <id>", "评分方案，如 mof-2020；不写则按工作簿选")
  .option("--json <FILE>", "把报告写成 JSON：一个文件一个对象，多个文件一个数组")
  .option("--out <DIR>", "副本存到这个文件夹；不写则存在原文件旁边（样例存到 out）")
  .option("--seconds <N>", "一个文件最多用多少秒", positive, DEFAULT_LIMITS.seconds)
  .option("--memory <MB>", "一个文件最多用多少 MB 内存", positive, DEFAULT_LIMITS.megabytes)
  .option("--trace", "显示每一步的用时、同步次数和字节数");

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value <= 0) throw new InvalidArgumentError("要写大于 0 的整数。");
  return value;
}

async function main(): Promise<void> {
  program.parse();
  const options = program.opts<Options>();
  const given = program.args;
  const files = given.length > 0 ? given : samples();
  const folder = options.out ?? (given.length > 0 ? null : join(ROOT, "out"));
  const outputs = new Outputs(folder, join(ROOT, "node_modules", ".cache", "perfscore", "outputs.json"));
  build();
  const scorer = new Scorer({ seconds: options.seconds, megabytes: options.memory }, options.trace === true);
  const reports: Report[] = [];
  for (const [index, file] of files.entries()) {
    progress(`[${index + 1}/${files.length}] ${file}`);
    const report = await score(file, options, outputs, scorer);
    if (!report) process.exitCode = NOT_ALL_DONE;
    else {
      reports.push(report);
      process.stdout.write(`${summaryText(report, process.stdout.columns)}\n`);
    }
  }
  scorer.close();
  if (options.json !== undefined) writeJson(options.json, files.length === 1 ? reports[0] : reports);
}

/** Scores one workbook and saves its copy; null when that was not possible, which was then said. */
async function score(file: string, options: Options, outputs: Outputs, scorer: Scorer): Promise<Report | null> {
  const line = new ProgressLine(process.stderr);
  const job = { manifest: join(DIST, "manifest.xml"), dist: DIST, scheme: options.scheme ?? null };
  const outcome = await scorer.score(resolve(file), { ...job, log: options.trace === true }, (name) => line.show(name));
  line.clear();
  try {
    if (outcome.kind === "failed") {
      process.stderr.write(`${file}：${outcome.line}\n`);
      if (options.trace && outcome.stack) process.stderr.write(`${outcome.stack}\n`);
      return null;
    }
    const { report, bytes } = outcome.scored;
    return { ...report, output: shown(outputs.write(resolve(file), bytes)) };
  } catch (error) {
    process.stderr.write(`${file}：${failureLine(error)}\n`);
    return null;
  } finally {
    if (options.trace) process.stderr.write(`${outcome.trace}\n`);
  }
}

function samples(): readonly string[] {
  const folder = join(ROOT, "samples");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx") && !name.startsWith("~$"))
    .sort((a, b) => a.localeCompare(b, "zh-CN"))
    .map((name) => shown(join(folder, name)));
}

function build(): void {
  const { ensureBuilt } = createRequire(__filename)(join(ROOT, "scripts/ensureBuilt.js")) as {
    ensureBuilt(options: { onBuild(): void }): boolean;
  };
  ensureBuilt({ onBuild: () => progress("构建加载项…") });
}

function writeJson(path: string, content: unknown): void {
  if (content === undefined) return;
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);
}

/** A path as the user would type it: relative when it lies below the working folder. */
function shown(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith("..") ? path : short;
}

function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : failureLine(error)}\n`);
  process.exitCode = 1;
});
