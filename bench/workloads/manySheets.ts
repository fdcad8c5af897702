import { goalPool } from "./goals";
import { CITIES } from "./places";
import { Random } from "./random";
import type { NativeColumn, Workload, WorkloadCell, WorkloadSheet } from "./workload";

const RELEVANT = 10;
const ROWS = 40;

/** Ten sheets with money or indicators among many that have nothing to do with them. */
export function manySheets(count = 60): Workload {
  const random = new Random(60);
  const relevant = Array.from({ length: RELEVANT }, (_, index) =>
    index % 2 === 0 ? moneySheet(random, index + 1) : goalSheet(random, index + 1),
  );
  const others = Array.from({ length: count - RELEVANT }, (_, index) => otherSheet(random, index + 1));
  return {
    id: "P4",
    title: `${count} 张工作表，其中 ${count - RELEVANT} 张无关`,
    sheets: [...others.slice(0, 5), ...relevant, ...others.slice(5)],
    native: relevant.map(({ name }, index): NativeColumn => ({
      sheet: name,
      column: index % 2 === 0 ? 4 : 5,
      rows: index % 2 === 0 ? [4, 3 + ROWS] : [2, 1 + ROWS],
      formula: index % 2 === 0 ? `IF(C{}>0,D{}/C{},"")` : `IFERROR(VALUE(E{})/VALUE(SUBSTITUTE(D{},"≥","")),"")`,
    })),
  };
}

function moneySheet(random: Random, number: number): WorkloadSheet {
  const rows = Array.from({ length: ROWS }, (_, index): WorkloadCell[] => {
    const allocated = random.amount(3000) + 1;
    return [index + 1, `${random.of(CITIES)}市第${index + 1}单位`, allocated, random.amount(allocated), null];
  });
  return {
    name: `第${number}批资金`,
    rows: [
      [`2023年第${number}批专项资金支出表`],
      [null, null, null, null, "单位：万元"],
      ["序号", "单位", "下达金额", "支出金额", "支出率"],
      ...rows,
    ],
  };
}

function goalSheet(random: Random, number: number): WorkloadSheet {
  const rows = goalPool(random, ROWS).map(({ level1, level2, name, target, actual }): WorkloadCell[] => [
    level1,
    level2,
    name,
    target,
    actual === "" ? null : actual,
    null,
  ]);
  return {
    name: `第${number}批指标`,
    rows: [["一级指标", "二级指标", "三级指标", "年度目标值", "实际完成值", "完成率"], ...rows],
  };
}

const OTHERS: readonly ((random: Random) => readonly (readonly WorkloadCell[])[])[] = [
  (random) => [
    ["姓名", "电话", "邮箱", "备注"],
    ...lines(60, (line) => [`联系人${line}`, `020-8${random.whole(1e6, 9e6)}`, `a${line}@example.cn`, null]),
  ],
  () => [["照片编号", "拍摄地点", "说明"], ...lines(40, (line) => [`IMG_${line}`, "现场", "合影"])],
  (random) => [
    ["日期", "会议", "人数"],
    ...lines(50, (line) => [44_927 + line, `第${line}次例会`, random.whole(3, 60)]),
  ],
  () => lines(30, (line) => [`第${line}条 本表由各单位填报，金额以万元计，绩效目标另附。`]),
  (random) => [
    ["设备编号", "名称", "购置日期", "数量"],
    ...lines(80, (line) => [`SB${line}`, "计算机", 43_000 + line, random.whole(1, 9)]),
  ],
];

function otherSheet(random: Random, number: number): WorkloadSheet {
  return { name: `资料${number}`, rows: OTHERS[number % OTHERS.length]?.(random) ?? [] };
}

function lines(count: number, line: (number: number) => readonly WorkloadCell[]): (readonly WorkloadCell[])[] {
  return Array.from({ length: count }, (_, index) => line(index + 1));
}
