import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "../../..");
const SAMPLES = join(ROOT, "samples");
const SAMPLE = join(SAMPLES, readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx"))[0] ?? "");
const folder = mkdtempSync(join(tmpdir(), "score-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function score(...args: readonly string[]) {
  const run = spawnSync(process.execPath, ["--import", "tsx", "host/cli/score.ts", ...args], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return { code: run.status, out: run.stdout, lines: run.stderr.split("\n").filter((line) => line !== "") };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("npm run score", () => {
  test("says in one line what is wrong with a file, does the others, and ends with code 2", () => {
    const bad = [
      join(folder, "没有.xlsx"),
      file("空.xlsx", ""),
      file("文字.xlsx", "这不是工作簿"),
      file("截断.xlsx", readFileSync(SAMPLE).subarray(0, 5000)),
      // The head of a compound file: an encrypted .xlsx, or an old .xls.
      file("加密.xlsx", Buffer.from("d0cf11e0a1b11ae1".padEnd(2048, "0"), "hex")),
      folder,
    ];
    const json = join(folder, "reports.json");
    const { code, out, lines } = score(...bad, SAMPLE, "--out", folder, "--json", json);
    expect(code).toBe(2);
    for (const path of bad) {
      const complaints = lines.filter((line) => line.startsWith(`${path}：`));
      expect(complaints).toHaveLength(1);
      expect(complaints[0]).toMatch(/：.*[\u4e00-\u9fff].*$/);
    }
    expect(out).toContain("得分");
    const reports = JSON.parse(readFileSync(json, "utf8")) as { version: number; output: string }[];
    expect(reports).toHaveLength(1);
    expect(reports[0]?.version).toBe(1);
    expect(existsSync(reports[0]?.output ?? "")).toBe(true);
  });

  test("leaves the workbook byte for byte, and writes one object for one file", () => {
    const before = createHash("sha256").update(readFileSync(SAMPLE)).digest("hex");
    const json = join(folder, "report.json");
    const { code, lines } = score(SAMPLE, "--out", folder, "--json", json, "--trace");
    expect(code).toBe(0);
    expect(createHash("sha256").update(readFileSync(SAMPLE)).digest("hex")).toBe(before);
    expect(JSON.parse(readFileSync(json, "utf8"))).toMatchObject({ version: 1 });
    const syncs = Number(/合计 .*同步 (\d+)/.exec(lines.join("\n"))?.[1]);
    expect(syncs).toBeGreaterThan(0);
    expect(syncs).toBeLessThanOrEqual(12);
  });

  test("refuses an unknown scheme in words", () => {
    const { code, lines } = score(SAMPLE, "--scheme", "no-such-scheme", "--out", folder);
    expect(code).toBe(2);
    expect(lines.join("\n")).toContain("no-such-scheme");
  });
});
