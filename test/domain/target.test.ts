import { describe, expect, test } from "@jest/globals";
import { describeActual, describeTarget, readActual, readTarget } from "../../src/domain/target";

describe("what a target was read as", () => {
  test.each([
    ["不低于发展基金出资额的 1.5 倍", "≥ 1.5 倍"],
    ["≥95%", "≥ 95%"],
    ["超 4.1 万亿元", "> 4.1 万亿元"],
    ["控制在200万元以内", "≤ 200 万元"],
    ["2-3个", "2 个 – 3 个"],
    ["20%±5%", "20% ± 5%"],
    ["10%左右", "约 10%"],
    ["较上年下降2个百分点", "下降 ≥ 2 个百分点"],
    ["8.5万家次", "≥ 8.5 万家次"],
    ["2021年12月底前", "不晚于 2021-12-31"],
    ["22个月（2021年7月至2023年4月）", "不晚于 2023-04-30"],
    ["12月31日前", "不晚于 12-31"],
    ["前三名", "前 3 名"],
    ["产值≥10亿元且税收≥1亿元", "≥ 10 亿元，且 ≥ 1 亿元"],
    ["零事故", "= 0"],
    ["３０００元／人·年", "≥ 3000 元/人/年"],
    ["有效提升。", "有效提升"],
    [" 完善制度、健全机制，成效明显。", "完善制度、健全机制，成效明显"],
    ["封顶30万元", "≤ 30 万元"],
    ["30万元为上限", "≤ 30 万元"],
    ["不低于1，200人", "≥ 1200 人"],
    ["—", "无目标"],
  ])("%s → %s", (text, expected) => {
    expect(describeTarget(readTarget(text))).toBe(expected);
  });

  test.each([
    ["实现营业收入 4.30 万亿元", "4.3 万亿元"],
    ["3000余人", "> 3000 人"],
    ["约15000字", "约 15000 字"],
    ["19项共35款", "19 项；35 款"],
    ["预计2020年9月份完工", "预计 2020-09-30"],
    ["第二名", "第 2 名"],
    ["无", "无"],
    ["", ""],
  ])("actual %s → %s", (text, expected) => {
    expect(describeActual(readActual(text))).toBe(expected);
  });
});

test.each(["1/31，234", "1/3,000", "1/31，234项"])("%s is no fraction", (text) => {
  expect(readTarget(text).quantities).toEqual([]);
  expect(readActual(text).quantities).toEqual([]);
});

describe("the part of the text that was read", () => {
  test.each([
    ["不低于发展基金出资额的 1.5 倍", "不低于发展基金出资额的 1.5 倍"],
    ["报道大会的媒体不少于 10家，大会受到广泛关注", "不少于 10家"],
    ["推动5G基站3000个建成", "3000个"],
    ["展区面积５００㎡以上（含室外）", "５００㎡以上"],
  ])("%s", (text, expected) => {
    const { span } = readTarget(text);
    expect(text.slice(span.start, span.end)).toBe(expected);
  });

  test("a remark is kept and is no part of the value", () => {
    expect(readTarget("3000（含线上200）")).toMatchObject({ remark: "含线上200", form: "bare" });
  });
});

describe("numbers that are no values", () => {
  test.each([
    "5G",
    "4K超高清",
    "第十批",
    "〔2019〕617号",
    "平台二期",
    "推动四化诊断",
    "三维建模",
    "1:1.2",
    "7*24小时",
    "20户以上自然村",
  ])("%s", (text) => {
    expect(readTarget(text).form).toBe("qualitative");
  });

  test("100M光纤 does not count, the households do", () => {
    expect(describeTarget(readTarget("新增100M光纤用户300万户以上"))).toBe("≥ 300 万户");
  });

  test("2021年 is a year, not the number 2021", () => {
    expect(readTarget("2021年")).toMatchObject({ form: "deadline", quantities: [] });
  });
});

describe("what stands around a target", () => {
  test("operator and unit columns", () => {
    expect(describeTarget(readTarget(5, { operator: "≤", unit: "天" }))).toBe("≤ 5 天");
    expect(describeTarget(readTarget("200", { operator: "小于等于", unit: "万元" }))).toBe("≤ 200 万元");
  });

  test("unit in the brackets of the name", () => {
    expect(describeTarget(readTarget("≤50", { name: "保护重点工艺美术品种（万元/个）" }))).toBe("≤ 50 万元/个");
  });

  test("a bare cost is an upper limit, and says that nobody wrote so", () => {
    const reading = readTarget("50万元", { kind: "成本指标", name: "会议费" });
    expect(reading).toMatchObject({ form: "bare", comparator: "≤", flags: ["方向不明"] });
  });

  test("percent and date formats of the cell", () => {
    expect(describeTarget(readTarget(0.95, { targetFormat: "0.00%" }))).toBe("≥ 95%");
    expect(describeTarget(readTarget(44926, { targetFormat: "yyyy/m/d" }))).toBe("不晚于 2022-12-31");
  });
});
