import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { CellByCell } from "../../bench/size/cellByCell";
import type { AddinMeasure } from "../../bench/size/measure";
import { workloadOf } from "../../bench/workloads";

const ROOT = join(__dirname, "../..");
/** What Excel on the web takes in one request and gives in one response. */
const WEB_LIMIT = 5 * 1024 * 1024;

/** In a process of its own, as the bench does: it makes office.js's globals its own. */
function run<T>(script: string, ...given: readonly string[]): T {
  const child = spawnSync(process.execPath, ["--import", "tsx", join("bench", "size", script), ...given], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as T;
}

test("round trips are as many for sixty sheets as for one table, and few for a province", () => {
  const [sample, sheets, province] = ["P1", "P4", "P2-small"].map((id) => run<AddinMeasure>("measure.ts", id));
  expect(sheets?.syncs).toBe(sample?.syncs);
  expect(sample?.syncs).toBeLessThanOrEqual(8);
  expect(province?.syncs).toBeLessThanOrEqual((sample?.syncs ?? 0) + 2);
  for (const measured of [sample, sheets, province]) {
    expect(measured?.largestRequest).toBeLessThan(WEB_LIMIT);
    expect(measured?.largestResponse).toBeLessThan(WEB_LIMIT);
    expect(measured?.steps.map(({ step }) => step)).toEqual([
      "read",
      "recognise",
      "evaluate",
      "plan",
      "check",
      "write",
    ]);
  }
});

test("ten times the rows take no round trip more until a response is full", () => {
  const [small, large] = ["P3-1000", "P3-10000"].map((id) => run<AddinMeasure>("measure.ts", id));
  const responses = Math.ceil((large?.received ?? 0) / 2_000_000);
  expect((large?.syncs ?? 0) - (small?.syncs ?? 0)).toBeLessThan(responses);
  expect(large?.actions).toBeLessThan(2 * (small?.actions ?? 0));
});

test("a column as one block takes a small part of the bytes that its cells one by one take", () => {
  const { single, gathered, block } = run<CellByCell>("cellByCell.ts", "P3-1000");
  expect([single.cells, gathered.cells]).toEqual([block.cells, block.cells]);
  expect(single.syncs).toBe(single.cells);
  expect(block.syncs).toBe(1);
  expect(single.bytes).toBeGreaterThan(40 * block.bytes);
  const { block: long } = run<Pick<CellByCell, "block">>("cellByCell.ts", "P3-10000", "block");
  // One formula fills the column.
  expect(10 * single.bytes).toBeGreaterThan(100 * long.bytes);
});

test("the workloads are the same on every run, and as large as they say", () => {
  const [one, other] = [workloadOf("P2-small"), workloadOf("P2-small")];
  expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  const { workload } = workloadOf("P2");
  const goals = workload?.sheets.find(({ name }) => name === "绩效指标")?.rows.slice(3) ?? [];
  expect(goals).toHaveLength(48_540);
  expect(workload?.sheets.find(({ name }) => name === "项目资金")?.rows).toHaveLength(8090 + 3);
  const distinct = new Set(goals.map(([, , , , name, target, actual]) => [name, target, actual].join("|")));
  expect(distinct.size / goals.length).toBeGreaterThan(0.14);
  expect(distinct.size / goals.length).toBeLessThan(0.16);
});
