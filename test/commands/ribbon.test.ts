import { openBook, openSample } from "../app/support/openBook";

test("a run from the ribbon leaves the pane closed", async () => {
  const { addin, bridge } = await openSample("2019年技术改造资金.xlsx");
  await addin.invoke("summarise");
  expect(bridge.problem()).toBeNull();
  expect(bridge.sheets()).toEqual(["绩效评分汇总", "核对清单"]);
  expect(addin.paneVisible).toBe(false);
});

test("what goes wrong behind the ribbon button opens the pane, and stays there to be read", async () => {
  const { addin, bridge } = await openBook(null);
  await addin.invoke("summarise");
  await addin.waitFor(() => addin.paneVisible);
  expect(bridge.problem()).toMatchObject({ code: "nothing-found" });
  expect(addin.window.document.body.textContent).toContain("没有找到可以汇总的资金表或指标表");
});
