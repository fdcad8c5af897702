import { OfficeError } from "../errors";
import type { SheetRange } from "../grid/book";
import { flag, integer, number, objectOf, oneOf, optional } from "./arguments";
import { groupsOf, seriesOf, type ChartRef } from "./chart";
import { chartFill, chartLineFormat, type Shape } from "./chartFormat";
import { dataLabels, LABELS_OFF, seriesLabels } from "./chartLabels";
import { chartPoints } from "./chartPoints";
import { holdsText, reference } from "./chartSource";
import { typeName, type Series } from "./chartTypes";
import { define, object, type ObjectType } from "./define";
import {
  type SeriesRef,
  changeChart,
  groupOf,
  seriesName,
  addSeries,
  nameOf,
  setType,
  axisGroup,
  setAxisGroup,
} from "./seriesModel";

const shapeOf = (target: SeriesRef): Shape => ({
  ref: target.ref,
  read: () => target.series.spPr,
  write: (properties) => void (target.series.spPr = properties),
});

const seriesFormat: ObjectType<SeriesRef> = define<SeriesRef>("ChartSeriesFormat", {
  navigation: {
    Fill: (target) => object(chartFill, shapeOf(target)),
    Line: (target) => object(chartLineFormat, shapeOf(target)),
  },
});

const MARKERS = {
  Automatic: "auto",
  None: "none",
  Circle: "circle",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Plus: "plus",
} as const;
type Marker = keyof typeof MARKERS;

/** A number of the group that the series stands in: gap width, overlap. */
const groupNumber = (key: "gapWidth" | "overlap", otherwise: number) => ({
  get: (target: SeriesRef) => {
    const group = groupOf(target);
    return group.type === "bar" ? (group[key] ?? otherwise) : otherwise;
  },
  set: (target: SeriesRef, value: unknown) => {
    const group = groupOf(target);
    if (group.type !== "bar") throw new OfficeError("InvalidOperation");
    const size = integer(value);
    if (key === "gapWidth" ? size < 0 || size > 500 : size < -100 || size > 100)
      throw new OfficeError("InvalidArgument");
    changeChart(target, () => void (group[key] = size));
  },
});

export const chartSeries: ObjectType<SeriesRef> = define<SeriesRef>("ChartSeries", {
  properties: {
    Name: {
      get: ({ ref, series }, { book }) => seriesName(book, ref, series),
      set: (target, value) => changeChart(target, () => void (target.series.tx = nameOf(value))),
    },
    ChartType: { get: (target) => typeName(groupOf(target), target.series), set: setType },
    AxisGroup: { get: (target) => axisGroup(target, groupOf(target)), set: setAxisGroup },
    HasDataLabels: {
      get: ({ series }) => series.dataLabels !== undefined && series.dataLabels.delete !== true,
      set: (target, value) =>
        changeChart(target, () => {
          if (flag(value)) target.series.dataLabels = { ...LABELS_OFF, showVal: true };
          else delete target.series.dataLabels;
        }),
    },
    GapWidth: groupNumber("gapWidth", 219),
    Overlap: groupNumber("overlap", 0),
    PlotOrder: {
      get: ({ series }) => series.order,
      set: (target, value) => changeChart(target, () => void (target.series.order = integer(value))),
    },
    Smooth: {
      get: ({ series }) => series.smooth === true,
      set: (target, value) => changeChart(target, () => void (target.series.smooth = flag(value))),
    },
    InvertIfNegative: {
      get: ({ series }) => series.invertIfNegative === true,
      set: (target, value) => changeChart(target, () => void (target.series.invertIfNegative = flag(value))),
    },
    MarkerStyle: {
      get: ({ series }) =>
        (Object.keys(MARKERS) as Marker[]).find((name) => MARKERS[name] === (series.marker?.symbol ?? "auto")) ??
        "Automatic",
      set: (target, value) => {
        const symbol = MARKERS[oneOf(value, Object.keys(MARKERS) as Marker[])];
        changeChart(target, () => void (target.series.marker = { ...target.series.marker, symbol }));
      },
    },
    MarkerSize: {
      get: ({ series }) => series.marker?.size ?? 5,
      set: (target, value) =>
        changeChart(target, () => void (target.series.marker = { ...target.series.marker, size: number(value) })),
    },
    VaryByCategories: {
      get: (target) => groupOf(target).varyColors === true,
      set: (target, value) => changeChart(target, () => void (groupOf(target).varyColors = flag(value))),
    },
  },
  navigation: {
    Format: (target) => object(seriesFormat, target),
    DataLabels: (target) => object(dataLabels, seriesLabels(target)),
    Points: (target) => object(chartPoints, target),
  },
  methods: {
    Delete: (target) => {
      changeChart(target, () => {
        const group = groupOf(target);
        (group.series as Series[]).splice((group.series as Series[]).indexOf(target.series), 1);
        const groups = groupsOf(target.ref);
        if (group.series.length === 0 && groups.length > 1) groups.splice(groups.indexOf(group), 1);
      });
    },
    SetValues: (target, [source]) => {
      const { sheet, area } = objectOf<SheetRange>(source, "Range");
      changeChart(target, () => void (target.series.val = { numRef: { formula: reference(sheet, area) } }));
    },
    SetXAxisValues: (target, [source]) => {
      const given = objectOf<SheetRange>(source, "Range");
      const formula = reference(given.sheet, given.area);
      changeChart(
        target,
        () => void (target.series.cat = holdsText(given) ? { strRef: { formula } } : { numRef: { formula } }),
      );
    },
    GetDimensionDataSourceString: ({ series }, [dimension]) => {
      const wanted = oneOf(dimension, ["Values", "Categories", "XValues", "YValues"]);
      const { cat, val } = series;
      return wanted === "Values" || wanted === "YValues"
        ? (val?.numRef?.formula ?? "")
        : (cat?.strRef?.formula ?? cat?.numRef?.formula ?? "");
    },
  },
});

export const chartSeriesCollection: ObjectType<ChartRef> = define<ChartRef>("ChartSeriesCollection", {
  properties: { Count: { get: (ref) => seriesOf(ref).length } },
  items: (ref) => seriesOf(ref).map(({ series }) => object(chartSeries, { ref, series })),
  methods: {
    Add: (ref, [name, index]) => {
      void optional(index, integer, 0);
      return object(chartSeries, { ref, series: addSeries(ref, name) });
    },
    GetCount: (ref) => seriesOf(ref).length,
    GetItemAt: (ref, [index]) => {
      const item = seriesOf(ref)[integer(index)];
      if (!item) throw new OfficeError("InvalidArgument");
      return object(chartSeries, { ref, series: item.series });
    },
  },
});
