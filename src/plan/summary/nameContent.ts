import type { Table } from "../../sheets/table";
import { columnInRow } from "../money";
import type { DraftCell, DraftContent } from "../draft";
import type { Source, SourceCell } from "../source";
import type { SpendingLine, SpendingTable } from "./model";

type Named = readonly [content: DraftContent, more: Partial<Pick<DraftCell, "shows">>];

/** A name by reference where its cell reads as the name does, so that a renamed unit is renamed here; its text elsewhere. */
export function nameContent(source: Source, table: SpendingTable, line: SpendingLine): Named {
  const column = columnInRow(table.evaluation.table, line.row, "name");
  const cell = column === undefined ? null : source.cell(table.evaluation.table.sheetId, line.row, column);
  return referenceOr(cell, line.name);
}

/** The cell's text by reference when it is that text, otherwise the text itself. */
export function referenceOr(cell: SourceCell | null, text: string): Named {
  if (!cell || text === "" || tidy(String(cell.value ?? "")) !== tidy(text)) return [{ value: text }, {}];
  return [() => `IF(${cell.reference}="","",${cell.reference})`, { shows: String(cell.value) }];
}

function tidy(text: string): string {
  return text.replace(/[\s\u00a0\u3000]+/g, "");
}

/** The title of a table; its sheet where it has none. The sheet stands in the link at the end of the line. */
export function tableCaption({ sheet, title }: Pick<Table, "sheet" | "title">): string {
  return tidy(title) || sheet;
}
