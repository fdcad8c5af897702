import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM, VirtualConsole } from "jsdom";
import { AddinFiles, AddinResourceLoader } from "../../host/page/files";

const DIST = join(__dirname, "..", "..", "dist");
const PAGE = "https://localhost:3000/taskpane.html";

/** What the built page shows in a plain browser. */
async function openPage(change: (html: string) => string): Promise<string> {
  const { window } = new JSDOM(change(readFileSync(join(DIST, "taskpane.html"), "utf8")), {
    url: PAGE,
    runScripts: "dangerously",
    resources: new AddinResourceLoader(new AddinFiles(PAGE, DIST)),
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
