import type { DataLabels } from "@cj-tech-master/excelts/chart";
import { flag, oneOf, text } from "./arguments";
import { seriesOf, type ChartRef } from "./chart";
import { chartFill, chartFont } from "./chartFormat";
import type { SeriesRef } from "./seriesModel";
import { define, object, type ObjectType, type Property } from "./define";

export const LABELS_OFF = {
  showLegendKey: false,
  showVal: false,
  showCatName: false,
  showSerName: false,
  showPercent: false,
  showBubbleSize: false,
};

/** The labels of one series, or those of all series of a chart. */
export interface LabelsRef {
  readonly ref: ChartRef;
  read(): DataLabels | undefined;
  change(alter: (labels: DataLabels) => void): void;
}

export function seriesLabels({ ref, series }: SeriesRef): LabelsRef {
  return {
    ref,
    read: () => series.dataLabels,
    change: (alter) =>
      void ref.chart.mutate(() => {
        series.dataLabels ??= { ...LABELS_OFF };
        alter(series.dataLabels);
      }),
  };
}

export function groupLabels(ref: ChartRef): LabelsRef {
  return {
    ref,
    read: () => seriesOf(ref)[0]?.series.dataLabels,
    change: (alter) => {
      for (const { series } of seriesOf(ref)) seriesLabels({ ref, series }).change(alter);
    },
  };
}

const POSITIONS = {
  None: undefined,
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
  BestFit: "bestFit",
} as const;
type Position = keyof typeof POSITIONS;

const shows = (
  key: "showVal" | "showSerName" | "showCatName" | "showLegendKey" | "showPercent" | "showBubbleSize",
): Property<LabelsRef> => ({
  get: (target) => target.read()?.[key] === true,
  set: (target, value) => target.change((labels) => void (labels[key] = flag(value))),
});

const labelFormat: ObjectType<LabelsRef> = define<LabelsRef>("ChartDataLabelFormat", {
  navigation: {
    Font: (target) =>
      object(chartFont, {
        ref: target.ref,
        read: () => target.read()?.txPr,
        write: (properties) => target.change((labels) => void (labels.txPr = properties)),
      }),
    Fill: (target) =>
      object(chartFill, {
        ref: target.ref,
        read: () => target.read()?.spPr,
        write: (properties) => target.change((labels) => void (labels.spPr = properties)),
      }),
  },
});

export const dataLabels: ObjectType<LabelsRef> = define<LabelsRef>("ChartDataLabels", {
  properties: {
    ShowValue: shows("showVal"),
    ShowSeriesName: shows("showSerName"),
    ShowCategoryName: shows("showCatName"),
    ShowLegendKey: shows("showLegendKey"),
    ShowPercentage: shows("showPercent"),
    ShowBubbleSize: shows("showBubbleSize"),
    Position: {
      get: (target) =>
        (Object.keys(POSITIONS) as Position[]).find((name) => POSITIONS[name] === target.read()?.position) ?? "None",
      set: (target, value) => {
        const position = POSITIONS[oneOf(value, Object.keys(POSITIONS) as Position[])];
        target.change((labels) => {
          if (position) labels.position = position;
          else delete labels.position;
        });
      },
    },
    NumberFormat: {
      get: (target) => target.read()?.numFmt?.formatCode ?? "General",
      set: (target, value) =>
        target.change((labels) => void (labels.numFmt = { formatCode: text(value), sourceLinked: false })),
    },
    LinkNumberFormat: {
      get: (target) => target.read()?.numFmt?.sourceLinked !== false,
      set: (target, value) =>
        target.change(
          (labels) =>
            void (labels.numFmt = { formatCode: labels.numFmt?.formatCode ?? "General", sourceLinked: flag(value) }),
        ),
    },
    Separator: {
      get: (target) => target.read()?.separator ?? ", ",
      set: (target, value) => target.change((labels) => void (labels.separator = text(value))),
    },
  },
  navigation: { Format: (target) => object(labelFormat, target) },
});
