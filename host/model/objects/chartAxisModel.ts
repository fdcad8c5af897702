import type { ChartAxis, ChartModel } from "@cj-tech-master/excelts/chart";

export type AxisGroup = "Primary" | "Secondary";

const nth = (axes: readonly ChartAxis[], group: AxisGroup): ChartAxis | undefined => axes[group === "Primary" ? 0 : 1];

export const valueAxisOf = ({ chart }: ChartModel, group: AxisGroup): ChartAxis | undefined =>
  nth(
    chart.plotArea.axes.filter(({ axisType }) => axisType === "val"),
    group,
  );

export const categoryAxisOf = ({ chart }: ChartModel, group: AxisGroup): ChartAxis | undefined =>
  nth(
    chart.plotArea.axes.filter(({ axisType }) => axisType === "cat" || axisType === "date"),
    group,
  );

/** A second pair of axes: the values on the other side, the categories hidden. */
export function makeSecondaryAxes({ chart }: ChartModel): void {
  const ids = chart.plotArea.axes.map(({ axId }) => axId);
  const category = Math.max(0, ...ids) + 1;
  const value = category + 1;
  chart.plotArea.axes.push(
    {
      axisType: "val",
      axId: value,
      axPos: "r",
      crossAx: category,
      crosses: "max",
      scaling: { orientation: "minMax" },
      delete: false,
      crossBetween: "between",
    },
    {
      axisType: "cat",
      axId: category,
      axPos: "b",
      crossAx: value,
      crosses: "autoZero",
      scaling: { orientation: "minMax" },
      delete: true,
    },
  );
}
