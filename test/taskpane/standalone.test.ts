import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { JSDOM, VirtualConsole } from "jsdom";

const DIST = join(__dirname, "..", "..", "dist");

async function openPage(change: (html: string) => string): Promise<string> {
  const html = change(readFileSync(join(DIST, "taskpane.html"), "utf8"));
  const { window } = new JSDOM(html, {
    url: pathToFileURL(join(DIST, "taskpane.html")).href,
    runScripts: "dangerously",
    resources: "usable",
    virtualConsole: new VirtualConsole(),
  });
  const shown = (): string => window.document.getElementById("root")?.textContent ?? "";
  const end = Date.now() + 20_000;
  while (shown().includes("正在打开") && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  const text = shown();
  window.close();
  return text;
}

test("without office.js the page says so, in both languages", async () => {
  const text = await openPage((html) => html.replace(/<script src="?lib\/office\.js"?><\/script>/, ""));
  expect(text).toContain("缺少 office.js");
  expect(text).toContain("office.js is missing");
});

test("outside Excel the page says where it belongs", async () => {
  const text = await openPage((html) => html);
  expect(text).toContain("请在 Excel 的“数据”选项卡中打开它");
  expect(text).toContain("open it from the Data tab");
});
