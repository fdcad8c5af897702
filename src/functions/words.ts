import type { CellValue } from "../domain/cell";
import type { AdjustmentBase } from "../domain/rates";
import type { Denominator } from "../domain/settings";
import type { MoneyUnit } from "../domain/units";
import { refuse, type Failure } from "./cells";
import { isNotGiven } from "./numbers";

/** Words that an argument may hold, each with what it means. The first word of a meaning is the one to recommend. */
type Choices<Meaning> = ReadonlyMap<string, Meaning>;

const DENOMINATORS: Choices<Denominator> = new Map<string, Denominator>([
  ["spent", "spent"],
  ["支出", "spent"],
  ["net", "net"],
  ["扣除退回", "net"],
  ["returnedasspent", "returnedAsSpent"],
  ["退回计入支出", "returnedAsSpent"],
]);

const BASES: Choices<AdjustmentBase> = new Map<string, AdjustmentBase>([
  ["initial", "initial"],
  ["年初", "initial"],
  ["年初预算", "initial"],
  ["adjusted", "adjusted"],
  ["调整", "adjusted"],
  ["调整预算", "adjusted"],
]);

const UNITS: Choices<MoneyUnit> = new Map<string, MoneyUnit>([
  ["元", "元"],
  ["千元", "千元"],
  ["万元", "万元"],
  ["万", "万元"],
  ["百万元", "百万元"],
  ["百万", "百万元"],
  ["亿元", "亿元"],
  ["亿", "亿元"],
]);

const SWITCH: Choices<boolean> = new Map<string, boolean>([
  ["true", true],
  ["1", true],
  ["是", true],
  ["封顶", true],
  ["false", false],
  ["0", false],
  ["否", false],
  ["不封顶", false],
]);

/** How returned money counts: by default not at all. */
export function denominatorIn(cell: CellValue): Denominator | Failure {
  return chosen(cell, DENOMINATORS, "spent", "口径", "spent、net、returnedAsSpent");
}

/** What a budget adjustment is divided by: by default the initial budget. */
export function baseIn(cell: CellValue): AdjustmentBase | Failure {
  return chosen(cell, BASES, "initial", "基数", "initial、adjusted");
}

/** A unit of money: by default 万元. */
export function unitIn(cell: CellValue): MoneyUnit | Failure {
  return chosen(cell, UNITS, "万元", "单位", "元、千元、万元、百万元、亿元");
}

/** Whether quarters are capped: by default not. */
export function capIn(cell: CellValue): boolean | Failure {
  return chosen(cell, SWITCH, false, "封顶", "TRUE、FALSE");
}

function chosen<Meaning>(
  cell: CellValue,
  choices: Choices<Meaning>,
  preset: Meaning,
  name: string,
  known: string,
): Meaning | Failure {
  if (isNotGiven(cell)) return preset;
  const word = String(cell).normalize("NFKC").trim().toLowerCase();
  return choices.get(word) ?? refuse(`${name}“${String(cell)}”不认识，可用：${known}`);
}
