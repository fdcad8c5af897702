import { describeTarget, readTarget } from "../../src/domain/target";
import { zhCN } from "../../src/locale/zh-CN";
import { documentAt } from "./documents";

const { text } = documentAt("docs/handbook.md");

/** Rows of the table under a heading: what stands in backquotes in the first cell, and the second cell. */
function rowsOf(heading: string): readonly (readonly [readonly string[], string])[] {
  const section = text.split(/^## /m).find((part) => part.startsWith(heading)) ?? "";
  return section
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .flatMap(([, first = "", second = ""]) => {
      const codes = [...first.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
      return codes.length > 0 ? [[codes, second] as const] : [];
    });
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const targets = rowsOf("目标怎么写").flatMap(([codes, read]) => codes.map((code) => [code, read] as const));

test.each(targets)("the target %s is read as %s", (target, read) => {
  expect(describeTarget(readTarget(target))).toBe(read);
});

test("there are targets of many forms", () => {
  expect(targets.length).toBeGreaterThan(10);
});

test("every button of the pane that the handbook tells to press is there by that name", () => {
  const ours = new Set(textsIn(zhCN));
  const told = [...text.matchAll(/点(?:一下)?“([^”]+)”|\*\*([^*]+)\*\*/g)].map(
    ([, quoted, bold]) => quoted ?? bold ?? "",
  );
  const words = told.filter((word) => !/[。：？]/.test(word) && !["绩效评分汇总", "核对清单"].includes(word));
  expect(words.length).toBeGreaterThan(12);
  const ribbon = ["打开面板"];
  expect([...new Set(words)].filter((word) => !ours.has(word) && !ribbon.includes(word))).toEqual([]);
});
