import { columnOf } from "../../../sheets/table";
import type { ColumnRole, Row, Table } from "../../../sheets/table";
import { headOf } from "../../cells";
import type { CellRef } from "../../evaluation";
import type { FindingContext } from "../rule";

/** The row's name and the column's head: 佛山 资金支出率. A row without a name goes by its number. */
export function subjectOf(table: Table, row: Row, role?: ColumnRole): string {
  const head = role === undefined ? "" : headOf(columnOf(table, role));
  return [rowName(table, row), head].filter((part) => part !== "").join(" ");
}

export function rowName(table: Table, row: Row): string {
  return row.name !== "" ? row.name : `${table.sheet} ${row.row + 1}`;
}

/** What a reader calls a table: its title, or, where that is long and heads the sheet, the sheet. */
export function tableName(table: Table): string {
  const title = table.title.replace(/\s+/g, " ").trim();
  if (title === "") return table.sheet;
  const headsSheet = table.titleCell !== null && table.titleCell.row < HEAD_ROWS;
  return headsSheet && title.length > LONG_TITLE && !ANY_SHEET.test(table.sheet) ? table.sheet : title;
}

const LONG_TITLE = 16;
const HEAD_ROWS = 3;
/** Names that say nothing: Sheet1, 工作表2, 附件3, 表1. */
const ANY_SHEET = /^(?:sheet|工作表|附件|附表|表格?)?[\d一二三四五六七八九十（）()\s-]*$/i;

/** An amount or a rate inside a sentence: by the row of the table that the sentence stands in. */
export function textSubject({ tables }: FindingContext, at: CellRef, what: string): string {
  const table = tables.find(
    ({ table: { sheetId, rows } }) => sheetId === at.sheetId && rows.some(({ row }) => row === at.row),
  );
  const name = table?.table.rows.find(({ row }) => row === at.row)?.name ?? "";
  return `${name} 文字中的${what}`.trim();
}
