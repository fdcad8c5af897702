import { openSample, type OpenBook } from "../app/support/openBook";
import { Hands } from "./inputs";
import { Pane } from "./page";

const FUND = "2019年技术改造资金.xlsx";

async function openDiagnostics(book: Promise<OpenBook>) {
  const { host, addin } = await book;
  const pane = new Pane(addin);
  await addin.waitFor(() => pane.document.getElementById("tab-start"));
  await pane.settled();
  pane.button("更多").click();
  await addin.waitFor(() => pane.has("诊断"));
  pane.button("诊断").click();
  await pane.shows("自检");
  return { host, addin, pane, hands: new Hands(addin) };
}

test("names host, API sets, versions, functions and what is kept, and has checked itself", async () => {
  const { pane, addin } = await openDiagnostics(openSample(FUND));
  for (const text of ["ExcelApi1.17", "SharedRuntime1.2", "13 个已登记", "5 项通过", "zh-CN", "撤销信息"]) {
    expect(pane.text).toContain(text);
  }
  expect(pane.text).toMatch(/版本0\.\d+\.\d+/);
  expect(pane.text).toMatch(/页面[0-9a-f]{8}/);
  expect(pane.text).not.toContain("技术改造资金支出");
  expect(addin.errors).toEqual([]);
});

test("the text can be copied, or is selected where the clipboard is closed", async () => {
  const { pane, addin, hands } = await openDiagnostics(openSample(FUND));
  pane.button("复制").click();
  await addin.waitFor(() => hands.told.some((told) => told.includes("Ctrl+C")));
  const area = await addin.waitFor(() => pane.document.querySelector("textarea"));
  expect(area.value).toContain("ExcelApi: 1.17");
  await addin.waitFor(() => area.selectionEnd === area.value.length);

  const copied: string[] = [];
  Object.defineProperty(addin.window.navigator, "clipboard", {
    value: {
      writeText: (text: string) => {
        copied.push(text);
        return addin.window.Promise.resolve();
      },
    },
  });
  pane.button("复制").click();
  await addin.waitFor(() => pane.has("已复制"));
  expect(copied[0]).toContain("CustomFunctionsRuntime: 1.4");
});

test("an old Excel is told what it lacks", async () => {
  const { pane } = await openDiagnostics(
    openSample(FUND, { apiSets: { ExcelApi: 1.12, SharedRuntime: 1.1, CustomFunctionsRuntime: 0 } }),
  );
  expect(pane.text).toContain("ExcelApi1.12");
  expect(pane.text).toContain("不支持自定义函数");
});
