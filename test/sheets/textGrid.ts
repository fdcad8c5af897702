import type { CellValue } from "../../src/domain/cell";
import type { Area } from "../../src/sheets/area";
import type { SheetSnapshot } from "../../src/sheets/snapshot";
import { areaOf, emptyCanvas, merge, put, sheetOf } from "./layout";

/**
 * A sheet as plain text, one line a row, cells between `|`.
 * `<` belongs to the merge that begins left of it, `^` to the one above; `\n` breaks the line, `\_` is a U+00A0;
 * `'12` is the text 12; `0.98{0.00%}` is a number with a number format. Other numbers are numbers, all else is text.
 * Lines `#sheet NAME`, `#at B3`, `#hidden 5`, `#blank 3` come before or between the rows.
 */
export function parseSheets(text: string): readonly SheetSnapshot[] {
  const blocks = text.split(/^#sheet /m);
  if (blocks[0]?.trim() === "") blocks.shift();
  else blocks[0] = `Sheet1\n${blocks[0] ?? ""}`;
  return blocks.map((block, position) => {
    const [name = "", ...lines] = block.split("\n");
    return { ...parseSheet(name.trim(), lines), position };
  });
}

function parseSheet(name: string, lines: readonly string[]): SheetSnapshot {
  const canvas = emptyCanvas();
  const formats: { row: number; column: number; format: string }[] = [];
  const marks: string[][] = [];
  const hidden: number[] = [];
  let row = 0;
  let column = 0;
  for (const line of lines) {
    const command = /^#(\w+)\s+(.*)$/.exec(line);
    if (command !== null) {
      const [, word, argument = ""] = command;
      if (word === "at") ({ row, column } = areaOf(argument));
      if (word === "hidden") hidden.push(...argument.split(/\s+/).map((number) => Number(number) - 1));
      if (word === "blank") row += Number(argument);
      continue;
    }
    if (line.trim() === "") continue;
    const texts = line.split("|").map((cell) => cell.trim());
    marks[row] = [];
    texts.forEach((cell, at) => {
      (marks[row] ?? [])[column + at] = cell;
      if (cell === "" || cell === "<" || cell === "^") return;
      const { value, format } = parseCell(cell);
      put(canvas, row, column + at, value);
      if (format !== null) formats.push({ row, column: column + at, format });
    });
    row++;
  }
  for (const area of mergesOf(marks)) merge(canvas, area.row, area.column, area.rowCount, area.columnCount);
  const sheet = sheetOf(canvas, name, { hiddenRows: hidden });
  const used = sheet.used;
  if (used === null) return sheet;
  const numberFormats = sheet.numberFormats.map((cells) => [...cells]);
  for (const { row: at, column: across, format } of formats) {
    const cells = numberFormats[at - used.row];
    if (cells !== undefined) cells[across - used.column] = format;
  }
  return { ...sheet, numberFormats };
}

function parseCell(cell: string): { value: CellValue; format: string | null } {
  if (cell.startsWith("'")) return { value: cell.slice(1).replaceAll("\\_", "\u00a0"), format: null };
  const formatted = /^(-?[\d.]+)\{(.+)\}$/.exec(cell);
  if (formatted !== null) return { value: Number(formatted[1]), format: formatted[2] ?? null };
  if (/^-?\d+(\.\d+)?$/.test(cell)) return { value: Number(cell), format: null };
  return { value: cell.replaceAll("\\n", "\n").replaceAll("\\_", "\u00a0"), format: null };
}

/** Rectangles of marks: from each cell, `<` to the right in its row, then rows of `^` below it. */
function mergesOf(marks: readonly (readonly string[] | undefined)[]): readonly Area[] {
  const areas: Area[] = [];
  marks.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell === "<" || cell === "^") return;
      let columnCount = 1;
      while (cells[column + columnCount] === "<") columnCount++;
      let rowCount = 1;
      while (marks[row + rowCount]?.[column] === "^") rowCount++;
      if (rowCount * columnCount > 1) areas.push({ row, column, rowCount, columnCount });
    });
  });
  return areas;
}
