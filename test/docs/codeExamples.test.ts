import { dirname, join } from "node:path";
import ts from "typescript";
import type { ScoringScheme } from "../../src/domain/scheme";
import { checkScheme } from "../../src/domain/schemeCheck";
import { SCHEMES } from "../../src/domain/schemes";
import { describeTarget } from "../../src/domain/target";
import type { FormReader } from "../../src/domain/target/forms/form";
import { parse } from "../../src/domain/target/phrases";
import { FINDING_RULES } from "../../src/evaluate/findings";
import { listed, type FindingRule } from "../../src/evaluate/findings/rule";
import { VOCABULARY } from "../../src/sheets/vocabulary";
import { evaluateTables, tableOf } from "../evaluate/tables";
import { documentAt, ROOT } from "./documents";

/** A file that a page tells people to write, by the path in its first line. */
type Examples = ReadonlyMap<string, string>;

function examplesOf(path: string): Examples {
  const blocks = [...documentAt(path).text.matchAll(/```ts\n\/\/ (src\/[\w/]+\.ts)(.*)\n([\s\S]*?)```/g)];
  return new Map(blocks.map(([, file = "", note, code = ""]) => [file, note === "" ? code : `// ${code}`]));
}

const EXAMPLES = examplesOf("README.md");
const WHOLE_FILES = [...EXAMPLES].filter(([, code]) => code.startsWith("import"));

/** Runs an example as if it lay where it says, and gives its one export. */
function runExample(file: string): unknown {
  const { outputText } = ts.transpileModule(EXAMPLES.get(file) ?? "", {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exported: Record<string, unknown> = {};
  const load = (path: string): unknown => jest.requireActual(join(ROOT, dirname(file), path));
  new Function("exports", "require", outputText)(exported, load);
  return Object.values(exported)[0];
}

test("both languages have the same examples", () => {
  expect([...EXAMPLES.keys()]).toHaveLength(4);
  expect(examplesOf("README.en.md")).toEqual(EXAMPLES);
});

test("they compile where they say they lie", () => {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
    readonly config: object;
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, ROOT);
  const written = new Map(WHOLE_FILES.map(([file, code]) => [join(ROOT, file), code]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (path) => written.has(path) || fileExists(path);
  host.readFile = (path) => written.get(path) ?? readFile(path);
  const program = ts.createProgram([...written.keys()], options, host);
  const problems = [...written.keys()].flatMap((path) =>
    ts.getPreEmitDiagnostics(program, program.getSourceFile(path)),
  );
  expect(written.size).toBe(3);
  expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);
});

test("the scoring scheme is sound and new", () => {
  const scheme = runExample("src/domain/schemes/jiangnanCity.ts") as ScoringScheme;
  expect(checkScheme(scheme)).toEqual([]);
  expect(SCHEMES.map(({ id }) => id)).not.toContain(scheme.id);
});

test("the finding finds what it says, in both languages, and is new", () => {
  const rule = listed(runExample("src/evaluate/findings/money/nothingSpent.ts") as FindingRule);
  const spec = {
    columns: ["name 县区", "allocated 下达", "spent 支出"],
    rows: [
      ["东区", 100, 90],
      ["西区", 200, 0],
    ],
  };
  const snapshot = { workbook: "测试.xlsx", sheets: [tableOf(spec).sheet] };
  const context = { ...evaluateTables([spec]), snapshot, scorings: [] };
  expect(rule.find(context, "zh-CN").map(({ at, message }) => [at.row, at.column, message])).toEqual([
    [3, 2, "“西区”没有支出"],
  ]);
  expect(rule.find(context, "en-US")[0]?.message).toBe("西区: nothing spent");
  expect(FINDING_RULES.map(({ id }) => id)).not.toContain(rule.id);
});

test("the form reads its wording and nothing else", () => {
  const form = runExample("src/domain/target/forms/doubling.ts") as FormReader;
  const read = (text: string) => form({ parsed: parse(text), context: undefined, outer: null, outerComparator: null });
  const doubled = read("产值翻一番");
  expect(doubled && describeTarget(doubled)).toBe("≥ 2 倍");
  expect(read("产值增长")).toBeNull();
});

test("the group of words is the one that the vocabulary has", () => {
  const code = EXAMPLES.get("src/sheets/vocabulary/money.ts") ?? "";
  const said = (name: string): string | undefined => new RegExp(`${name}: "?([\\w.]+)"?,`).exec(code)?.[1];
  const group = VOCABULARY.find(({ id }) => id === said("id"));
  expect([group?.role, group?.family, String(group?.strength)]).toEqual([
    said("role"),
    said("family"),
    said("strength"),
  ]);
  const words = (/`([^`]+)`/.exec(code)?.[1] ?? "").trim().split(/\s+/);
  const [known, added] = [words.slice(0, 3), words.at(-1)];
  expect(group?.words.slice(0, 3)).toEqual(known);
  expect(VOCABULARY.flatMap((one) => one.words)).not.toContain(added);
});
