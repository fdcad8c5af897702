import { change } from "./support/change";
import { fillInputs, inputPlaces, textsIn } from "./support/inputs";
import { openSample, plain, SAMPLE_FILES } from "./support/openBook";
import { wholeFile } from "./support/wholeFile";

const SUMMARY = "绩效评分汇总";

describe.each(SAMPLE_FILES)("%s", (file) => {
  test("scores that were typed into the summary count in the report as they do in the sheet", async () => {
    const { host, addin, bridge } = await openSample(file);
    await addin.invoke("summarise");
    const typed = await fillInputs(host, ["score"]);
    const { score } = plain(await bridge.scan());
    if (!score) throw new Error("a sample without a score");
    const criteria = score.sections.flatMap((section) => section.criteria);
    expect(criteria).toHaveLength(typed.size);
    expect(criteria.every(({ score: points, source }) => points === 0.5 && source === "entered")).toBe(true);
    expect(score).toMatchObject({ total: 0.5 * typed.size, complete: true });
    const texts = textsIn(host, SUMMARY);
    expect(texts).toContain(score.total);
    expect(texts).toContain(score.grade);
    expect(addin.errors).toEqual([]);
  });
});

const FORM = "中小企业数字化转型服务项目绩效自评表.xlsx";

test("a setting that is changed after a score was entered does not lose it", async () => {
  const { host, addin, bridge } = await openSample(FORM);
  await addin.invoke("summarise");
  await fillInputs(host, ["score"], (index) => index === 0);
  const entered = plain(await bridge.scan()).score;
  await bridge.setScheme("mof-2020");
  const report = plain(await bridge.report()).score;
  expect(report).toEqual(entered);
});

test("a word in the place of a score counts for nothing, as in the sheet", async () => {
  const { host, addin, bridge } = await openSample(FORM);
  await addin.invoke("summarise");
  const before = plain(await bridge.report()).score;
  const place = inputPlaces(host).find(({ key }) => key.startsWith("score|"));
  if (!place) throw new Error("no score to enter");
  await host.enter(place.sheet, place.address, "很好");
  const after = plain(await bridge.scan()).score;
  expect(after).toEqual(before);
  expect(textsIn(host, SUMMARY)).toContain(before?.total);
});

test("a scheme sheet that a person made is not written over, and its rows are no table", async () => {
  const { host, addin, bridge } = await openSample(FORM);
  await change(addin, (workbook) => {
    const sheet = workbook.worksheets.add("评分方案");
    sheet.getRange("A1:B1").values = [["标识", "ours"]];
    sheet.getRange("A2:B2").values = [["名称", "本单位办法"]];
    sheet.getRange("A4:D4").values = [["一级", "指标", "分值", "评分方法"]];
    sheet.getRange("A5:D6").values = [
      ["执行（40分）", "预算执行率", 40, "支出率"],
      ["产出（60分）", "产出指标", 60, "完成率"],
    ];
    sheet.getRange("F4:G4").values = [["等级", "最低分"]];
    sheet.getRange("F5:G6").values = [
      ["好", 60],
      ["不好", 0],
    ];
  });
  const report = plain(await bridge.scan());
  expect(report.score?.scheme).toBe("ours");
  expect(report.tables.map(({ sheet }) => sheet)).not.toContain("评分方案");
  const before = await wholeFile(host);
  await addin.invoke("summarise");
  expect(await bridge.undo()).toBeNull();
  expect(await wholeFile(host)).toEqual(before);
});
