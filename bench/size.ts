/**
 * `npm run bench -- size [P1 P2 P3 P4] [--pane]`: workloads up to the size of a province, each in a process of its own;
 * writes docs/bench.md when all are measured. `--pane` leaves the command line out, which takes longest.
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CellByCell } from "./size/cellByCell";
import { machine } from "./size/machine";
import { processes, type ProcessPair } from "./size/process";
import { markdown, type Results } from "./size/report";
import { WORKLOAD_IDS, workloadOf } from "./workloads";

const ROOT = join(__dirname, "..");
/** The smaller sizes only tell how cost grows: they are not opened on the command line. */
const WHOLE = ["P1", "P2", "P3", "P4"];

const wanted = process.argv.slice(2).filter((name) => WORKLOAD_IDS.includes(name));
const paneOnly = process.argv.includes("--pane");
const ids = wanted.length > 0 ? wanted : WORKLOAD_IDS.filter((id) => id !== "P3-1000");

/** Runs a measurement in a process of its own, so that none finds the memory or the compiled code of another. */
function inProcess<T>(script: string, ...given: readonly string[]): T {
  const run = spawnSync(process.execPath, ["--import", "tsx", join(ROOT, "bench", "size", script), ...given], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (run.status !== 0) throw new Error(`${script} ${given.join(" ")} failed`);
  return JSON.parse(run.stdout) as T;
}

function say(what: string): void {
  process.stderr.write(`${what}\n`);
}

const results: Results = {
  machine: machine(),
  date: new Date().toISOString().slice(0, 10),
  titles: Object.fromEntries(ids.map((id) => [id, workloadOf(id).title])),
  addin: ids.map((id) => {
    say(`${id}: in the add-in`);
    return inProcess("measure.ts", id);
  }),
  cellByCell: wanted.length > 0 ? null : inProcess("cellByCell.ts", "P3-1000"),
  longBlock:
    wanted.length > 0 ? null : inProcess<Pick<CellByCell, "block">>("cellByCell.ts", "P3-10000", "block").block,
  processes: Object.fromEntries(
    ids
      .filter((id) => WHOLE.includes(id) && !paneOnly)
      .map((id): readonly [string, ProcessPair] => {
        say(`${id}: on the command line`);
        return [id, processes(id)];
      }),
  ),
};

const text = markdown(results);
if (wanted.length === 0) {
  const page = join(ROOT, "docs", "bench.md");
  writeFileSync(page, text);
  spawnSync(process.execPath, [join(ROOT, "node_modules", "prettier", "bin", "prettier.cjs"), "--write", page]);
}
process.stdout.write(text);
