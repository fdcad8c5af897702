import { areaAddress, cellAddress } from "../sheets/area";
import type { Draft, DraftCell, DraftContent, Places } from "./draft";
import { FORMULA_LIMIT } from "./formula";
import type { BlockBreaks } from "./pages";
import { pageBreaks, pageCapacity } from "./pages";
import { STYLES } from "./styles";
import { linesHeight, wrappedLines } from "./text";
import type {
  CellContent,
  LayoutArea,
  LayoutCell,
  LayoutChart,
  LayoutConditionalFormat,
  SheetLayout,
} from "./writePlan";

export type SheetFrame = Pick<SheetLayout, "key" | "name" | "columnWidths" | "freezeRows"> & {
  readonly titleRows: readonly [number, number] | null;
};

const FOOTER = "第 &P 页，共 &N 页";
const BODY_HEIGHT = 19;

/** Stacks blocks below each other into one sheet: row heights, pages with repeated heads, and addresses. */
export function stackBlocks(frame: SheetFrame, blocks: readonly Draft[]): SheetLayout {
  const measured = blocks.map((block) => ({ block, heights: heightsOf(block, frame.columnWidths) }));
  const titles =
    frame.titleRows === null
      ? 0
      : (measured[0]?.heights ?? []).slice(0, frame.titleRows[1] + 1).reduce((sum, height) => sum + height, 0);
  const breaks = pageBreaks(measured, pageCapacity(frame.columnWidths), titles);
  const placed = placeBlocks(blocks, breaks);
  const names = namesOf(placed);
  const parts = placed.map((block, index) => blockLayout(block, measured[index]?.heights ?? [], names));
  return {
    key: frame.key,
    name: frame.name,
    columnWidths: frame.columnWidths,
    cells: parts.flatMap((part) => part.cells),
    merges: parts.flatMap((part) => part.merges),
    rowHeights: parts.flatMap((part) => part.rowHeights),
    conditionalFormats: parts.flatMap((part) => part.conditionalFormats),
    validations: parts.flatMap((part) => part.validations),
    charts: parts.flatMap((part) => part.charts),
    freezeRows: frame.freezeRows,
    page: {
      orientation: "landscape",
      fitToWidth: true,
      titleRows: frame.titleRows,
      footer: FOOTER,
      breaksBefore: parts.flatMap((part) => part.breaksBefore),
    },
    inputs: parts.flatMap((part) => part.inputs),
  };
}

/** A block with its place in the sheet; repeated heads push its later rows down. */
interface PlacedBlock {
  readonly block: Draft;
  readonly breaks: BlockBreaks;
  /** The sheet's row of a row of the block. */
  readonly rowOf: (row: number) => number;
}

function placeBlocks(blocks: readonly Draft[], breaks: readonly BlockBreaks[]): PlacedBlock[] {
  let next = 0;
  return blocks.map((block, index) => {
    const origin = next;
    const own = breaks[index] ?? new Map<number, number | null>();
    const heads = [...own].filter(([, head]) => head !== null).map(([row]) => row);
    next += block.rowCount + heads.length;
    return { block, breaks: own, rowOf: (row) => origin + row + heads.filter((at) => at <= row).length };
  });
}

function placedArea({ rowOf }: PlacedBlock, area: LayoutArea): LayoutArea {
  const row = rowOf(area.row);
  return { ...area, row, rowCount: rowOf(area.row + area.rowCount - 1) - row + 1 };
}

function namesOf(placed: readonly PlacedBlock[]): ReadonlyMap<string, LayoutArea> {
  const names = new Map<string, LayoutArea>();
  for (const block of placed) {
    for (const [key, area] of block.block.names) {
      if (names.has(key)) throw new Error(`Two cells of the sheet are named ${key}`);
      names.set(key, placedArea(block, area));
    }
  }
  return names;
}

function blockLayout(placed: PlacedBlock, heights: readonly number[], names: ReadonlyMap<string, LayoutArea>) {
  const { block, rowOf } = placed;
  const named = (key: string): LayoutArea => {
    const area = names.get(key);
    if (!area) throw new Error(`No cell of the sheet is named ${key}`);
    return area;
  };
  const places: Places = {
    of: (key) => areaAddress(named(key)),
    at: (row, column) => cellAddress(rowOf(row), column),
    over: (area) => areaAddress(placedArea(placed, area)),
    has: (key) => names.has(key),
  };
  const cellAt = ({ shows: _shows, content, row: _row, ...rest }: DraftCell, row: number): LayoutCell => ({
    ...rest,
    row,
    content: resolve(content, places),
  });
  const repeats = [...placed.breaks].flatMap(([row, head]) => (head === null ? [] : [{ row: rowOf(row) - 1, head }]));
  return {
    cells: [
      ...block.cells.map((cell) => cellAt(cell, rowOf(cell.row))),
      ...repeats.flatMap(({ row, head }) =>
        block.cells.filter((cell) => cell.row === head).map((cell) => cellAt(cell, row)),
      ),
    ],
    merges: [
      ...block.merges.map((area) => placedArea(placed, area)),
      ...repeats.flatMap(({ row, head }) =>
        block.merges.filter((area) => area.row === head).map((area) => ({ ...area, row })),
      ),
    ],
    rowHeights: [
      ...heights.map((points, row) => ({ row: rowOf(row), points })),
      ...repeats.map(({ row, head }) => ({ row, points: heights[head] ?? BODY_HEIGHT })),
    ].sort((one, other) => one.row - other.row),
    conditionalFormats: block.conditionalFormats.map((format): LayoutConditionalFormat => {
      const area = placedArea(placed, format.area);
      if (format.kind !== "formula") return { ...format, area };
      return {
        ...format,
        area,
        formula: typeof format.formula === "string" ? format.formula : `=${format.formula(places)}`,
      };
    }),
    validations: block.validations.map((validation) => ({ ...validation, area: placedArea(placed, validation.area) })),
    charts: block.charts.map((chart): LayoutChart => ({
      ...chart,
      categories: named(chart.categories),
      series: chart.series.map((series) => ({ ...series, values: named(series.values) })),
      area: placedArea(placed, chart.area),
    })),
    inputs: block.inputs.map((input) => ({ ...input, row: rowOf(input.row) })),
    breaksBefore: [...placed.breaks]
      .map(([row, head]) => rowOf(row) - (head === null ? 0 : 1))
      .sort((one, other) => one - other),
  };
}

function resolve(content: DraftContent, places: Places): CellContent {
  if (typeof content !== "function") return content;
  const formula = `=${content(places)}`;
  if (formula.length > FORMULA_LIMIT)
    throw new Error(`A formula of ${formula.length} characters is too long for Excel`);
  return { formula };
}

/** What the texts of a row need, and at least what the block asks for it. */
function heightsOf(block: Draft, widths: readonly number[]): number[] {
  const heights = Array.from({ length: block.rowCount }, (_, row) => block.heights.get(row) ?? BODY_HEIGHT);
  const spans = new Map(block.merges.map((area) => [`${area.row}:${area.column}`, area]));
  for (const cell of block.cells) {
    const span = spans.get(`${cell.row}:${cell.column}`);
    if (span && span.rowCount > 1) continue;
    const needed = heightNeeded(cell, widths.slice(cell.column, cell.column + (span?.columnCount ?? 1)));
    heights[cell.row] = Math.max(heights[cell.row] ?? 0, needed);
  }
  return heights;
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
