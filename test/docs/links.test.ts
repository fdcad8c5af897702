import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DOCUMENTS, ROOT, type Document } from "./documents";

const LINK = /!?\[[^\]]*\]\(([^)\s]+)\)/g;

/** Addresses that a page points to, without those of other sites. */
function targets({ text }: Document): readonly string[] {
  const prose = text.replace(/```[\s\S]*?```/g, "").replace(/`[^`\n]*`/g, "");
  return [...prose.matchAll(LINK)].map(([, target = ""]) => target).filter((target) => !/^[a-z]+:/.test(target));
}

/** Places of a page that a link can name, as code hosts make them from headings. */
function anchors(text: string): readonly string[] {
  const headings = [...text.matchAll(/^#+\s+(.+)$/gm)].map(([, heading = ""]) => heading.trim());
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-"),
  );
}

test.each(DOCUMENTS.map((document) => [document.path, document] as const))(
  "every link and picture of %s leads somewhere",
  (_, document) => {
    const lost = targets(document).filter((target) => {
      const [path = "", anchor] = target.split("#");
      const file = path === "" ? document.path : join(dirname(document.path), decodeURI(path));
      if (!existsSync(join(ROOT, file))) return true;
      return anchor !== undefined && !anchors(readFileSync(join(ROOT, file), "utf8")).includes(decodeURI(anchor));
    });
    expect(lost).toEqual([]);
  },
);

test("a lost link would be noticed", () => {
  const page = { path: "README.md", text: "[a](docs/nothing.md) ![b](#没有) `[c](not/a/link)`" };
  expect(targets(page)).toEqual(["docs/nothing.md", "#没有"]);
  expect(anchors("## 不连外网的单位\n### Add a word, here")).toEqual(["不连外网的单位", "add-a-word-here"]);
});

test("every command that the pages name is a script of package.json", () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const named = DOCUMENTS.flatMap(({ text }) => [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = ""]) => name));
  expect(named.length).toBeGreaterThan(10);
  expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
});

test("every file that the READMEs name in code is there", () => {
  const named = DOCUMENTS.filter(({ path }) => /^(README|CONTRIBUTING)/.test(path)).flatMap(({ text }) =>
    [
      ...text
        .replace(/```[\s\S]*?```/g, "")
        .matchAll(/`((?:src|test|scripts|packaging|samples)\/[\w./\p{Script=Han}-]+)`/gu),
    ].map(([, path = ""]) => path),
  );
  const examples = ["src/domain/schemes/jiangnanCity.ts"];
  expect(named.length).toBeGreaterThan(8);
  expect([...new Set(named)].filter((path) => !examples.includes(path) && !existsSync(join(ROOT, path)))).toEqual([]);
});
