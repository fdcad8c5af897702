import type { Sheet } from "../../../host/model/grid/sheet";

/** `=HYPERLINK("#'表'!A1","…")` */
const HYPERLINK = /^=HYPERLINK\("((?:[^"]|"")*)"/i;

/** Where a click on the cell leads: `#'表'!A1` in the workbook, or an address; null when the cell has no link. */
export function targetOf(sheet: Sheet, row: number, column: number): string | null {
  const cell = sheet.find(row, column);
  const link = cell?.extra?.link;
  if (link) return link.documentReference ? `#${link.documentReference}` : (link.address ?? null);
  return HYPERLINK.exec(cell?.formula ?? "")?.[1]?.replace(/""/g, '"') ?? null;
}
