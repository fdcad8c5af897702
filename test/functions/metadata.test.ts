import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import webpack from "webpack";
import {
  completeMetadata,
  FunctionsMetadataPlugin,
  metadataFiles,
  readdress,
  readTexts,
  type Metadata,
} from "../../scripts/functionsMetadata";
import { BY_ID } from "./excel";
import { readFormula } from "./formula";

const ROOT = resolve(__dirname, "../..");
const BASE = "https://localhost:3000/perfscore";
const folder = mkdtempSync(join(tmpdir(), "perfscore-functions-"));
const read = (file: string): string => readFileSync(join(folder, file), "utf8");
const metadata = (file: string): Metadata => JSON.parse(read(file)) as Metadata;
let associated: Map<string, (...values: unknown[]) => unknown>;

beforeAll(async () => {
  await build();
  associated = new Map();
  const CustomFunctions = {
    associate: (id: string, called: (...values: unknown[]) => unknown) => associated.set(id, called),
  };
  runInNewContext(read("main.js"), { CustomFunctions });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the metadata that Excel reads", () => {
  test("has the thirteen functions in both languages, each under its own id", () => {
    for (const file of ["functions.json", "functions.en-US.json"]) {
      const { functions } = metadata(file);
      expect(functions.map(({ id }) => id)).toEqual(Object.keys(BY_ID));
      expect(functions.every(({ id, name }) => id === name)).toBe(true);
    }
  });

  test("lets errors in, and takes and gives ranges only", () => {
    const { allowErrorForDataTypeAny, functions } = metadata("functions.json");
    expect(allowErrorForDataTypeAny).toBe(true);
    for (const { parameters, result } of functions) {
      expect(parameters.every(({ type, dimensionality }) => type === "any" && dimensionality === "matrix")).toBe(true);
      expect(result).toEqual({ type: "any", dimensionality: "matrix" });
    }
  });

  test("describes every function and parameter, in Chinese and in English, within what Excel shows", () => {
    const [zh, en] = [metadata("functions.json"), metadata("functions.en-US.json")];
    const texts = (of: Metadata): string[] =>
      of.functions.flatMap(({ description, parameters }) => [description, ...parameters.map((one) => one.description)]);
    expect(texts(zh).every((text) => /\p{Script=Han}/u.test(text) && text.length <= 255)).toBe(true);
    expect(texts(en).every((text) => /^[A-Z]/.test(text) && text.length <= 255)).toBe(true);
    expect(texts(en)).toHaveLength(texts(zh).length);
  });

  test("optional arguments come last", () => {
    for (const { parameters } of metadata("functions.json").functions) {
      const optional = parameters.map((one) => one.optional === true);
      expect(optional).toEqual([...optional].sort());
    }
  });
});

describe("associations", () => {
  test("are made for every id when the bundle loads", () => {
    expect([...associated.keys()]).toEqual(Object.keys(BY_ID));
  });

  test("give what the help says", () => {
    const examples = Object.values(readTexts().help).flatMap((help) => help.examples);
    for (const { formula, gives } of examples) {
      const { name, values } = readFormula(formula);
      const answer = associated.get(name)?.(...values.map((value) => (Array.isArray(value) ? value : [[value]])));
      expect([formula, JSON.stringify(answer)]).toEqual([
        formula,
        JSON.stringify(Array.isArray(gives) ? gives : [[gives]]),
      ]);
    }
  });
});

describe("help", () => {
  test("each function's address leads to its page", () => {
    for (const { id, helpUrl } of metadata("functions.json").functions) {
      expect(helpUrl).toBe(`${BASE}/functions/help/${id}.html`);
      const page = read(new URL(helpUrl ?? "").pathname.replace("/perfscore/", ""));
      expect(page).toContain(`PERF.${id}`);
    }
  });

  test("pages tell every argument in both languages, and nothing is left of the templates", () => {
    const en = metadata("functions.en-US.json").functions;
    metadata("functions.json").functions.forEach((one, index) => {
      const page = read(`functions/help/${one.id}.html`);
      const escaped = (text: string): string =>
        text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
      const texts = [one, en[index]].flatMap((told) => told?.parameters.map(({ description }) => description) ?? []);
      for (const text of texts) expect(page).toContain(escaped(text));
      expect(page).not.toMatch(/undefined|\[object|NaN/);
    });
  });

  test("the index leads to all pages", () => {
    const pages = readdirSync(join(folder, "functions/help")).filter((file) => file !== "index.html");
    const links = [...read("functions/help/index.html").matchAll(/href="([^"]+)"/g)].map((match) => match[1]);
    expect([...new Set(links)].sort()).toEqual(pages.sort());
  });

  test("a built package moves to another address", () => {
    readdress(folder, "https://intranet/add-ins/");
    const urls = [...metadata("functions.json").functions, ...metadata("functions.en-US.json").functions].map(
      ({ id, helpUrl }) => helpUrl === `https://intranet/add-ins/functions/help/${id}.html`,
    );
    expect(urls).toEqual(urls.map(() => true));
  });
});

describe("texts that do not fit the source", () => {
  const made = { functions: [{ id: "ONE", name: "ONE", parameters: [{ name: "first" }], result: {} }] };
  const english = { ONE: { description: "One", parameters: { first: "First" } } };

  test("are refused by name", () => {
    expect(() => completeMetadata(made, {}, BASE)).toThrow("English functions: missing ONE; unknown none");
    const other = { ONE: { description: "One", parameters: { second: "Second" } } };
    expect(() => completeMetadata(made, other, BASE)).toThrow("parameters of ONE: missing first; unknown second");
    expect(() => metadataFiles(made, { english, help: {} }, BASE)).toThrow("Help pages: missing ONE");
  });

  test("without a base there are no help addresses, which Excel wants absolute", () => {
    const withHelp = { functions: [{ ...made.functions[0], helpUrl: "functions/help/ONE.html" }] };
    expect(completeMetadata(withHelp, english).zh.functions[0]).not.toHaveProperty("helpUrl");
    expect(readTexts().english).toHaveProperty("EXPRATE");
  });
});

function build(): Promise<void> {
  const compiler = webpack({
    mode: "development",
    devtool: false,
    context: ROOT,
    entry: join(ROOT, "src/functions/functions.ts"),
    output: { path: folder, filename: "main.js" },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: "swc-loader",
          options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
        },
      ],
    },
    plugins: [
      new CustomFunctionsMetadataPlugin({
        output: "functions.json",
        input: join(ROOT, "src/functions/functions.ts"),
      }),
      new FunctionsMetadataPlugin({ base: BASE }),
    ],
  });
  return new Promise((done, failed) => {
    compiler.run((error, stats) => {
      if (error) failed(error);
      else if (stats?.hasErrors()) failed(new Error(stats.toString("errors-only")));
      else compiler.close(() => done());
    });
  });
}
