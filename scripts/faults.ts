/**
 * Lets every request of every use case fail with every error of Excel, and writes what became of the workbook to
 * docs/faults.md: `npm run faults`. Ends with code 1 when the law is broken anywhere.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { ALL_FAULTS, type FaultKind } from "../test/faults/support/errors";
import type { FaultResult, Outcome } from "../test/faults/support/faultRun";
import { described, runAll, type UseCaseResult } from "../test/faults/support/runAll";
import { ensureBuilt } from "./ensureBuilt";
import { machine } from "./machine";

const TARGET = join(__dirname, "..", "docs", "faults.md");

const SIGNS: Readonly<Record<Outcome, string>> = { asBefore: "原", complete: "成", named: "告", broken: "**坏**" };

const DONE = { nothing: "什么都没做", half: "做了一半", all: "做完了，回答丢失" } as const;

async function main(): Promise<void> {
  ensureBuilt({ onBuild: () => console.log("building …") });
  const started = Date.now();
  const all = await runAll(ALL_FAULTS, ({ name, results }) => console.log(`${name}: ${results.length} faults`));
  const seconds = Math.round((Date.now() - started) / 1000);
  const text = [...head(all, seconds), ...all.flatMap(useCasePart)].join("\n\n");
  writeFileSync(TARGET, await format(text, { ...(await resolveConfig(TARGET)), parser: "markdown" }));
  const broken = all.flatMap(({ name, results }) =>
    results.filter(({ outcome }) => outcome === "broken").map((result) => described(name, result)),
  );
  for (const line of broken) console.error(line);
  if (broken.length > 0) process.exitCode = 1;
}

function head(all: readonly UseCaseResult[], seconds: number): readonly string[] {
  const results = all.flatMap(({ results: own }) => own);
  const count = (wanted: Outcome): number => results.filter(({ outcome }) => outcome === wanted).length;
  return [
    "# 故障表 Faults",
    "由 `npm run faults` 写成。对每一种操作，让它的第 n 次请求以 Excel 的每一种错误失败（一次，或从这一次起一直失败；有的在请求做到一半、或做完而回答丢失之后失败），然后逐格比较工作簿。",
    "**定律**：事后工作簿或者与操作前一样（原），或者操作已经完成（成），或者向用户说明了哪些单元格没有恢复（告）——这时 Excel 恢复正常后再点一次“撤销”，就回到操作前；这一点也逐格核对过。违反定律记作**坏**。",
    "Written by `npm run faults`. Every request of every use case fails with every error of Excel: once or from there on, before, half-way through, or after the work with the answer lost. 原: the workbook is as before; 成: complete; 告: the person is told which cells are not as before, and one more click on Undo, once Excel works again, puts them back (compared cell by cell); **坏**: the law is broken.",
    `${results.length} 次故障：${SIGNS.asBefore} ${count("asBefore")}，${SIGNS.complete} ${count("complete")}，${SIGNS.named} ${count("named")}，坏 ${count("broken")}。用时 ${seconds} 秒。`,
    `机器 Machine: ${machine()}`,
  ];
}

function useCasePart({ name, requests, results }: UseCaseResult): readonly string[] {
  const columns = Array.from({ length: requests }, (_, index) => index + 1);
  const rows = ALL_FAULTS.map((fault) => {
    const own = results.filter((result) => result.fault === fault);
    const cells = columns.map((request) => cellOf(own.find((result) => result.request === request)));
    return `| ${faultName(fault)} | ${DONE[fault.done]} | ${fault.persistent ? "一直" : "一次"} | ${cells.join(" | ")} |`;
  });
  return [
    `## ${name}`,
    [
      `| 错误 error | Excel 做了多少 done | 次数 | ${columns.map((request) => `第 ${request} 次请求`).join(" | ")} |`,
      `| --- | --- | --- | ${columns.map(() => "---").join(" | ")} |`,
      ...rows,
    ].join("\n"),
  ];
}

function cellOf(result: FaultResult | undefined): string {
  if (!result) return "";
  return result.problem === "" ? SIGNS[result.outcome] : `${SIGNS[result.outcome]} \`${result.problem}\``;
}

const faultName = ({ name }: FaultKind): string => `\`${name}\``;

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
