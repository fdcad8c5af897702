import { isBlank, type CellValue } from "../domain/cell";
import { rebased } from "../plan/upkeep/references";
import { areaAddress, cellAddress, columnLetters, type Area } from "../sheets/area";
import { isAll, unpackGrid, type EditInverse } from "./inverse";
import type { FoundEdit } from "./locate";
import { movesOf } from "./moves";
import type { Marks } from "./names";
import type { RestoreReason } from "./restore";
import type { WriteBatch, WrittenCell } from "./writeBatch";

/** Puts a block back; what somebody changed since stays, and is returned. Its mark stays, too. */
export async function restoreEdit(
  batch: WriteBatch,
  found: FoundEdit,
  reason: RestoreReason,
  marks: Marks,
): Promise<readonly string[]> {
  const { inverse, sheet, area, range } = found;
  const { contents, left } = contentsOf(found, reason, marks);
  if (contents === null) return left;
  const untouched = left.length === 0;
  if (untouched && inverse.clearFormats && isAll(inverse.before, "")) {
    await batch.reserveActions(4);
    range.clear("All");
  } else {
    if (untouched && inverse.clearFormats) range.clear("Formats");
    const formats = untouched && inverse.numberFormats ? unpackGrid(inverse.numberFormats) : null;
    await batch.writeBlock(sheet, area, contents, formats);
  }
  if (untouched) await restoreWidths(batch, sheet, area, inverse);
  return left;
}

/** What to write: null where a cell stays. No contents at all when the block has another size than it was written with. */
function contentsOf(
  { inverse, sheet, area, bands }: FoundEdit,
  reason: RestoreReason,
  marks: Marks,
): { readonly contents: readonly (readonly WrittenCell[])[] | null; readonly left: readonly string[] } {
  const moves = movesOf(inverse.anchors ?? [], marks);
  const current = bands.flatMap((band) => band.formulas as CellValue[][]);
  const before = unpackGrid(inverse.before);
  const written = unpackGrid(inverse.written);
  if (current.length !== written.length || current[0]?.length !== written[0]?.length)
    return { contents: null, left: [`${sheet.name}!${areaAddress(area)}`] };

  const left: string[] = [];
  const leave = (row: number, column: number): null => {
    left.push(`${sheet.name}!${cellAddress(area.row + row, area.column + column)}`);
    return null;
  };
  const contents = written.map((cells, row) =>
    cells.map((token, column) => {
      if (token === null) return null;
      const content = before[row]?.[column] ?? "";
      if (reason !== "fault" && !isStill(token, current[row]?.[column] ?? null, content)) return leave(row, column);
      if (typeof content !== "string" || !content.startsWith("=")) return content;
      return rebased(content, inverse.sheet, moves) ?? leave(row, column);
    }),
  );
  return { contents, left };
}

/**
 * Formulas are recognised by being formulas; constants by their value. A cell emptied since is free to be put back, and one
 * that holds what stood there before was put back already.
 */
function isStill(token: CellValue, current: CellValue, before: CellValue): boolean {
  if (isBlank(current) || current === before) return true;
  return token === "=" ? typeof current === "string" && current.startsWith("=") : current === token;
}

async function restoreWidths(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  area: Area,
  { columnWidths }: EditInverse,
): Promise<void> {
  for (const [index, width] of (columnWidths ?? []).entries()) {
    await batch.reserveActions(3);
    const letters = columnLetters(area.column + index);
    const { format } = sheet.getRange(`${letters}:${letters}`);
    if (width === null) format.useStandardWidth = true;
    else format.columnWidth = width;
  }
}

export async function deleteAnchors(
  batch: WriteBatch,
  found: readonly FoundEdit[],
  names: readonly Excel.NamedItem[],
): Promise<void> {
  const anchors = new Set(found.flatMap(({ inverse }) => inverse.anchors ?? []).map(({ mark }) => mark.toUpperCase()));
  const items = names.filter(({ name }) => anchors.has(name.toUpperCase()));
  await batch.reserveActions(items.length);
  for (const item of items) item.delete();
}
