import { openSample, plain } from "../app/support/openBook";
import { Pane } from "./page";

const INNOVATION = "2019年产业创新和预留资金.xlsx";

async function targets(file = INNOVATION, locale: "zh-CN" | "en-US" = "zh-CN") {
  const opened = await openSample(file, { locale });
  const pane = new Pane(opened.addin);
  await pane.shows(locale === "zh-CN" ? "将写入" : "Will write");
  pane.open(locale === "zh-CN" ? "目标" : "Targets");
  const chosen = (): string => pane.document.querySelector("[role=option][aria-selected=true]")?.textContent ?? "";
  const card = (): string => pane.document.querySelector("article")?.textContent ?? "";
  return { ...opened, pane, chosen, card };
}

test("those that need a person come first; arrow keys and buttons go on", async () => {
  const { pane, card } = await targets();
  await pane.shows("需确认 6");
  expect(pane.button("需确认 6").getAttribute("aria-pressed")).toBe("true");
  expect(pane.document.querySelectorAll("[role=option]")).toHaveLength(6);
  const first = card();
  pane.press("ArrowDown", pane.document.querySelector("[role=listbox]")!);
  await pane.shows("第 2 个，共 6 个");
  expect(card()).not.toBe(first);
  pane.press("ArrowUp", pane.document.querySelector("[role=listbox]")!);
  await pane.shows("第 1 个，共 6 个");
  expect(card()).toBe(first);
  pane.button("下一个（↓）").click();
  await pane.shows("第 2 个，共 6 个");
  pane.button("全部 40").click();
  await pane.shows("第 1 个，共 40 个");
  expect(pane.text).toMatch(/[≥≤]/);
});

test("one press decides; the next one takes its place, and the run writes what was decided", async () => {
  const { pane, host, bridge, addin, card } = await targets();
  expect(card()).toContain("大会绩效目标!D5");
  pane.button("部分完成").click();
  await pane.shows("需确认 5");
  expect(card()).toContain("大会绩效目标!D12");
  expect(pane.document.activeElement?.tagName).toBe("ARTICLE");
  expect(host.settings.get("perfscore.judgements")).toMatchObject({ indicators: [{ actual: { text: "部分完成" } }] });
  const rows = plain(await bridge.report()).tables.flatMap((table) => table.rows);
  const judged = rows.find(({ flags }) => (flags as readonly string[]).includes("人工认定"));
  expect(judged).toMatchObject({ completionRate: 0.8, verdict: "unmet" });
  pane.button("一键汇总").click();
  await pane.shows("已写好");
  const summary = host.values("绩效评分汇总", "A1:M200").flat();
  expect(summary.some((value) => String(value).includes("人工认定"))).toBe(true);
  await addin.waitFor(() => !pane.text.includes("正在"));
  expect(addin.errors).toEqual([]);
});

test("typing shows at once how it is read; the decision is kept, seen again when opened anew, and taken back", async () => {
  const { pane, host, addin, card } = await targets();
  const name = pane.document.querySelector("article h2")?.textContent ?? "";
  pane.button(`改“${name}”的读法`).click();
  await addin.waitFor(() => pane.document.querySelectorAll("article input").length === 2);
  const type = (index: number, text: string): void => {
    const input = pane.document.querySelectorAll<HTMLInputElement>("article input")[index]!;
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input) as object, "value")?.set?.call(input, text);
    input.dispatchEvent(new addin.window.Event("input", { bubbles: true }));
  };
  type(0, "≥4个");
  type(1, "5个");
  await pane.shows("完成率 125.00%，完成");
  expect(card()).toContain("≥ 4 个");
  pane.button("确定").click();
  await pane.shows("需确认 5");
  pane.button("全部 40").click();
  await pane.shows("第 1 个，共 40 个");
  pane.button("下一个（↓）").click();
  await pane.shows("人工认定");
  const again = new Pane((await reopened(await host.save())).addin);
  await again.shows("将写入");
  again.open("目标");
  await again.shows("需确认 5");
});

async function reopened(bytes: Uint8Array) {
  const { openBook } = await import("../app/support/openBook");
  return openBook(bytes, { name: INNOVATION });
}

test("a decision about a cell that was changed since is told and can be forgotten", async () => {
  const { pane, host, addin } = await targets();
  pane.button("完成").click();
  await pane.shows("需确认 5");
  const { sheet, actual } = (
    host.settings.get("perfscore.judgements") as {
      indicators: { sheet: string; actual: { seen: string } }[];
    }
  ).indicators[0]!;
  const place = host
    .values(sheet, "A1:J60")
    .flatMap((row, at) => row.map((value, column) => ({ value, address: `${"ABCDEFGHIJ"[column]}${at + 1}` })))
    .find(({ value }) => value === actual.seen)!;
  await host.enter(sheet, place.address, "换了说法");
  await pane.shows("对不上的认定");
  pane.button("删去这条认定").click();
  await addin.waitFor(() => !pane.text.includes("对不上的认定"));
  expect(host.settings.has("perfscore.judgements")).toBe(false);
});

test("the cell is shown in Excel, and English works too", async () => {
  const { pane, host, addin } = await targets(INNOVATION, "en-US");
  await pane.shows("To confirm 6");
  const place = pane.document.querySelector<HTMLElement>("article > button")!;
  const sheet = place.textContent?.split("!")[0];
  place.click();
  await addin.waitFor(() => host.book.activeSheet().name === sheet);
  pane.button("Partly met").click();
  await pane.shows("To confirm 5");
});
