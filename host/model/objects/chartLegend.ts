import type { ChartLegend as FileLegend } from "@cj-tech-master/excelts/chart";
import { flag, oneOf } from "./arguments";
import { modelOf, type ChartRef } from "./chart";
import { chartFill, chartFont } from "./chartFormat";
import { define, object, type ObjectType } from "./define";

const POSITIONS = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" } as const;
type Position = keyof typeof POSITIONS;

function change(ref: ChartRef, alter: (legend: FileLegend) => void): void {
  ref.chart.mutate(({ chart }) => {
    chart.legend ??= { legendPos: "b", overlay: false };
    alter(chart.legend);
  });
}

const legendFormat: ObjectType<ChartRef> = define<ChartRef>("ChartLegendFormat", {
  navigation: {
    Font: (ref) =>
      object(chartFont, {
        ref,
        read: () => modelOf(ref).chart.legend?.txPr,
        write: (properties) => change(ref, (legend) => void (legend.txPr = properties)),
      }),
    Fill: (ref) =>
      object(chartFill, {
        ref,
        read: () => modelOf(ref).chart.legend?.spPr,
        write: (properties) => change(ref, (legend) => void (legend.spPr = properties)),
      }),
  },
});

export const chartLegend: ObjectType<ChartRef> = define<ChartRef>("ChartLegend", {
  properties: {
    Visible: {
      get: (ref) => modelOf(ref).chart.legend !== undefined,
      set: (ref, value) => {
        if (flag(value)) change(ref, () => undefined);
        else ref.chart.mutate(({ chart }) => void delete chart.legend);
      },
    },
    Position: {
      get: (ref) =>
        (Object.keys(POSITIONS) as Position[]).find(
          (name) => POSITIONS[name] === (modelOf(ref).chart.legend?.legendPos ?? "r"),
        ),
      set: (ref, value) => {
        const position = POSITIONS[oneOf(value, Object.keys(POSITIONS) as Position[])];
        change(ref, (legend) => void (legend.legendPos = position));
      },
    },
    Overlay: {
      get: (ref) => modelOf(ref).chart.legend?.overlay === true,
      set: (ref, value) => change(ref, (legend) => void (legend.overlay = flag(value))),
    },
  },
  navigation: { Format: (ref) => object(legendFormat, ref) },
});
