import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { CellValue } from "../../src/domain/cell";
import type { CriterionRule, ScoringScheme } from "../../src/domain/scheme";
import { checkScheme, CRITERION_RULES } from "../../src/domain/schemeCheck";
import { readSchemeSheet, writeSchemeSheet } from "../../src/domain/schemeSheet";
import { schemeById, SCHEMES } from "../../src/domain/schemes";
import { MOF_2020 } from "../../src/domain/schemes/mof2020";

describe("the presets", () => {
  test.each<[string, [string, number][], number]>([
    [
      "mof-2020",
      [
        ["预算执行率", 10],
        ["产出", 50],
        ["效益", 30],
        ["满意度", 10],
      ],
      4,
    ],
    [
      "guangdong-fund",
      [
        ["投入", 20],
        ["过程", 20],
        ["产出", 30],
        ["效益", 30],
      ],
      5,
    ],
    [
      "guangdong-department",
      [
        ["预算编制情况", 23],
        ["预算执行情况", 43],
        ["预算使用效益", 34],
        ["工作表现", 3],
      ],
      5,
    ],
    [
      "guangzhou-project",
      [
        ["项目管理", 40],
        ["项目结果", 60],
      ],
      4,
    ],
    [
      "hubei-self",
      [
        ["预算执行率", 20],
        ["产出", 40],
        ["效益", 30],
        ["满意度", 10],
      ],
      4,
    ],
    [
      "yinchuan-project",
      [
        ["决策", 10],
        ["管理", 25],
        ["产出", 30],
        ["效益", 35],
      ],
      4,
    ],
  ])("%s has its published sections", (id, sections, grades) => {
    const scheme = schemeById(id);
    expect(scheme?.sections.map(({ name, weight }) => [name, weight])).toEqual(sections);
    expect(scheme?.ladder).toHaveLength(grades);
    expect(scheme?.full).toBe(100);
  });

  test("are all sound, the national one first", () => {
    expect(SCHEMES[0]?.id).toBe("mof-2020");
    expect(SCHEMES.flatMap(checkScheme)).toEqual([]);
  });

  test("the published criteria of Guangdong's fund", () => {
    const criteria = schemeById("guangdong-fund")?.sections.flatMap((section) => section.criteria);
    expect(criteria?.map(({ name, weight }) => `${name} ${weight}`)).toEqual([
      "论证充分性 4",
      "目标设置与保障措施 8",
      "资金到位 5",
      "资金分配 3",
      "资金支出率 6",
      "支出规范性 6",
      "程序规范性 4",
      "监管有效性 4",
      "预算控制 3",
      "成本控制 2",
      "完成进度及质量 25",
      "效果性 25",
      "公平性/满意度 5",
    ]);
  });

  test("the bonus of a department stands outside the hundred", () => {
    const bonus = schemeById("guangdong-department")?.sections.filter((section) => section.bonus);
    expect(bonus?.map(({ name, weight }) => [name, weight])).toEqual([["工作表现", 3]]);
  });

  test("are found by id or name, without regard to case", () => {
    expect(schemeById(" MOF-2020 ")).toBe(MOF_2020);
    expect(schemeById("广州重点项目")?.id).toBe("guangzhou-project");
    expect(schemeById("none")).toBeUndefined();
  });
});

describe("a scheme that contradicts itself is refused", () => {
  const change = (changes: Partial<ScoringScheme>): ScoringScheme => ({ ...MOF_2020, ...changes });
  const sections = (edit: (section: ScoringScheme["sections"][number], index: number) => object) =>
    change({ sections: MOF_2020.sections.map((section, index) => ({ ...section, ...edit(section, index) })) });

  test.each<[string, ScoringScheme, string]>([
    ["id", change({ id: " " }), "方案没有标识"],
    ["name", change({ name: "" }), "方案没有名称"],
    ["full marks", change({ full: 120 }), "不含加分的分值合计 100，与满分 120 不符"],
    ["zero full marks", change({ full: 0 }), "满分须为正数，现为“0”"],
    ["no sections", change({ sections: [] }), "方案没有一级指标"],
    ["no ladder", change({ ladder: [] }), "方案没有等级"],
    [
      "section sum",
      sections((_, index) => (index === 1 ? { weight: 45 } : {})),
      "一级指标“产出”的分值是 45，其下指标合计 50",
    ],
    [
      "section twice",
      sections((_, index) => (index === 1 ? { name: "预算执行率" } : {})),
      "一级指标“预算执行率”出现了两次",
    ],
    ["empty section", sections((_, index) => (index === 2 ? { criteria: [] } : {})), "一级指标“效益”下没有指标"],
    [
      "unknown rule",
      sections(({ criteria }) => ({ criteria: criteria.map((one) => ({ ...one, rule: "random" as CriterionRule })) })),
      "“预算执行率”的评分方法“random”不认识",
    ],
    [
      "criterion twice",
      sections(({ criteria }) => ({ criteria: criteria.map((one) => ({ ...one, aliases: ["同名"] })) })),
      "指标名或别名“同名”出现了两次",
    ],
    [
      "negative weight",
      sections(({ criteria }) => ({ criteria: criteria.map((one) => ({ ...one, weight: -1 })) })),
      "“预算执行率”的分值须为正数，现为“-1”",
    ],
    ["ladder order", ladder(["优", 90], ["良", 90], ["差", 0]), "等级“良”的最低分 90 不低于上一等级的 90"],
    ["ladder end", ladder(["优", 90], ["差", 10]), "最低等级“差”从 10 分起"],
    ["ladder top", ladder(["优", 101], ["差", 0]), "最高等级“优”从 101 分起，超过满分 100"],
    ["grade twice", ladder(["优", 90], ["优", 0]), "等级“优”出现了两次"],
  ])("%s", (_, scheme, reason) => {
    expect(checkScheme(scheme).map(({ zh }) => zh)).toContainEqual(expect.stringContaining(reason));
  });

  test("weights are added exactly", () => {
    const criteria = [0.1, 0.2].map((weight, index) => ({ name: `项${index}`, weight, rule: "entered" as const }));
    const scheme = change({
      full: 0.3,
      sections: [{ name: "全部", weight: 0.3, criteria }],
      ladder: [{ grade: "过", from: 0 }],
    });
    expect(checkScheme(scheme)).toEqual([]);
  });

  function ladder(...steps: [string, number][]): ScoringScheme {
    return change({ ladder: steps.map(([grade, from]) => ({ grade, from })) });
  }
});

describe("the sheet 评分方案", () => {
  const sheet = (edit: (grid: CellValue[][]) => void): CellValue[][] => {
    const grid = writeSchemeSheet(MOF_2020);
    edit(grid);
    return grid;
  };
  const rowOf = (grid: CellValue[][], text: string): CellValue[] => grid.find((row) => row.includes(text)) ?? [];
  const reasons = (grid: CellValue[][], firstRow?: number): string[] =>
    readSchemeSheet(grid, firstRow).problems.map(({ zh }) => zh);

  test.each(SCHEMES.map((scheme) => [scheme.id, scheme] as const))("%s is read back as it was written", (_, scheme) => {
    expect(readSchemeSheet(writeSchemeSheet(scheme))).toEqual({ scheme, problems: [] });
  });

  test("any sound scheme is read back as it was written", () => {
    fc.assert(
      fc.property(anyScheme(), (scheme) => {
        expect(checkScheme(scheme)).toEqual([]);
        expect(readSchemeSheet(writeSchemeSheet(scheme))).toEqual({ scheme, problems: [] });
      }),
    );
  });

  test("as a person makes one: own order of columns, filled-down sections, blank rows, words of one's own", () => {
    const reading = readSchemeSheet([
      ["某市项目自评方案", null, null, null, null, null],
      ["方案名称：", "某市方案", null, null, null, null],
      ["部分", "评分方法", "指标", "分值", null, null],
      ["过程", "执行率", "预算执行率", "20分", "等级", "最低分"],
      [null, "打分", "管理", 30, "合格", "60分"],
      [null, null, null, null, "不合格", 0],
      [null, null, null, null, null, null],
      ["结果", "完成率", "产出", 50, null, null],
      ["合计", null, null, 100, null, null],
    ]);
    expect(reading.problems).toEqual([]);
    expect(reading.scheme).toMatchObject({
      id: "workbook",
      name: "某市方案",
      full: 100,
      sections: [
        { name: "过程", weight: 50, criteria: [{ rule: "expenditure" }, { name: "管理", rule: "entered" }] },
        { name: "结果", weight: 50, criteria: [{ rule: "completion" }] },
      ],
      ladder: [
        { grade: "合格", from: 60 },
        { grade: "不合格", from: 0 },
      ],
    });
  });

  test("weights that do not add up are told with the row of the full marks", () => {
    const grid = sheet((rows) => {
      rowOf(rows, "满意度指标")[0] = "满意度";
      rowOf(rows, "满意度指标")[2] = 8;
    });
    expect(reasons(grid)).toEqual(["第 5 行：不含加分的分值合计 98，与满分 100 不符"]);
  });

  test("a section's own weight must be that of its criteria", () => {
    const grid = sheet((rows) => {
      rowOf(rows, "产出指标")[2] = 45;
    });
    expect(reasons(grid)).toEqual(["第 10 行：一级指标“产出”的分值是 50，其下指标合计 45"]);
  });

  test("an unknown method, an unreadable weight and an error are told with their rows, and nothing that follows from them", () => {
    const grid = sheet((rows) => {
      rowOf(rows, "预算执行率")[3] = "随机";
      rowOf(rows, "产出指标")[2] = "五十";
      rowOf(rows, "效益指标")[2] = "#REF!";
    });
    expect(reasons(grid)).toEqual([
      expect.stringContaining("第 9 行：“预算执行率”的评分方法“随机”不认识"),
      "第 10 行：“产出指标”的分值须为正数，现为“五十”",
      "第 11 行：单元格是错误值 #REF!",
    ]);
  });

  test("a broken ladder is told with its row", () => {
    const grid = sheet((rows) => {
      rowOf(rows, "良")[1] = 95;
    });
    expect(reasons(grid)).toEqual(["第 16 行：等级“良”的最低分 95 不低于上一等级的 90，须从高到低排列"]);
  });

  test("rows are counted from where the grid begins in the sheet", () => {
    const grid = sheet((rows) => {
      rowOf(rows, "良")[1] = "很高";
    });
    expect(reasons(grid, 2)).toEqual(["第 18 行：等级“良”的最低分“很高”不是数"]);
  });

  test("a bonus must hold for its whole section", () => {
    const grid = writeSchemeSheet(schemeById("guangdong-department") ?? MOF_2020);
    rowOf(grid, "项目管理")[5] = "是";
    rowOf(grid, "资产管理")[5] = "也许";
    expect(reasons(grid)).toEqual([
      expect.stringContaining("一级指标“预算执行情况”的指标有的是加分、有的不是"),
      expect.stringContaining("“加分”列只认 是 或 否，现为“也许”"),
    ]);
  });

  test("a sheet that holds no scheme says what is missing", () => {
    expect(reasons([])).toEqual([
      "没有找到表头：须有“一级”“指标”“分值”“评分方法”四列",
      "没有找到等级表：须有“等级”“最低分”两列",
    ]);
  });

  test("any grid gives a scheme or reasons, never an exception", () => {
    const words = [
      "一级",
      "指标",
      "分值",
      "评分方法",
      "等级",
      "最低分",
      "加分",
      "满分",
      "产出（20分）",
      "完成率",
      "#N/A",
    ];
    const cell = fc.oneof(fc.constantFrom<CellValue>(...words, null, "", 0, 10, true), fc.string(), fc.double());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 }), (grid) => {
        const { scheme, problems } = readSchemeSheet(grid);
        expect(scheme === null).toBe(problems.length > 0);
      }),
    );
  });
});

function anyScheme(): fc.Arbitrary<ScoringScheme> {
  const letters = fc.array(fc.constantFrom(..."预算支出产效益满意度资金分配（）/-12"), { minLength: 1, maxLength: 6 });
  const weight = fc.integer({ min: 1, max: 4000 }).map((value) => value / 100);
  const criterion = fc.record({
    word: letters.map((list) => list.join("")),
    weight,
    rule: fc.constantFrom(...CRITERION_RULES),
    aliases: fc.array(
      letters.map((list) => list.join("")),
      { maxLength: 2 },
    ),
  });
  const section = fc.record({
    word: letters.map((list) => list.join("")),
    criteria: fc.array(criterion, { minLength: 1, maxLength: 4 }),
    aliases: fc.array(
      letters.map((list) => list.join("")),
      { maxLength: 2 },
    ),
    bonus: fc.boolean(),
  });
  const steps = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 5 });
  return fc.tuple(fc.array(section, { minLength: 1, maxLength: 5 }), steps).map(([drafts, froms]) => {
    let serial = 0;
    const unique = (word: string): string => `${word}·${++serial}`;
    const named = (words: readonly string[]) => (words.length > 0 ? { aliases: words.map(unique) } : {});
    const sections = drafts.map(({ word, criteria, aliases, bonus }, index) => ({
      name: unique(word),
      weight: sum(criteria.map((one) => one.weight)),
      criteria: criteria.map((one) => ({
        name: unique(one.word),
        weight: one.weight,
        rule: one.rule,
        ...named(one.aliases),
      })),
      ...named(aliases),
      ...(bonus && index > 0 ? { bonus: true } : {}),
    }));
    const full = sum(sections.filter((one) => !("bonus" in one)).map((one) => one.weight));
    const limits = froms
      .map((from) => from / 100)
      .sort((one, other) => other - one)
      .map((share) => Math.floor(share * full * 100) / 100)
      .filter((from, index, all) => from > 0 && from !== all[index - 1]);
    const ladder = [...limits, 0].map((from) => ({ grade: unique("级"), from }));
    return { id: "own", name: "自定方案", nameEn: "Own scheme", full, sections, ladder, source: "测试" };
  });
}

/** In cents, so that sums of two decimals stay exact. */
function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + Math.round(value * 100), 0) / 100;
}
