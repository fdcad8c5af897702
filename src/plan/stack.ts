import { areaAddress, cellAddress } from "../sheets/area";
import type { Draft, DraftCell, DraftContent, Places } from "./draft";
import { FORMULA_LIMIT } from "./formula";
import { pageBreaks } from "./pages";
import { STYLES } from "./styles";
import { linesHeight, wrappedLines } from "./text";
import type { CellContent, LayoutArea, LayoutCell, LayoutChart, LayoutConditionalFormat, SheetLayout } from "./writePlan";

export type SheetFrame = Pick<SheetLayout, "key" | "name" | "columnWidths" | "freezeRows"> & {
  readonly titleRows: readonly [number, number] | null;
};

const FOOTER = "第 &P 页，共 &N 页";
const BODY_HEIGHT = 19;

/** Stacks blocks below each other into one sheet: resolves addresses, row heights and pages. */
export function stackBlocks(frame: SheetFrame, blocks: readonly Draft[]): SheetLayout {
  const origins = originsOf(blocks);
  const names = namesOf(blocks, origins);
  const layout = blocks.map((block, index) => placeBlock(block, origins[index] ?? 0, names, frame.columnWidths));
  const rowHeights = layout.flatMap((part) => part.rowHeights);
  const starts = blocks.flatMap((block, index) => block.pageStarts.map((row) => row + (origins[index] ?? 0)));
  const breaksBefore = pageBreaks(rowHeights, starts, frame);
  return {
    key: frame.key,
    name: frame.name,
    columnWidths: frame.columnWidths,
    cells: layout.flatMap((part) => part.cells),
    merges: layout.flatMap((part) => part.merges),
    rowHeights,
    conditionalFormats: layout.flatMap((part) => part.conditionalFormats),
    validations: layout.flatMap((part) => part.validations),
    charts: layout.flatMap((part) => part.charts),
    freezeRows: frame.freezeRows,
    page: { orientation: "landscape", fitToWidth: true, titleRows: frame.titleRows, footer: FOOTER, breaksBefore },
    inputs: layout.flatMap((part) => part.inputs),
  };
}

function originsOf(blocks: readonly Draft[]): number[] {
  let next = 0;
  return blocks.map((block) => {
    const origin = next;
    next += block.rowCount;
    return origin;
  });
}

function namesOf(blocks: readonly Draft[], origins: readonly number[]): ReadonlyMap<string, LayoutArea> {
  const names = new Map<string, LayoutArea>();
  blocks.forEach((block, index) => {
    for (const [key, area] of block.names) {
      if (names.has(key)) throw new Error(`Two cells of the sheet are named ${key}`);
      names.set(key, moved(area, origins[index] ?? 0));
    }
  });
  return names;
}

function moved(area: LayoutArea, rows: number): LayoutArea {
  return { ...area, row: area.row + rows };
}

function placeBlock(block: Draft, origin: number, names: ReadonlyMap<string, LayoutArea>, widths: readonly number[]) {
  const named = (key: string): LayoutArea => {
    const area = names.get(key);
    if (!area) throw new Error(`No cell of the sheet is named ${key}`);
    return area;
  };
  const places: Places = {
    of: (key) => areaAddress(named(key)),
    at: (row, column) => cellAddress(row + origin, column),
    over: (area) => areaAddress(moved(area, origin)),
    has: (key) => names.has(key),
  };
  return {
    cells: block.cells.map((cell): LayoutCell => {
      const { shows: _shows, content, row, ...rest } = cell;
      return { ...rest, row: row + origin, content: resolve(content, places) };
    }),
    merges: block.merges.map((area) => moved(area, origin)),
    rowHeights: heightsOf(block, widths).map(({ row, points }) => ({ row: row + origin, points })),
    conditionalFormats: block.conditionalFormats.map((format): LayoutConditionalFormat => {
      if (format.kind !== "formula") return { ...format, area: moved(format.area, origin) };
      const formula = typeof format.formula === "string" ? format.formula : `=${format.formula(places)}`;
      return { ...format, formula, area: moved(format.area, origin) };
    }),
    validations: block.validations.map((validation) => ({ ...validation, area: moved(validation.area, origin) })),
    charts: block.charts.map((chart): LayoutChart => ({
      ...chart,
      categories: named(chart.categories),
      series: chart.series.map((series) => ({ ...series, values: named(series.values) })),
      area: moved(chart.area, origin),
    })),
    inputs: block.inputs.map((input) => ({ ...input, row: input.row + origin })),
  };
}

function resolve(content: DraftContent, places: Places): CellContent {
  if (typeof content !== "function") return content;
  const formula = `=${content(places)}`;
  if (formula.length > FORMULA_LIMIT) throw new Error(`A formula of ${formula.length} characters is too long for Excel`);
  return { formula };
}

/** Heights that a block sets itself, and for the other rows what their texts need. */
function heightsOf(block: Draft, widths: readonly number[]): { row: number; points: number }[] {
  const heights = new Map<number, number>();
  for (let row = 0; row < block.rowCount; row += 1) heights.set(row, BODY_HEIGHT);
  const spans = new Map(block.merges.map((area) => [`${area.row}:${area.column}`, area]));
  for (const cell of block.cells) {
    const span = spans.get(`${cell.row}:${cell.column}`);
    if (span && span.rowCount > 1) continue;
    const needed = heightNeeded(cell, widths.slice(cell.column, cell.column + (span?.columnCount ?? 1)));
    if (needed > (heights.get(cell.row) ?? 0)) heights.set(cell.row, needed);
  }
  for (const [row, points] of block.heights) heights.set(row, Math.max(points, heights.get(row) ?? 0));
  return [...heights].map(([row, points]) => ({ row, points }));
}

/** Widths are counted in characters of the body font, so a larger font has room for fewer. */
function heightNeeded(cell: DraftCell, widths: readonly number[]): number {
  const style = STYLES[cell.style];
  const size = style.fontSize ?? 10.5;
  const text = cell.shows ?? shownText(cell.content);
  if (text === "") return 0;
  const width = (widths.reduce((sum, part) => sum + part, 0) - 2 * (style.indent ?? 0)) * (10.5 / size);
  return linesHeight(style.wrap ? wrappedLines(text, width) : 1, size);
}

function shownText(content: DraftContent): string {
  return typeof content === "function" || "formula" in content ? "" : String(content.value);
}
