import { columnOf } from "../../sheets/table";
import type { Row, Table } from "../../sheets/table";
import { cellAt } from "../cells";
import type { PrintedGrade } from "./scoring";

const GRADE_WORD = /^[优良中低差]$/;
/** 等级, 评价等级：, 绩效评定等次: what stands beside a grade, and no sentence that speaks of one. */
const GRADE_LABEL = /^[\u4e00-\u9fff]{0,6}(?:等级|档次|等次)\s*[：:]?$/;
const GRADE_TEXT = /等级\s*(?:为|是|：|:)?\s*[“"]?\s*([优良中低差])(?![\u4e00-\u9fff])/;

/** The grade that a row prints: a cell 优 in a grade column or beside the word 等级, or 等级为优 in a remark. */
export function gradeIn(table: Table, row: Row): PrintedGrade | null {
  const column = columnOf(table, "grade");
  const own = row.cells.grade;
  if (column !== undefined && typeof own === "string" && GRADE_WORD.test(own.trim())) {
    return { grade: own.trim(), at: cellAt(table, row.row, column.column) };
  }
  const named = [row.name, ...Object.values(row.cells)].some((text) => GRADE_LABEL.test(String(text ?? "").trim()));
  for (const [role, value] of Object.entries(row.cells)) {
    if (typeof value !== "string") continue;
    const text = value.trim();
    const found = named && GRADE_WORD.test(text) ? text : GRADE_TEXT.exec(text)?.[1];
    const place = table.columns.find((candidate) => candidate.role === role);
    if (found !== undefined && place !== undefined) return { grade: found, at: cellAt(table, row.row, place.column) };
  }
  return null;
}
