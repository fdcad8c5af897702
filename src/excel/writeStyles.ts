import type { LayoutCell, LayoutStyle, StyleName } from "../plan/writePlan";
import { areaAddress, type Area } from "../sheets/area";
import { rectangles } from "./rectangles";
import type { WriteBatch } from "./writeBatch";

export type Styles = Readonly<Record<StyleName, LayoutStyle>>;

type Facet = Exclude<keyof LayoutStyle, "numberFormat" | "border">;

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

const FACETS: { readonly [F in Facet]: (format: Excel.RangeFormat, value: NonNullable<LayoutStyle[F]>) => void } = {
  fontName: (format, value) => (format.font.name = value),
  fontSize: (format, value) => (format.font.size = value),
  color: (format, value) => (format.font.color = value),
  bold: (format, value) => (format.font.bold = value),
  italic: (format, value) => (format.font.italic = value),
  fill: (format, value) => (format.fill.color = value),
  horizontal: (format, value) => (format.horizontalAlignment = HORIZONTAL[value]),
  vertical: (format, value) => (format.verticalAlignment = VERTICAL[value]),
  wrap: (format, value) => (format.wrapText = value),
  indent: (format, value) => (format.indentLevel = value),
};

/** Facets that may be given to the whole sheet first, because an empty cell does not show them. */
const WHOLE_SHEET: readonly Facet[] = ["fontName", "fontSize", "color", "vertical"];
/** What a cleared cell has anyway. */
const DEFAULTS: Partial<LayoutStyle> = { bold: false, italic: false, wrap: false, indent: 0 };

/** Addresses are sent as one list, kept well below Excel's limit of 8,192 characters. */
const MAX_ADDRESSES = 2000;

/**
 * Gives the cells their styles. Requests go by facet, not by cell: the commonest font for all cells at once, then each other
 * value for all its rectangles, so that their number depends on how many styles there are and not on the rows.
 */
export async function writeStyles(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  extent: Area,
  cells: readonly LayoutCell[],
  styles: Styles,
): Promise<void> {
  for (const facet of Object.keys(FACETS) as Facet[]) await writeFacet(batch, sheet, extent, cells, styles, facet);
  await writeBorders(batch, sheet, cells, styles);
}

async function writeFacet<F extends Facet>(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  extent: Area,
  cells: readonly LayoutCell[],
  styles: Styles,
  facet: F,
): Promise<void> {
  const groups = new Map<NonNullable<LayoutStyle[F]>, LayoutCell[]>();
  for (const cell of cells) {
    const value = styles[cell.style]?.[facet];
    if (value === undefined || value === null) continue;
    const group = groups.get(value);
    if (group) group.push(cell);
    else groups.set(value, [cell]);
  }
  const common = WHOLE_SHEET.includes(facet) ? [...groups].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] : DEFAULTS[facet];
  if (common !== undefined && WHOLE_SHEET.includes(facet)) {
    await batch.reserveActions(3);
    FACETS[facet](sheet.getRange(areaAddress(extent)).format, common as NonNullable<LayoutStyle[F]>);
  }
  for (const [value, group] of groups) {
    if (value === common) continue;
    for (const addresses of addressLists(rectangles(group))) {
      await batch.reserveActions(4);
      FACETS[facet](sheet.getRanges(addresses).format, value);
    }
  }
}

function addressLists(areas: readonly Area[]): readonly string[] {
  const lists: string[] = [];
  for (const address of areas.map(areaAddress)) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < MAX_ADDRESSES) lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}

const HAIRLINE_COLOUR = "#808080";

async function writeBorders(batch: WriteBatch, sheet: Excel.Worksheet, cells: readonly LayoutCell[], styles: Styles): Promise<void> {
  const having = (border: LayoutStyle["border"]): readonly Area[] =>
    rectangles(cells.filter((cell) => styles[cell.style]?.border === border));
  for (const area of having("hair")) {
    // Inside lines of a single row or column do not exist; asking for them is an error.
    const sides: Excel.BorderIndex[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as Excel.BorderIndex[];
    if (area.rowCount > 1) sides.push("InsideHorizontal" as Excel.BorderIndex);
    if (area.columnCount > 1) sides.push("InsideVertical" as Excel.BorderIndex);
    await drawSides(batch, sheet, area, sides, "Hairline");
  }
  for (const area of having("top")) await drawSides(batch, sheet, area, ["EdgeTop" as Excel.BorderIndex], "Thin");
  for (const area of having("bottom")) await drawSides(batch, sheet, area, ["EdgeBottom" as Excel.BorderIndex], "Thin");
}

async function drawSides(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  area: Area,
  sides: readonly Excel.BorderIndex[],
  weight: "Hairline" | "Thin",
): Promise<void> {
  await batch.reserveActions(2 + 5 * sides.length);
  const { borders } = sheet.getRange(areaAddress(area)).format;
  for (const side of sides) {
    const border = borders.getItem(side);
    border.style = "Continuous";
    border.weight = weight;
    border.color = HAIRLINE_COLOUR;
  }
}
