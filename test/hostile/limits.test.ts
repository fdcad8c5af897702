import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Scorer, type ScoreLimits } from "../../host/cli/scorer";
import { endless } from "./support/files";

const ROOT = join(__dirname, "../..");
const OPTIONS = { manifest: join(ROOT, "manifest.xml"), dist: join(ROOT, "dist"), scheme: null, log: false };
const folder = mkdtempSync(join(tmpdir(), "limits-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function lines(limits: ScoreLimits, files: readonly string[]): Promise<readonly string[]> {
  const scorer = new Scorer(limits, false);
  const said: string[] = [];
  for (const file of files) {
    const outcome = await scorer.score(file, OPTIONS);
    said.push(outcome.kind === "failed" ? outcome.line : "scored");
  }
  scorer.close();
  return said;
}

test("a file that takes too long is stopped, and the next one gets a process of its own", async () => {
  const file = join(folder, "无尽.xlsx");
  writeFileSync(file, endless());
  const [first, second] = await lines({ seconds: 20, megabytes: 2048 }, [file, join(folder, "没有.xlsx")]);
  expect(first).toMatch(/超过 (20 秒|2048 MB)，已停止/);
  expect(second).toMatch(/找不到/);
}, 120_000);

test("a file that takes too much memory ends its own process only", async () => {
  const sample = join(ROOT, "samples", "2019年技术改造资金.xlsx");
  const said = await lines({ seconds: 300, megabytes: 40 }, [sample, sample]);
  for (const line of said) expect(line).toMatch(/所需内存超过 40 MB，已停止/);
}, 120_000);
