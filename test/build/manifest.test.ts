import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";

const ROOT = join(__dirname, "..", "..");
const FILE = join(ROOT, "manifest.xml");
const DIST = join(ROOT, "dist");
const document = new JSDOM(readFileSync(FILE, "utf8"), { contentType: "text/xml" }).window.document;

const all = (name: string): readonly Element[] =>
  [...document.getElementsByTagName("*")].filter((element) => element.localName === name);
const one = (name: string): Element => {
  const [element] = all(name);
  if (!element) throw new Error(`no <${name}>`);
  return element;
};
const texts = (name: string): readonly (string | null)[] => all(name).map((element) => element.textContent);

/** Read in a process of its own: the package needs a module of a kind that the test runner cannot load. */
const READ =
  "require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[1]).then((m) => console.log(JSON.stringify(m)))";

test("Microsoft's own parser reads it", () => {
  const manifest: unknown = JSON.parse(
    execFileSync(process.execPath, ["-e", READ, FILE], { cwd: ROOT, encoding: "utf8" }),
  );
  expect(manifest).toMatchObject({
    id: "6f0f7c1e-8d43-4b7e-9a52-3c5b1e9d2a70",
    officeAppType: "TaskPaneApp",
    defaultLocale: "zh-CN",
    displayName: "绩评",
    version: "0.1.0.0",
    hosts: ["Workbook"],
    permissions: "ReadWriteDocument",
  });
});

test("every resid is defined once, and none is too long or left over", () => {
  const defined = ["Image", "Url", "String"]
    .flatMap((name) => all(name).filter((element) => element.hasAttribute("id")))
    .map((element) => element.id);
  const used = [...document.getElementsByTagName("*")].flatMap((element) => element.getAttribute("resid") ?? []);
  expect(new Set(defined).size).toBe(defined.length);
  expect(new Set(used)).toEqual(new Set(defined));
  for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
  for (const control of all("Control")) expect(control.id.length).toBeLessThanOrEqual(125);
});

test("functions, ribbon and pane share one long-lived runtime", () => {
  expect(one("Runtime").getAttribute("lifetime")).toBe("long");
  const page = one("Runtime").getAttribute("resid");
  expect(one("Page").firstElementChild?.getAttribute("resid")).toBe(page);
  expect(one("FunctionFile").getAttribute("resid")).toBe(page);
  const [pane] = all("Action").filter((action) => action.getAttribute("xsi:type") === "ShowTaskpane");
  expect(pane?.getElementsByTagName("SourceLocation")[0]?.getAttribute("resid")).toBe(page);
});

test("the ribbon has the two buttons, in both languages", () => {
  const buttons = all("Control").map((control) => {
    const label = all("String").find(
      (entry) => entry.id === control.getElementsByTagName("Label")[0]?.getAttribute("resid"),
    );
    return [
      label?.getAttribute("DefaultValue"),
      label?.firstElementChild?.getAttribute("Value"),
      control.getElementsByTagName("Action")[0]?.getAttribute("xsi:type"),
    ];
  });
  expect(buttons).toEqual([
    ["一键汇总", "Summarise", "ExecuteFunction"],
    ["打开面板", "Open pane", "ShowTaskpane"],
  ]);
  expect(texts("FunctionName")).toEqual(["summarise"]);
});

test("it asks for nothing but the shared runtime, so that the pane opens everywhere", () => {
  expect(all("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")])).toEqual([
    ["SharedRuntime", "1.1"],
  ]);
});

test("short strings are short", () => {
  for (const string of all("ShortStrings").flatMap((list) => [...list.children])) {
    const values = [
      string.getAttribute("DefaultValue"),
      ...[...string.children].map((entry) => entry.getAttribute("Value")),
    ];
    for (const value of values) expect(value?.length ?? 0).toBeLessThanOrEqual(125);
  }
});

test("every address is https and stands in the build", () => {
  const addresses = [...document.getElementsByTagName("*")]
    .flatMap((element) => [element.getAttribute("DefaultValue"), element.getAttribute("Value")])
    .filter((value): value is string => value?.startsWith("http") === true);
  expect(addresses.length).toBeGreaterThan(12);
  for (const address of addresses) {
    const url = new URL(address);
    expect(url.origin).toBe("https://localhost:3000");
    expect([address, existsSync(join(DIST, url.pathname))]).toEqual([address, true]);
  }
});

test("icons have the sizes that they are named for", () => {
  for (const name of ["icon", "pane"]) {
    for (const size of [16, 32, 64, 80]) {
      const png = readFileSync(join(DIST, "assets", `${name}-${size}.png`));
      // Width and height of a PNG stand in its first chunk.
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  }
});
