import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { baseAddress, catalogAddress } from "../../scripts/package/address";
import { CHECKSUMS, filesBelow, readChecksums, sha256 } from "../../scripts/package/checksums";
import { securityHeaders } from "../../scripts/package/headers";
import { OFFICE_JS_FILES, OFFICE_JS_SOURCES } from "../../scripts/officeJs";
import { BASE, emptyFolder, packaged, ROOT, textOf } from "./support/packages";

const TSX = join(ROOT, "node_modules", "tsx", "dist", "cli.mjs");
const CATALOG = "\\\\fileserver\\加载项";

function run(...parameters: readonly string[]): ReturnType<typeof spawnSync> {
  return spawnSync(process.execPath, [TSX, join(ROOT, "scripts", "package.ts"), ...parameters], {
    cwd: ROOT,
    encoding: "utf8",
  });
}

let folder: string;
beforeAll(() => {
  folder = packaged({ catalog: CATALOG });
});

describe("the package", () => {
  test("has the same bytes each time, from the command line too", () => {
    const out = join(emptyFolder(), "again");
    const { status, stdout } = run("--base", BASE, "--catalog", CATALOG, "--out", out);
    expect([status, String(stdout)]).toEqual([0, expect.stringContaining("check.html")]);
    expect(filesBelow(out)).toEqual(filesBelow(folder));
    const different = filesBelow(out).filter(
      (file) => !readFileSync(join(out, file)).equals(readFileSync(join(folder, file))),
    );
    expect(different).toEqual([]);
  });

  test("lists the checksum of every file that is served", () => {
    const sums = readChecksums(textOf(folder, CHECKSUMS));
    const served = filesBelow(folder).filter((file) => file !== CHECKSUMS && file !== "web.config");
    expect([...sums.keys()]).toEqual(served);
    for (const file of served) expect([file, sums.get(file)]).toEqual([file, sha256(readFileSync(join(folder, file)))]);
  });

  test("names no address of this computer outside of office.js", () => {
    const naming = filesBelow(folder)
      .filter((file) => !file.startsWith("lib/") && !file.endsWith(".png"))
      .filter((file) => /localhost|127\.0\.0\.1/.test(textOf(folder, file)));
    expect(naming).toEqual([]);
  });

  test("has a manifest with the id and version of package.json, whose every address is in the package", () => {
    const { version, officeAddin } = JSON.parse(textOf(ROOT, "package.json")) as {
      readonly version: string;
      readonly officeAddin: { readonly id: string };
    };
    const { document } = new JSDOM(textOf(folder, "manifest.xml"), { contentType: "text/xml" }).window;
    expect(document.querySelector("Id")?.textContent).toBe(officeAddin.id);
    expect(document.querySelector("Version")?.textContent).toBe(`${version}.0`);
    const addresses = [...document.querySelectorAll("[DefaultValue], [Value]")]
      .map((element) => element.getAttribute("DefaultValue") ?? element.getAttribute("Value") ?? "")
      .filter((value) => /^\w+:/.test(value));
    expect(addresses.length).toBeGreaterThan(12);
    for (const address of addresses) {
      expect(address.startsWith(BASE)).toBe(true);
      expect([address, existsSync(join(folder, address.slice(BASE.length)))]).toEqual([address, true]);
    }
  });

  test.each(["functions.json", "functions.en-US.json"])("%s points to the help beside it", (file) => {
    const { functions } = JSON.parse(textOf(folder, file)) as {
      readonly functions: readonly { readonly id: string; readonly helpUrl: string }[];
    };
    expect(functions).toHaveLength(13);
    for (const { id, helpUrl } of functions) {
      expect(helpUrl).toBe(`${BASE}functions/help/${id}.html`);
      expect(existsSync(join(folder, "functions", "help", `${id}.html`))).toBe(true);
    }
  });

  test("has of office.js what Excel asks for, its licence, and nothing else", () => {
    const lib = filesBelow(folder).filter((file) => file.startsWith("lib/"));
    expect(new Set(lib)).toEqual(new Set([...OFFICE_JS_FILES, "LICENSE.md"].map((file) => `lib/${file}`)));
    const bytes = lib.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
    expect(bytes).toBeLessThan(5_000_000);
  });
});

describe("another source of office.js", () => {
  test.each(["cn", "global"] as const)(
    "%s: the page, its policy and the servers' settings name it, and no copy lies in the package",
    (source) => {
      const other = packaged({ officeJs: source });
      const address = OFFICE_JS_SOURCES[source];
      const { document } = new JSDOM(textOf(other, "taskpane.html")).window;
      expect(document.querySelector("script")?.getAttribute("src")).toBe(address);
      const policy = document.querySelector("meta[http-equiv]")?.getAttribute("content") ?? "";
      expect(policy).toContain(`script-src 'self' ${new URL(address).origin};`);
      for (const file of ["web.config", "install/nginx.conf"]) expect(textOf(other, file)).toContain(policy);
      expect(existsSync(join(other, "lib"))).toBe(false);
    },
  );
});

describe("the settings of the servers", () => {
  const headers = securityHeaders(OFFICE_JS_SOURCES.self);

  test("web.config sets just the security headers", () => {
    const { document } = new JSDOM(textOf(folder, "web.config"), { contentType: "text/xml" }).window;
    const set = [...document.querySelectorAll("customHeaders > add")].map((element) => [
      element.getAttribute("name"),
      element.getAttribute("value"),
    ]);
    expect(Object.fromEntries(set)).toEqual(headers);
  });

  test("the location of nginx sets the same, below the path of the address", () => {
    const text = textOf(folder, "install/nginx.conf");
    const set = [...text.matchAll(/add_header (\S+) "([^"]*)" always;/g)].map(([, name, value]) => [name, value]);
    expect(Object.fromEntries(set)).toEqual(headers);
    expect(text).toContain('location "/perfscore/" {');
  });

  test("they know the type of every file", () => {
    const known = [...textOf(folder, "web.config").matchAll(/mimeMap fileExtension="([^"]+)"/g)].map(([, one]) => one);
    const used = new Set(filesBelow(folder).map((file) => /\.\w+$/.exec(file)?.[0]));
    used.delete(".config");
    expect([...used].filter((extension) => !known.includes(extension))).toEqual([]);
  });
});

describe("the install kit", () => {
  const registry = (file: string): string => readFileSync(join(folder, "install", file), "utf16le").slice(1);
  const key = String.raw`HKEY_CURRENT_USER\Software\Microsoft\Office\16.0\WEF\TrustedCatalogs`;

  test("trusts the shared folder for this user, and takes it back", () => {
    const trust = registry("trust-catalog.reg").split("\r\n");
    const id = /\{[0-9a-f-]{36}\}/.exec(trust[2] ?? "")?.[0];
    expect(trust).toEqual([
      "Windows Registry Editor Version 5.00",
      "",
      `[${key}\\${id}]`,
      `"Id"="${id}"`,
      String.raw`"Url"="\\\\fileserver\\加载项"`,
      '"Flags"=dword:00000001',
      "",
    ]);
    expect(registry("remove-catalog.reg")).toContain(`[-${key}\\${id}]`);
    const script = textOf(folder, "install/PerfScore-Catalog.ps1");
    expect(script).toContain(`'{' + '${id?.slice(1, -1)}' + '}'`);
    expect(script).toContain("$Path = '\\\\fileserver\\加载项'");
  });

  test("the script writes nowhere but in the user's own registry, and Windows PowerShell can read it", () => {
    const bytes = readFileSync(join(folder, "install", "PerfScore-Catalog.ps1"));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const script = bytes.toString("utf8");
    expect(script.replace(/\r\n/g, "")).not.toContain("\n");
    expect(script).not.toMatch(/HKLM|LOCAL_MACHINE|Set-ExecutionPolicy|Start-Process|Invoke-WebRequest/i);
    const targets = [...script.matchAll(/(?:New-Item|New-ItemProperty|Remove-Item)\s+-(?:Literal)?Path (\S+)/g)];
    expect(targets.map(([, target]) => target)).toEqual(["$key", "$key", "$key", "$key", "$key"]);
    expect(script).toContain('$key = "HKCU:\\Software\\');
  });

  test("the page for the IT office names this address, version and folder, and says so where the folder is open", () => {
    const page = textOf(folder, "install/index.html");
    for (const word of [BASE, `${BASE}check.html`, CATALOG]) expect(page).toContain(word);
    expect(page).not.toContain("{{");
    const open = textOf(packaged(), "install/index.html");
    expect(open).toContain("打包时没有给出共享文件夹");
  });
});

describe("what cannot work is refused with a reason", () => {
  test.each([
    ["http://perf.example.gov.cn/", "https"],
    ["https://localhost:3000/", "npm run excel"],
    ["https://127.0.0.1/a/", "npm run excel"],
    ["https://perf.example.gov.cn/?v=1", "问号"],
    ["perf.example.gov.cn", "不是网址"],
  ])("the address %s", (address, reason) => {
    expect(() => baseAddress(address)).toThrow(reason);
  });

  test("an address gets the slash at its end, Chinese is encoded", () => {
    expect(baseAddress("https://perf.example.gov.cn/a/绩评")).toBe("https://perf.example.gov.cn/a/%E7%BB%A9%E8%AF%84/");
  });

  test.each(["Z:\\addins", "\\\\server", "//server/share"])("the catalogue %s", (path) => {
    expect(() => catalogAddress(path)).toThrow("--catalog");
  });

  test("a folder with something else in it is left alone", () => {
    const out = join(emptyFolder(), "mine");
    mkdirSync(out);
    writeFileSync(join(out, "表.xlsx"), "");
    const { status, stderr } = run("--base", BASE, "--out", out);
    expect([status, String(stderr)]).toEqual([2, expect.stringContaining("别的东西")]);
    expect(filesBelow(out)).toEqual(["表.xlsx"]);
  });
});
