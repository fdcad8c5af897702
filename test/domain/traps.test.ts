/**
 * What five published reports print, beside what follows from their own parts. `printed` is how the report's figure comes
 * about (a choice of denominator, a figure of another version), `recomputed` what careful arithmetic gives. 万元 unless said.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { readAmount, readRate } from "../../src/domain/amount";
import type { CellValue } from "../../src/domain/cell";
import { complete } from "../../src/domain/completion";
import { Big, roundHalfUp } from "../../src/domain/decimal";
import { displayPercent, displayRate, roundPoints } from "../../src/domain/display";
import { gradeOf } from "../../src/domain/grade";
import { ratePoints, totalPoints } from "../../src/domain/points";
import {
  adjustmentRate,
  carryoverRate,
  changeRate,
  expenditureRate,
  moneyWeighted,
  quarterRate,
  scoreRate,
  sumMoney,
} from "../../src/domain/rates";
import { schemeById } from "../../src/domain/schemes";
import type { Denominator } from "../../src/domain/settings";

interface PublishedTable {
  readonly id: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly total_row: readonly CellValue[] | null;
}
const TABLES = JSON.parse(readFileSync(join(__dirname, "../data/tables.json"), "utf8")) as { tables: PublishedTable[] };

function table(id: string): PublishedTable {
  const found = TABLES.tables.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}

const big = (value: string | number): Big => new Big(String(value));
const sum = (...values: (string | number | Big)[]): Big =>
  values.reduce<Big>((total, value) => total.plus(value), big(0));
const less = (from: string | number, ...values: (string | number)[]): Big => big(from).minus(sum(...values));
const amount = (cell: CellValue | undefined): Big => readAmount(cell ?? "").value ?? big(0);
const column = (rows: PublishedTable["rows"], index: number): Big => sum(...rows.map((row) => amount(row[index])));

/** Expenditure rate as it is shown. */
function spent(part: string | Big, whole: string | Big, returned = "0", denominator: Denominator = "spent"): string {
  const money = { spent: big(String(part)), allocated: big(String(whole)), returned: big(returned) };
  const rate = expenditureRate(money, denominator);
  return rate === null ? "" : displayRate(rate);
}

/** Any ratio, half up. */
const percent = (ratio: Big | null): string => (ratio === null ? "" : displayPercent(ratio));
const ratio = (part: string | Big, whole: string | Big): string => percent(big(String(part)).div(String(whole)));
const one = (text: string): string => `${roundHalfUp(big(text.replace("%", "")), 1).toString()}%`;
const points = (weight: number, rate: Big | null): string =>
  roundPoints(ratePoints(big(weight), rate) ?? big(0)).toString();

type Figure = readonly [what: string, computed: () => string, expected: string];
interface Trap {
  readonly id: string;
  /** As the report came to its figure. */
  readonly printed?: readonly Figure[];
  readonly recomputed: readonly Figure[];
}

const RATES: readonly Trap[] = [
  {
    id: "A1 two amounts, one rate",
    printed: [["in the table", () => spent("147287.4838", "147665.08"), "99.74%"]],
    recomputed: [
      ["in the text", () => spent("147287.69", "147665.08"), "99.74%"],
      ["gap", () => less("147287.69", "147287.4838").toString(), "0.2062"],
    ],
  },
  {
    id: "A2 100.00% with money left",
    printed: [["plain half up", () => ratio("25326.0938", "25327"), "100.00%"]],
    recomputed: [
      ["as shown", () => spent("25326.0938", "25327"), "99.99%"],
      ["unspent", () => less("25327", "25326.0938").toString(), "0.9062"],
    ],
  },
  {
    id: "A3 handed to an intermediary, counted as spent",
    printed: [["茂名", () => spent("1715.87", "1715.87"), "100.00%"]],
    recomputed: [
      ["paid on", () => less("1715.87", "1273.27").toString(), "442.6"],
      ["茂名", () => spent(less("1715.87", "1273.27"), "1715.87"), "25.79%"],
      ["whole table", () => spent(less("147287.4838", "1273.27"), "147665.08"), "98.88%"],
    ],
  },
  {
    id: "A4 99.10% follows from no printed pair",
    recomputed: [
      ["allocation less the intermediary", () => spent(less("147665.08", "1273.27"), "147665.08"), "99.14%"],
      ["spending less the intermediary", () => spent(less("147287.69", "1273.27"), "147665.08"), "98.88%"],
    ],
  },
  {
    id: "A5 money moved out of the pool stays in the denominator",
    printed: [["over the allocation", () => spent("147287.69", "147665.08"), "99.74%"]],
    recomputed: [
      ["what stayed", () => less("147665.08", "5920.43").toString(), "141744.65"],
      ["over what stayed: impossible", () => spent("147287.69", less("147665.08", "5920.43")), "103.91%"],
    ],
  },
  {
    id: "A6 returned money counted as spent: 产业创新",
    printed: [["returned as spent", () => one(spent("34604.69", "38332", "712", "returnedAsSpent")), "92.1%"]],
    recomputed: [
      ["spent only", () => spent("34604.69", "38332", "712"), "90.28%"],
      ["net", () => spent("34604.69", "38332", "712", "net"), "91.98%"],
    ],
  },
  {
    id: "A7 returned money counted as spent: 企业技术中心",
    printed: [
      ["returned as spent", () => spent("8788", "9000", "212", "returnedAsSpent"), "100.00%"],
      ["net", () => spent("8788", "9000", "212", "net"), "100.00%"],
    ],
    recomputed: [["spent only", () => spent("8788", "9000", "212"), "97.64%"]],
  },
  {
    id: "A8 returned, diverted and overhead: 制造业创新中心",
    printed: [["returned as spent", () => one(spent("3576.51", "7000", "500", "returnedAsSpent")), "58.2%"]],
    recomputed: [
      ["spent only", () => spent("3576.51", "7000", "500"), "51.09%"],
      ["net", () => spent("3576.51", "7000", "500", "net"), "55.02%"],
      ["for the purpose itself", () => spent(less("3576.51", "439", "9.51"), "7000"), "44.69%"],
    ],
  },
  {
    id: "A9 budget and allocation mixed in one total",
    printed: [["with the budget 300", () => sum(9000, 7000, 22032, 300).toString(), "38332"]],
    recomputed: [
      ["with the allocation 297.4", () => sum(9000, 7000, 22032, "297.4").toString(), "38329.4"],
      ["gap", () => less(300, "297.4").toString(), "2.6"],
    ],
  },
  {
    id: "A10 the row uses the allocation, the total the budget",
    printed: [["over the allocation", () => spent("208.18", "297.4"), "70.00%"]],
    recomputed: [["over the budget", () => spent("208.18", "300"), "69.39%"]],
  },
  {
    id: "A11 allocation or contract",
    printed: [["over the allocation", () => one(spent(less(176, 70), "180")), "58.9%"]],
    recomputed: [["over the contract", () => spent(less(176, 70), "176"), "60.23%"]],
  },
  {
    id: "A12 clawed-back money taken off the denominator",
    printed: [["over what was left", () => one(spent("513.4", "790", "239.09", "net")), "93.2%"]],
    recomputed: [["over the allocation", () => one(spent("513.4", "790", "239.09")), "65%"]],
  },
  {
    id: "A13 应当支出的已全部支出",
    recomputed: [
      ["spent", () => sum(2100, "89.9", "97.44", 106, "69.8", "59.5").toString(), "2522.64"],
      ["of all", () => spent("2522.64", "3858"), "65.39%"],
      ["without the 270 put to another use", () => spent("2522.64", less(3858, 270)), "70.31%"],
    ],
  },
  {
    id: "A14 amount and rate of two versions",
    printed: [
      ["allocation less the leftovers", () => less(57550, "137.65", "847.9902", "0.1", 500).toString(), "56064.2598"],
      ["rate of these", () => spent("56064.2598", "57550"), "97.42%"],
    ],
    recomputed: [
      ["rate of the printed amount", () => spent("56022.2398", "57550"), "97.35%"],
      ["gap", () => less("56064.2598", "56022.2398").toString(), "42.02"],
    ],
  },
  { id: "A15 标杆示范", recomputed: [["printed 98.62%", () => spent("9862.35", "10000"), "98.62%"]] },
  {
    id: "A16 a sub-total that is not printed",
    recomputed: [["工业互联网", () => spent(sum("9862.35", "19152.0098", "89.9"), "30590"), "95.14%"]],
  },
  {
    id: "A17 the fund of source 003",
    recomputed: [
      ["printed 99.96%", () => spent("180129.96", "180202.45"), "99.96%"],
      ["unspent", () => less("180202.45", "180129.96").toString(), "72.49"],
    ],
  },
  {
    id: "A18 5.8 of 6 for two rates",
    recomputed: [
      ["99.74%", () => points(6, big("147287.4838").div("147665.08")), "5.98"],
      ["97.42%", () => points(6, big("56064.2598").div("57550")), "5.85"],
    ],
  },
  {
    id: "A19 the total rate is not the mean of the rates",
    printed: [["sum over sum", () => spent(cities().spent, cities().allocated), "99.74%"]],
    recomputed: [["mean of the twenty printed rates", () => percent(cities().mean), "99.80%"]],
  },
];

function cities(): { spent: Big; allocated: Big; mean: Big } {
  const { rows } = table("000-jigai-20city");
  const money = sumMoney(rows.map((row) => ({ spent: amount(row[5]), allocated: amount(row[4]) })));
  const rates = rows.map((row) => readRate(row[6] ?? "") ?? big(-1));
  return { ...money, mean: sum(...rates).div(String(rates.length)) };
}

const MONEY: readonly Trap[] = [
  {
    id: "B1 亿元 for 万元",
    printed: [
      [
        "147665.08亿元 in 万元",
        () => readAmount("147665.08亿元", { unit: "万元" }).value?.toString() ?? "",
        "1476650800",
      ],
    ],
    recomputed: [
      ["147665.08万元 in 亿元", () => readAmount("147665.08万元", { unit: "亿元" }).value?.toFixed(2) ?? "", "14.77"],
    ],
  },
  {
    id: "B2 the 20 cities",
    recomputed: [2, 3, 4, 5].map((index): Figure => {
      const { rows, total_row } = table("000-jigai-20city");
      return [`column ${index}`, () => column(rows, index).toString(), amount(total_row?.[index]).toString()];
    }),
  },
  {
    id: "B4 merged amounts count once",
    printed: [["with the merged 1758 added to its parts", () => sum(2100, 1758, 1758).toString(), "5616"]],
    recomputed: [
      ["eight parts", () => column(table("000-qiye-zonghe").rows, 3).toString(), "1758"],
      ["total", () => sum(2100, 1758).toString(), "3858"],
    ],
  },
  { id: "B5 文博会", recomputed: [["with money of earlier years", () => spent("108", "100"), "108.00%"]] },
  {
    id: "B7 one difference, two bases",
    printed: [
      ["预算调整率", () => percent(adjustmentRate(big("260682300"), big("635364219.62"))), "143.73%"],
      ["差异率", () => percent(adjustmentRate(big("260682300"), big("635364219.62"), "adjusted")), "58.97%"],
    ],
    recomputed: [["difference in 元", () => less("635364219.62", "260682300").toString(), "374681919.62"]],
  },
  {
    id: "B8 nothing at the start of the year",
    printed: [
      ["over adjusted", () => percent(adjustmentRate(big(0), big("86325000"), "adjusted")), "100.00%"],
      ["0 over 0", () => percent(adjustmentRate(big(0), big(0), "adjusted")), ""],
    ],
    recomputed: [["over initial: no rate", () => percent(adjustmentRate(big(0), big("86325000"))), ""]],
  },
  {
    id: "B9 差异率 over the other base",
    printed: [
      ["资源勘探", () => percent(adjustmentRate(big("69785500"), big("305042398.66"), "adjusted")), "77.12%"],
      ["一般公共服务", () => percent(adjustmentRate(big("169818000"), big("209435777.19"), "adjusted")), "18.92%"],
      ["社会保障", () => percent(adjustmentRate(big("21078800"), big("34279516.64"), "adjusted")), "38.51%"],
    ],
    recomputed: [
      ["资源勘探", () => percent(adjustmentRate(big("69785500"), big("305042398.66"))), "337.11%"],
      ["一般公共服务", () => percent(adjustmentRate(big("169818000"), big("209435777.19"))), "23.33%"],
      ["社会保障", () => percent(adjustmentRate(big("21078800"), big("34279516.64"))), "62.63%"],
    ],
  },
  {
    id: "B10 元 in the tables, 万元 in the text",
    recomputed: [
      ["spending", () => readAmount("635364219.62元", { unit: "万元" }).value?.toFixed(2) ?? "", "63536.42"],
      ["carry-over", () => readAmount("67197850.07元", { unit: "万元" }).value?.toFixed(2) ?? "", "6719.79"],
    ],
  },
  {
    id: "B11 日常公用经费",
    printed: [["in the text", () => big("1320.46").toString(), "1320.46"]],
    recomputed: [
      ["in the table", () => readAmount("20375145.05元", { unit: "万元" }).value?.toFixed(2) ?? "", "2037.51"],
    ],
  },
  {
    id: "B12 total income",
    recomputed: [["财政拨款 and other", () => sum("66541.09", "3.18").toString(), "66544.27"]],
  },
  {
    id: "B13 收入预决算差异率",
    printed: [["against the adjusted figure", () => percent(changeRate(big("66544.27"), big("66544.27"))), "0.00%"]],
    recomputed: [["against the initial one", () => percent(changeRate(big("66544.27"), big("26037.25"))), "155.57%"]],
  },
  {
    id: "B14 结转结余率",
    recomputed: [
      ["printed 9.56%", () => percent(carryoverRate(big("6719.79"), big("66544.27"), big("3711.94"))), "9.56%"],
      ["over spending it would be", () => ratio("6719.79", "63536.42"), "10.58%"],
    ],
  },
  {
    id: "B15 三公",
    recomputed: [
      ["on last year", () => percent(changeRate(less("480.70", "86.70"), big("480.70"))), "-18.04%"],
      ["on the budget", () => percent(changeRate(less("455.65", "61.65"), big("455.65"))), "-13.53%"],
    ],
  },
  {
    id: "B17 the 22 rows of source 002",
    recomputed: [2, 3, 4, 5, 6, 7].map((index): Figure => {
      const { rows, total_row } = table("002-alloc22");
      return [`column ${index}`, () => column(rows, index).toString(), amount(total_row?.[index]).toString()];
    }),
  },
  {
    id: "B20 资金需求 of annex 4",
    recomputed: [
      ["sum", () => sum("2082.6", 306, 2000, 300, 500).toString(), "5188.6"],
      ["allocation less the cities", () => sum(9017).minus(amount("3828.4（详见附件2）")).toString(), "5188.6"],
    ],
  },
];

const COMPLETION: readonly Trap[] = [
  {
    id: "C1 29.8% over",
    printed: [["rounded up", () => big("14.27").div("11").minus("1").times("100").round(1, 3).toString(), "29.8"]],
    recomputed: [["half up", () => one(percent(changeRate(big("14.27"), big("11")))), "29.7%"]],
  },
  { id: "C2 96家", recomputed: [["its parts", () => sum(1, 20, 54, 9, 7).toString(), "91"]] },
  { id: "C3 覆盖面", recomputed: [["its parts", () => sum("649.8", "6.7954", "1378.654").toFixed(1), "2035.2"]] },
  { id: "C5 an actual that is a bound", recomputed: [["verdict", () => complete("≤50", "≤50").verdict, "review"]] },
  {
    id: "C6 growth against ≥10%",
    recomputed: [
      ["206%", () => percent(complete("≥10%", "206%").rate), "2060.00%"],
      ["131.3%", () => percent(complete("≥10%", "131.3%").rate), "1313.00%"],
    ],
  },
  {
    id: "C13 far over the target",
    printed: [
      ["300 of 20", () => percent(complete("不少于20个", "300个").rate), "1500.00%"],
      ["377 of 10", () => percent(complete("10个", "377个").rate), "3770.00%"],
    ],
    recomputed: [["4K 用户", () => one(percent(complete("达到1600万户", "2150万户").rate)), "134.4%"]],
  },
  {
    id: "C14 two growth rates against 10%左右",
    printed: [["税收", () => complete("10%左右", "0.9%").verdict, "unmet"]],
    recomputed: [
      ["增加值", () => percent(complete("10%左右", "9.1%").rate), "91.00%"],
      ["税收", () => percent(complete("10%左右", "0.9%").rate), "9.00%"],
    ],
  },
  { id: "C16 重点工作", recomputed: [["printed 81.25%", () => ratio("26", "32"), "81.25%"]] },
  {
    id: "C17 four quarters",
    printed: [["not capped", () => percent(quarterRate(quarters(), false)), "90.60%"]],
    recomputed: [["capped", () => percent(quarterRate(quarters(), true)), "89.50%"]],
  },
  {
    id: "C19 汽车产量增速 > 5%",
    printed: [["verdict", () => complete("> 5%", "10%").verdict, "met"]],
    recomputed: [["by the rule of the other rows", () => percent(complete("> 5%", "10%").rate), "200.00%"]],
  },
  { id: "C20 the same report's 1.4%", recomputed: [["verdict", () => complete("> 5%", "1.4%").verdict, "unmet"]] },
  {
    id: "C23 sums that were cut, not rounded",
    printed: [
      ["4K 用户", () => sum("1029.2", 217, 53, "99.7").round(0, 0).toString(), "1398"],
      ["AVS2", () => sum(446, 201, "3.1", "1.6").round(0, 0).toString(), "651"],
    ],
    recomputed: [
      ["4K 用户", () => sum("1029.2", 217, 53, "99.7").toString(), "1398.9"],
      ["AVS2", () => sum(446, 201, "3.1", "1.6").toString(), "651.7"],
    ],
  },
  {
    id: "C26 three cities short of the indicative number",
    recomputed: [
      ["佛山", () => percent(complete("239", "189").rate), "79.08%"],
      ["河源", () => percent(complete("10", "9").rate), "90.00%"],
      ["湛江", () => percent(complete("9", "8").rate), "88.89%"],
    ],
  },
];

function quarters(): Big[] {
  return ["14.5%", "50%", "78.3%", "100%"].map((text) => readRate(text) ?? big(-1));
}

const total = (...sections: (string | number)[]): string =>
  totalPoints(sections.map((section) => ({ points: big(section), weight: big(100), bonus: false }))).total.toString();

const SCORES: readonly Trap[] = [
  {
    id: "D1 技改",
    recomputed: [
      ["投入", () => total(4, 8, 5, 3), "20"],
      ["过程", () => total("5.8", 6, 4, 4), "19.8"],
      ["产出", () => total(3, 2, "24.7"), "29.7"],
      ["效益", () => total(25, 5), "30"],
      ["total", () => total(20, "19.8", "29.7", 30), "99.5"],
      ["grade", () => gradeOf(big("99.5"), schemeById("guangdong-fund")?.ladder ?? []), "优"],
    ],
  },
  {
    id: "D2 department total, printed 99.52",
    recomputed: [["of the printed sections", () => total(22, "42.19", "32.66", 3), "99.85"]],
  },
  {
    id: "D3 使用效益, printed 32.66",
    recomputed: [
      ["of its parts", () => total(4, "11.73", 10, 7), "32.73"],
      ["total with these", () => total(22, "42.19", "32.73", 3), "99.92"],
    ],
  },
  {
    id: "D4 weights of a department",
    recomputed: [
      ["sections", () => total(23, 43, 34), "100"],
      ["预算执行", () => total(25, 5, 13), "43"],
      ["使用效益", () => total(4, 13, 10, 7), "34"],
    ],
  },
  {
    id: "D5 the total is no average of the bureaus",
    printed: [["sections", () => total("19.5", "19.8", 28, "29.5"), "96.8"]],
    recomputed: [
      ["weighted by money", () => bureaus([2240, 24720, 30590]), "97.55"],
      ["simple mean", () => bureaus([1, 1, 1]), "98.4"],
    ],
  },
  {
    id: "D6 90 is 优",
    recomputed: [
      ["total", () => total(3, 15, 8, 8, 28, 28), "90"],
      ["grade", () => gradeOf(big(90), schemeById("guangzhou-project")?.ladder ?? []), "优"],
      ...table("003-scores").rows.map((row): Figure => [
        `得分率 of ${String(row[1])}`,
        () => percent(scoreRate(amount(row[3]), amount(row[2]))),
        String(row[4]),
      ]),
    ],
  },
];

function bureaus(money: readonly number[]): string {
  const scores = [100, 99, "96.2"];
  const mean = moneyWeighted(scores.map((score, index) => ({ value: big(score), money: big(money[index] ?? 0) })));
  return roundPoints(mean ?? big(0)).toString();
}

describe.each([
  ["expenditure rates", RATES],
  ["money", MONEY],
  ["completion", COMPLETION],
  ["scores", SCORES],
])("%s", (_, traps) => {
  const figures = traps.flatMap((trap) => [
    ...(trap.printed ?? []).map((figure) => [trap.id, "as printed", ...figure] as const),
    ...trap.recomputed.map((figure) => [trap.id, "recomputed", ...figure] as const),
  ]);

  test.each(figures)("%s, %s: %s", (_id, _way, _what, computed, expected) => {
    expect(computed()).toBe(expected);
  });
});

describe("figures that no arithmetic gives", () => {
  test("A4: 99.10% of the handed-over money", () => {
    const parts = ["147665.08", "147287.69", "147287.4838"].flatMap((from) => [big(from), less(from, "1273.27")]);
    const rates = parts.flatMap((part) => parts.map((whole) => spent(part, whole)));
    expect(rates).not.toContain("99.10%");
  });

  test("A18: 5.8 of 6 is the linear points of neither rate", () => {
    const linear = ["0.9974", "0.9742", "0.9735"].map((rate) => points(6, big(rate)));
    expect(linear).not.toContain("5.8");
  });

  test("D2: 99.52 is no sum of the printed sections", () => {
    expect([total(22, "42.19", "32.66", 3), total(22, "42.19", "32.73", 3), total(22, "42.19", "32.66")]).toEqual([
      "99.85",
      "99.92",
      "96.85",
    ]);
  });
});

describe("the sixteen indicators of Guangzhou 2023", () => {
  const numeric = table("003-ind16").rows.filter((row) => String(row[5]).endsWith("%"));

  test.each(numeric.map((row) => [String(row[2]), row] as const))("%s: the printed rate", (_, row) => {
    const printed = readRate(row[5] ?? "");
    const { rate } = complete(row[3] ?? "", row[4] ?? "");
    expect(rate && displayPercent(rate)).toBe(printed && displayPercent(printed));
  });

  test("five, not a few, are above 150 %", () => {
    const rates = numeric.map((row) => readRate(row[5] ?? "") ?? big(0));
    expect(rates.filter((rate) => rate.gt("1.5"))).toHaveLength(5);
    expect(rates.filter((rate) => rate.eq("1.5"))).toHaveLength(1);
  });
});
