import type { ExcelHost } from "../../host/excelHost";
import type { Addin } from "../../host/page/addin";
import type { WorkbookProblem } from "../../src/app/problem";
import type { Bridge } from "../../src/commands/bridge";
import { change } from "../app/support/change";
import { PageOverBooks } from "../app/support/pageOverBooks";
import { isSameBook, stateOf, type BookState } from "./support/bookState";
import { undisturbed } from "./support/faultRun";
import { useCases, type UseCase } from "./support/useCases";

/** Requests of a run: three to read, one to check, one for print areas where columns are added, one to write, one for windows and paper. */
const CHECK = 4;
const WRITE = 6;

const page = new PageOverBooks();
let cases: readonly UseCase[] = [];
beforeAll(async () => void (cases = await useCases(page)));
afterAll(() => page.close());

interface Opened {
  readonly host: ExcelHost;
  readonly addin: Addin;
  readonly bridge: Bridge;
  readonly before: BookState;
}

async function open(name: string): Promise<Opened> {
  const useCase = cases.find((candidate) => candidate.name.startsWith(name));
  const opened = await page.open(useCase?.start ?? new Uint8Array());
  await pause();
  return { ...opened, before: stateOf(opened.host) };
}

function pause(milliseconds = 10): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function problemOf(job: Promise<unknown>): Promise<WorkbookProblem | null> {
  return job.then(
    () => null,
    (error: unknown) => (error as { readonly problem: WorkbookProblem }).problem,
  );
}

/** Everything but what somebody else did meanwhile is as it was. */
function expectOnly(host: ExcelHost, before: BookState, changed: Readonly<Record<string, unknown>>): void {
  const after = stateOf(host);
  const places = new Set([...before.cells.keys(), ...after.cells.keys()]);
  const differing = [...places].filter((place) => before.cells.get(place) !== after.cells.get(place));
  expect(differing.sort()).toEqual(Object.keys(changed).sort());
  for (const [place, value] of Object.entries(changed)) {
    const [sheet = "", address = ""] = place.split("!");
    expect(host.cell(sheet, address).value).toBe(value);
  }
  expect(after.settings).toBe(before.settings);
  expect(after.rest.get("names")).toBe(before.rest.get("names"));
}

describe("a co-author", () => {
  test("fills a result cell before the check: named, and nothing is written", async () => {
    const { host, bridge, before } = await open("汇总");
    host.beforeRequest(CHECK, () => host.enter("资金表", "D5", "待核"));
    expect(await problemOf(bridge.summarise())).toMatchObject({ code: "changed-meanwhile", cell: "资金表!D5" });
    expectOnly(host, before, { "资金表!D5": "待核" });
  });

  test("fills it after the check, in the moment of writing: it gets back what it held", async () => {
    const { host, bridge, before } = await open("汇总");
    host.beforeRequest(WRITE, () => host.enter("资金表", "D5", "待核"));
    expect(await problemOf(bridge.summarise())).toMatchObject({ code: "changed-meanwhile", cell: "资金表!D5" });
    expectOnly(host, before, { "资金表!D5": "待核" });
  });

  test("changes a formula that is about to be frozen", async () => {
    const { host, bridge, before } = await open("固化");
    host.beforeRequest(WRITE - 1, () => host.enter("资金表", "D6", 0.123));
    expect(await problemOf(bridge.freeze())).toMatchObject({ code: "changed-meanwhile", cell: "资金表!D6" });
    expect(host.cell("资金表", "D6").value).toBe(0.123);
    expect(host.cell("资金表", "D5").formula).toBe("=PERF.EXPRATE(C5,B5)");
    expect(stateOf(host).settings).toBe(before.settings);
  });

  test("types into the summary while it is being computed anew", async () => {
    const { host, bridge, before } = await open("再次汇总");
    host.beforeRequest(CHECK, () => host.enter("绩效评分汇总", "A90", "我的备注"));
    expect(await problemOf(bridge.summarise())).toMatchObject({ code: "changed-meanwhile" });
    expectOnly(host, before, { "绩效评分汇总!A90": "我的备注" });
    await bridge.summarise();
    expect(host.values("绩效评分汇总", "A1:K120").flat()).toContain("我的备注");
  });

  test.each([
    ["deletes", "sheet-gone", (workbook: Excel.Workbook) => workbook.worksheets.getItem("指标表").delete()],
    [
      "renames",
      "sheet-renamed",
      (workbook: Excel.Workbook) => void (workbook.worksheets.getItem("指标表").name = "改名"),
    ],
  ])("%s a sheet between reading and writing", async (_what, code, how) => {
    const { host, addin, bridge } = await open("汇总");
    host.beforeRequest(CHECK, () => queued(host, addin, how));
    expect(await problemOf(bridge.summarise())).toMatchObject({ code, cell: "指标表" });
    expect(host.sheetNames()).not.toContain("绩效评分汇总");
    expect(host.cell("资金表", "D5").value).toBe("");
    expect(host.book.names).toEqual([]);
    expect([...host.settings.keys()]).toEqual([]);
  });

  test.each([CHECK, WRITE])("protects a sheet before request %i", async (request) => {
    const { host, addin, bridge, before } = await open("汇总");
    const protect = (workbook: Excel.Workbook): void => workbook.worksheets.getItem("指标表").protection.protect();
    host.beforeRequest(request, () => queued(host, addin, protect));
    const problem = await problemOf(bridge.summarise());
    expect(problem?.code).toBe(request === CHECK ? "sheet-protected" : "write-failed");
    expectOnly(host, before, {});
    expect(host.sheetNames()).toEqual(["资金表", "指标表"]);
  });

  test("protects a sheet after a run: the undo says which cells are left, and ends once it is free again", async () => {
    const { host, addin, bridge } = await open("撤销");
    await change(addin, (workbook) => workbook.worksheets.getItem("指标表").protection.protect());
    const problem = await problemOf(bridge.undo());
    expect(problem).toMatchObject({ code: "undo-failed" });
    expect(problem?.cell.split("、").every((place) => place.startsWith("指标表!"))).toBe(true);
    expect(host.cell("资金表", "D5").formula).toBeNull();
    expect(host.sheetNames()).toEqual(["资金表", "指标表"]);
    await change(addin, (workbook) => workbook.worksheets.getItem("指标表").protection.unprotect());
    expect(await bridge.undo()).toBeNull();
    expect(host.values("指标表", "F1:H3").flat()).toEqual(Array(9).fill(""));
    expect(host.book.names).toEqual([]);
  });
});

/** The request that is about to be answered waits: what happens now comes before it. */
async function queued(host: ExcelHost, addin: Addin, how: (workbook: Excel.Workbook) => void): Promise<void> {
  await host.asSomebodyElse(() => change(addin, how));
}

describe("the structure of the workbook is protected", () => {
  const protect = (workbook: Excel.Workbook): void => workbook.protection.protect();

  test("no sheet can be added: said before anything is written", async () => {
    const { host, addin, bridge, before } = await open("汇总");
    await change(addin, protect);
    expect(await problemOf(bridge.summarise())).toMatchObject({ code: "workbook-protected" });
    expect(isSameBook(stateOf(host), before)).toBe(true);
  });

  test("protected in the moment of writing: put back", async () => {
    const { host, addin, bridge, before } = await open("汇总");
    host.beforeRequest(WRITE, () => queued(host, addin, protect));
    expect(await problemOf(bridge.summarise())).toMatchObject({ code: "write-failed" });
    expect(isSameBook(stateOf(host), before)).toBe(true);
  });

  test("sheets of ours that are there already are written", async () => {
    const { addin, bridge } = await open("再次汇总");
    await change(addin, protect);
    expect(await problemOf(bridge.summarise())).toBeNull();
  });

  test("an undo names the sheets that cannot go, and takes them away once they can", async () => {
    const { host, addin, bridge } = await open("撤销");
    await change(addin, protect);
    expect(await problemOf(bridge.undo())).toMatchObject({ code: "undo-failed", cell: "绩效评分汇总、核对清单" });
    expect(host.cell("资金表", "D5").formula).toBeNull();
    await change(addin, (workbook) => workbook.protection.unprotect());
    expect(await bridge.undo()).toBeNull();
    expect(host.sheetNames()).toEqual(["资金表", "指标表"]);
  });
});

describe("another workbook is in front", () => {
  test("no sheet can be added: the workbook is as it was, and it is said what to do", async () => {
    const { host, bridge, before } = await open("汇总");
    host.inFront = false;
    const problem = await problemOf(bridge.summarise());
    expect(problem).toMatchObject({ code: "write-failed" });
    expect(problem?.zh).toContain("另一个工作簿");
    expect(isSameBook(stateOf(host), before)).toBe(true);
  });

  test("a second run writes; only windows cannot be set", async () => {
    const { host, bridge } = await open("再次汇总");
    host.inFront = false;
    expect(await problemOf(bridge.summarise())).toBeNull();
    expect(bridge.warnings().map(({ code }) => code)).toEqual(["view-failed"]);
  });

  test("an undo can be ended later", async () => {
    const { host, bridge } = await open("撤销");
    host.inFront = false;
    expect(await problemOf(bridge.undo())).toMatchObject({ code: "undo-failed", cell: "绩效评分汇总、核对清单" });
    host.inFront = true;
    expect(await bridge.undo()).toBeNull();
    expect(host.sheetNames()).toEqual(["资金表", "指标表"]);
  });
});

test.each([1, 2, 3, CHECK, WRITE - 1, WRITE, 7])(
  "a cell is edited at request %i: the run waits and goes on",
  async (request) => {
    const { host, bridge } = await open("汇总");
    host.beforeRequest(request, () => void (host.cellEditMode = true));
    const run = problemOf(bridge.summarise());
    while (!host.cellEditMode) await pause(1);
    await pause(20);
    host.cellEditMode = false;
    expect(await run).toBeNull();
    expect(host.sheetNames()).toContain("绩效评分汇总");
  },
);

describe("cancelling at every request leaves the workbook whole", () => {
  test.each(["扫描", "汇总", "再次汇总", "撤销", "固化", "还原", "修复公式"])("%s", async (name) => {
    const useCase = cases.find((candidate) => candidate.name.startsWith(name));
    if (!useCase) throw new Error(`no use case ${name}`);
    const reference = await undisturbed(page, useCase);
    const outcomes = new Set<string>();
    for (let request = 1; request <= reference.requests; request += 1) {
      const { host, bridge, before } = await open(name);
      host.beforeRequest(request, () => bridge.cancel());
      const problem = await problemOf(useCase.run(bridge));
      await pause();
      const state = stateOf(host);
      if (problem) expect(problem.code).toBe("cancelled");
      const wanted = problem ? before : reference.after;
      expect([request, isSameBook(state, wanted), state.settings]).toEqual([request, true, wanted.settings]);
      outcomes.add(problem ? "cancelled" : "complete");
    }
    if (name !== "撤销") expect(outcomes).toContain("cancelled");
  });
});

describe("the host does not take what is to be remembered", () => {
  /** Document settings that cannot be saved. */
  function refuseSettings(host: ExcelHost): () => void {
    const { settings } = host;
    Object.defineProperty(settings, "clear", {
      configurable: true,
      value: () => {
        throw new Error("The settings cannot be saved");
      },
    });
    return () => Reflect.deleteProperty(settings, "clear");
  }

  test.each(["汇总", "再次汇总", "固化"])("%s: nothing is written that could not be taken back", async (name) => {
    const { host, bridge, before } = await open(name);
    const free = refuseSettings(host);
    const run = name === "固化" ? bridge.freeze() : bridge.summarise();
    expect(await problemOf(run)).toMatchObject({ code: "store-failed" });
    free();
    expect(isSameBook(stateOf(host), before)).toBe(true);
    expect(stateOf(host).settings).toBe(before.settings);
  });

  test.each([
    ["汇总", WRITE],
    ["固化", WRITE - 1],
  ])("%s: refused after the cells were written, they are put back", async (name, write) => {
    const { host, bridge, before } = await open(name);
    let free = (): unknown => undefined;
    host.beforeRequest(write, () => void (free = refuseSettings(host)));
    const run = name === "固化" ? bridge.freeze() : bridge.summarise();
    expect(await problemOf(run)).toMatchObject({ code: "write-failed" });
    free();
    expect(isSameBook(stateOf(host), before)).toBe(true);
  });
});
