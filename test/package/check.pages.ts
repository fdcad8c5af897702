import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { createCalculator } from "../../host/calc/univer";
import { DEFAULT_API_SETS, ExcelHost } from "../../host/excelHost";
import { securityHeaders, type Headers } from "../../scripts/package/headers";
import { OFFICE_JS_SOURCES } from "../../scripts/officeJs";
import { installExternal } from "../security/nativeExternal";
import { BASE, packaged, ROOT } from "./support/packages";
import { serve, type RunningServer } from "./support/server";

const HEADERS = securityHeaders(OFFICE_JS_SOURCES.self);

interface Opened {
  readonly page: Page;
  /** What the browser itself complained of: policy violations, errors. */
  readonly complaints: readonly string[];
}

let browsers: Browser[] = [];
let servers: RunningServer[] = [];
afterEach(async () => {
  await Promise.all([...browsers.map((one) => one.close()), ...servers.map((one) => one.close())]);
  [browsers, servers] = [[], []];
});

/** Opens a file of a package in Chromium at its real address, which leads to a server on this computer. */
async function open(folder: string, file: string, headers: Headers = HEADERS, host?: ExcelHost): Promise<Opened> {
  const server = await serve(folder, BASE, headers);
  servers.push(server);
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--host-resolver-rules=MAP ${new URL(BASE).hostname}:443 127.0.0.1:${server.port}`,
    ],
  });
  browsers.push(browser);
  const page = await browser.newPage({ ignoreHTTPSErrors: true });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  if (host) await putExcelAround(page, host);
  await page.goto(new URL(file, BASE).href);
  return { page, complaints };
}

async function putExcelAround(page: Page, host: ExcelHost): Promise<void> {
  await page.exposeFunction("hostExecute", (body: string, flags: number) => host.execute(body, flags));
  await page.exposeFunction("reportViolation", () => undefined);
  await page.addInitScript(installExternal, { documentUrl: host.name, supported: JSON.stringify(DEFAULT_API_SETS) });
}

async function results(page: Page): Promise<{ readonly verdict: string; readonly bad: readonly string[] }> {
  await page.waitForSelector("#verdict[data-done]");
  const rows = await page.$$eval("#results tr", (all) =>
    all.map((row) => [...row.children].map((cell) => cell.textContent)),
  );
  const bad = rows.filter(([, mark]) => mark !== "✓ 通过").map(([name, , text]) => `${name}: ${text}`);
  return { verdict: (await page.textContent("#verdict")) ?? "", bad };
}

test("the self-check finds nothing wrong with a package under its own headers", async () => {
  const { page, complaints } = await open(packaged(), "check.html");
  expect(await results(page)).toEqual({ verdict: "✓ 全部通过，可以在 Excel 里加载。", bad: [] });
  expect(complaints).toEqual([]);
});

test("it names files that are missing or changed, and headers that were lost", async () => {
  const folder = packaged();
  rmSync(join(folder, "help", "zh-CN.html"));
  writeFileSync(join(folder, "taskpane.js"), "");
  const { page } = await open(folder, "check.html", { ...HEADERS, "Referrer-Policy": "origin" });
  const { verdict, bad } = await results(page);
  expect(verdict).toContain("✗ 有 4 项没有通过");
  const found = bad.join("\n");
  for (const words of [
    "安全响应头: referrer-policy",
    "打不开 ",
    "与打包时不同：taskpane.js",
    "打不开：help/zh-CN.html",
  ]) {
    expect(found).toContain(words);
  }
});

test("it says when the package was made for another address", async () => {
  const { page } = await open(packaged({ base: "https://other.example.gov.cn/" }), "check.html");
  const { bad } = await results(page);
  expect(bad.join("\n")).toContain(`清单写的是 https://other.example.gov.cn/`);
});

test("the pane's page keeps to its policy in a browser, and says where it belongs", async () => {
  const { page, complaints } = await open(packaged(), "taskpane.html");
  await page.waitForFunction(() => document.body.textContent?.includes("绩评是 Excel 加载项"));
  expect(complaints).toEqual([]);
});

test("the served pane scores a workbook in a browser, and asks for nothing but its own files", async () => {
  const name = "2019年技术改造资金.xlsx";
  const bytes = readFileSync(join(ROOT, "samples", name));
  const host = await ExcelHost.open(bytes, { name, calculator: createCalculator() });
  const { page, complaints } = await open(packaged(), "taskpane.html", HEADERS, host);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.reload();
  await page.getByRole("button", { name: /汇总/ }).first().click();
  await page.waitForFunction(() => (window.perfscore?.sheets().length ?? 0) > 0, undefined, { timeout: 60_000 });
  expect(host.sheetNames()).toEqual(expect.arrayContaining(["绩效评分汇总", "核对清单"]));
  expect(requests.length).toBeGreaterThan(2);
  expect(requests.filter((url) => !url.startsWith(BASE) && !url.startsWith("data:"))).toEqual([]);
  expect(complaints).toEqual([]);
  host.dispose();
});
