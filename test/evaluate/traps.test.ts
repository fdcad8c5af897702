import { beforeAll, describe, expect, test } from "@jest/globals";
import { join } from "node:path";
import type { Evaluation, Finding } from "../../src/evaluate/evaluation";
import { cellAddress } from "../../src/sheets/area";
import { evaluateFile, SAMPLES } from "./workbook";

const UPGRADE = "2019年技术改造资金";
const GUANGZHOU = "广州市2023年工信专项资金绩效评价";
const INFORMATISATION = "2019年信息化和信息产业发展资金";
const DEPARTMENT = "广东省工业和信息化厅2019年部门整体支出绩效自评";
const CLUSTER = "2021年战略性产业集群产业链支撑资金";
const INNOVATION = "2019年产业创新和预留资金";
const FORM = "中小企业数字化转型服务项目绩效自评表";
const ALL = [UPGRADE, GUANGZHOU, INFORMATISATION, DEPARTMENT, CLUSTER, INNOVATION, FORM];

const evaluations = new Map<string, Evaluation>();

beforeAll(async () => {
  for (const name of ALL) evaluations.set(name, await evaluateFile(join(SAMPLES, `${name}.xlsx`)));
});

function evaluation(name: string): Evaluation {
  const one = evaluations.get(name);
  if (!one) throw new Error(name);
  return one;
}

function at(finding: Finding): string {
  return `${finding.at.sheet}!${cellAddress(finding.at.row, finding.at.column)}`;
}

/** An inconsistency of the published reports: the finding that names it, with the recomputed figures. */
interface Found {
  readonly trap: string;
  readonly sample: string;
  readonly rule: string;
  readonly cell: string;
  readonly says: readonly string[];
}

const FOUND: readonly Found[] = [
  {
    trap: "A1 text 147287.69 against the table's 147287.4838",
    sample: UPGRADE,
    rule: "text-amount",
    cell: "自评得分表!E9",
    says: ["147287.69", "147,287.4838", "0.2062"],
  },
  {
    trap: "A2 100.00 % with 0.9062 left",
    sample: UPGRADE,
    rule: "rate-not-full",
    cell: "资金支出表!G9",
    says: ["佛山", "0.9062", "99.99%"],
  },
  {
    trap: "A3 paid to a trustee, not to the enterprise",
    sample: UPGRADE,
    rule: "held-money",
    cell: "资金支出表!F20",
    says: ["1,273.27", "25.79%", "98.88%"],
  },
  {
    trap: "A4 a rate of 99.10 % from nowhere",
    sample: UPGRADE,
    rule: "text-rate",
    cell: "自评得分表!E16",
    says: ["99.10%", "99.14%", "98.88%"],
  },
  {
    trap: "A5 5920.43 moved, base unchanged",
    sample: UPGRADE,
    rule: "transferred-money",
    cell: "资金支出表!E5",
    says: ["5,920.43", "141,744.65", "103.91%"],
  },
  {
    trap: "A6 712 returned, counted as spent",
    sample: INNOVATION,
    rule: "rate-denominator",
    cell: "产业创新支出情况!G8",
    says: ["92.10%", "712", "90.28%", "92.13%", "91.98%"],
  },
  {
    trap: "A7 212 returned, counted as spent",
    sample: INNOVATION,
    rule: "rate-denominator",
    cell: "产业创新支出情况!G4",
    says: ["100.00%", "212", "97.64%"],
  },
  {
    trap: "A8 500 returned, counted as spent",
    sample: INNOVATION,
    rule: "rate-denominator",
    cell: "产业创新支出情况!G5",
    says: ["58.20%", "500", "51.09%", "58.24%", "55.02%"],
  },
  {
    trap: "A8 439 diverted and 9.51 overhead",
    sample: INNOVATION,
    rule: "diverted-money",
    cell: "产业创新支出情况!E5",
    says: ["439", "9.51", "3,128", "44.69%"],
  },
  {
    trap: "A9 38332 made of 38329.4, right with 300",
    sample: INNOVATION,
    rule: "total-of-parts",
    cell: "产业创新资金安排!C8",
    says: ["38,332", "38,329.4", "2.6", "300", "297.4"],
  },
  {
    trap: "A10 a total over the budget, its rows over what was allocated",
    sample: INNOVATION,
    rule: "rate-base",
    cell: "产业创新支出情况!G8",
    says: ["38,332", "38,329.4", "其他行以下达数为分母", "70.00%", "297.4", "300", "69.39%"],
  },
  {
    trap: "A14 an amount that its rows do not give",
    sample: INFORMATISATION,
    rule: "total-of-parts",
    cell: "资金支出情况!D11",
    says: ["56,022.2398", "56,064.2598", "42.02"],
  },
  {
    trap: "A14 a rate that its amount does not give",
    sample: INFORMATISATION,
    rule: "rate-mismatch",
    cell: "资金支出情况!F11",
    says: ["97.42%", "97.35%", "56,064.2598"],
  },
  {
    trap: "B1 亿元 for 万元",
    sample: UPGRADE,
    rule: "text-unit",
    cell: "自评得分表!E14",
    says: ["147665.08亿元", "147665.08万元", "10000"],
  },
  {
    trap: "B7 one difference, two rates",
    sample: DEPARTMENT,
    rule: "difference-base",
    cell: "表1-3!F15",
    says: ["58.97%", "143.73%"],
  },
  {
    trap: "B8 100 % over an initial budget of 0",
    sample: DEPARTMENT,
    rule: "difference-base",
    cell: "表1-3!F15",
    says: ["科学技术支出", "卫生健康支出", "国防支出", "年初预算为0"],
  },
  {
    trap: "B9 77.12 % that would be 337.11 %",
    sample: DEPARTMENT,
    rule: "difference-base",
    cell: "表1-3!F15",
    says: ["77.12%→337.11%", "18.92%→23.33%", "38.51%→62.63%"],
  },
  {
    trap: "B19 tasks of 85,900 for a target of 85,000",
    sample: CLUSTER,
    rule: "tasks-and-target",
    cell: "附件3!I4",
    says: ["85,900", "8.5万家次", "900"],
  },
  {
    trap: "C5 an actual that is a bound",
    sample: INNOVATION,
    rule: "actual-is-bound",
    cell: "工艺美术绩效指标!D6",
    says: ["≤50"],
  },
  {
    trap: "C10 platforms promised, enterprises counted",
    sample: INNOVATION,
    rule: "unit-changed",
    cell: "大会绩效目标!E20",
    says: ["11家工业电子商务企业"],
  },
  { trap: "C13 300 of 20", sample: DEPARTMENT, rule: "over-target", cell: "表2-1!D4", says: ["1500.00%"] },
  {
    trap: "C14 two actual values for one target",
    sample: DEPARTMENT,
    rule: "actual-sentence",
    cell: "表2-1!D9",
    says: ["9.1%→91.00%", "0.9%→9.00%"],
  },
  {
    trap: "C17 the mean of uncapped quarters",
    sample: DEPARTMENT,
    rule: "quarter-mean",
    cell: "分季执行率!D7",
    says: ["90.60%", "58.00%", "104.40%", "89.50%"],
  },
  {
    trap: "C19 完成 where 200 % belongs",
    sample: GUANGZHOU,
    rule: "completion-word",
    cell: "绩效指标表!F18",
    says: ["汽车产量增速", "200.00%"],
  },
  {
    trap: "C21 five rows above 150 %, one at it",
    sample: GUANGZHOU,
    rule: "over-target",
    cell: "绩效指标表!E4",
    says: ["266.67%", "320.00%", "157.14%", "267.50%", "186.67%", "印出完成率的 5 项", "正好 150%"],
  },
  {
    trap: "C28 more than 3000 in the goal, 3000 in the indicator",
    sample: CLUSTER,
    rule: "goal-and-indicator",
    cell: "附件4-4!E7",
    says: ["3000", "超3000人"],
  },
  {
    trap: "D2 99.52 printed, 99.85 of its sections, 99.92 of its criteria",
    sample: DEPARTMENT,
    rule: "total-of-sections",
    cell: "自评得分!C17",
    says: ["99.52", "99.85", "99.92"],
  },
  {
    trap: "D3 32.66 made of 32.73",
    sample: DEPARTMENT,
    rule: "section-of-parts",
    cell: "自评得分!C11",
    says: ["32.66", "32.73"],
  },
];

/** What the reports have right, or what a sheet's cells cannot show: nothing may be found there. */
interface Silent {
  readonly trap: string;
  readonly sample: string;
  /** Sheets on which none of the rules may speak. */
  readonly sheets: readonly string[];
  readonly rules: readonly string[];
  readonly why: string;
}

const RATES = ["rate-mismatch", "mean-of-rates", "rate-denominator", "rate-base"];
const SUMS = ["total-of-parts", "subtotal-twice", "row-of-parts", "scale-slip", "number-as-text"];
const SCORES = [
  "section-of-parts",
  "total-of-sections",
  "weights-add-up",
  "score-rate",
  "grade-ladder",
  "score-above-weight",
];

const SILENT: readonly Silent[] = [
  {
    trap: "A15 98.62 %",
    sample: INFORMATISATION,
    sheets: ["工业互联网资金安排", "资金分配总表"],
    rules: RATES,
    why: "98.6235 rounds to it",
  },
  {
    trap: "A19 mean of rates 99.80 %",
    sample: UPGRADE,
    sheets: ["资金支出表"],
    rules: RATES,
    why: "the report prints sum over sum, 99.74 %; money.test.ts has the mean printed",
  },
  { trap: "B2 sums of the 20 cities", sample: UPGRADE, sheets: ["资金支出表"], rules: SUMS, why: "all exact" },
  {
    trap: "B3 lists of quotas",
    sample: INNOVATION,
    sheets: ["企业技术中心", "制造业创新中心", "工艺美术资金安排", "大会资金计划"],
    rules: SUMS,
    why: "all exact",
  },
  {
    trap: "B4 1758 merged over its eight parts",
    sample: INNOVATION,
    sheets: ["企业情况综合安排"],
    rules: SUMS,
    why: "counted once",
  },
  {
    trap: "B10 元 in the tables, 万元 in the text",
    sample: DEPARTMENT,
    sheets: ["表1-2", "表1-3"],
    rules: [...SUMS, "text-amount", "text-unit"],
    why: "consistent",
  },
  {
    trap: "B17 22 rows, five columns",
    sample: INFORMATISATION,
    sheets: ["工业互联网资金安排"],
    rules: SUMS,
    why: "all exact, - is nothing",
  },
  {
    trap: "B18 3828.4（详见附件2）",
    sample: CLUSTER,
    sheets: ["附件1", "附件2"],
    rules: [...SUMS, "sheet-total"],
    why: "a number with a remark; annex 2 adds up to it",
  },
  {
    trap: "B20 needs of the five forms",
    sample: CLUSTER,
    sheets: ["附件4-1", "附件4-2", "附件4-3", "附件4-4", "附件4-5"],
    rules: [...SUMS, "name-two-amounts", "sheet-total"],
    why: "5188.6 = 9017 − 3828.4",
  },
  {
    trap: "C16 14 of 15",
    sample: DEPARTMENT,
    sheets: ["表2-1"],
    rules: ["verdict-mismatch", "completion-mismatch"],
    why: "each 完成 and the one 未完成 as printed",
  },
  {
    trap: "C18 twelve rates, decimals mixed",
    sample: GUANGZHOU,
    sheets: ["绩效指标表"],
    rules: ["completion-mismatch", "completion-capped", "verdict-mismatch"],
    why: "all right as far as printed",
  },
  { trap: "D1 99.5 and its parts", sample: UPGRADE, sheets: ["自评得分表"], rules: SCORES, why: "all exact" },
  {
    trap: "D4 weights of the department",
    sample: DEPARTMENT,
    sheets: ["自评得分"],
    rules: ["weights-add-up", "grade-ladder"],
    why: "the bonus stands outside the hundred",
  },
  {
    trap: "D5 96.8 is no average of its bureaus",
    sample: INFORMATISATION,
    sheets: ["自评得分", "各处室自评"],
    rules: SCORES,
    why: "the fund is scored by itself",
  },
  {
    trap: "D6 90 is 优",
    sample: GUANGZHOU,
    sheets: ["绩效评分表"],
    rules: SCORES,
    why: "the ladder includes its lower end",
  },
];

describe("what the published reports get wrong is found", () => {
  test.each(FOUND.map((one) => [one.trap, one] as const))("%s", (_, { sample, rule, cell, says }) => {
    const findings = evaluation(sample).findings.filter((finding) => finding.rule === rule);
    expect(findings.map(at)).toContain(cell);
    const message = findings.find((finding) => at(finding) === cell)?.message;
    for (const part of says) expect(message).toContain(part);
  });
});

describe("what they have right is left alone", () => {
  test.each(SILENT.map((one) => [`${one.trap} (${one.why})`, one] as const))("%s", (_, { sample, sheets, rules }) => {
    const one = evaluation(sample);
    const names = one.tables.map(({ table }) => table.sheet);
    for (const sheet of sheets) expect(names).toContain(sheet);
    const false_ = one.findings.filter((finding) => sheets.includes(finding.at.sheet) && rules.includes(finding.rule));
    expect(false_.map((finding) => `${finding.rule} ${at(finding)}`)).toEqual([]);
  });

  test.each([
    [UPGRADE, ["text-unit 自评得分表!E14"]],
    [GUANGZHOU, []],
    [INFORMATISATION, ["total-of-parts 资金支出情况!D11", "rate-mismatch 资金支出情况!F11"]],
    [DEPARTMENT, ["section-of-parts 自评得分!C11", "total-of-sections 自评得分!C17"]],
    [CLUSTER, []],
    [INNOVATION, ["total-of-parts 产业创新资金安排!C8"]],
    [FORM, []],
  ])("%s: no other error is alleged", (sample, errors) => {
    const alleged = evaluation(sample).findings.filter(({ severity }) => severity === "error");
    expect(alleged.map((finding) => `${finding.rule} ${at(finding)}`)).toEqual(errors);
  });
});
