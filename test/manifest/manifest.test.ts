import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";
import { BASE, packaged, ROOT } from "../package/support/packages";
import { ManifestDocument, typeOf } from "./document";
import { brokenRules, MANIFEST_RULES, type ServedFiles } from "./rules";

const XML = readFileSync(join(ROOT, "manifest.xml"), "utf8");
/** Microsoft's published schema, where it lies beside the project. */
const SCHEMA = join(ROOT, "..", "shared", "manifest-schema");

function servedFrom(folder: string, base: string): ServedFiles {
  return {
    base,
    read: (address) => {
      const file = join(folder, new URL(address).href.slice(base.length));
      return address.startsWith(base) && existsSync(file) ? readFileSync(file) : null;
    },
  };
}

const DEVELOPMENT = servedFrom(join(ROOT, "dist"), "https://localhost:3000/");

let packageFolder: string;
let packageXml: string;
beforeAll(() => {
  packageFolder = packaged();
  packageXml = readFileSync(join(packageFolder, "manifest.xml"), "utf8");
});

describe("rules", () => {
  test("the manifest of the sources keeps them all", () => {
    expect(brokenRules(new ManifestDocument(XML), DEVELOPMENT)).toEqual([]);
  });

  test("the manifest of a package keeps them all", () => {
    expect(brokenRules(new ManifestDocument(packageXml), servedFrom(packageFolder, BASE))).toEqual([]);
  });

  const long = "长".repeat(251);
  const breaches: readonly (readonly [rule: string, from: string | RegExp, to: string])[] = [
    ["order", /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, "$2$1"],
    ["order", /<Permissions>.*<\/Permissions>/, ""],
    ["order", /<Page>[^]*?<\/Page>/, ""],
    ["order", /(<Label resid="Group.Label"\/>)\s*(<Icon>[^]*?<\/Icon>)/, "$2$1"],
    ["identity", /<Id>.*<\/Id>/, "<Id>perfscore</Id>"],
    ["identity", /<Version>.*<\/Version>/, "<Version>1.0</Version>"],
    ["lengths", /<DisplayName DefaultValue="[^"]*"/, `<DisplayName DefaultValue="${"长".repeat(126)}"`],
    ["lengths", /(id="OpenPane.Description" DefaultValue=")[^"]*/, `$1${long}`],
    ["ids", 'id="PerfScore.OpenPane"', 'id="PerfScore.Summarise"'],
    ["resources", 'resid="Help.Url"', 'resid="Nowhere"'],
    ["resources", /Pane\.Title/g, "Pane.Title.That.Is.Longer.Than.It.May.Be"],
    ["resource kinds", '<Description resid="OpenPane.Description"/>', '<Description resid="OpenPane.Label"/>'],
    ["icons", /<bt:Image size="80" resid="PaneIcon.80"\/>/, ""],
    ["icons", "assets/icon-64.png", "assets/icon-80.png"],
    ["addresses", "https://localhost:3000/assets/icon-32.png", "http://localhost:3000/assets/icon-32.png"],
    ["addresses", "functions.en-US.json", "functions.de-DE.json"],
    ["addresses", "https://localhost:3000/help/zh-CN.html", "https://example.com/help/zh-CN.html"],
    ["languages", /<bt:Override Locale="en-US" Value="Open pane"\/>/, ""],
    ["languages", 'Locale="en-US" Value="Open pane"', 'Locale="en-GB" Value="Open pane"'],
    ["shared runtime", 'lifetime="long"', 'lifetime="short"'],
    ["shared runtime", '<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Functions.Script.Url"/>'],
    ["shared runtime", 'Name="SharedRuntime"', 'Name="ExcelApi"'],
    ["namespace", 'DefaultValue="PERF"', 'DefaultValue="绩评"'],
  ];

  test.each(breaches)("%s is broken by %p", (rule, from, to) => {
    const broken = XML.replace(from, to);
    expect(broken).not.toBe(XML);
    const found = brokenRules(new ManifestDocument(broken), DEVELOPMENT).map((line) => line.split(":")[0]);
    expect(found).toContain(rule);
  });

  test("every rule names its source and has a breach that shows it works", () => {
    expect(MANIFEST_RULES.filter(({ source }) => source.length < 10)).toEqual([]);
    expect(new Set(breaches.map(([rule]) => rule))).toEqual(new Set(MANIFEST_RULES.map(({ id }) => id)));
  });
});

describe("Microsoft's own tools", () => {
  /** Read in a process of its own: the package needs a module of a kind that the test runner cannot load. */
  const READ =
    "require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[1]).then((m) => console.log(JSON.stringify(m)))";
  const parsed = (file: string): unknown =>
    JSON.parse(execFileSync(process.execPath, ["-e", READ, file], { cwd: ROOT, encoding: "utf8" }));

  test("office-addin-manifest reads the manifest of a package as what package.json says", () => {
    const { version, officeAddin } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      readonly version: string;
      readonly officeAddin: { readonly id: string };
    };
    const expected = {
      id: officeAddin.id,
      version: `${version}.0`,
      officeAppType: "TaskPaneApp",
      defaultLocale: "zh-CN",
      displayName: "绩评",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
    };
    expect(parsed(join(ROOT, "manifest.xml"))).toMatchObject(expected);
    expect(parsed(join(packageFolder, "manifest.xml"))).toMatchObject(expected);
  });

  /** Errors of the schema; null where the schema is not at hand. */
  async function schemaErrors(xml: string): Promise<readonly string[] | null> {
    if (!existsSync(SCHEMA)) return null;
    const main = "OfficeAppManifestV1_1.xsd";
    const file = (fileName: string): { fileName: string; contents: string } => ({
      fileName,
      contents: readFileSync(join(SCHEMA, fileName), "utf8"),
    });
    const others = readdirSync(SCHEMA).filter((name) => name.endsWith(".xsd") && name !== main);
    const { errors } = await validateXML({
      xml: { fileName: "manifest.xml", contents: xml },
      schema: file(main),
      preload: others.map(file),
    });
    return errors.map(({ message }) => message);
  }

  test("the published schema, where it is at hand, and the order of elements always", async () => {
    const order = MANIFEST_RULES.find(({ id }) => id === "order");
    const wrong = XML.replace(/<Permissions>.*<\/Permissions>/, "");
    for (const xml of [XML, packageXml]) {
      expect((await schemaErrors(xml)) ?? []).toEqual([]);
      expect(order?.check(new ManifestDocument(xml), DEVELOPMENT)).toEqual([]);
    }
    expect(await schemaErrors(wrong)).not.toEqual([]);
    expect(order?.check(new ManifestDocument(wrong), DEVELOPMENT)).not.toEqual([]);
  });
});

describe("what it offers", () => {
  const manifest = new ManifestDocument(XML);

  test("the ribbon has the two buttons on the Data tab, in both languages", () => {
    expect(manifest.all("OfficeTab").map(({ id }) => id)).toEqual(["TabData"]);
    const buttons = manifest.all("Control").map((control) => {
      const resid = control.querySelector("Label")?.getAttribute("resid");
      const label = manifest.all("String").find(({ id }) => id === resid);
      const action = control.querySelector("Action");
      return [
        label?.getAttribute("DefaultValue"),
        label?.firstElementChild?.getAttribute("Value"),
        action && typeOf(action),
      ];
    });
    expect(buttons).toEqual([
      ["一键汇总", "Summarise", "ExecuteFunction"],
      ["打开面板", "Open pane", "ShowTaskpane"],
    ]);
    expect(manifest.all("FunctionName").map((element) => element.textContent)).toEqual(["summarise"]);
  });

  test("it asks for nothing but the shared runtime, so that the pane opens everywhere", () => {
    expect(manifest.all("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")])).toEqual([
      ["SharedRuntime", "1.1"],
    ]);
  });
});
