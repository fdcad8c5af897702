import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BOUNDED, REFUSED } from "./support/files";

const ROOT = join(__dirname, "../..");
const SAMPLE = join(ROOT, "samples", "2019年技术改造资金.xlsx");
const folder = mkdtempSync(join(tmpdir(), "hostile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function score(files: readonly string[]) {
  const out = join(folder, "out");
  const limits = ["--seconds", "120", "--memory", "1024"];
  const run = spawnSync(process.execPath, ["--import", "tsx", "host/cli/score.ts", ...files, "--out", out, ...limits], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const lines = run.stderr.split("\n").filter((line) => line !== "");
  const said = (file: string): readonly string[] => lines.filter((line) => line.startsWith(`${file}：`));
  return { code: run.status, out: run.stdout, said, written: readdirSync(out) };
}

function written(makers: Readonly<Record<string, () => Uint8Array>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(makers).map(([name, make]) => {
      const path = join(folder, `${name}.xlsx`);
      writeFileSync(path, make());
      return [name, path];
    }),
  );
}

test("damaged and hostile files are refused in one clear line each, and the others are done", () => {
  const makers = Object.fromEntries(Object.entries(REFUSED).map(([name, [make]]) => [name, make]));
  const files = written(makers);
  const directory = join(folder, "文件夹.xlsx");
  mkdirSync(directory);
  const { code, out, said, written: copies } = score([...files.values(), directory, SAMPLE]);
  expect(code).toBe(2);
  for (const [name, [, words]] of Object.entries(REFUSED)) {
    const lines = said(files.get(name) ?? "");
    expect([name, lines.length]).toEqual([name, 1]);
    expect(lines[0]).toMatch(words);
    // By its own rule, not because the time or the memory ended.
    expect(lines[0]).not.toContain("已停止");
  }
  expect(said(directory)).toHaveLength(1);
  expect(out).toContain("得分 99.50");
  expect(copies).toEqual(["2019年技术改造资金.绩评.xlsx"]);
}, 240_000);

test("files with far corners, deep formulas and rules over the whole sheet stay within the bounds", () => {
  const files = written(BOUNDED);
  const before = new Map([...files].map(([name, path]) => [name, readFileSync(path)]));
  const { code, out, said } = score([...files.values(), SAMPLE]);
  // Nothing to summarise in them is a refusal as well.
  expect(code).toBe(2);
  for (const [name, path] of files) {
    expect([name, said(path).length]).toEqual([name, 1]);
    expect(said(path)[0]).not.toContain("已停止");
    expect(readFileSync(path).equals(before.get(name) ?? Buffer.alloc(0))).toBe(true);
  }
  expect(out).toContain("得分 99.50");
}, 240_000);
