import { readFileSync } from "node:fs";
import { join } from "node:path";
import { allocations } from "./allocations";
import { manySheets } from "./manySheets";
import { province } from "./province";
import { cellCount, type Workload } from "./workload";
import { xlsxOf } from "./xlsx";

/** A workbook to be measured. */
export interface Measured {
  readonly id: string;
  readonly title: string;
  readonly bytes: Uint8Array;
  /** Cells of the sheets' rows; null for a file that was not built here. */
  readonly cells: number | null;
  readonly workload: Workload | null;
}

const SAMPLE = join(__dirname, "..", "..", "samples", "2019年技术改造资金.xlsx");

/** The workloads by their ids; the smaller ones show how cost grows with size. */
const BUILDERS: Readonly<Record<string, () => Workload>> = {
  P2: () => province(),
  "P2-small": () => province(80),
  P3: () => allocations(),
  "P3-10000": () => allocations(10_000),
  "P3-1000": () => allocations(1000),
  P4: () => manySheets(),
};

export const WORKLOAD_IDS: readonly string[] = ["P1", ...Object.keys(BUILDERS)];

export function workloadOf(id: string): Measured {
  if (id === "P1") {
    return { id, title: "20 个地市的样例", bytes: readFileSync(SAMPLE), cells: null, workload: null };
  }
  const build = BUILDERS[id];
  if (!build) throw new Error(`No workload ${id}; there are: ${WORKLOAD_IDS.join(", ")}`);
  const workload = build();
  return { id, title: workload.title, bytes: xlsxOf(workload), cells: cellCount(workload), workload };
}
