import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createCalculator } from "../../host/calc/univer";
import { ExcelHost } from "../../host/excelHost";
import { openAddin, type Addin } from "../../host/page/addin";
import { CHECKSUMS, readChecksums, sha256 } from "../../scripts/package/checksums";
import { securityHeaders } from "../../scripts/package/headers";
import { OFFICE_JS_SOURCES } from "../../scripts/officeJs";
import { BASE, emptyFolder, packaged, ROOT } from "./support/packages";
import { fetchFrom, serve, type RunningServer } from "./support/server";

const SAMPLE = "2019年技术改造资金.xlsx";
const HEADERS = securityHeaders(OFFICE_JS_SOURCES.self);

let server: RunningServer;
/** The package as it came over the network. */
let fetched: string;

beforeAll(async () => {
  server = await serve(packaged(), BASE, HEADERS);
  fetched = emptyFolder();
  const list = await fetchFrom(server, `${BASE}${CHECKSUMS}`);
  for (const [file, digest] of readChecksums(list.body.toString("utf8"))) {
    const { status, headers, body } = await fetchFrom(server, new URL(file, BASE).href);
    expect([file, status, sha256(body)]).toEqual([file, 200, digest]);
    for (const [name, value] of Object.entries(HEADERS)) {
      expect([file, name, headers[name.toLowerCase()]]).toEqual([file, name, value]);
    }
    mkdirSync(dirname(join(fetched, file)), { recursive: true });
    writeFileSync(join(fetched, file), body);
  }
});
afterAll(() => server.close());

async function open(manifest: string): Promise<{ readonly host: ExcelHost; readonly addin: Addin }> {
  const host = await ExcelHost.open(readFileSync(join(ROOT, "samples", SAMPLE)), {
    name: SAMPLE,
    calculator: createCalculator(),
  });
  return { host, addin: await openAddin(host, { manifest, dist: fetched }) };
}

test("what was served loads in Excel by its own manifest, and one click scores a workbook", async () => {
  const { host, addin } = await open(join(fetched, "manifest.xml"));
  try {
    expect(addin.window.location.href).toBe(`${BASE}taskpane.html`);
    expect(addin.manifest.customFunctions?.metadata).toBe(`${BASE}functions.json`);
    expect(addin.functions.map(({ name }) => name)).toContain("PERF.EXPRATE");
    expect(addin.missingFunctions).toEqual([]);
    expect(addin.refused).toEqual([]);
    await addin.invoke("PerfScore.Summarise");
    expect(host.sheetNames()).toEqual(expect.arrayContaining(["绩效评分汇总", "核对清单"]));
    expect(addin.errors).toEqual([]);
  } finally {
    addin.close();
    host.dispose();
  }
});

test("page, functions and commands are those of the manifest", async () => {
  const xml = readFileSync(join(fetched, "manifest.xml"), "utf8");
  const changed = join(emptyFolder(), "manifest.xml");
  writeFileSync(
    changed,
    xml
      .replace('id="Functions.Namespace" DefaultValue="PERF"', 'id="Functions.Namespace" DefaultValue="OTHER"')
      .replace('<Control xsi:type="Button" id="PerfScore.Summarise">', '<Control xsi:type="Button" id="Other.Button">'),
  );
  const { host, addin } = await open(changed);
  try {
    expect(addin.functions.every(({ name }) => name.startsWith("OTHER."))).toBe(true);
    await expect(addin.invoke("PerfScore.Summarise")).rejects.toThrow("no button PerfScore.Summarise");
    await addin.invoke("Other.Button");
    expect(host.sheetNames()).toContain("绩效评分汇总");
  } finally {
    addin.close();
    host.dispose();
  }
});

test("a manifest for a page that is not there does not load", async () => {
  const xml = readFileSync(join(fetched, "manifest.xml"), "utf8");
  const changed = join(emptyFolder(), "manifest.xml");
  writeFileSync(changed, xml.replaceAll("taskpane.html", "elsewhere.html"));
  await expect(open(changed)).rejects.toThrow("elsewhere.html");
});

test.each(["../package.json", "%2e%2e/%2e%2e/package.json", "nothing.html", ""])(
  "the server gives nothing for %p",
  async (path) => {
    const { status, headers } = await fetchFrom(server, `${BASE}${path}`);
    expect(status).toBe(404);
    expect(headers["x-content-type-options"]).toBe("nosniff");
  },
);
