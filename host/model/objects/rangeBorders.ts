import type { Border, Borders, BorderStyle, Style } from "@cj-tech-master/excelts";
import { OfficeError } from "../errors";
import { documentColor, webColor } from "../grid/colors";
import { endColumn, endRow, type Area } from "../../formula/area";
import type { Book, SheetRange } from "../grid/book";
import type { CellStyle } from "../grid/style";
import { color, integer, oneOf } from "./arguments";
import { define, object, type ModelObject, type ObjectType } from "./define";
import { restyleArea } from "./formatArea";
import { alive, allowed } from "./guard";

export const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
export type Side = (typeof SIDES)[number];
type Edge = "top" | "bottom" | "left" | "right";

export interface RangeSide {
  readonly range: SheetRange;
  readonly side: Side;
}

/** The cells and their edges that make up one side of the range. */
function edges(area: Area, side: Side): readonly (readonly [Area, Edge])[] {
  const line = (row: number, column: number, rowCount: number, columnCount: number): Area => ({
    row,
    column,
    rowCount,
    columnCount,
  });
  const { row, column, rowCount, columnCount } = area;
  switch (side) {
    case "EdgeTop":
      return [[line(row, column, 1, columnCount), "top"]];
    case "EdgeBottom":
      return [[line(endRow(area), column, 1, columnCount), "bottom"]];
    case "EdgeLeft":
      return [[line(row, column, rowCount, 1), "left"]];
    case "EdgeRight":
      return [[line(row, endColumn(area), rowCount, 1), "right"]];
    case "InsideHorizontal":
      if (rowCount < 2) return [];
      return [
        [line(row, column, rowCount - 1, columnCount), "bottom"],
        [line(row + 1, column, rowCount - 1, columnCount), "top"],
      ];
    case "InsideVertical":
      if (columnCount < 2) return [];
      return [
        [line(row, column, rowCount, columnCount - 1), "right"],
        [line(row, column + 1, rowCount, columnCount - 1), "left"],
      ];
    default:
      return [];
  }
}

const LINES: readonly (readonly [BorderStyle, string, string])[] = [
  ["hair", "Continuous", "Hairline"],
  ["thin", "Continuous", "Thin"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dotted", "Dot", "Thin"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["slantDashDot", "SlantDashDot", "Medium"],
  ["double", "Double", "Thick"],
];
const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

/** The document's line for Excel's style and weight: where the two do not go together, the style wins. */
function lineOf(style: string, weight: string): BorderStyle {
  const exact = LINES.find(([, s, w]) => s === style && w === weight);
  return (exact ?? LINES.find(([, s]) => s === style))?.[0] ?? "thin";
}

const excelLine = (border: Partial<Border> | undefined): readonly [string, string] => {
  const line = LINES.find(([name]) => name === border?.style);
  return line ? [line[1], line[2]] : ["None", "Thin"];
};

function changeSide(
  book: Book,
  { range, side }: RangeSide,
  key: string,
  change: (border: Partial<Border> | undefined) => Partial<Border> | undefined,
): void {
  const { sheet, area } = alive(range);
  allowed(sheet, "formatCells");
  for (const [cells, edge] of edges(area, side)) {
    restyleArea(book, sheet, cells, `border.${edge}.${key}`, (style) => withEdge(style, edge, change));
  }
}

function withEdge(
  style: CellStyle,
  edge: Edge,
  change: (border: Partial<Border> | undefined) => Partial<Border> | undefined,
): Partial<Style> {
  const { [edge]: before, ...others } = (style.border ?? {}) as Partial<Borders>;
  const after = change(before);
  return { ...style, border: (after ? { ...others, [edge]: after } : others) as Borders };
}

function commonSide<V>(
  { range, side }: RangeSide,
  read: (border: Partial<Border> | undefined) => V,
  none: V,
): V | null {
  const { sheet, area } = alive(range);
  const found = new Set<V>();
  for (const [cells, edge] of edges(area, side)) {
    for (let row = cells.row; row <= Math.min(endRow(cells), cells.row + 9_999); row += 1) {
      for (let column = cells.column; column <= endColumn(cells); column += 1) {
        found.add(read(sheet.styleAt(row, column).border?.[edge]));
        if (found.size > 1) return null;
      }
    }
  }
  const [only] = found;
  return only ?? none;
}

export const rangeBorder: ObjectType<RangeSide> = define<RangeSide>("RangeBorder", {
  id: ({ side }) => side,
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (target) => commonSide(target, (border) => excelLine(border)[0], "None"),
      set: (target, value, { book }) => {
        const style = oneOf(value, STYLES);
        if (style === "None") changeSide(book, target, "none", () => undefined);
        else
          changeSide(book, target, `style=${style}`, (border) => ({
            ...border,
            style: lineOf(style, excelLine(border)[1]),
          }));
      },
    },
    Weight: {
      get: (target) => commonSide(target, (border) => excelLine(border)[1], "Thin"),
      set: (target, value, { book }) => {
        const weight = oneOf(value, WEIGHTS);
        changeSide(book, target, `weight=${weight}`, (border) => {
          const [style] = excelLine(border);
          return { ...border, style: lineOf(style === "None" ? "Continuous" : style, weight) };
        });
      },
    },
    Color: {
      get: (target, { book }) =>
        commonSide(target, (border) => webColor(book.document, border?.color, "#000000"), "#000000"),
      set: (target, value, { book }) => {
        const wanted = documentColor(color(value));
        changeSide(book, target, `color=${wanted.argb}`, (border) => ({ style: "thin", ...border, color: wanted }));
      },
    },
    TintAndShade: { get: () => 0 },
  },
});

function sideAt(range: SheetRange, key: unknown): ModelObject {
  return object(rangeBorder, { range, side: oneOf(key, SIDES) });
}

export const rangeBorders: ObjectType<SheetRange> = define<SheetRange>("RangeBorderCollection", {
  properties: { Count: { get: () => SIDES.length }, TintAndShade: { get: () => 0 } },
  items: (range) => SIDES.map((side) => object(rangeBorder, { range, side })),
  index: sideAt,
  methods: {
    GetItemAt: (range, [index]) => {
      const side = SIDES[integer(index)];
      if (!side) throw new OfficeError("InvalidArgument");
      return object(rangeBorder, { range, side });
    },
  },
});
