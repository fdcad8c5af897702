import { beforeAll, describe, expect, test } from "@jest/globals";
import { join } from "node:path";
import { displayRate } from "../../src/domain/display";
import type { Evaluation, TableEvaluation } from "../../src/evaluate/evaluation";
import { percentText } from "../../src/evaluate/text";
import { evaluateFile, SAMPLES } from "./workbook";

let upgrade: Evaluation;
let guangzhou: Evaluation;
let informatisation: Evaluation;
let department: Evaluation;
let cluster: Evaluation;
let innovation: Evaluation;
let form: Evaluation;

beforeAll(async () => {
  const read = (name: string): Promise<Evaluation> => evaluateFile(join(SAMPLES, `${name}.xlsx`));
  upgrade = await read("2019年技术改造资金");
  guangzhou = await read("广州市2023年工信专项资金绩效评价");
  informatisation = await read("2019年信息化和信息产业发展资金");
  department = await read("广东省工业和信息化厅2019年部门整体支出绩效自评");
  cluster = await read("2021年战略性产业集群产业链支撑资金");
  innovation = await read("2019年产业创新和预留资金");
  form = await read("中小企业数字化转型服务项目绩效自评表");
});

function sheet(evaluation: Evaluation, name: string): TableEvaluation {
  const found = evaluation.tables.find(({ table }) => table.sheet === name);
  if (!found) throw new Error(name);
  return found;
}

describe("money", () => {
  test("20 cities: sums, the rate of the sums, and every rate as printed but for 佛山's", () => {
    expect(upgrade.mainMoney?.table.sheet).toBe("资金支出表");
    expect(upgrade.totals?.allocated.toString()).toBe("147665.08");
    expect(upgrade.totals?.spent?.toString()).toBe("147287.4838");
    const rates = sheet(upgrade, "资金支出表").money.flatMap(({ row, spent, allocated, expenditureRate }) =>
      expenditureRate && spent && allocated
        ? [
            [
              row.name,
              displayRate(expenditureRate, { part: spent, whole: allocated }),
              row.cells.expenditureRate,
            ] as const,
          ]
        : [],
    );
    expect(rates).toHaveLength(21);
    for (const [name, ours, printed] of rates)
      expect([name, ours]).toEqual([name, name === "佛山" ? "99.99%" : printed]);
  });

  test.each([
    ["the merged 1758 counts once", () => sheet(innovation, "企业情况综合安排"), "3858"],
    ["subtotals do not count", () => sheet(informatisation, "资金分配总表"), "57550"],
    ["columns of parts, - for nothing", () => sheet(informatisation, "工业互联网资金安排"), "30590"],
    ["a number with a remark, a merged 2888.6", () => sheet(cluster, "附件1"), "9017"],
    ["columns of parts without a total column", () => sheet(cluster, "附件2"), "3828.4"],
  ])("%s", (_, table, sum) => {
    expect(table().totals?.allocated.toString()).toBe(sum);
  });

  test("returned money: three readings, the chosen one counts", async () => {
    const rate = async (denominator: "spent" | "net" | "returnedAsSpent"): Promise<string> => {
      const evaluation = await evaluateFile(join(SAMPLES, "2019年产业创新和预留资金.xlsx"), { denominator });
      const total = sheet(evaluation, "产业创新支出情况").money.find(
        ({ row }) => row.name === "支持省级制造业创新中心项目",
      );
      return total?.expenditureRate ? percentText(total.expenditureRate) : "";
    };
    expect([await rate("spent"), await rate("net"), await rate("returnedAsSpent")]).toEqual([
      "51.09%",
      "55.02%",
      "58.24%",
    ]);
  });

  test("a department: adjusted budget and final accounts, in 元, what is carried over left out", () => {
    expect(department.mainMoney?.table.sheet).toBe("表1-2");
    expect(department.totals?.allocated.toString()).toBe("635364219.62");
    expect(department.totals?.spent?.toString()).toBe("635364219.62");
  });
});

describe("scores", () => {
  test("the technical-upgrade fund: 99.5 as entered, 13 criteria", () => {
    const { score } = upgrade;
    expect(score?.scheme.id).toBe("guangdong-fund");
    expect(score?.total.toString()).toBe("99.5");
    expect([score?.grade, score?.complete, score?.entered, score?.criteria]).toEqual(["优", true, 13, 13]);
    expect(
      score?.sections.map(({ name, weight, score: points }) => [name, weight.toString(), points.toString()]),
    ).toEqual([
      ["投入", "20", "20"],
      ["过程", "20", "19.8"],
      ["产出", "30", "29.7"],
      ["效益", "30", "30"],
    ]);
    const spending = score?.sections[1]?.criteria[0];
    expect([spending?.source, spending?.score?.toString(), spending?.computed?.toString()]).toEqual([
      "entered",
      "5.8",
      "5.98",
    ]);
  });

  test("Guangzhou 2023: 90 and 优, six section rates", () => {
    const { score } = guangzhou;
    expect([score?.scheme.id, score?.total.toString(), score?.full.toString(), score?.grade]).toEqual([
      "guangzhou-project",
      "90",
      "100",
      "优",
    ]);
    const rates = score?.sections.flatMap(({ criteria }) =>
      criteria.map((one) => (one.score ? percentText(one.score.div(one.weight)) : "")),
    );
    expect(rates).toEqual(["75.00%", "88.24%", "88.89%", "80.00%", "93.33%", "93.33%"]);
  });

  test("informatisation: 96.8, not an average of its bureaus", () => {
    expect(informatisation.score?.total.toString()).toBe("96.8");
    expect(informatisation.score?.grade).toBe("优");
  });

  test("one line of a table of tasks, by the name of the fund's table", () => {
    expect(innovation.score?.total.toString()).toBe("99");
    expect(innovation.score?.sections.map(({ name }) => name)).toEqual(["产业创新能力与平台建设"]);
  });

  test("a form without scores: computed, and open where a person must judge", () => {
    const { score } = form;
    expect(score?.scheme.id).toBe("mof-2020");
    expect(
      score?.sections.map(({ name, weight, score: points }) => [name, weight.toString(), points.toString()]),
    ).toEqual([
      ["预算执行率", "10", "9.51"],
      ["产出", "50", "49.17"],
      ["效益", "30", "20"],
      ["满意度", "10", "10"],
    ]);
    expect([score?.entered, score?.criteria, score?.complete]).toEqual([9, 10, false]);
    const open = score?.sections.flatMap(({ criteria }) => criteria.filter(({ source }) => source === "missing"));
    expect(open?.map(({ name }) => name)).toEqual(["服务机制健全程度"]);
  });

  test("targets without results: nothing is scored, everything is asked for", () => {
    expect([cluster.score?.entered, cluster.score?.grade, cluster.score?.complete]).toEqual([0, null, false]);
  });
});

describe("indicators", () => {
  test("Guangzhou 2023: every numeric rate as printed; 200 % for 汽车产量增速; the sentence is asked", () => {
    const rows = sheet(guangzhou, "绩效指标表").indicators;
    expect(rows).toHaveLength(16);
    for (const { row, completion } of rows) {
      const printed = String(row.cells.completionRate);
      if (printed.endsWith("%"))
        expect(Number(completion.rate?.times(100).round(2, 1).toString())).toBe(Number(printed.slice(0, -1)));
    }
    const named = new Map(rows.map(({ row, completion }) => [row.name.slice(0, 6), completion]));
    expect(named.get("汽车产量增速")?.rate?.toString()).toBe("2");
    expect(named.get("产业园区提质")).toMatchObject({ verdict: "review", rate: null });
  });
});

describe("what a workbook is about", () => {
  test.each([
    ["the fund", () => upgrade, "企业技术改造资金", "2019"],
    ["the project", () => guangzhou, "广州市促进工业和信息化产业高质量发展专项资金", "2023"],
    ["the fund", () => informatisation, "信息化和信息产业发展资金", "2019"],
    ["the department", () => department, "广东省工业和信息化厅", "2019"],
    ["the fund", () => cluster, "战略性产业集群产业链支撑资金", "2021"],
    ["the fund of the largest table", () => innovation, "产业创新能力和平台建设资金", "2019"],
    ["the project in the form's head", () => form, "中小企业数字化转型服务项目", "2023"],
  ])("%s: name and year, with where they stand", (_, evaluation, subject, year) => {
    expect(evaluation().subject.text).toBe(subject);
    expect(evaluation().subject.reason).not.toBe("");
    expect(evaluation().year?.text).toBe(year);
  });
});
