import type {
  AreaChartGroup,
  AreaSeries,
  BarChartGroup,
  BarSeries,
  ChartTypeGroup,
  DoughnutChartGroup,
  LineChartGroup,
  LineSeries,
  PieChartGroup,
  PieSeries,
} from "@cj-tech-master/excelts/chart";
import { OfficeError } from "../errors";
import { oneOf } from "./arguments";

export type Group =
  | (BarChartGroup & { type: "bar" })
  | (LineChartGroup & { type: "line" })
  | (AreaChartGroup & { type: "area" })
  | (PieChartGroup & { type: "pie" })
  | DoughnutChartGroup;
export type Series = BarSeries & LineSeries & PieSeries & AreaSeries;

interface Kind {
  readonly type: Group["type"];
  readonly barDir?: "bar" | "col";
  readonly grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  readonly markers?: boolean;
}

/** `Excel.ChartType` and how the file says it. */
const KINDS: Record<string, Kind> = {
  ColumnClustered: { type: "bar", barDir: "col", grouping: "clustered" },
  ColumnStacked: { type: "bar", barDir: "col", grouping: "stacked" },
  ColumnStacked100: { type: "bar", barDir: "col", grouping: "percentStacked" },
  BarClustered: { type: "bar", barDir: "bar", grouping: "clustered" },
  BarStacked: { type: "bar", barDir: "bar", grouping: "stacked" },
  BarStacked100: { type: "bar", barDir: "bar", grouping: "percentStacked" },
  Line: { type: "line", grouping: "standard", markers: false },
  LineMarkers: { type: "line", grouping: "standard", markers: true },
  LineStacked: { type: "line", grouping: "stacked", markers: false },
  Area: { type: "area", grouping: "standard" },
  AreaStacked: { type: "area", grouping: "stacked" },
  Pie: { type: "pie" },
  Doughnut: { type: "doughnut" },
};

/** The kind of a wanted type; types that the host does not draw are named in the refusal. */
export function kindOf(type: unknown): Kind {
  const name = oneOf(type, [...Object.keys(KINDS), ...OTHERS]);
  const kind = KINDS[name];
  if (!kind) throw new OfficeError("ApiNotFound", `The stand-in Excel does not model ChartType.${name}.`);
  return kind;
}

const OTHERS = [
  "3DColumnClustered",
  "3DBarClustered",
  "3DPie",
  "XYScatter",
  "XYScatterLines",
  "XYScatterSmooth",
  "Bubble",
  "Radar",
  "RadarFilled",
  "StockHLC",
  "Surface",
  "Waterfall",
  "Funnel",
  "Histogram",
  "Pareto",
  "Treemap",
  "Sunburst",
  "Boxwhisker",
  "RegionMap",
  "PieExploded",
  "BarOfPie",
  "PieOfPie",
  "LineMarkersStacked",
  "AreaStacked100",
  "ConeColClustered",
  "CylinderColClustered",
  "PyramidColClustered",
];

const hasMarkers = (group: ChartTypeGroup, series: Series | undefined): boolean =>
  group.type === "line" && group.marker !== false && series?.marker?.symbol !== "none";

/** `Excel.ChartType` of a group. */
export function typeName(group: ChartTypeGroup | undefined, series?: Series): string {
  if (!group) return "Invalid";
  for (const [name, kind] of Object.entries(KINDS)) {
    if (kind.type !== group.type) continue;
    if (group.type === "bar" && (kind.barDir !== group.barDir || kind.grouping !== group.grouping)) continue;
    if (group.type === "area" && kind.grouping !== group.grouping) continue;
    if (group.type === "line" && (kind.grouping !== group.grouping || kind.markers !== hasMarkers(group, series)))
      continue;
    return name;
  }
  return "Invalid";
}

/** An empty group of this kind on the given axes. */
export function makeGroup(kind: Kind, axisIds: number[]): Group {
  switch (kind.type) {
    case "bar": {
      const stacked = kind.grouping === "stacked" || kind.grouping === "percentStacked";
      return {
        type: "bar",
        barDir: kind.barDir ?? "col",
        grouping: kind.grouping ?? "clustered",
        varyColors: false,
        series: [],
        gapWidth: kind.barDir === "bar" ? 182 : 219,
        overlap: stacked ? 100 : kind.barDir === "bar" ? 0 : -27,
        axisIds,
      };
    }
    case "line":
      return { type: "line", grouping: lineGrouping(kind), varyColors: false, series: [], marker: true, axisIds };
    case "area":
      return { type: "area", grouping: lineGrouping(kind), varyColors: false, series: [], axisIds };
    case "pie":
      return { type: "pie", varyColors: true, series: [], firstSliceAng: 0 };
    default:
      return { type: "doughnut", varyColors: true, series: [], firstSliceAng: 0, holeSize: 75 };
  }
}

const lineGrouping = ({ grouping }: Kind): "standard" | "stacked" | "percentStacked" =>
  grouping === "stacked" || grouping === "percentStacked" ? grouping : "standard";

/** The look that a series has from its type before anybody changes it. */
export function dressSeries(series: Series, kind: Kind): void {
  const color = { schemeName: `accent${(series.index % 6) + 1}` };
  if (kind.type === "line") {
    series.spPr = { line: { width: 28_575, color, cap: "rnd" } };
    series.marker = kind.markers
      ? { symbol: "circle", size: 5, spPr: { fill: { solid: color }, line: { color } } }
      : { symbol: "none" };
    series.smooth = false;
  } else if (kind.type === "bar" || kind.type === "area") {
    series.spPr = { fill: { solid: color } };
    if (kind.type === "bar") series.invertIfNegative = false;
  }
}
