import { Workbook } from "@cj-tech-master/excelts";
import type { ExcelHost } from "../../../host/excelHost";
import type { Bridge } from "../../../src/commands/bridge";
import type { PageOverBooks } from "../../app/support/pageOverBooks";

/** Something that a person asks for, and the workbook in which it is asked. */
export interface UseCase {
  readonly name: string;
  readonly start: Uint8Array;
  /** What goes before, and is not disturbed. */
  before?(bridge: Bridge): Promise<unknown>;
  run(bridge: Bridge): Promise<unknown>;
}

/** A small workbook with everything that a run writes: empty result cells, columns to add, and room for our sheets. */
function fund(workbook: Workbook): void {
  const money = workbook.addWorksheet("资金表");
  money.getCell("A1").value = "2023年专项资金支出表";
  money.getCell("C2").value = "单位：万元";
  money.getRow(3).values = ["单位", "下达金额", "支出金额", "支出率"];
  const rows: readonly (readonly [string, number, number])[] = [
    ["佛山", 25327, 25326.0938],
    ["江门", 9414, 9358.5],
    ["云浮", 400, 100],
  ];
  rows.forEach((row, index) => (money.getRow(index + 4).values = [...row]));
  money.getRow(7).values = ["合计", { formula: "SUM(B4:B6)" }, { formula: "SUM(C4:C6)" }] as never;
  const goals = workbook.addWorksheet("指标表");
  goals.getRow(1).values = ["一级指标", "三级指标", "分值", "目标值", "实际完成值"];
  goals.getRow(2).values = ["产出", "培训期数", 60, "≥10期", "8期"];
  goals.getRow(3).values = ["效益", "带动企业数", 40, "≥100家", "150家"];
  for (let row = 1; row <= 3; row++) goals.getCell(row, 5).font = { name: "黑体", size: 12 };
}

const DAMAGED = { formula: "_xludf.PERF.EXPRATE(C5,B5)", result: "#NAME?" } as never;

export async function useCases(page: PageOverBooks): Promise<readonly UseCase[]> {
  const raw = await bytes(fund);
  const damaged = await bytes((workbook) => {
    fund(workbook);
    const sheet = workbook.worksheets[0];
    if (sheet) sheet.getCell("D5").value = DAMAGED;
  });
  const wrong = await bytes((workbook) => {
    fund(workbook);
    const sheet = workbook.worksheets[0];
    if (sheet) sheet.getCell("D5").value = 0.5;
    if (sheet) sheet.getCell("D4").value = 0.9999;
  });
  const summarised = await after(page, raw, async (bridge, host) => {
    await bridge.summarise();
    await host.enter("指标表", "E2", "9期");
    await host.enter("资金表", "C6", 200);
  });
  const frozen = await after(page, summarised, (bridge) => bridge.freeze());
  return [
    { name: "扫描 scan", start: raw, run: (bridge) => bridge.scan() },
    { name: "汇总 summarise", start: raw, run: (bridge) => bridge.summarise() },
    { name: "再次汇总 summarise again", start: summarised, run: (bridge) => bridge.summarise() },
    { name: "撤销 undo", start: summarised, run: (bridge) => bridge.undo() },
    { name: "固化 freeze", start: summarised, run: (bridge) => bridge.freeze() },
    { name: "还原 thaw", start: frozen, run: (bridge) => bridge.thaw() },
    { name: "撤销固化 undo a freeze", start: frozen, run: (bridge) => bridge.undo() },
    {
      name: "用计算值替换 apply a fix",
      start: wrong,
      before: (bridge) => bridge.scan(),
      run: async (bridge) => {
        if (!(await bridge.fix())) throw new Error("there is nothing to fix");
      },
    },
    { name: "修复公式 repair", start: damaged, run: (bridge) => bridge.repair() },
  ];
}

async function bytes(build: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new Workbook();
  build(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The workbook after something was done to it, saved. */
async function after(
  page: PageOverBooks,
  start: Uint8Array,
  change: (bridge: Bridge, host: ExcelHost) => Promise<unknown>,
): Promise<Uint8Array> {
  const { host, bridge } = await page.open(start);
  await change(bridge, host);
  return host.save();
}
