import type { ChartAxis as FileAxis, ChartTitle, ShapeProperties } from "@cj-tech-master/excelts/chart";
import { OfficeError } from "../errors";
import { flag, number, oneOf, text } from "./arguments";
import { modelOf, type ChartRef } from "./chart";
import { categoryAxisOf, valueAxisOf, type AxisGroup } from "./chartAxisModel";
import { chartFill, chartFont, chartLineFormat, type Shape } from "./chartFormat";
import { AXIS_TITLE_LOOK } from "./chartLook";
import { fontOfTitle, plainText, richText, textOf } from "./chartText";
import { define, object, type ObjectType, type Property } from "./define";

interface AxisRef {
  readonly ref: ChartRef;
  readonly kind: "Category" | "Value";
  readonly group: AxisGroup;
}

function find({ ref, kind, group }: AxisRef): FileAxis | undefined {
  const model = modelOf(ref);
  return kind === "Category" ? categoryAxisOf(model, group) : valueAxisOf(model, group);
}

function axisOf(target: AxisRef): FileAxis {
  const axis = find(target);
  if (!axis) throw new OfficeError("InvalidOperation");
  return axis;
}

const change = (target: AxisRef, alter: (axis: FileAxis) => void): void =>
  void target.ref.chart.mutate(() => alter(axisOf(target)));

/** A bound or unit that Excel chooses itself until it is set; "" gives it back to Excel. */
function scale(
  read: (axis: FileAxis) => number | undefined,
  write: (axis: FileAxis, value: number | undefined) => void,
): Property<AxisRef> {
  return {
    get: (target) => read(axisOf(target)) ?? "",
    set: (target, value) => change(target, (axis) => write(axis, value === "" ? undefined : number(value))),
  };
}

function setOrDelete<T extends object, K extends keyof T>(owner: T, key: K, value: T[K] | undefined): void {
  if (value === undefined) delete owner[key];
  else owner[key] = value;
}

const bound = (key: "min" | "max"): Property<AxisRef> =>
  scale(
    (axis) => axis.scaling?.[key],
    (axis, value) => {
      axis.scaling ??= { orientation: "minMax" };
      setOrDelete(axis.scaling, key, value);
    },
  );

const unit = (key: "majorUnit" | "minorUnit"): Property<AxisRef> =>
  scale(
    (axis) => (axis.axisType === "val" ? axis[key] : undefined),
    (axis, value) => {
      if (axis.axisType === "val") setOrDelete(axis, key, value);
    },
  );

const LABELS = { High: "high", Low: "low", NextToAxis: "nextTo", None: "none" } as const;
const TICKS = { None: "none", Cross: "cross", Inside: "in", Outside: "out" } as const;

const tick = (key: "majorTickMark" | "minorTickMark"): Property<AxisRef> => ({
  get: (target) =>
    (Object.keys(TICKS) as (keyof typeof TICKS)[]).find(
      (name) => TICKS[name] === String(axisOf(target)[key] ?? "none"),
    ) ?? "None",
  set: (target, value) => {
    const wanted = oneOf(value, ["None", "Cross", "Inside", "Outside"]);
    change(target, (axis) => void (axis[key] = wanted.toLowerCase() as "none"));
  },
});

export const chartAxis: ObjectType<AxisRef> = define<AxisRef>("ChartAxis", {
  properties: {
    Minimum: bound("min"),
    Maximum: bound("max"),
    MajorUnit: unit("majorUnit"),
    MinorUnit: unit("minorUnit"),
    Type: { get: ({ kind }) => kind },
    AxisGroup: { get: ({ group }) => group },
    Visible: {
      get: (target) => find(target) !== undefined && axisOf(target).delete !== true,
      set: (target, value) => change(target, (axis) => void (axis.delete = !flag(value))),
    },
    ReversePlotOrder: {
      get: (target) => axisOf(target).scaling?.orientation === "maxMin",
      set: (target, value) =>
        change(
          target,
          (axis) => void (axis.scaling = { ...axis.scaling, orientation: flag(value) ? "maxMin" : "minMax" }),
        ),
    },
    NumberFormat: {
      get: (target) => axisOf(target).numFmt?.formatCode ?? "General",
      set: (target, value) =>
        change(target, (axis) => void (axis.numFmt = { formatCode: text(value), sourceLinked: false })),
    },
    LinkNumberFormat: {
      get: (target) => axisOf(target).numFmt?.sourceLinked !== false,
      set: (target, value) =>
        change(
          target,
          (axis) =>
            void (axis.numFmt = { formatCode: axis.numFmt?.formatCode ?? "General", sourceLinked: flag(value) }),
        ),
    },
    TickLabelPosition: {
      get: (target) =>
        (Object.keys(LABELS) as (keyof typeof LABELS)[]).find(
          (name) => LABELS[name] === (axisOf(target).tickLblPos ?? "nextTo"),
        ),
      set: (target, value) => {
        const wanted = LABELS[oneOf(value, ["High", "Low", "NextToAxis", "None"])];
        change(target, (axis) => void (axis.tickLblPos = wanted));
      },
    },
    TickLabelSpacing: {
      get: (target) => {
        const axis = axisOf(target);
        return axis.axisType === "cat" ? (axis.tickLblSkip ?? "") : "";
      },
      set: (target, value) =>
        change(target, (axis) => {
          if (axis.axisType === "cat") setOrDelete(axis, "tickLblSkip", value === "" ? undefined : number(value));
        }),
    },
    TextOrientation: {
      get: (target) => Math.round((axisOf(target).txPr?.rotation ?? 0) / -60_000),
      set: (target, value) =>
        change(target, (axis) => void (axis.txPr = { ...axis.txPr, rotation: number(value) * -60_000 })),
    },
    MajorTickMark: tick("majorTickMark"),
    MinorTickMark: tick("minorTickMark"),
  },
  navigation: {
    Title: (target) => object(axisTitle, target),
    MajorGridlines: (target) => object(gridlines, { target, key: "majorGridlines" }),
    MinorGridlines: (target) => object(gridlines, { target, key: "minorGridlines" }),
    Format: (target) => object(axisFormat, target),
  },
});

const lineShape = (target: AxisRef): Shape => ({
  ref: target.ref,
  read: () => axisOf(target).spPr,
  write: (properties) => void (axisOf(target).spPr = properties),
});

const axisFormat: ObjectType<AxisRef> = define<AxisRef>("ChartAxisFormat", {
  navigation: {
    Fill: (target) => object(chartFill, lineShape(target)),
    Line: (target) => object(chartLineFormat, lineShape(target)),
    Font: (target) =>
      object(chartFont, {
        ref: target.ref,
        read: () => axisOf(target).txPr,
        write: (properties) => void (axisOf(target).txPr = properties),
      }),
  },
});

interface GridlinesRef {
  readonly target: AxisRef;
  readonly key: "majorGridlines" | "minorGridlines";
}

const GREY: ShapeProperties = { line: { width: 9_525, color: { srgb: "D9D9D9" } } };

const gridlines: ObjectType<GridlinesRef> = define<GridlinesRef>("ChartGridlines", {
  properties: {
    Visible: {
      get: ({ target, key }) => axisOf(target)[key] !== undefined,
      set: ({ target, key }, value) =>
        change(target, (axis) => setOrDelete(axis, key, flag(value) ? (axis[key] ?? GREY) : undefined)),
    },
  },
  navigation: { Format: (lines) => object(gridlinesFormat, lines) },
});

const gridlinesFormat: ObjectType<GridlinesRef> = define<GridlinesRef>("ChartGridlinesFormat", {
  navigation: {
    Line: ({ target, key }) =>
      object(chartLineFormat, {
        ref: target.ref,
        read: () => axisOf(target)[key],
        write: (properties) => void (axisOf(target)[key] = properties),
      }),
  },
});

const standardTitle = (kind: AxisRef["kind"]): ChartTitle => ({
  text: richText("坐标轴标题", kind === "Value" ? { rotation: -5_400_000 } : {}, AXIS_TITLE_LOOK),
  overlay: false,
});

const axisTitle: ObjectType<AxisRef> = define<AxisRef>("ChartAxisTitle", {
  properties: {
    Text: {
      get: (target) => plainText(axisOf(target).title) ?? "",
      set: (target, value) =>
        change(target, (axis) => {
          const vertical = axis.axPos === "l" || axis.axPos === "r";
          const { rawTx: _, ...before } = axis.title ?? {};
          axis.title = {
            overlay: false,
            ...before,
            text: textOf(axis.title, text(value), AXIS_TITLE_LOOK, vertical ? -5_400_000 : undefined),
          };
        }),
    },
    Visible: {
      get: (target) => axisOf(target).title !== undefined,
      set: (target, value) =>
        change(target, (axis) =>
          setOrDelete(axis, "title", flag(value) ? (axis.title ?? standardTitle(target.kind)) : undefined),
        ),
    },
  },
  navigation: { Format: (target) => object(axisTitleFormat, target) },
});

const axisTitleFormat: ObjectType<AxisRef> = define<AxisRef>("ChartAxisTitleFormat", {
  navigation: {
    Font: (target) =>
      object(
        chartFont,
        fontOfTitle(target.ref, () => (axisOf(target).title ??= standardTitle(target.kind))),
      ),
  },
});

export const chartAxes: ObjectType<ChartRef> = define<ChartRef>("ChartAxes", {
  navigation: {
    CategoryAxis: (ref) => object(chartAxis, { ref, kind: "Category", group: "Primary" }),
    ValueAxis: (ref) => object(chartAxis, { ref, kind: "Value", group: "Primary" }),
  },
  methods: {
    GetItem: (ref, [type, group]) => {
      const kind = oneOf(type, ["Category", "Value"]);
      const wanted = group === undefined || group === null ? "Primary" : oneOf(group, ["Primary", "Secondary"]);
      return object(chartAxis, { ref, kind, group: wanted });
    },
  },
});
