import type { ICellData } from "@univerjs/core";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";

/** What a person put into a cell: a formula with its `=`, a text as it was typed, a number; "" empties the cell. */
export interface Input {
  readonly row: number;
  readonly column: number;
  readonly input: string | number | boolean;
}

/** The contents among a change of cells; changes of looks alone are no input. */
export function readInput(cellValue: NonNullable<ISetRangeValuesMutationParams["cellValue"]>): readonly Input[] {
  return Object.entries(cellValue).flatMap(([row, line]) =>
    Object.entries((line ?? {}) as Record<string, ICellData | null>).flatMap(([column, cell]) => {
      const input = contentOf(cell);
      return input === null ? [] : [{ row: Number(row), column: Number(column), input }];
    }),
  );
}

function contentOf(cell: ICellData | null | undefined): Input["input"] | null {
  if (!cell) return "";
  if (cell.f) return cell.f;
  if (cell.p?.body) return cell.p.body.dataStream.replace(/\r?\n$/, "").replace(/\r/g, "\n");
  if ("v" in cell) return cell.v ?? "";
  return "f" in cell || "p" in cell ? "" : null;
}
