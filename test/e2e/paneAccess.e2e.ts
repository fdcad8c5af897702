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

describe.each(["zh-CN", "en-US"])("%s", (locale) => {
  test.each(LOOKS)(
    "no page of the pane has a violation, %s",
    async (look) => {
      const preview = await browser.open({ sample: SAMPLE, locale, theme: look === "dark" ? "dark" : "light" });
      if (look === "contrast") await preview.page.emulateMedia({ forcedColors: "active" });
      await preview.scanned();
      const tabs = preview.pane.getByRole("tab");
      const count = await tabs.count();
      expect(count).toBeGreaterThanOrEqual(5);
      const found: string[] = [];
      for (let index = 0; index < count; index += 1) {
        await tabs.nth(index).click();
        const page = await tabs.nth(index).innerText();
        found.push(...(await violations(preview)).map((violation) => `${page}: ${violation}`));
      }
      expect(found).toEqual([]);
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
