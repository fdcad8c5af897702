import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Addin, openAddin } from "../../../host/page/addin";
import { OneCellHost, serveFixture } from "./fixtureAddin";

interface FixtureWindow {
  readonly ready?: string;
  readonly pressed?: string;
  readonly values?: unknown;
  readonly modes?: readonly string[];
  readonly startup?: string;
  read(): Promise<unknown>;
  readonly Office: {
    readonly context: {
      readonly displayLanguage: string;
      readonly document: { readonly url: string; readonly settings: { get(key: string): unknown } };
      readonly requirements: { isSetSupported(name: string, version: string): boolean };
    };
  };
}

const served = serveFixture();
afterAll(() => served.remove());

const open: Addin[] = [];
afterEach(() => open.splice(0).forEach((addin) => addin.close()));

async function start(options: { locale?: string; apiSets?: Record<string, number>; timeout?: number } = {}) {
  const host = new OneCellHost();
  host.locale = options.locale ?? host.locale;
  host.apiSets = { ...host.apiSets, ...options.apiSets };
  const addin = await openAddin(host, { ...served, ...(options.timeout ? { timeout: options.timeout } : {}) });
  open.push(addin);
  return { host, addin, page: addin.window as unknown as FixtureWindow };
}

function functionOf(addin: Addin, id: string) {
  const found = addin.functions.find((definition) => definition.id === id);
  if (!found) throw new Error(`no function ${id}`);
  return found;
}

describe("a page under the unmodified office.js", () => {
  test("believes that it is in desktop Excel", async () => {
    const { addin, page } = await start();
    expect(page.ready).toBe("zh-CN");
    expect(page.Office.context.document.url).toBe("C:\\资金.xlsx");
    expect(page.Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
    expect(addin.errors).toEqual([]);
  });

  test("sees the language and the API sets of the host", async () => {
    const { page } = await start({ locale: "en-US", apiSets: { ExcelApi: 1.14 } });
    expect(page.Office.context.displayLanguage).toBe("en-US");
    expect(page.Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
    expect(page.Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
  });

  test("loads nothing from outside the add-in", async () => {
    const { addin } = await start();
    expect(addin.refused).toEqual(["https://elsewhere.invalid/tracker.js"]);
  });

  test("runs the package's own file", () => {
    const own = readFileSync(require.resolve("@microsoft/office-js/dist/office.js"));
    expect(readFileSync(`${served.dist}/lib/office.js`).equals(own)).toBe(true);
  });

  test("reads through the host", async () => {
    const { page, host } = await start();
    await expect(page.read()).resolves.toEqual([[42]]);
    expect(host.bodies.at(-1)).toContain('"getActiveWorksheet"'.replace("get", "Get"));
  });

  test("is refused by a host that lacks a required set", async () => {
    await expect(start({ apiSets: { SharedRuntime: 0 } })).rejects.toThrow("SharedRuntime 1.1");
  });
});

describe("failures of the host", () => {
  test.each([
    [5103, "RequestPayloadSizeLimitExceeded"],
    [5104, "ResponsePayloadSizeLimitExceeded"],
    [5102, "ActivityLimitReached"],
    [7000, "AccessDenied"],
  ])("code %i is %s to the page", async (code, name) => {
    const { host, page } = await start();
    host.failure = code;
    await expect(page.read()).rejects.toMatchObject({ code: name });
  });

  test("a stopped host fails every request", async () => {
    const { addin, page } = await start();
    addin.stopHost();
    await expect(page.read()).rejects.toMatchObject({ code: "InvalidOrTimedOutSession" });
  });

  test("a host that throws is an internal failure, not silence", async () => {
    const { host, page } = await start();
    host.execute = () => Promise.reject(new Error("host fault"));
    await expect(page.read()).rejects.toMatchObject({ code: "GeneralException" });
  });
});

describe("ribbon buttons", () => {
  test("run their function until event.completed", async () => {
    const { addin, page, host } = await start();
    await addin.invoke("write");
    expect(page.pressed).toBe("Write");
    expect(page.values).toEqual([[42]]);
    expect([...host.settings]).toEqual([
      ["before", "kept"],
      ["ours", { runs: 1 }],
    ]);
  });

  test("can be pressed by control id", async () => {
    const { addin, page } = await start();
    await addin.invoke("Write");
    expect(page.pressed).toBe("Write");
  });

  test("a command that throws rejects with its error", async () => {
    const { addin } = await start({ timeout: 2000 });
    await expect(addin.invoke("fail")).rejects.toThrow("the command failed");
    expect(addin.errors).toHaveLength(1);
  });

  test("a promise that nobody catches rejects", async () => {
    // In a process of its own: jest takes unhandled rejections for itself.
    const output = execFileSync(process.execPath, ["--import", "tsx", join(__dirname, "uncaught.ts")], {
      encoding: "utf8",
    });
    expect(JSON.parse(output)).toEqual({ rejected: "RangeError: the promise failed", errors: 1 });
  });

  test("a command that never completes times out", async () => {
    const { addin } = await start({ timeout: 300 });
    await expect(addin.invoke("hang")).rejects.toThrow("Timed out");
  });

  test("one that shows the pane opens it, and the page hears of it", async () => {
    const { addin, page } = await start();
    expect(addin.paneVisible).toBe(false);
    await addin.invoke("Open");
    expect(addin.paneVisible).toBe(true);
    await addin.waitFor(() => page.modes?.length === 1);
    expect([...(page.modes ?? [])]).toEqual(["Taskpane"]);
  });

  test("a command can open the pane, which is no request to the workbook", async () => {
    const { addin, page, host } = await start();
    const before = host.bodies.length;
    await addin.invoke("show");
    expect(addin.paneVisible).toBe(true);
    expect(page.startup).toBe("Load");
    expect(host.bodies.length).toBe(before);
  });

  test("an unknown button is an error", async () => {
    const { addin } = await start();
    await expect(addin.invoke("nothing")).rejects.toThrow("no button nothing");
  });
});

describe("custom functions", () => {
  test("come under their full names, and those without code are listed", async () => {
    const { addin, host } = await start();
    expect(addin.functions.map(({ name }) => name)).toEqual([
      "FIX.DOUBLE",
      "FIX.REFUSE",
      "FIX.CRASH",
      "FIX.KIND",
      "FIX.BADREF",
      "FIX.LATER",
    ]);
    expect(addin.missingFunctions).toEqual(["ABSENT"]);
    expect(host.functions).toBe(addin.functions);
  });

  test("take and give arrays", async () => {
    const { addin } = await start();
    expect(
      functionOf(addin, "DOUBLE").call([
        [
          [1, 2],
          [3, 4],
        ],
      ]),
    ).toEqual([
      [2, 4],
      [6, 8],
    ]);
  });

  test.each([
    ["REFUSE", "#N/A", "没有"],
    ["CRASH", "#VALUE!", "crash"],
    // Documented as errors of arguments, not of results.
    ["BADREF", "#VALUE!", ""],
  ])("%s gives %s", async (id, error, message) => {
    const { addin } = await start();
    expect(functionOf(addin, id).call([])).toEqual({ error, message });
  });

  test("see an error cell as CustomFunctions.Error, and a missing argument as null", async () => {
    const { addin } = await start();
    const kind = functionOf(addin, "KIND");
    expect(kind.acceptsErrors).toBe(true);
    expect(kind.call([{ error: "#DIV/0!" }])).toBe("error #DIV/0!");
    expect(kind.call([null])).toBe("object");
    expect(kind.call([1])).toBe("number");
  });
});
