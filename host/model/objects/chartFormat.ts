import type { ChartColor, ChartTextProperties, ShapeProperties } from "@cj-tech-master/excelts/chart";
import { webColor } from "../grid/colors";
import type { Book } from "../grid/book";
import { color, flag, number, oneOf, text } from "./arguments";
import type { ChartRef } from "./chart";
import { define, type ObjectType } from "./define";

const EMU_PER_POINT = 12_700;

/** Where fill and line of a part of a chart are kept. */
export interface Shape {
  readonly ref: ChartRef;
  read(): ShapeProperties | undefined;
  write(properties: ShapeProperties): void;
}

export interface ChartText {
  readonly ref: ChartRef;
  read(): ChartTextProperties | undefined;
  write(properties: ChartTextProperties): void;
}

const rgb = (value: unknown): ChartColor => ({ srgb: color(value).slice(1) });

/** The web colour of a chart's colour: theme colours by the workbook's theme. */
export function chartColor(book: Book, stored: ChartColor | undefined): string {
  if (!stored) return "";
  if (stored.srgb) return `#${stored.srgb.toUpperCase()}`;
  const accent = /^accent([1-6])$/.exec(stored.schemeName ?? "")?.[1];
  if (accent) return webColor(book.document, { theme: Number(accent) + 3 } as never, "");
  return stored.schemeName === "bg1" || stored.schemeName === "lt1" ? "#FFFFFF" : "#000000";
}

function write(shape: Shape, change: ShapeProperties): void {
  shape.ref.chart.mutate(() => shape.write({ ...shape.read(), ...change }));
}

export const chartFill: ObjectType<Shape> = define<Shape>("ChartFill", {
  methods: {
    Clear: (shape) => write(shape, { fill: { noFill: true } }),
    SetSolidColor: (shape, [value]) => write(shape, { fill: { solid: rgb(value) } }),
  },
});

const DASHES = {
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDot",
  RoundDot: "sysDot",
  Automatic: "solid",
} as const;
type Dash = keyof typeof DASHES;

function changeLine(shape: Shape, line: NonNullable<ShapeProperties["line"]>): void {
  const { noFill: _, ...before } = shape.read()?.line ?? {};
  write(shape, { line: { ...before, ...line } });
}

const lineMembers = (shape: Shape): ShapeProperties["line"] => shape.read()?.line;

const lineDefinition = {
  properties: {
    Color: {
      get: (shape: Shape, { book }: { book: Book }) => chartColor(book, lineMembers(shape)?.color),
      set: (shape: Shape, value: unknown) => changeLine(shape, { color: rgb(value) }),
    },
    LineStyle: {
      get: (shape: Shape) => {
        const line = lineMembers(shape);
        if (line?.noFill) return "None";
        return (Object.keys(DASHES) as Dash[]).find((name) => DASHES[name] === (line?.dash ?? "solid")) ?? "Continuous";
      },
      set: (shape: Shape, value: unknown) => {
        const style = oneOf(value, ["None", ...(Object.keys(DASHES) as Dash[])]);
        if (style === "None") write(shape, { line: { noFill: true } });
        else changeLine(shape, { dash: DASHES[style] });
      },
    },
    Weight: {
      get: (shape: Shape) => (lineMembers(shape)?.width ?? 9_525) / EMU_PER_POINT,
      set: (shape: Shape, value: unknown) => changeLine(shape, { width: Math.round(number(value) * EMU_PER_POINT) }),
    },
  },
  methods: { Clear: (shape: Shape) => write(shape, { line: { noFill: true } }) },
};

export const chartLineFormat: ObjectType<Shape> = define<Shape>("ChartLineFormat", lineDefinition);
export const chartBorder: ObjectType<Shape> = define<Shape>("ChartBorder", lineDefinition);

function changeText(target: ChartText, change: ChartTextProperties): void {
  target.ref.chart.mutate(() => target.write({ ...target.read(), ...change }));
}

export const chartFont: ObjectType<ChartText> = define<ChartText>("ChartFont", {
  properties: {
    Bold: {
      get: (target) => target.read()?.bold === true,
      set: (target, value) => changeText(target, { bold: flag(value) }),
    },
    Italic: {
      get: (target) => target.read()?.italic === true,
      set: (target, value) => changeText(target, { italic: flag(value) }),
    },
    Size: {
      get: (target) => (target.read()?.size ?? 1000) / 100,
      set: (target, value) => changeText(target, { size: Math.round(number(value) * 100) }),
    },
    Color: {
      get: (target, { book }) => chartColor(book, target.read()?.color) || "#000000",
      set: (target, value) => changeText(target, { color: rgb(value) }),
    },
    Name: {
      get: (target, { book }) => target.read()?.eastAsianFamily ?? target.read()?.fontFamily ?? book.defaultFont.name,
      set: (target, value) => changeText(target, { fontFamily: text(value), eastAsianFamily: text(value) }),
    },
    Underline: {
      get: (target) => (target.read()?.underline ? "Single" : "None"),
      set: (target, value) =>
        changeText(target, { underline: oneOf(value, ["None", "Single"]) === "Single" ? "sng" : "none" }),
    },
  },
});
