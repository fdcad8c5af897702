import type { CellValue } from "../domain/cell";
import type { ScoringScheme } from "../domain/scheme";
import { CRITERION_RULES } from "../domain/schemeCheck";
import { SCHEME_SHEET, writeSchemeSheet } from "../domain/schemeSheet";
import { RULE_WORDS } from "../domain/schemeSheet/words";
import { MARGINS } from "./paper";
import type { Style } from "./styles";
import { BODY_SIZE, linesHeight, textWidth, wrappedLines } from "./text";
import type { LayoutArea, LayoutCell, LayoutValidation, SheetLayout } from "./writePlan";

const SCHEME_TEXTS = {
  help: "浅黄色单元格可以修改，行可以增减。各指标分值之和应等于所在部分的分值，各部分（加分除外）之和应等于满分。改好后在绩评中点“重新识别”。",
  weight: "分值",
  points: "请输入不小于 0 的数。",
  rule: "评分方法",
  rules: "支出率：按资金支出率计分；完成率：按绩效指标完成率计分；分档：由人在档内定分；人工：由人打分。",
  bonus: "加分",
  bonuses: "满分之外的加分项填“是”，其余留空。",
  from: "最低分",
} as const;

const WIDTHS = [20, 30, 8, 12, 34, 8, 26] as const;
const LAST = WIDTHS.length - 1;
/** The line under the title is left for a word of help; head lines follow. */
const HELP = 1;
const HEAD_LINES = 5;
const WEIGHT = 2;
const RULE = 3;
const BONUS = 5;
const MOST_POINTS = 1000;

/**
 * A scheme as a sheet to be edited: `writeSchemeSheet`'s grid with one line of help below its title, drop-downs for the
 * methods, and pale yellow wherever something may be changed. It is read back by `readSchemeSheet`.
 */
export function schemeSheet(scheme: ScoringScheme): SheetLayout {
  const [title = [], ...rest] = writeSchemeSheet(scheme);
  const grid = [title, [SCHEME_TEXTS.help], ...rest];
  const criteria = scheme.sections.reduce((sum, section) => sum + section.criteria.length, 0);
  const head = HELP + HEAD_LINES + 2;
  const ladder = head + criteria + 2;
  const places: Places = { head, first: head + 1, last: head + criteria, ladder, end: grid.length - 1 };
  return {
    key: "scheme",
    name: SCHEME_SHEET,
    columnWidths: WIDTHS,
    cells: grid.flatMap((row, index) => rowCells(row, index, places)),
    merges: [0, HELP].map((row) => wholeRow(row)),
    rowHeights: grid.map((row, index) => ({ row: index, points: heightOf(row, index, places) })),
    conditionalFormats: [],
    validations: validations(places),
    charts: [],
    freezeRows: 0,
    page: { orientation: "landscape", fitToWidth: true, titleRows: null, footer: "", margins: MARGINS },
    inputs: [],
  };
}

interface Places {
  /** Row of the heads 一级 指标 …, of the first and last criterion, of the heads 等级 最低分, and of the last grade. */
  readonly head: number;
  readonly first: number;
  readonly last: number;
  readonly ladder: number;
  readonly end: number;
}

function rowCells(row: readonly CellValue[], index: number, places: Places): readonly LayoutCell[] {
  const columns = columnsOf(index, places);
  return Array.from({ length: columns }, (_, column): LayoutCell => {
    const value = row[column] ?? "";
    return { row: index, column, content: { value }, style: styleOf(index, column, places) };
  });
}

/** How many cells of a row are drawn; a blank row has none. */
function columnsOf(row: number, { head, last, ladder }: Places): number {
  if (row <= HELP || (row >= head && row <= last)) return LAST + 1;
  if (row > HELP && row <= HELP + HEAD_LINES) return 2;
  return row >= ladder ? 2 : 0;
}

function styleOf(row: number, column: number, { head, first, last, ladder }: Places): Style {
  if (row === 0) return "title";
  if (row === HELP) return "subtitle";
  if (row === head || row === ladder) return "head";
  if (row >= first && row <= last) return column === WEIGHT ? "inputPoints" : column === RULE ? "inputChoice" : "input";
  if (row > ladder) return column === 1 ? "inputPoints" : "input";
  return column === 0 ? "factLabel" : "input";
}

const BODY_ROW = 19.5;
const TITLE_ROW = 27.75;

function heightOf(row: readonly CellValue[], index: number, places: Places): number {
  if (index === 0) return TITLE_ROW;
  const lines = row.slice(0, columnsOf(index, places)).map((value, column) => {
    const width = index <= HELP ? WIDTHS.reduce((sum, one) => sum + one, 0) : (WIDTHS[column] ?? 0);
    return wrappedLines(String(value ?? ""), textWidth(width, { indent: 1 }));
  });
  return Math.max(BODY_ROW, linesHeight(Math.max(1, ...lines), BODY_SIZE));
}

function wholeRow(row: number): LayoutArea {
  return { row, column: 0, rowCount: 1, columnCount: LAST + 1 };
}

/** New rows are inserted between old ones and take their drop-downs over. */
function validations({ first, last, ladder, end }: Places): readonly LayoutValidation[] {
  const column = (at: number, from: number, to: number): LayoutArea => ({
    row: from,
    column: at,
    rowCount: to - from + 1,
    columnCount: 1,
  });
  const points = (area: LayoutArea, title: string): LayoutValidation => ({
    kind: "decimal",
    area,
    min: 0,
    max: MOST_POINTS,
    title,
    message: SCHEME_TEXTS.points,
  });
  return [
    points(column(WEIGHT, first, last), SCHEME_TEXTS.weight),
    {
      kind: "list",
      area: column(RULE, first, last),
      items: CRITERION_RULES.map((rule) => RULE_WORDS[rule][0]),
      title: SCHEME_TEXTS.rule,
      message: SCHEME_TEXTS.rules,
    },
    {
      kind: "list",
      area: column(BONUS, first, last),
      items: ["是"],
      title: SCHEME_TEXTS.bonus,
      message: SCHEME_TEXTS.bonuses,
    },
    points(column(1, ladder + 1, end), SCHEME_TEXTS.from),
  ];
}
