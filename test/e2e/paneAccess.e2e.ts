import { readFileSync } from "node:fs";
import { PreviewBrowser, type PreviewPage } from "./support/preview";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const SAMPLE = "2019年技术改造资金";
const LOOKS = ["light", "dark", "contrast"] as const;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

let browser: PreviewBrowser;

beforeAll(async () => {
  browser = await PreviewBrowser.start();
}, 120_000);
afterAll(() => browser.close());

async function violations(preview: PreviewPage): Promise<readonly string[]> {
  const frame = preview.page.frames().find((other) => other.url().includes("/addin/"));
  if (!frame) throw new Error("no pane");
  await frame.evaluate(AXE);
  const found = await frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

/** What a page holds back until it is asked for, by the page's name. */
const OPENED: Readonly<Record<string, (preview: PreviewPage) => Promise<void>>> = {
  recognition: openAllTables,
  targets: openForm,
  checks: (preview) =>
    preview.pane
      .getByRole("button", { name: /^(忽略|Ignore)：?/ })
      .first()
      .click(),
};

async function openAllTables({ pane }: PreviewPage): Promise<void> {
  const closed = pane.locator("main li > button[aria-expanded=false]");
  expect(await closed.count()).toBeGreaterThan(0);
  while ((await closed.count()) > 0) await closed.first().click();
}

async function openForm({ pane }: PreviewPage): Promise<void> {
  await pane
    .getByRole("button", { name: /^(全部|All) \d+/ })
    .first()
    .click();
  await pane.locator("article button[aria-expanded=false]").click();
  await pane.locator("article form").waitFor();
}

async function openDiagnostics({ pane }: PreviewPage): Promise<void> {
  await pane.getByRole("button", { name: /^(诊断|Diagnostics)$/ }).click();
  await pane.getByRole("button", { name: /^(复制|Copy)/ }).waitFor();
}

/** The violations of every page, as it opens and with what it holds back. */
async function walk(preview: PreviewPage): Promise<readonly string[]> {
  const { pane } = preview;
  const found: string[] = [];
  const look = async (page: string): Promise<void> => {
    found.push(...(await violations(preview)).map((violation) => `${page}: ${violation}`));
  };
  for (const page of ["start", "recognition", "targets", "scoring", "checks"]) {
    await pane.locator(`#tab-${page}`).click();
    await look(page);
    if (!OPENED[page]) continue;
    await OPENED[page](preview);
    await look(`${page}, opened`);
  }
  await pane.getByRole("button", { name: /^(更多|More)$/ }).click();
  await look("menu");
  await openDiagnostics(preview);
  await look("diagnostics");
  return found;
}

describe.each(["zh-CN", "en-US"])("%s", (locale) => {
  test.each(LOOKS)(
    "no page of the pane has a violation, %s",
    async (look) => {
      const preview = await browser.open({ sample: SAMPLE, locale, theme: look === "dark" ? "dark" : "light" });
      if (look === "contrast") await preview.page.emulateMedia({ forcedColors: "active" });
      await preview.scanned();
      expect(await walk(preview)).toEqual([]);
      await preview.close();
    },
    240_000,
  );
});

test("with the keyboard alone: summarise, look at the findings, undo", async () => {
  const preview = await browser.open({ sample: SAMPLE });
  await preview.scanned();
  const { page, pane } = preview;
  await pane.getByRole("tab", { name: /^开始/ }).focus();
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let step = 0; step < 60; step += 1) {
      const focused = await pane.locator(":focus").evaluate((e) => e.getAttribute("aria-label") ?? e.textContent ?? "");
      if (name.test(focused)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`the keyboard does not reach ${String(name)}`);
  };
  await tabTo(/^一键汇总/);
  await page.keyboard.press("Enter");
  await pane.getByText("已写好").first().waitFor();
  await preview.settled();
  await pane.getByRole("tab", { name: /^开始/ }).focus();
  await page.keyboard.press("End");
  await preview.until(
    async () => (await pane.getByRole("tab", { selected: true }).innerText()).startsWith("核对"),
    "核对",
  );
  await page.keyboard.press("Home");
  await tabTo(/^撤销/);
  await page.keyboard.press("Enter");
  await preview.until(async () => !(await preview.sheetNames()).includes("绩效评分汇总"), "nothing was undone");
  await preview.close();
}, 240_000);
