import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { JSDOM } from "jsdom";
import type { ExcelHost } from "../../../host/excelHost";

/** The Excel namespace of an office.js that runs in a page of its own, connected to a host. */
export interface OfficePage {
  readonly Excel: typeof Excel;
  close(): void;
}

const dist = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const safeArray = (items: readonly unknown[]): { toArray(): readonly unknown[] } => ({ toArray: () => items });

function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    if (pathname === "/page.html") {
      response.setHeader("content-type", "text/html");
      response.end('<!doctype html><script src="/lib/office.js"></script>');
      return;
    }
    const file = join(dist, pathname.replace("/lib/", ""));
    const found = existsSync(file);
    response.statusCode = found ? 200 : 404;
    response.setHeader("content-type", "text/javascript");
    response.end(found ? readFileSync(file) : "");
  });
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done(server)));
}

/** Loads the package's own office.js into jsdom and lets it talk to the host. */
export async function openOffice(host: () => ExcelHost): Promise<OfficePage> {
  const server = await serve();
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "test",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 2052,
    GetAppDataLocale: () => 2052,
    GetDocUrl: () => host().name,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => JSON.stringify(host().apiSets),
    GetHostFullVersion: () => "16.0.19000.10000",
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
  const external = {
    GetHostInfo: () => "Excel$Win32$16.01$zh-CN$telemetry$$disableLogging$8",
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    RegisterEvent: (_id: number, _target: string, _handler: unknown, done: (answer: unknown) => void) =>
      done(safeArray([0, null])),
    UnregisterEvent: (_id: number, _target: string, done: (answer: unknown) => void) => done(safeArray([0, null])),
    Execute(_id: number, [message]: readonly [readonly unknown[]], done: (answer: unknown) => void) {
      void host()
        .execute(String(message[4]), Number(message[6]))
        .then(({ code, body }) => done(safeArray(code === 0 ? [0, 200, [], body] : [code])));
    },
  };
  const { port } = server.address() as AddressInfo;
  const page = await JSDOM.fromURL(`http://127.0.0.1:${port}/page.html`, {
    runScripts: "dangerously",
    resources: "usable",
    beforeParse: (window) => Object.defineProperty(window, "external", { value: external, configurable: true }),
  });
  await new Promise((loaded) => page.window.addEventListener("load", loaded));
  const window = page.window as unknown as { Office: { onReady(): Promise<unknown> }; Excel: typeof Excel };
  await window.Office.onReady();
  return {
    Excel: window.Excel,
    close() {
      page.window.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
