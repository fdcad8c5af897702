import type { Workbook } from "@cj-tech-master/excelts";
import { published } from "../data/published";
import type { PublishedTable } from "../data/published";
import { LEFT, SampleSheet, UP, sum } from "../sheet";
import type { GridRow, SampleCell } from "../sheet";

/** Source 004: an allocation with its task lists and targets; nothing is spent yet. */
export function clusterFund2021(book: Workbook): void {
  allocation(book);
  cities(book);
  tasks(book);
  for (const form of FORMS) targetForm(book, form);
  cityTargets(book);
  clusterTargets(book);
}

function allocation(book: Workbook): void {
  const table = published("004-fj1");
  const sheet = new SampleSheet(book, "附件1", [6, 30, 20, 12, 54], "landscape");
  sheet.line("附件1", "label").title("2021年度战略性产业集群产业链支撑资金政策任务经费安排表");
  const top = sheet.row;
  const rows = table.rows.map((row): GridRow => {
    const [number, unit, amount, part, content] = row;
    if (part === null) return [number!, unit!, amount!, LEFT, content!];
    return [number!, unit === "〃" ? UP : unit!, amount === "〃" ? UP : amount!, part!, content!];
  });
  sheet.grid(
    [
      ["序号", "承担单位", "金额（万元）", LEFT, "支持内容/项目名称"],
      ...rows,
      ["合计", LEFT, table.total_row![2]!, LEFT, null],
      ["备注", LEFT, "企业大数据云平台（二期）为省级政务信息化项目，采购方式和金额以立项审批结果为准。", LEFT, LEFT],
    ],
    { headerRows: 1, totalRows: [rows.length + 1], textColumns: [1, 4] },
  );
  sheet.freeze(top);
}

function cities(book: Workbook): void {
  const table = published("004-fj2");
  const sheet = new SampleSheet(book, "附件2", [8, 36, 22, 26]);
  sheet.line("附件2", "label").title("2021年度各地级以上市战略性产业集群产业链支撑资金政策任务经费分配表");
  const top = sheet.row;
  const first = top + 2;
  const last = first + table.rows.length - 1;
  const total = (name: "C" | "D", index: number): SampleCell => ({
    formula: `SUM(${name}${first}:${name}${last})`,
    result: sum(table.rows.map((row) => row[index] ?? null)),
  });
  sheet.grid(
    [
      ["序号", "地区（单位）", "企业情况综合\n（万元）", "支持先进制造业集群培育\n（万元）"],
      ["合计", LEFT, total("C", 2), total("D", 3)],
      ...table.rows.map((row): GridRow => [...row]),
    ],
    { headerRows: 1, totalRows: [1], formats: { 2: "#,##0.0", 3: "#,##0.0" }, textColumns: [1] },
  );
  sheet.freeze(top);
}

function tasks(book: Workbook): void {
  const sheet = new SampleSheet(book, "附件3", [6, 8, 16, 18, 28, 12, 10, 20, 16, 22], "landscape");
  sheet.line("附件3", "label");
  const titles = [
    "2021年度地级以上市企业情况综合工作经费任务清单",
    "2021年度地级以上市支持先进制造业集群培育项目经费任务清单",
  ];
  ["004-fj3a", "004-fj3b"].forEach((id, index) => {
    const table = published(id);
    sheet.title(titles[index]!);
    const header = table.columns.map((name) => name.replace("（", "\n（"));
    sheet.grid([header, ...table.rows.map((row): GridRow => [...row])], {
      headerRows: 1,
      formats: { 8: "0" },
      textColumns: [4],
    });
    sheet.gap();
  });
}

interface TargetForm {
  readonly sheet: string;
  readonly id: string;
  readonly project: string;
  readonly money: string | number;
  readonly goal: string;
}

const FORMS: readonly TargetForm[] = [
  {
    sheet: "附件4-1",
    id: "004-fj4-qyqk",
    project: "2021年省本级企业情况综合工作经费",
    money: "2082.6（其中企业大数据云平台（二期）项目金额以立项审批结果为准）",
    goal: "完成2021年度85000家次企业情况综合数据审核验收，按月编制全省工业经济运行分析报告；每月提供企业用电汇总数据；完成企业大数据云平台（二期）建设。",
  },
  {
    sheet: "附件4-2",
    id: "004-fj4-zixunwei",
    project: "2021年支持制造强省建设专家咨询委日常工作运营项目",
    money: 306,
    goal: "召开2次以上专家咨询会议或论坛，开展2-3个重大课题研究项目，编发工作简报专报。",
  },
  {
    sheet: "附件4-3",
    id: "004-fj4-gongmei",
    project: "工艺美术资金",
    money: 2000,
    goal: "打造一个具有影响力的工艺美术行业平台型企业和至少一个行业品牌展览会，提高行业协会影响力。",
  },
  {
    sheet: "附件4-4",
    id: "004-fj4-yunfenghui",
    project: "广东省大数据开发者大会暨2021阿里云峰会·广东",
    money: 300,
    goal: "举办大会，包含主会场活动、8个平行论坛和工业智造创新大赛，参会人数超3000人。",
  },
  {
    sheet: "附件4-5",
    id: "004-fj4-guanli",
    project: "专项资金管理工作经费",
    money: "500万元",
    goal: "完成专项审计任务或监督检查5项，开展省级财政专项资金绩效评价及事前、事中、事后相关工作。",
  },
];

function targetForm(book: Workbook, form: TargetForm): void {
  const table = published(form.id);
  const three = table.columns[0] === "一级指标";
  const sheet = new SampleSheet(book, form.sheet, [12, 14, 20, 48, 30], "landscape");
  sheet.line("附件4", "label").title("2021年度战略性产业集群产业链支撑资金政策任务绩效目标（省本级部分）");
  const head: GridRow[] = [
    ["项目名称", form.project, LEFT, LEFT, LEFT],
    ["资金需求\n（万元）", form.money, LEFT, LEFT, LEFT],
    ["总体绩效目标\n（概述）", form.goal, LEFT, LEFT, LEFT],
  ];
  const body = three ? threeLevels(table) : twoTargets(table);
  sheet.grid([...head, ...body], { headerRows: 0, textColumns: three ? [3] : [2] });
}

function threeLevels(table: PublishedTable): GridRow[] {
  return [
    ["绩效指标", "一级指标", "二级指标", "三级指标", "三级指标目标值"],
    ...table.rows.map((row, index): GridRow => {
      const before = table.rows[index - 1];
      const level1: SampleCell = before?.[0] === row[0] ? UP : row[0]!;
      return [UP, level1, level1 === UP && before?.[1] === row[1] ? UP : row[1]!, row[2]!, typedTarget(row[3]!)];
    }),
  ];
}

function twoTargets(table: PublishedTable): GridRow[] {
  return [
    ["二级指标", LEFT, "三级指标", "当年度指标值", "项目周期指标值"],
    ...table.rows.map((row, index): GridRow => {
      const kind: SampleCell = table.rows[index - 1]?.[0] === row[0] ? UP : row[0]!;
      return [kind, LEFT, row[1]!, typedTarget(row[2]!), typedTarget(row[3]!)];
    }),
  ];
}

function typedTarget(value: string | number): SampleCell {
  return typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
}

function cityTargets(book: Workbook): void {
  const table = published("004-fj5-city");
  const sheet = new SampleSheet(book, "附件5-1", [12, 34, 12, 16, 14, 26, 34], "landscape");
  sheet.line("附件5", "label").title("2021年度企业情况综合工作经费地市绩效目标");
  const top = sheet.row;
  const goal =
    "完成省下达的企业情况综合数据、企业基础数据采集任务数，形成分析研究成果，为工业经济运行监测分析提供支撑。";
  sheet.grid(
    [
      ["承担单位", "总体绩效目标", "一级指标", "产出", LEFT, LEFT, "效益"],
      [UP, UP, "二级指标", "数量指标", LEFT, "时效指标", "社会效益指标"],
      [UP, UP, "三级指标", ...table.columns.slice(1, 4), "强化经济形势等分析，为政府决策提供参考"],
      ...table.rows.map((row, index): GridRow => [row[0]!, index === 0 ? goal : UP, "指标值", ...row.slice(1)]),
    ],
    { headerRows: 3, textColumns: [1], formats: { 3: "0" } },
  );
  sheet.freeze(top + 2);
}

function clusterTargets(book: Workbook): void {
  const sheet = new SampleSheet(book, "附件5-2", [12, 12, 18, 44, 20]);
  sheet.title("2021年度先进制造业集群培育项目经费地市绩效目标");
  for (const [id, city] of [
    ["004-fj5-gz", "广州市"],
    ["004-fj5-dg", "东莞市"],
  ] as const) {
    const table = published(id);
    sheet.grid(
      [
        [`${city}绩效目标表`, LEFT, LEFT, LEFT, LEFT],
        ["总体目标", "支持先进制造业集群促进机构开展日常运营管理、公共服务活动和公共服务平台建设。", LEFT, LEFT, LEFT],
        ...threeLevels(table),
      ],
      { headerRows: 0, textColumns: [3] },
    );
    sheet.gap();
  }
}
