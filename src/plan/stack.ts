import { areaAddress, cellAddress } from "../sheets/area";
import type { Draft, DraftCell, DraftContent, Places } from "./draft";
import { FORMULA_LIMIT } from "./formula";
import type { BlockBreaks, MeasuredBlock } from "./pages";
import { MARGINS } from "./paper";
import { bestPrint, BODY_HEIGHT } from "./print";
import type { ColumnRange } from "./widths";
import type {
  CellContent,
  LayoutArea,
  LayoutCell,
  LayoutChart,
  LayoutConditionalFormat,
  SheetLayout,
} from "./writePlan";

export type SheetFrame = Pick<SheetLayout, "key" | "name" | "freezeRows"> & {
  readonly columns: readonly ColumnRange[];
  readonly titleRows: readonly [number, number] | null;
  /** The largest scale at which it is printed; 1 where it is left out. */
  readonly largestPrint?: number;
};

const FOOTER = "第 &P 页，共 &N 页";

/**
 * Stacks blocks below each other into one sheet: column widths, row heights, pages with repeated heads, and addresses. Given
 * several orders of the same blocks, it takes the one that prints best, an earlier one rather than a later.
 */
export function stackBlocks(frame: SheetFrame, orders: readonly (readonly Draft[])[]): SheetLayout {
  const { columnWidths, measured, pages } = bestPrint(frame.columns, frame.titleRows, orders, frame.largestPrint);
  const placed = placeBlocks(measured, pages.breaks);
  const names = namesOf(placed);
  const parts = placed.map((block) => blockLayout(block, names));
  const unprinted = placed.find(({ block }) => !block.printed)?.rowOf(0);
  return {
    key: frame.key,
    name: frame.name,
    columnWidths,
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
      margins: MARGINS,
      ...(unprinted === undefined ? {} : { printedRows: unprinted }),
    },
    inputs: parts.flatMap((part) => part.inputs),
  };
}

/** A block with its place in the sheet; repeated heads push its later rows down. */
interface PlacedBlock extends MeasuredBlock {
  readonly breaks: BlockBreaks;
  /** The sheet's row of a row of the block. */
  readonly rowOf: (row: number) => number;
}

function placeBlocks(blocks: readonly MeasuredBlock[], breaks: readonly BlockBreaks[]): PlacedBlock[] {
  let next = 0;
  return blocks.map(({ block, heights }, index) => {
    const origin = next;
    const own = breaks[index] ?? new Map<number, number | null>();
    const heads = new Set([...own].filter(([, head]) => head !== null).map(([row]) => row));
    let above = 0;
    const rows = Array.from({ length: block.rowCount }, (_, row) => {
      if (heads.has(row)) above += 1;
      return origin + row + above;
    });
    next += block.rowCount + heads.size;
    return { block, heights, breaks: own, rowOf: (row) => rows[row] ?? origin + row + above };
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

function blockLayout(placed: PlacedBlock, names: ReadonlyMap<string, LayoutArea>) {
  const { block, heights, rowOf } = placed;
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
