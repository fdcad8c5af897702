import type { CellValue } from "../domain/cell";
import { cellAddress } from "../sheets/area";
import { unpackGrid, type EditInverse, type Inverse } from "./inverse";
import type { PreparedEdit } from "./prepareEdit";
import { isSameContent } from "./unchanged";

/** Rows of a block as they stood in the very request that wrote over them. */
export interface Overwritten {
  readonly edit: PreparedEdit;
  /** First of the rows, counted in the block. */
  readonly first: number;
  readonly range: Excel.Range;
}

/** Cells that somebody changed after the last check and before they were written over. */
export interface LateChanges {
  /** The first of them. */
  readonly sheet: string;
  readonly cell: string;
  /** What puts back what really stood there. */
  readonly inverse: Inverse;
}

/** Compares what was written over with what had been checked; null when nobody came in between. */
export function lateChanges(inverse: Inverse, overwritten: readonly Overwritten[]): LateChanges | null {
  const late = new Map<EditInverse, CellValue[][]>();
  let place: { sheet: string; cell: string } | null = null;
  for (const { edit, first, range } of overwritten) {
    const written = unpackGrid(edit.inverse.written);
    (range.formulas as CellValue[][]).forEach((line, row) =>
      line.forEach((found, column) => {
        const at = first + row;
        const left = (written[at]?.[column] ?? null) === null;
        if (left || isSameContent(found, edit.seen[at]?.[column] ?? "")) return;
        const before = late.get(edit.inverse) ?? unpackGrid(edit.inverse.before).map((cells) => [...cells]);
        late.set(edit.inverse, before);
        const cells = before[at];
        if (cells) cells[column] = found;
        place ??= { sheet: edit.inverse.sheet, cell: cellAddress(edit.area.row + at, edit.area.column + column) };
      }),
    );
  }
  if (place === null) return null;
  const edits = inverse.edits.map((edit) => {
    const rows = late.get(edit);
    return rows ? { ...edit, before: { rows } } : edit;
  });
  return { ...(place as { sheet: string; cell: string }), inverse: { ...inverse, edits } };
}
