import type { CellValue } from "./cell";
import type { ScoringScheme } from "./scheme";
import { RULE_WORDS, SHEET_WORDS } from "./schemeSheet/words";

export { readSchemeSheet, type SchemeReading } from "./schemeSheet/reader";

/** Name of the sheet that carries a workbook's own scheme. */
export const SCHEME_SHEET = "评分方案";

/** Rows and columns of `writeSchemeSheet`'s grid that hold a head, for whoever formats the sheet. */
const COLUMNS = ["section", "criterion", "weight", "rule", "aliases", "bonus", "sectionAliases"] as const;

/**
 * A scheme as a grid that a person can edit and `readSchemeSheet` reads back: head lines (标识, 名称, 英文名, 满分, 来源),
 * then one row a criterion under 一级 指标 分值 评分方法 别名 加分 一级别名, then the ladder under 等级 最低分.
 * A section stands in its first row only, with its weight: 投入（20分）. Every row has seven cells.
 */
export function writeSchemeSheet(scheme: ScoringScheme): CellValue[][] {
  const rows: CellValue[][] = [
    [SCHEME_SHEET],
    [SHEET_WORDS.id[0], scheme.id],
    [SHEET_WORDS.name[0], scheme.name],
    [SHEET_WORDS.nameEn[0], scheme.nameEn],
    [SHEET_WORDS.full[0], scheme.full],
    [SHEET_WORDS.source[0], scheme.source],
    [],
    COLUMNS.map((column) => SHEET_WORDS[column][0]),
  ];
  for (const section of scheme.sections) {
    section.criteria.forEach((criterion, index) => {
      const first = index === 0;
      rows.push([
        first ? `${section.name}（${section.weight}分）` : "",
        criterion.name,
        criterion.weight,
        RULE_WORDS[criterion.rule][0],
        (criterion.aliases ?? []).join("、"),
        section.bonus === true ? "是" : "",
        first ? (section.aliases ?? []).join("、") : "",
      ]);
    });
  }
  rows.push([], [SHEET_WORDS.grade[0], SHEET_WORDS.from[0]]);
  for (const step of scheme.ladder) rows.push([step.grade, step.from]);
  return rows.map((row) => Array.from(COLUMNS, (_, column) => row[column] ?? ""));
}
