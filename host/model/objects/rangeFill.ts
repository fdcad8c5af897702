import type { Fill } from "@cj-tech-master/excelts";
import { documentColor, webColor } from "../grid/colors";
import type { SheetRange } from "../grid/book";
import { color, text } from "./arguments";
import { define, type ObjectType } from "./define";
import { common, restyle } from "./formatArea";

const isSolid = (fill: Fill | undefined): fill is Extract<Fill, { type: "pattern" }> =>
  fill?.type === "pattern" && fill.pattern !== "none";

/** Fill of a range: no fill reads `#FFFFFF`, cells that differ read "". */
export const rangeFill: ObjectType<SheetRange> = define<SheetRange>("RangeFill", {
  properties: {
    Color: {
      get: (range, { book }) =>
        common(range, ({ fill }) => (isSolid(fill) ? webColor(book.document, fill.fgColor, "#FFFFFF") : "#FFFFFF")) ??
        "",
      set: (range, value, { book }) => {
        if (text(value) === "") {
          restyle(book, range, "fill=none", ({ fill: _, ...style }) => style);
          return;
        }
        const wanted = documentColor(color(value));
        restyle(book, range, `fill=${wanted.argb}`, (style) => ({
          ...style,
          fill: { type: "pattern", pattern: "solid", fgColor: wanted, bgColor: wanted },
        }));
      },
    },
    Pattern: {
      get: (range) =>
        common(range, ({ fill }) => (isSolid(fill) ? (fill.pattern === "solid" ? "Solid" : "Gray25") : "None")),
    },
    TintAndShade: { get: () => 0 },
  },
  methods: {
    Clear: (range, _args, { book }) => restyle(book, range, "fill=none", ({ fill: _, ...style }) => style),
  },
});
