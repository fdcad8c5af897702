import type { CellValue } from "../domain/cell";
import type { Grid } from "./grid";
import type { Interval } from "./runs";
import { isEmpty, roughNumber, squeeze, tidy } from "./text";
import { AMOUNT_NOUNS, FORM_KEYS, FORM_KEY_ENDINGS, GROUP_HEAD, NOTE_BEGINNINGS, SECTION_KEYS } from "./vocabulary";
import { headKey, readHead, wordSet } from "./words";
import type { HeadText } from "./words";

/** One visible cell of a line: merged cells once, by their first cell. */
export interface LineCell {
  readonly column: number;
  /** Last column that the cell covers. */
  readonly right: number;
  /** Last row that the cell covers. */
  readonly bottom: number;
  readonly value: CellValue;
  readonly text: string;
  readonly head: HeadText;
}

export interface Line {
  readonly row: number;
  /** Cells that begin in this row. */
  readonly cells: readonly LineCell[];
  /** Columns covered by filled cells that began in a row above. */
  readonly continued: readonly {
    readonly from: number;
    readonly column: number;
    readonly right: number;
    readonly bottom: number;
  }[];
}

/** Text and head are read when they are first asked for: most cells are only counted. */
class Cell implements LineCell {
  private tidied: string | undefined;
  constructor(
    readonly column: number,
    readonly right: number,
    readonly bottom: number,
    readonly value: CellValue,
  ) {}
  get text(): string {
    return (this.tidied ??= tidy(this.value));
  }
  get head(): HeadText {
    return readHead(this.text);
  }
}

const isKeyWord = wordSet(FORM_KEYS);
/** A known key, or a short text that ends with a colon. */
const isFormKey = (text: string): boolean =>
  text.length <= 14 &&
  (isKeyWord(text) ||
    (text.length >= 3 && /[:：]$/.test(text)) ||
    FORM_KEY_ENDINGS.some((word) => text.endsWith(word)));
const isSectionWord = wordSet(SECTION_KEYS);
/** 年度目标, 年度目标1, 年度目标二（80分）. */
const isSectionKey = (text: string): boolean =>
  text.length <= 40 && (isSectionWord(text) || isSectionWord(headKey(text).replace(/[\d一二三四五六七八九十]+$/, "")));
const beginnings = NOTE_BEGINNINGS.map((word) => squeeze(word));
const noteLetters = new Set([...NOTE_BEGINNINGS.map((word) => word[0] ?? ""), "(", "*", "＊"]);

/** Reads the cells of one row between two columns. */
export function readLine(grid: Grid, row: number, interval: Interval): Line {
  const cells: LineCell[] = [];
  const continued: { from: number; column: number; right: number; bottom: number }[] = [];
  for (let column = interval.left; column <= interval.right; column++) {
    const merge = grid.mergeAt(row, column);
    if (merge !== undefined && merge.row < row) {
      const right = merge.column + merge.columnCount - 1;
      if (!isEmpty(grid.value(merge.row, merge.column))) {
        continued.push({
          from: merge.row,
          column: Math.max(merge.column, interval.left),
          right,
          bottom: merge.row + merge.rowCount - 1,
        });
      }
      column = right;
      continue;
    }
    const anchor = merge === undefined ? column : merge.column;
    const value = grid.value(row, anchor);
    const right = merge === undefined ? column : merge.column + merge.columnCount - 1;
    if (!isEmpty(value)) {
      cells.push(new Cell(anchor, right, merge === undefined ? row : row + merge.rowCount - 1, value));
    }
    column = right;
  }
  return { row, cells, continued };
}

/** A number, or a text that stands for one; a year alone is taken for a head. */
export function isFigure(cell: LineCell): boolean {
  const number = roughNumber(cell.value);
  if (number === null) return false;
  return !(Number.isInteger(number) && number >= 1990 && number <= 2035 && cell.text.length === 4);
}

/** 单位：万元 and the like, alone in its cell. */
export function isUnitLine(text: string): boolean {
  const dense = squeeze(text);
  return (
    dense.length <= 24 &&
    /^[（(]?(金额|货币|计量|资金)?单位[:：为]?(人民币)?(百万元|万元|亿元|千元|元|%|分|个|家|家次|户|人)?/.test(dense) &&
    /单位[:：为]|单位(万|亿|千)?元/.test(dense)
  );
}

/** 万元, alone in its cell: what some write instead of 单位：万元. */
export function isBareUnit(text: string): boolean {
  return /^(人民币)?(百万元|万元|亿元|千元|元)([、,，/和及].{1,4})?$/.test(squeeze(text));
}

/** 注：…, 填表人：…: what stands under a table. */
export function isNoteText(text: string): boolean {
  const first = text[0] ?? "";
  if (!noteLetters.has(first) && first.trim() !== "") return false;
  const dense = squeeze(text);
  return beginnings.some((word) => dense.startsWith(word)) && !(dense === "备");
}

/** 附件1, 表2-1, 附表三: the number of a table, no title. */
export function isTableNumber(text: string): boolean {
  return /^(附件|附表|附|表)[\d一二三四五六七八九十\-–—.]*[:：]?$/.test(squeeze(text));
}

/** 粤工信〔2019〕617号. */
export function isDocumentNumber(text: string): boolean {
  return /^.{0,14}[〔[（(【]?(19|20)\d\d[〕\]）)】]第?\d+号$/.test(squeeze(text));
}

const isAmountNoun = wordSet(AMOUNT_NOUNS);

/** A head that is neither key nor value of a form: 支出数, or a plain 金额. */
function isPlainHeadCell(cell: LineCell): boolean {
  if (isAmountNoun(cell.text)) return true;
  return (
    cell.head.fit === "exact" && cell.head.matches.some((match) => match.strength >= 0.8 && match.family !== "remark")
  );
}

/** A line of a form's head: keys of the form with their values right of them. */
export function isKeyLine(line: Line): boolean {
  const [first, second, third] = line.cells;
  if (first === undefined || !(isFormKey(first.text) || isSectionKey(first.text)) || isUnitLine(first.text))
    return false;
  if (line.cells.length === 1) return first.right - first.column < 2;
  if (line.cells.length > 8 || second === undefined) return false;
  if (third === undefined) return second.head.fit !== "exact" || isFormKey(second.text);
  if (line.cells.some((cell) => !isFormKey(cell.text) && isPlainHeadCell(cell))) return false;
  if (line.cells.filter((cell) => GROUP_HEAD.test(squeeze(cell.text))).length >= 2) return false;
  const gaps = line.cells.some((cell, at) => at > 0 && cell.column > (line.cells[at - 1]?.column ?? 0) + 1);
  if (line.cells.length % 2 === 0 && gaps && line.cells.every((cell, at) => at % 2 === 1 || cell.text.length <= 12))
    return true;
  const keys = line.cells.filter((cell) => isFormKey(cell.text)).length;
  return keys * 2 >= line.cells.length - 1;
}

/** 年度总体目标 and the like as the first cell: a block of a form. */
export function isSectionLine(line: Line): boolean {
  const first = line.cells[0];
  return first !== undefined && isSectionKey(first.text);
}

/** 年度总体目标 | 预期目标 | 实际完成情况: the heads of two texts, which stand in the line below. */
export function isGoalHead(line: Line): boolean {
  const texts = line.cells.slice(1).map((cell) => squeeze(cell.text));
  return isSectionLine(line) && texts.length >= 2 && texts.every((text) => /^.{0,12}(目标|情况|综述)$/.test(text));
}

/** 其他资金：100, 其中：基本支出：1204.7: a line of a form's budget, written into one cell. */
function isMoneyLine(text: string): boolean {
  const [key = "", rest] = text.split(/[:：]/);
  if (rest === undefined) return false;
  return (
    key.trim() === "其中" || readHead(key).matches.some((match) => match.family === "money" && match.strength >= 0.5)
  );
}

/** 年度目标2 and the like as the first cell: the next of several goals, each with indicators of its own. */
export function isNumberedGoal(line: Line): boolean {
  const text = line.cells[0]?.text ?? "";
  return text.length <= 40 && isSectionLine(line) && /[\d一二三四五六七八九十]$/.test(headKey(text));
}

/** A line of one text, or of a title and a unit: stands above a table, not in it. */
export function isCaption(line: Line): boolean {
  const own = line.cells;
  if (own.length === 0 || own.length > 3 || own.some(isFigure)) return false;
  const text = own[0]?.text ?? "";
  if (own.length === 1) return !isFormKey(text) && !isSectionKey(text) && !isMoneyLine(text);
  if (own.length === 2 && isBareUnit(own[1]?.text ?? "")) return true;
  return own.some((cell) => isUnitLine(cell.text) || isDocumentNumber(cell.text) || isTableNumber(cell.text));
}

function isKeyLike(cell: LineCell): boolean {
  return cell.text.length <= 12 && /[\u4e00-\u9fff]{2}/.test(cell.text) && !isFigure(cell);
}

/** Texts that a key line gives: key → value. */
export function keyValues(line: Line): readonly (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  const even = line.cells.length % 2 === 0 && !line.cells.every((cell) => isFormKey(cell.text));
  for (let at = 0; at < line.cells.length; at++) {
    const cell = line.cells[at];
    if (
      cell === undefined ||
      !(isFormKey(cell.text) || (at === 0 && isSectionKey(cell.text)) || (even && at % 2 === 0 && isKeyLike(cell)))
    )
      continue;
    const next = line.cells[at + 1];
    if (next === undefined || isFormKey(next.text)) pairs.push([cell.text, ""]);
    else {
      pairs.push([cell.text, next.text]);
      at++;
    }
  }
  return pairs;
}
