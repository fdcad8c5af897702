import type { Workbook } from "@cj-tech-master/excelts";
import fc from "fast-check";

/** One row of a money table, as people write amounts. */
export interface RandomUnit {
  readonly name: string;
  readonly allocated: string | number | null;
  readonly spent: string | number | null;
  readonly remark: string;
}

export interface RandomGoal {
  readonly group: string;
  readonly name: string;
  readonly target: string | number | null;
  readonly actual: string | number | null;
  readonly weight: number;
}

export interface RandomBook {
  readonly title: boolean;
  readonly unitLine: "own" | "inHead" | "none";
  readonly mergedHead: boolean;
  readonly rateColumn: boolean;
  readonly total: "first" | "last" | "none";
  readonly note: boolean;
  readonly startRow: number;
  readonly startColumn: number;
  readonly units: readonly RandomUnit[];
  readonly goals: readonly RandomGoal[];
  readonly weights: boolean;
  readonly resultColumns: boolean;
  /** Both tables on one sheet, the second below. */
  readonly together: boolean;
}

const CITIES = ["广州", "佛山", "珠海", "江门", "云浮", "茂名", "韶关", "河源", "梅州", "惠州", "汕尾", "东莞"];
const GOALS = ["培训期数", "合格率", "完成时间", "带动企业数", "满意度", "新增就业人数", "成本控制", "机制健全程度"];
const TARGETS = ["≥10期", "≥95%", "2023年12月底前", "≤50万元", "100", 120, "0.9", "健全", "-", null, "5-10家", "=100%"];
const ACTUALS = ["8期", "12期", "96.5%", 0.965, "2023年11月", "48万元", "102", "基本健全", "", null, "—", "约20家", 7];

const amount = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 900000 }).map((cents) => cents / 100) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9000 }).map((value) => String(value)) },
  { weight: 1, arbitrary: fc.integer({ min: 1000, max: 9000 }).map((value) => `${value}.5（详见附件）`) },
  { weight: 1, arbitrary: fc.constantFrom("-", "—", "1,234.5", "\u00a01200 ", "３００") },
  { weight: 1, arbitrary: fc.constantFrom(null, 0) },
);

const unit = (name: string): fc.Arbitrary<RandomUnit> =>
  fc.record({
    name: fc.constant(name),
    allocated: amount,
    spent: amount,
    remark: fc.constantFrom("", "", "=待核实", "+跨年", "已调整用途", "@经办人"),
  });

const goal = (name: string): fc.Arbitrary<RandomGoal> =>
  fc.record({
    group: fc.constantFrom("产出指标", "效益指标", "满意度指标"),
    name: fc.constant(name),
    target: fc.constantFrom(...TARGETS),
    actual: fc.constantFrom(...ACTUALS),
    weight: fc.constantFrom(5, 10, 20),
  });

function several<T>(names: readonly string[], min: number, of: (name: string) => fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc
    .shuffledSubarray([...names], { minLength: min })
    .chain((chosen) => fc.tuple(...chosen.map(of)) as fc.Arbitrary<T[]>);
}

export const randomBook: fc.Arbitrary<RandomBook> = fc.record({
  title: fc.boolean(),
  unitLine: fc.constantFrom("own", "inHead", "none"),
  mergedHead: fc.boolean(),
  rateColumn: fc.boolean(),
  total: fc.constantFrom("first", "last", "none"),
  note: fc.boolean(),
  startRow: fc.integer({ min: 1, max: 4 }),
  startColumn: fc.integer({ min: 1, max: 3 }),
  units: several(CITIES, 3, unit),
  goals: several(GOALS, 2, goal),
  weights: fc.boolean(),
  resultColumns: fc.boolean(),
  together: fc.boolean(),
});

/** Where the tables stand, for editing them later. Rows and columns from 1. */
export interface Places {
  readonly moneySheet: string;
  readonly goalSheet: string;
  readonly spent: { readonly column: number; readonly rows: readonly number[] };
  readonly actual: { readonly column: number; readonly rows: readonly number[] };
}

/** Writes the workbook; every second row of a sheet that is not used here belongs to nobody's table. */
export function buildRandom(book: RandomBook, workbook: Workbook): Places {
  const money = workbook.addWorksheet("资金表");
  const put = (sheet: typeof money, row: number, column: number, value: unknown): void => {
    if (value !== null && value !== "") sheet.getCell(row, column).value = value as never;
  };
  const left = book.startColumn;
  let row = book.startRow;
  if (book.title) {
    put(money, row, left, "2023年度专项资金安排及支出情况表");
    money.mergeCells(row, left, row, left + 3);
    row += 1;
  }
  if (book.unitLine === "own") put(money, row++, left + 3, "单位：万元");
  const inHead = book.unitLine === "inHead" ? "（万元）" : "";
  const heads = ["单位", `下达金额${inHead}`, `支出金额${inHead}`, ...(book.rateColumn ? ["支出率"] : []), "备注"];
  if (book.mergedHead) {
    put(money, row, left, heads[0]);
    money.mergeCells(row, left, row + 1, left);
    put(money, row, left + 1, `资金情况${inHead}`);
    money.mergeCells(row, left + 1, row, left + 2);
    put(money, row + 1, left + 1, "下达金额");
    put(money, row + 1, left + 2, "支出金额");
    heads.slice(3).forEach((head, index) => {
      put(money, row, left + 3 + index, head);
      money.mergeCells(row, left + 3 + index, row + 1, left + 3 + index);
    });
    row += 2;
  } else {
    heads.forEach((head, index) => put(money, row, left + index, head));
    row += 1;
  }
  const letters = (column: number): string => String.fromCharCode(64 + column);
  const first = book.total === "first" ? row + 1 : row;
  const last = first + book.units.length - 1;
  const total = book.total === "first" ? row : last + 1;
  if (book.total !== "none") {
    put(money, total, left, "合计");
    for (const column of [left + 1, left + 2]) {
      put(money, total, column, { formula: `SUM(${letters(column)}${first}:${letters(column)}${last})` });
    }
  }
  book.units.forEach(({ name, allocated, spent, remark }, index) => {
    put(money, first + index, left, name);
    put(money, first + index, left + 1, allocated);
    put(money, first + index, left + 2, spent);
    put(money, first + index, left + heads.length - 1, remark);
  });
  let end = Math.max(last, total) + 1;
  if (book.note) put(money, end++, left, "注：以上数据截至2023年12月31日。");

  const goals = book.together ? money : workbook.addWorksheet("指标表");
  const top = book.together ? end + 2 : 1;
  const goalHeads = ["一级指标", "三级指标", ...(book.weights ? ["分值"] : []), "年度指标值", "实际完成值"];
  const results = book.resultColumns ? ["完成率", ...(book.weights ? ["得分"] : []), "偏差原因"] : [];
  [...goalHeads, ...results].forEach((head, index) => put(goals, top, 1 + index, head));
  book.goals.forEach((entry, index) => {
    const values = [entry.group, entry.name, ...(book.weights ? [entry.weight] : []), entry.target, entry.actual];
    values.forEach((value, column) => put(goals, top + 1 + index, 1 + column, value));
  });
  const person = workbook.addWorksheet("别人的表");
  person.getCell("B2").value = "备忘";
  person.getCell("C3").value = { formula: "SUM(D3:E3)" } as never;
  return {
    moneySheet: money.name,
    goalSheet: goals.name,
    spent: { column: left + 2, rows: book.units.map((_, index) => first + index) },
    actual: { column: goalHeads.length, rows: book.goals.map((_, index) => top + 1 + index) },
  };
}
