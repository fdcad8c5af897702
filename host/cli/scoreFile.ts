import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { createCalculator } from "../calc/univer";
import { WorkbookFileError } from "../document/fileError";
import { ExcelHost } from "../excelHost";
import { type Addin, openAddin } from "../page/addin";
import { Failure } from "./failure";
import type { Report } from "./report";
import type { Trace } from "./trace";

/** The add-in as it was built, and how the job is wanted. */
export interface ScoreOptions {
  readonly manifest: string;
  readonly dist: string;
  /** A scoring scheme's id; null for the one that the workbook suggests. */
  readonly scheme: string | null;
  readonly log: boolean;
}

export interface Scored {
  readonly report: Report;
  readonly bytes: Uint8Array;
}

/** What the add-in's page offers to programs. */
interface Bridge {
  report(): Promise<unknown>;
  setScheme(id: string): Promise<void>;
  problem(): { readonly zh: string } | null;
}

/** The ribbon's summary button in the add-in's manifest. */
const SUMMARISE = "summarise";

/** Opens a workbook, runs the add-in's summary button in it, and gives back its report and the changed workbook. */
export async function scoreFile(path: string, options: ScoreOptions, trace: Trace): Promise<Scored> {
  const bytes = await trace.step("读取文件", null, () => fileBytes(path));
  const calculator = createCalculator();
  try {
    const host = await trace.step("打开工作簿", null, () =>
      ExcelHost.open(bytes, { name: basename(path), calculator }),
    );
    const addin = await trace.step("加载加载项", host, () =>
      openAddin(host, { manifest: options.manifest, dist: options.dist, log: options.log }),
    );
    try {
      return await run(host, addin, options, trace);
    } finally {
      addin.close();
    }
  } finally {
    calculator.dispose();
  }
}

async function run(host: ExcelHost, addin: Addin, { scheme }: ScoreOptions, trace: Trace): Promise<Scored> {
  const bridge = await addin.waitFor(() => (addin.window as { readonly perfscore?: Bridge }).perfscore);
  if (scheme !== null) await trace.step("选用方案", host, () => bridge.setScheme(scheme));
  await trace.step("一键汇总", host, () => addin.invoke(SUMMARISE));
  const problem = bridge.problem();
  if (problem) throw new Failure(problem.zh);
  const report = await trace.step("取报告", host, () => bridge.report());
  const saved = await trace.step("保存", host, () => host.save());
  const [error] = addin.errors;
  if (error) throw error;
  // The page's objects are of another realm; a copy is plain data of this one.
  return { report: JSON.parse(JSON.stringify(report)) as Report, bytes: saved };
}

async function fileBytes(path: string): Promise<Uint8Array> {
  const info = await stat(path).catch(() => null);
  if (!info) throw new WorkbookFileError("missing");
  if (!info.isFile()) throw new WorkbookFileError("notExcel");
  return readFile(path);
}
