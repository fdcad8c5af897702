import type { MoneyUnit } from "../domain/units";
import type { Grid } from "./grid";
import { isBareUnit, isDocumentNumber, isKeyLine, isNoteText, isTableNumber, isUnitLine, readLine } from "./lines";
import type { LineCell } from "./lines";
import { isEmpty, squeeze, tidyTitle } from "./text";
import type { Interval } from "./runs";
import { moneyUnitOf } from "./words";

/** What stands above a table. */
export interface Captions {
  readonly title: string;
  readonly titleCell: { readonly row: number; readonly column: number } | null;
  /** Unit of a unit line or of the title; null for none. */
  readonly unit: MoneyUnit | null;
  /** 单位：家次: a unit that is none of money. */
  readonly otherUnit: string | null;
}

const HIGHEST = 12;
const TITLE_END =
  /(表|情况|清单|方案|目标|额度|明细|支出率|评分|汇总|统计|计划|安排|分配|得分|一览|指标|报告|台账|结果|预算|决算|任务)([（(【].*[）)】])?$/;

/** Reads title and unit above row `top`, not higher than row `floor`; units as far right as column `reach`. */
export function captionsOf(
  grid: Grid,
  top: number,
  floor: number,
  interval: Interval,
  reach = interval.right,
): Captions {
  const lines: LineCell[][] = [];
  let blank = 0;
  for (let row = top - 1; row >= Math.max(floor, top - HIGHEST, grid.used.row); row--) {
    const line = readLine(grid, row, interval);
    const beyond = reach > interval.right ? readLine(grid, row, { left: interval.right + 1, right: reach }).cells : [];
    const cells = [
      ...line.cells,
      ...wideTitle(grid, row, interval, line.cells),
      ...beyond.filter((cell) => isUnitLine(cell.text) || isBareUnit(cell.text)),
    ];
    if (cells.length === 0) {
      blank++;
      if (blank > 2) break;
      continue;
    }
    if (cells.length > 4 || (line.cells.length > 1 && isKeyLine(line))) break;
    lines.push(cells);
  }
  const cells = lines.flat();
  const unit = unitAbove(cells);
  const titles = cells.filter((cell) => isTitle(titleOf(cell)) && !isUnitLine(cell.text));
  const title = titles.find((cell) => TITLE_END.test(squeeze(bareTitle(titleOf(cell))))) ?? titles[0];
  if (title === undefined) return { title: "", titleCell: null, ...unit };
  const row = lines.findIndex((line) => line.includes(title));
  const before = lines[row + 1]?.find((cell) => isTitle(titleOf(cell)));
  const rowOf = (cell: LineCell): number => cell.bottom;
  const continues =
    before !== undefined &&
    rowOf(title) - rowOf(before) <= 1 &&
    !TITLE_END.test(squeeze(before.text)) &&
    before.column === title.column;
  const text = continues ? `${titleOf(before)}${titleOf(title)}` : titleOf(title);
  const first = continues ? before : title;
  return { title: bareTitle(text), titleCell: { row: topOf(grid, first), column: first.column }, ...unit };
}

function topOf(grid: Grid, cell: LineCell): number {
  return grid.mergeAt(cell.bottom, cell.column)?.row ?? cell.bottom;
}

/** The title may be merged over a wider area than the table, beginning left of it. */
function wideTitle(grid: Grid, row: number, interval: Interval, own: readonly LineCell[]): readonly LineCell[] {
  if (own.length > 0) return [];
  const first = grid.mergeAt(row, interval.left);
  if (first === undefined || first.row !== row || isEmpty(grid.value(row, first.column))) return [];
  return readLine(grid, row, { left: first.column, right: first.column + first.columnCount - 1 }).cells;
}

/** Keys that stand under a title or behind it in its own cell: 编制单位：…, 部门名称：…, 单位：万元. */
const KEY_BEHIND =
  /[\s\u00a0\u3000]+((填报|编制|制表|填表|评价|申报|主管|实施|项目|自评|预算)?(单位|部门|日期|时间|机构)|(单位|部门|项目)名称|金额单位|数据截[至止].{0,12}|截[至止].{0,12})([（(][^（()）]*[）)])?\s*[:：][^]*$/;

/** The title in a cell, without the lines and keys behind it. */
function titleOf(cell: LineCell): string {
  return tidyTitle(typeof cell.value === "string" ? cell.value.replace(KEY_BEHIND, "") : cell.value);
}

/** A title without the unit in brackets at its end. */
function bareTitle(text: string): string {
  return text.replace(/[（(]\s*(金额)?(单位\s*[:：]?\s*)?(人民币)?(百万元|万元|亿元|千元|元)\s*[）)]$/, "").trim();
}

function isTitle(text: string): boolean {
  const dense = squeeze(text);
  if (dense.length < 2 || dense.length > 90 || isNoteText(text) || isTableNumber(text) || isDocumentNumber(text))
    return false;
  if (isBareUnit(text)) return false;
  if (
    /^(填报|编制|制表|填表|评价|申报|主管|项目|自评|报表|表格|更新|截止|打印)?(单位|部门|日期|时间|机构|编号|表号|负责人)(（.*）|\(.*\))?[:：]/.test(
      dense,
    )
  )
    return false;
  if (/^[^:：]{0,8}(单位|部门|名称|日期|时间|机构|编号|地区|年度|负责人|电话)([（(].*[）)])?[:：]/.test(dense))
    return false;
  if (/^[（(]?\d{4}年?(度)?[）)]?$/.test(dense) || /^\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?$/.test(dense)) return false;
  return !/^[\d.,%\-—\s]+$/.test(dense) && !/^(续表?|接上页|第?\d+页?)$/.test(dense);
}

function unitAbove(cells: readonly LineCell[]): Pick<Captions, "unit" | "otherUnit"> {
  let otherUnit: string | null = null;
  for (let at = 0; at < cells.length; at++) {
    const text = squeeze(cells[at]?.text ?? "");
    // 编制单位：… may stand in the same cell before the unit of the amounts.
    const named = /.*(?<!编制|填报|制表|预算|主管|实施|项目|申报)单位[:：为]?(.{0,8})/.exec(text);
    if (named !== null && /单位[:：为(（]|单位(万|亿|千|百万)?元/.test(text)) {
      const rest = /单位[:：为]?$/.test(text) ? squeeze(cells[at + 1]?.text ?? "") : (named[1] ?? "");
      const money = /^[（(]?(人民币)?(百万元|万元|亿元|千元|元)/.test(rest) ? moneyUnitOf(rest) : null;
      if (money !== null) return { unit: money, otherUnit: null };
      if (/^(%|分|个|家|家次|户|人|人次|项|场)/.test(rest)) otherUnit = rest.replace(/[）)].*$/, "");
    }
    if (isBareUnit(text)) return { unit: moneyUnitOf(text), otherUnit: null };
    const bracket = /[（(](?:金额)?(?:单位[:：]?)?(?:人民币)?(百万元|万元|亿元|千元|元)[）)]/.exec(text);
    if (bracket?.[1] !== undefined) return { unit: moneyUnitOf(bracket[1]), otherUnit: null };
  }
  return { unit: null, otherUnit };
}
