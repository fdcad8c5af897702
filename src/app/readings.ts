import { correctHeader, type Corrections, type UnfitCorrection } from "../sheets/corrections";
import type { SheetSnapshot, Snapshot } from "../sheets/snapshot";
import type { Table } from "../sheets/table";
import { squeeze } from "../sheets/text";

export { MONEY_UNITS, type MoneyUnit } from "../domain/units";
export {
  clearTable,
  correctKind,
  correctRole,
  correctRowKind,
  correctUnit,
  ignoreSheet,
  ignoreTable,
  type Corrections,
  type UnfitCorrection,
} from "../sheets/corrections";
export type { Snapshot } from "../sheets/snapshot";
export {
  COLUMN_ROLES,
  TABLE_KINDS,
  type ColumnRole,
  type Reason,
  type Row,
  type RowKind,
  type Table,
  type TableKind,
} from "../sheets/table";

/** What a person may call a row; the other kinds come about by themselves. */
export const ROW_KINDS = ["data", "total", "subtotal", "group", "part", "note"] as const;

/**
 * Makes rows (absolute, from 0) the head of a table: of this one, or of one that was not found at all. Null where these rows
 * hold no text to know them by.
 */
export function chooseHeader(
  corrections: Corrections,
  snapshot: Snapshot,
  sheetId: string,
  rows: { readonly first: number; readonly last: number },
  replaces?: Table,
): Corrections | null {
  const sheet = snapshot.sheets.find(({ id }) => id === sheetId);
  if (!sheet?.used) return null;
  const texts: (readonly string[])[] = [];
  for (let row = rows.first; row <= rows.last; row += 1) texts.push(textsOf(sheet, row, replaces));
  if (texts.length === 0 || texts.some((line) => line.length === 0)) return null;
  const column = replaces?.area.column ?? sheet.used.column;
  return correctHeader(corrections, { sheetId, sheet: sheet.name, row: rows.first, column }, texts, replaces);
}

function textsOf({ used, values }: SheetSnapshot, row: number, table: Table | undefined): readonly string[] {
  if (used === null) return [];
  const left = (table?.area.column ?? used.column) - used.column;
  const right = table === undefined ? used.columnCount : left + table.area.columnCount;
  return (values[row - used.row] ?? [])
    .slice(Math.max(0, left), right)
    .map((value) => String(value ?? "").trim())
    .filter((text) => text !== "");
}

/** Forgets a correction that fits nothing any more. */
export function forgetUnfit(corrections: Corrections, { reason, sheet, detail }: UnfitCorrection): Corrections {
  if (reason === "sheetGone")
    return {
      ...corrections,
      ignoredSheets: corrections.ignoredSheets.filter((entry) => entry.sheet !== sheet),
      tables: corrections.tables.filter((entry) => entry.sheet !== sheet),
    };
  const same = (text: string): boolean => squeeze(text) === squeeze(detail);
  return {
    ...corrections,
    tables: corrections.tables.flatMap((entry) => {
      if (reason === "tableGone") return same(entry.anchor.texts.join(" · ")) ? [] : [entry];
      if (reason === "headerGone") return same((entry.headerRows ?? []).flat().join(" · ")) ? [] : [entry];
      if (reason === "columnGone")
        return [{ ...entry, columns: (entry.columns ?? []).filter(({ header }) => !same(header)) }];
      return [{ ...entry, rows: (entry.rows ?? []).filter(({ name }) => !same(name)) }];
    }),
  };
}
