import type { CellValue } from "../../domain/cell";
import type { Area } from "../../sheets/area";
import type { SheetSnapshot } from "../../sheets/snapshot";
import type { BlockEdit, CellContent } from "../writePlan";
import { anchors } from "./references";

/** A block of formulas that is written anew; it can be put back even after rows were inserted. */
export interface RewriteEdit extends BlockEdit {
  /** What stood there: formulas, values that formulas are to replace, and "" where an array had spilled. */
  readonly before: readonly (readonly CellValue[])[];
  /** The cells that `before` names, to be followed. */
  readonly anchors: readonly { readonly sheet: string; readonly area: Area }[];
}

/** One cell of a rewrite. */
export interface Rewrite {
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly content: CellContent;
  /** Null keeps the cell's own. */
  readonly numberFormat: string | null;
}

/** The cells of one sheet as blocks: neighbours in a column with the same number format together. */
export function rewriteEdits(sheet: SheetSnapshot, cells: readonly Rewrite[], purpose: string): readonly RewriteEdit[] {
  const ordered = [...cells].sort((one, other) => one.column - other.column || one.row - other.row);
  const blocks: Rewrite[][] = [];
  for (const cell of ordered) {
    const last = blocks.at(-1)?.at(-1);
    const follows =
      last?.column === cell.column && last.row + 1 === cell.row && last.numberFormat === cell.numberFormat;
    if (follows) blocks.at(-1)?.push(cell);
    else blocks.push([cell]);
  }
  return blocks.map((block) => editOf(sheet, block, purpose));
}

function editOf(sheet: SheetSnapshot, block: readonly Rewrite[], purpose: string): RewriteEdit {
  const [first] = block;
  return {
    sheetId: sheet.id,
    sheet: sheet.name,
    row: first?.row ?? 0,
    column: first?.column ?? 0,
    content: block.map(({ content }) => [content]),
    numberFormat: first?.numberFormat ?? null,
    formatLike: null,
    purpose,
    expected: block.map(({ row, column }) => [valueAt(sheet, row, column)]),
    before: block.map(({ before }) => [before]),
    anchors: anchors(
      block.map(({ before }) => (typeof before === "string" ? before : "")),
      sheet.name,
    ),
  };
}

export function valueAt(sheet: SheetSnapshot, row: number, column: number): string | number | boolean | null {
  return sheet.values[row - (sheet.used?.row ?? 0)]?.[column - (sheet.used?.column ?? 0)] ?? "";
}

/** Every cell of a sheet that holds something, with its place. */
export function* cellsOf(sheet: SheetSnapshot) {
  if (sheet.used === null) return;
  const { row: top, column: left } = sheet.used;
  for (const [rowIndex, line] of sheet.formulas.entries()) {
    for (const [columnIndex, formula] of line.entries()) {
      if (formula === "" || formula === null) continue;
      const value = sheet.values[rowIndex]?.[columnIndex] ?? "";
      const format = sheet.numberFormats[rowIndex]?.[columnIndex] ?? "General";
      yield { row: top + rowIndex, column: left + columnIndex, formula, value, format };
    }
  }
}
