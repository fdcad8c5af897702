import type { Cvfo, DataBarRuleType } from "@cj-tech-master/excelts";
import { OfficeError } from "../errors";
import { documentColor, webColor } from "../grid/colors";
import { color, flag, oneOf, record } from "./arguments";
import type { SheetRule } from "./conditionalFormats";
import { define, object, type ObjectType } from "./define";

const BOUNDS = ["Automatic", "LowestValue", "HighestValue", "Number", "Percent", "Formula", "Percentile"] as const;

const barOf = ({ rule }: SheetRule): DataBarRuleType => rule as DataBarRuleType;

const FILE_BOUNDS: Record<string, Cvfo["type"]> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
};

function readBound(item: SheetRule, index: 0 | 1): unknown {
  const bound = barOf(item).cfvo?.[index];
  if (!bound || bound.type.startsWith("auto")) return { type: "Automatic" };
  const type = Object.keys(FILE_BOUNDS).find((name) => FILE_BOUNDS[name] === bound.type) ?? "Automatic";
  return bound.value === undefined ? { type } : { type, formula: String(bound.value) };
}

function writeBound(item: SheetRule, index: 0 | 1, value: unknown): void {
  const { type, formula } = record(value);
  const wanted = oneOf(type, BOUNDS);
  const [low, high] = barOf(item).cfvo ?? [{ type: "min" }, { type: "max" }];
  const bounds: [Cvfo, Cvfo] = [low ?? { type: "min" }, high ?? { type: "max" }];
  bounds[index] = boundOf(wanted, index, formula);
  barOf(item).cfvo = bounds;
}

function boundOf(type: (typeof BOUNDS)[number], index: 0 | 1, formula: unknown): Cvfo {
  if (type === "Automatic") return { type: index === 0 ? "min" : "max" };
  const fileType = FILE_BOUNDS[type] ?? "min";
  if (type === "LowestValue" || type === "HighestValue") return { type: fileType };
  const given = String(formula ?? "").replace(/^=/, "");
  if (given === "") throw new OfficeError("InvalidArgument");
  const size = Number(given);
  return { type: fileType, value: Number.isNaN(size) ? given : size };
}

const positive: ObjectType<SheetRule> = define<SheetRule>("ConditionalDataBarPositiveFormat", {
  properties: {
    FillColor: {
      get: (item, { book }) => webColor(book.document, barOf(item).color, ""),
      set: (item, value) => void (barOf(item).color = documentColor(color(value))),
    },
    GradientFill: {
      get: (item) => barOf(item).gradient !== false,
      set: (item, value) => void (barOf(item).gradient = flag(value)),
    },
    BorderColor: {
      get: (item, { book }) => (barOf(item).border ? webColor(book.document, barOf(item).borderColor, "") : ""),
      set: (item, value) => {
        barOf(item).border = value !== "";
        if (value !== "") barOf(item).borderColor = documentColor(color(value));
      },
    },
  },
});

const negative: ObjectType<SheetRule> = define<SheetRule>("ConditionalDataBarNegativeFormat", {
  properties: {
    FillColor: {
      get: (item, { book }) => webColor(book.document, barOf(item).negativeFillColor, "#FF0000"),
      set: (item, value) => {
        barOf(item).negativeFillColor = documentColor(color(value));
        barOf(item).negativeBarColorSameAsPositive = false;
      },
    },
    MatchPositiveFillColor: {
      get: (item) => barOf(item).negativeBarColorSameAsPositive !== false,
      set: (item, value) => void (barOf(item).negativeBarColorSameAsPositive = flag(value)),
    },
    MatchPositiveBorderColor: {
      get: (item) => barOf(item).negativeBarBorderColorSameAsPositive !== false,
      set: (item, value) => void (barOf(item).negativeBarBorderColorSameAsPositive = flag(value)),
    },
  },
});

const DIRECTIONS = { Context: "context", LeftToRight: "leftToRight", RightToLeft: "rightToLeft" } as const;
const AXES = { Automatic: "auto", None: "none", CellMidPoint: "middle" } as const;

export const dataBarRule: ObjectType<SheetRule> = define<SheetRule>("DataBarConditionalFormat", {
  properties: {
    ShowDataBarOnly: {
      get: (item) => barOf(item).showValue === false,
      set: (item, value) => void (barOf(item).showValue = !flag(value)),
    },
    BarDirection: {
      get: (item) =>
        (Object.keys(DIRECTIONS) as (keyof typeof DIRECTIONS)[]).find(
          (name) => DIRECTIONS[name] === barOf(item).direction,
        ) ?? "Context",
      set: (item, value) =>
        void (barOf(item).direction = DIRECTIONS[oneOf(value, ["Context", "LeftToRight", "RightToLeft"])]),
    },
    AxisFormat: {
      get: (item) =>
        (Object.keys(AXES) as (keyof typeof AXES)[]).find((name) => AXES[name] === barOf(item).axisPosition) ??
        "Automatic",
      set: (item, value) => void (barOf(item).axisPosition = AXES[oneOf(value, ["Automatic", "None", "CellMidPoint"])]),
    },
    AxisColor: {
      get: (item, { book }) => webColor(book.document, barOf(item).axisColor, "#000000"),
      set: (item, value) => void (barOf(item).axisColor = documentColor(color(value))),
    },
    LowerBoundRule: { get: (item) => readBound(item, 0), set: (item, value) => writeBound(item, 0, value) },
    UpperBoundRule: { get: (item) => readBound(item, 1), set: (item, value) => writeBound(item, 1, value) },
  },
  navigation: { PositiveFormat: (item) => object(positive, item), NegativeFormat: (item) => object(negative, item) },
});
