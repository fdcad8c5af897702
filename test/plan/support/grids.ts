import type { CellValue } from "../../../src/domain/cell";
import type { Area } from "../../../src/sheets/area";
import type { SheetSnapshot, Snapshot } from "../../../src/sheets/snapshot";

export interface GridOptions {
  readonly merges?: readonly Area[];
  readonly protected?: boolean;
  readonly formulas?: Readonly<Record<string, string>>;
  readonly formats?: Readonly<Record<string, string>>;
}

/** A sheet from rows of values; short rows are filled up with blanks. `formulas` and `formats` by "row:column". */
export function gridSheet(
  name: string,
  rows: readonly (readonly CellValue[])[],
  options: GridOptions = {},
  position = 0,
): SheetSnapshot {
  const columnCount = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: columnCount }, (_, column) => row[column] ?? ""));
  return {
    id: `{${name}}`,
    name,
    position,
    visibility: "visible",
    protected: options.protected ?? false,
    used: { row: 0, column: 0, rowCount: rows.length, columnCount },
    values,
    formulas: values.map((line, row) => line.map((value, column) => options.formulas?.[`${row}:${column}`] ?? value)),
    numberFormats: values.map((line, row) =>
      line.map((_, column) => options.formats?.[`${row}:${column}`] ?? "General"),
    ),
    merges: options.merges ?? [],
    listObjects: [],
    hiddenRows: [],
  };
}

export function gridBook(...sheets: readonly SheetSnapshot[]): Snapshot {
  return { workbook: "测试.xlsx", sheets: sheets.map((sheet, position) => ({ ...sheet, position })) };
}
