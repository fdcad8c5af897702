import type { Border, Borders, Fill, Font, Style } from "@cj-tech-master/excelts";
import { documentColor, webColor } from "../grid/colors";
import { color, flag, oneOf, text } from "./arguments";
import type { SheetRule } from "./conditionalFormats";
import { define, object, type ObjectType } from "./define";

type Styled = { style?: Partial<Style> };

const styleOf = ({ rule }: SheetRule): Partial<Style> => (rule as Styled).style ?? {};

function change({ rule }: SheetRule, style: Partial<Style>): void {
  (rule as Styled).style = { ...(rule as Styled).style, ...style };
}

const changeFont = (item: SheetRule, font: Partial<Font>): void =>
  change(item, { font: { ...styleOf(item).font, ...font } as Font });

/** Fonts, fills and borders of a rule hold only what the rule changes. */
const ruleFont: ObjectType<SheetRule> = define<SheetRule>("ConditionalRangeFont", {
  properties: {
    Bold: {
      get: (item) => styleOf(item).font?.bold ?? null,
      set: (item, value) => changeFont(item, { bold: flag(value) }),
    },
    Italic: {
      get: (item) => styleOf(item).font?.italic ?? null,
      set: (item, value) => changeFont(item, { italic: flag(value) }),
    },
    Strikethrough: {
      get: (item) => styleOf(item).font?.strike ?? null,
      set: (item, value) => changeFont(item, { strike: flag(value) }),
    },
    Underline: {
      get: (item) => (styleOf(item).font?.underline ? "Single" : "None"),
      set: (item, value) =>
        changeFont(item, { underline: oneOf(value, ["None", "Single", "Double"]).toLowerCase() as "single" }),
    },
    Color: {
      get: (item, { book }) => webColor(book.document, styleOf(item).font?.color, ""),
      set: (item, value) => changeFont(item, { color: documentColor(color(value)) }),
    },
  },
  methods: {
    Clear: (item) => {
      const { font: _, ...style } = styleOf(item);
      (item.rule as Styled).style = style;
    },
  },
});

// In a rule's format the background is what a cell's format calls the foreground (ECMA-376 part 1, 18.8.32).
const fillColor = (fill: Fill | undefined): { argb?: string } | undefined =>
  fill?.type === "pattern" ? (fill.bgColor ?? fill.fgColor) : undefined;

const ruleFill: ObjectType<SheetRule> = define<SheetRule>("ConditionalRangeFill", {
  properties: {
    Color: {
      get: (item, { book }) => webColor(book.document, fillColor(styleOf(item).fill), ""),
      set: (item, value) => {
        const wanted = documentColor(color(value));
        change(item, { fill: { type: "pattern", pattern: "solid", fgColor: wanted, bgColor: wanted } });
      },
    },
  },
  methods: {
    Clear: (item) => {
      const { fill: _, ...style } = styleOf(item);
      (item.rule as Styled).style = style;
    },
  },
});

const SIDES = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
type Side = keyof typeof SIDES;

interface RuleSide {
  readonly item: SheetRule;
  readonly side: Side;
}

const borderOf = ({ item, side }: RuleSide): Partial<Border> | undefined => styleOf(item).border?.[SIDES[side]];

function changeBorder({ item, side }: RuleSide, border: Partial<Border> | null): void {
  const { [SIDES[side]]: before, ...others } = (styleOf(item).border ?? {}) as Partial<Borders>;
  change(item, {
    border: (border ? { ...others, [SIDES[side]]: { style: "thin", ...before, ...border } } : others) as Borders,
  });
}

const ruleBorder: ObjectType<RuleSide> = define<RuleSide>("ConditionalRangeBorder", {
  id: ({ side }) => side,
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (target) => (borderOf(target) ? "Continuous" : "None"),
      set: (target, value) =>
        changeBorder(target, oneOf(value, ["None", "Continuous", "Dash", "Dot"]) === "None" ? null : {}),
    },
    Color: {
      get: (target, { book }) => webColor(book.document, borderOf(target)?.color, ""),
      set: (target, value) => changeBorder(target, { color: documentColor(color(value)) }),
    },
  },
});

const sideObject = (item: SheetRule, side: Side): ReturnType<typeof object> => object(ruleBorder, { item, side });

const ruleBorders: ObjectType<SheetRule> = define<SheetRule>("ConditionalRangeBorderCollection", {
  properties: { Count: { get: () => 4 } },
  items: (item) => (Object.keys(SIDES) as Side[]).map((side) => sideObject(item, side)),
  index: (item, side) => sideObject(item, oneOf(side, Object.keys(SIDES) as Side[])),
  navigation: {
    Top: (item) => sideObject(item, "EdgeTop"),
    Bottom: (item) => sideObject(item, "EdgeBottom"),
    Left: (item) => sideObject(item, "EdgeLeft"),
    Right: (item) => sideObject(item, "EdgeRight"),
  },
});

export const ruleFormat: ObjectType<SheetRule> = define<SheetRule>("ConditionalRangeFormat", {
  properties: {
    NumberFormat: {
      get: (item) => styleOf(item).numFmt ?? null,
      set: (item, value) => change(item, { numFmt: text(value) }),
    },
  },
  navigation: {
    Font: (item) => object(ruleFont, item),
    Fill: (item) => object(ruleFill, item),
    Borders: (item) => object(ruleBorders, item),
  },
});
