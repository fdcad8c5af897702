import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { JSDOM } from "jsdom";
import webpack, { type Configuration } from "webpack";

const configure =
  jest.requireActual<(env: Record<string, string>, argv: { mode?: string }) => Configuration>(
    "../../webpack.config.js",
  );

const ROOT = join(__dirname, "..", "..");
const DIST = join(ROOT, "dist");
const OFFICE_JS = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const read = (file: string): string => readFileSync(join(DIST, file), "utf8");

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

describe("the page", () => {
  const { document } = new JSDOM(read("taskpane.html")).window;

  test("has a policy that lets in nothing from elsewhere, and no inline script", () => {
    const policy = document.querySelector("meta[http-equiv='Content-Security-Policy']")?.getAttribute("content");
    expect(policy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'",
    );
    const scripts = [...document.querySelectorAll("script")];
    expect(scripts.map((script) => script.textContent)).toEqual(["", ""]);
    expect(scripts.map((script) => script.getAttribute("src")?.replace(/\?.*/, ""))).toEqual([
      "lib/office.js",
      "taskpane.js",
    ]);
    expect(document.documentElement.outerHTML).not.toMatch(/\son\w+=/);
  });

  test("says something before its script runs, and without scripts", () => {
    expect(document.getElementById("root")?.textContent).toContain("绩评");
    expect(document.querySelector("noscript")?.textContent).toContain("JavaScript");
  });
});

describe("what is shipped", () => {
  test("stays below 1,000 kB without office.js", () => {
    const scripts = filesBelow(DIST).filter((file) => file.endsWith(".js") && !file.startsWith("lib"));
    expect(scripts).toEqual(["taskpane.js"]);
    expect(readFileSync(join(DIST, "taskpane.js")).length).toBeLessThan(1_000_000);
  });

  test("names no address but its own help and the namespaces of XML", () => {
    const hosts = [...read("taskpane.js").matchAll(/https?:\/\/([\w.-]+)/g)].map((match) => match[1]);
    const elsewhere = new Set(hosts);
    for (const harmless of ["www.w3.org", "react.dev", "aka.ms", "fb.me", "stackblitz.com", "github.com"])
      elsewhere.delete(harmless);
    expect([...elsewhere]).toEqual([]);
  });

  test("has office.js as the package has it, for Windows, Mac and web", () => {
    const files = filesBelow(join(DIST, "lib")).filter((file) => file.endsWith(".js"));
    expect(files).toEqual(
      expect.arrayContaining(["office.js", "excel-win32-16.01.js", "excel-mac-16.00.js", "excel-web-16.00.js"]),
    );
    for (const file of files) {
      expect([file, readFileSync(join(DIST, "lib", file)).equals(readFileSync(join(OFFICE_JS, file)))]).toEqual([
        file,
        true,
      ]);
    }
  });

  test("describes the thirteen functions, and takes errors as arguments", () => {
    interface Metadata {
      readonly allowErrorForDataTypeAny: boolean;
      readonly functions: readonly { readonly id: string; readonly description: string }[];
    }
    const [chinese, english] = ["functions.json", "functions.en-US.json"].map(
      (file) => JSON.parse(read(file)) as Metadata,
    );
    const ids =
      "EXPRATE COMPRATE VERDICT INDSCORE SPENDSCORE SCORERATE GRADE ADJRATE CARRYRATE QUARTERRATE CHANGERATE AMOUNT APPORTION";
    for (const metadata of [chinese, english]) {
      expect(metadata?.functions.map(({ id }) => id).join(" ")).toBe(ids);
      expect(metadata?.allowErrorForDataTypeAny).toBe(true);
    }
    for (const { description } of chinese?.functions ?? []) expect(description).toMatch(/\p{Script=Han}/u);
  });

  test("is the same to the byte when it is built again elsewhere", async () => {
    const folder = mkdtempSync(join(tmpdir(), "perfscore-build-"));
    try {
      const config = configure({}, { mode: "production" });
      await new Promise<void>((resolve, reject) => {
        webpack({ ...config, output: { ...config.output, path: folder } }, (error, stats) => {
          if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
          else resolve();
        });
      });
      expect(filesBelow(folder)).toEqual(filesBelow(DIST));
      const different = filesBelow(folder).filter(
        (file) => !readFileSync(join(folder, file)).equals(readFileSync(join(DIST, file))),
      );
      expect(different).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
