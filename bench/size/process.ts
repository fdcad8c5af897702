import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { workloadOf } from "../workloads";
import { xlsxOf } from "../workloads/xlsx";

const ROOT = join(__dirname, "..", "..");
const TIME = "/usr/bin/time";
/** Milliseconds after which nobody waits any longer. */
const PATIENCE = 300_000;
/** Ours ends by itself a little earlier. */
const BOUND = ["--seconds", "290"];

export interface ProcessMeasure {
  readonly seconds: number;
  /** Seconds of the processor, of all its threads. */
  readonly processor: number;
  /** Largest resident set of the process tree's largest process, in MB. */
  readonly megabytes: number;
}

export interface ProcessPair {
  /** Null where it failed or took longer than is waited for. */
  readonly ours: ProcessMeasure | null;
  /** The .xlsx library alone: it opens the same workbook and writes it again. */
  readonly library: ProcessMeasure | null;
  /** The time of our steps as `--trace` prints them. */
  readonly steps: readonly string[];
  /** Null where LibreOffice is not installed or the workload has no native formulas. */
  readonly libreOffice: ProcessMeasure | null;
}

/** The whole process on the command line: ours, and LibreOffice that loads, calculates and saves the same workbook. */
export function processes(id: string): ProcessPair {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const { bytes, workload } = workloadOf(id);
    const file = join(folder, "ours.xlsx");
    writeFileSync(file, bytes);
    const out = join(folder, "out");
    const ours = timed(process.execPath, [
      "--import",
      "tsx",
      "host/cli/score.ts",
      file,
      "--out",
      out,
      "--trace",
      ...BOUND,
    ]);
    const native = join(folder, "native.xlsx");
    if (workload) writeFileSync(native, xlsxOf(workload, true));
    return {
      ours,
      library: timed(process.execPath, ["--import", "tsx", join(__dirname, "library.ts"), file]),
      steps: (ours?.errors ?? "").split("\n").filter((line) => /^ {2}\S+ [\d,]+ ms/.test(line)),
      libreOffice: workload && hasLibreOffice() ? libreOffice(native, folder) : null,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function libreOffice(file: string, folder: string): ProcessMeasure | null {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const convert = (source: string): ProcessMeasure | null =>
    timed("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", join(folder, "office"), source]);
  // The first start of a profile makes it; that is not counted.
  const warm = join(folder, "warm.xlsx");
  writeFileSync(warm, workloadOf("P1").bytes);
  convert(warm);
  return convert(file);
}

const hasLibreOffice = (): boolean => spawnSync("soffice", ["--version"]).status === 0;

function timed(program: string, args: readonly string[]): (ProcessMeasure & { readonly errors: string }) | null {
  if (!existsSync(TIME)) throw new Error(`${TIME} is needed (Debian: apt-get install time)`);
  const folder = mkdtempSync(join(tmpdir(), "bench-time-"));
  const report = join(folder, "time");
  const run = spawnSync(TIME, ["-f", "%e %M %U %S", "-o", report, program, ...args], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    timeout: PATIENCE,
    killSignal: "SIGKILL",
  });
  if (run.status !== 0) return null;
  const [seconds = 0, kilobytes = 0, user = 0, system = 0] = readFileSync(report, "utf8").trim().split(" ").map(Number);
  rmSync(folder, { recursive: true });
  return { seconds, processor: user + system, megabytes: Math.round(kilobytes / 1024), errors: run.stderr };
}
