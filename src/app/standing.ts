import type { WorkbookReading } from "../excel/readSnapshot";
import type { LayoutCell, SheetLayout } from "../plan/writePlan";
import type { SheetSnapshot } from "../sheets/snapshot";
import type { CellValue } from "../domain/cell";
import type { Layouts } from "./stored";

/** Style of cells that people filled beside what we wrote: it has none of our looks. */
const TYPED = "";

/** The layouts of our sheets with all that stands in them now, what people have typed since included. */
export function asTheyStand(layouts: Layouts, { own }: WorkbookReading): Layouts {
  return new Map(
    own.flatMap(({ key, name, contents }) => {
      const layout = layouts.get(key);
      return layout ? [[key, withContents({ ...layout, name }, contents)] as const] : [];
    }),
  );
}

/** The layout as it was written: without what people typed beside it, which is told from ours by not being in it. */
export function withoutTyped(layout: SheetLayout): SheetLayout {
  return { ...layout, cells: layout.cells.filter(({ style }) => style !== TYPED) };
}

function withContents(layout: SheetLayout, { used, formulas }: SheetSnapshot): SheetLayout {
  if (used === null) return layout;
  const ours = layout.cells.map((cell): LayoutCell => {
    const { link: _link, ...rest } = cell;
    return { ...rest, content: contentOf(formulas[cell.row - used.row]?.[cell.column - used.column] ?? "") };
  });
  const known = new Set(layout.cells.map(({ row, column }) => `${row}:${column}`));
  const typed = formulas.flatMap((line, rowIndex) =>
    line.flatMap((current, columnIndex): LayoutCell[] => {
      const [row, column] = [used.row + rowIndex, used.column + columnIndex];
      if (current === "" || current === null || known.has(`${row}:${column}`)) return [];
      return [{ row, column, content: contentOf(current), style: TYPED }];
    }),
  );
  return { ...layout, cells: [...ours, ...typed] };
}

function contentOf(current: CellValue): LayoutCell["content"] {
  return typeof current === "string" && current.startsWith("=") ? { formula: current } : { value: current ?? "" };
}
