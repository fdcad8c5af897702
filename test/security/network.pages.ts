import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { createCalculator } from "../../host/calc/univer";
import { DEFAULT_API_SETS, ExcelHost } from "../../host/excelHost";
import { contentSecurityPolicy, OFFICE_JS_SOURCES } from "../../scripts/officeJs";
import { installExternal } from "./nativeExternal";

const ROOT = join(__dirname, "..", "..");
const SAMPLE = "2019年技术改造资金.xlsx";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
};

let server: Server;
let browser: Browser;
beforeAll(async () => {
  server = await serve(contentSecurityPolicy(OFFICE_JS_SOURCES.self));
  browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

/** The built add-in as a bureau's server would give it out: the policy also as a header. */
function serve(policy: string): Promise<Server> {
  const listening = createServer((request, response) => {
    const file = join(ROOT, "dist", decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname));
    const found = existsSync(file) && extname(file) !== "";
    response.writeHead(found ? 200 : 404, {
      "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      "Content-Security-Policy": policy,
    });
    response.end(found ? readFileSync(file) : "");
  });
  return new Promise((done) => listening.listen(0, "127.0.0.1", () => done(listening)));
}

interface Seen {
  readonly requests: readonly { readonly url: string; readonly type: string }[];
  /** Violations of the policy, and errors of the page. */
  readonly complaints: readonly string[];
}

async function openPane(
  host: ExcelHost,
): Promise<{ readonly page: Page; readonly origin: string; readonly seen: Seen }> {
  const page = await browser.newPage();
  const requests: { url: string; type: string }[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push({ url: request.url(), type: request.resourceType() }));
  page.on("websocket", (socket) => requests.push({ url: socket.url(), type: "websocket" }));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });
  await page.exposeFunction("hostExecute", (body: string, flags: number) => host.execute(body, flags));
  await page.exposeFunction("reportViolation", (text: string) => void complaints.push(text));
  await page.addInitScript(installExternal, { documentUrl: host.name, supported: JSON.stringify(DEFAULT_API_SETS) });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await page.goto(`${origin}/taskpane.html`);
  return { page, origin, seen: { requests, complaints } };
}

test("one click under the content security policy: nothing is asked of any other origin, and nothing is refused", async () => {
  const bytes = readFileSync(join(ROOT, "samples", SAMPLE));
  const host = await ExcelHost.open(bytes, { name: SAMPLE, calculator: createCalculator() });
  const { page, origin, seen } = await openPane(host);
  await page.getByRole("button", { name: /汇总/ }).first().click();
  await page.waitForFunction(() => (window.perfscore?.sheets().length ?? 0) > 0, undefined, { timeout: 60_000 });
  expect(host.sheetNames()).toContain("绩效评分汇总");

  expect(seen.requests.length).toBeGreaterThan(2);
  expect(seen.requests.filter(({ url }) => !url.startsWith(`${origin}/`) && !url.startsWith("data:"))).toEqual([]);
  const data = seen.requests.filter(({ type }) => ["fetch", "xhr", "websocket", "eventsource", "ping"].includes(type));
  expect(data).toEqual([]);
  expect(seen.complaints).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  const kept = await page.evaluate(() => ({ ...window.localStorage }));
  expect(Object.keys(kept).filter((key) => !key.startsWith("__OSF"))).toEqual([]);
  host.dispose();
  await page.close();
});

test("the policy is alive: a script of the page that asks elsewhere is refused, and the test would see it", async () => {
  const host = await ExcelHost.open(null, { name: "空.xlsx" });
  const { page, seen } = await openPane(host);
  await page.evaluate(() => {
    const image = document.createElement("img");
    image.src = "http://127.0.0.2/pixel.png";
    document.body.append(image);
    const script = document.createElement("script");
    script.textContent = "window.injected = true";
    document.body.append(script);
  });
  await page.waitForTimeout(200);
  expect(seen.complaints.join("\n")).toMatch(/img-src/);
  expect(seen.complaints.join("\n")).toMatch(/script-src/);
  expect(await page.evaluate(() => "injected" in window)).toBe(false);
  await page.close();
});
