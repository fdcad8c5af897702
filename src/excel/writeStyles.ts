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
  const settings = new Map<string, ((format: Excel.RangeFormat) => void)[]>();
  const add = (area: Area, set: (format: Excel.RangeFormat) => void): void => {
    const address = areaAddress(area);
    const known = settings.get(address);
    if (known) known.push(set);
    else settings.set(address, [set]);
  };
  for (const facet of Object.keys(FACETS) as Facet[]) spreadFacet(facet, extent, cells, styles, add);
  for (const [address, sets] of settings) {
    await batch.reserveActions(3 + 2 * sets.length);
    const { format } = sheet.getRange(address);
    for (const set of sets) set(format);
  }
  await writeBorders(batch, sheet, cells, styles);
}

/** Finds the rectangles of each value of a facet; what most cells have is given to the whole sheet first. */
function spreadFacet<F extends Facet>(
  facet: F,
  extent: Area,
  cells: readonly LayoutCell[],
  styles: Styles,
  add: (area: Area, set: (format: Excel.RangeFormat) => void) => void,
): void {
  type Value = NonNullable<LayoutStyle[F]>;
  const groups = new Map<Value, LayoutCell[]>();
  for (const cell of cells) {
    const value = styles[cell.style]?.[facet];
    if (value === undefined || value === null) continue;
    const group = groups.get(value);
    if (group) group.push(cell);
    else groups.set(value, [cell]);
  }
  const whole = WHOLE_SHEET.includes(facet);
  const common = whole ? [...groups].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] : DEFAULTS[facet];
  const set = (value: Value) => (format: Excel.RangeFormat) => FACETS[facet](format, value);
  if (whole && common !== undefined) add(extent, set(common as Value));
  for (const [value, group] of groups) {
    if (value === common) continue;
    for (const area of rectangles(group)) add(area, set(value));
  }
}

const HAIRLINE_COLOUR = "#808080";

async function writeBorders(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  cells: readonly LayoutCell[],
  styles: Styles,
): Promise<void> {
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
