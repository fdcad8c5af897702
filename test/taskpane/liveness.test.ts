import { openSample } from "../app/support/openBook";
import { Pane } from "./page";

const FUND = "2019年技术改造资金.xlsx";
const SHEET = "资金支出表";

async function opened() {
  const book = await openSample(FUND);
  const pane = new Pane(book.addin);
  await pane.shows("147,287.48");
  return { ...book, pane };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test("a person changes a cell, and the pane follows without a word", async () => {
  const { pane, host } = await opened();
  await host.enter(SHEET, "F6", 1);
  await waitUntil(() => !pane.text.includes("147,287.48"));
  expect(pane.text).not.toContain("没有完成");
});

test("what co-authors and the add-in itself write is not followed", async () => {
  const { pane, host } = await opened();
  const reads = (): number => host.requests.filter(({ housekeeping }) => !housekeeping).length;
  const before = reads();
  await host.enter(SHEET, "F6", 1, "coauthor");
  await pause(1200);
  expect(reads()).toBe(before);
  expect(pane.text).toContain("147,287.48");
  pane.button("一键汇总").click();
  await pane.shows("已写好");
  await pane.settled();
  const after = reads();
  await pause(1200);
  expect(reads()).toBe(after);
});

test("typing on while it reads is no problem: the last state is what is shown", async () => {
  const { pane, host } = await opened();
  for (let value = 1; value <= 4; value += 1) {
    await host.enter(SHEET, "F6", value * 1000);
    await pause(250);
  }
  host.cellEditMode = true;
  await pause(900);
  expect(pane.text).not.toContain("没有完成");
  host.cellEditMode = false;
  await waitUntil(() => !pane.text.includes("147,287.48"));
  expect(pane.text).not.toContain("没有完成");
});

async function waitUntil(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !condition(); tries += 1) await pause(25);
  if (!condition()) throw new Error("It did not happen");
}
