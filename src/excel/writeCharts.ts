import type { LayoutChart } from "../plan/writePlan";
import { areaAddress, cellAddress, type Area } from "../sheets/area";
import type { WriteBatch } from "./writeBatch";

const TYPES = { bar: "BarClustered", column: "ColumnClustered", columnWithLine: "ColumnClustered" } as const;
const LABELS = { outsideEnd: "OutsideEnd", insideBase: "InsideBase" } as const;
const ACTIONS_PER_CHART = 40;
const ACTIONS_PER_SERIES = 15;
const TEXT_COLOUR = "#262626";
const GRID_COLOUR = "#D9D9D9";

/** More names than this do not fit, and Excel may choose. */
const MAX_NAMES = 40;

/** Charts of ours are known by this beginning of their names. */
export const CHART_NAME = "PerfScore ";

export async function writeCharts(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  charts: readonly LayoutChart[],
): Promise<void> {
  for (const chart of charts) {
    await batch.reserveActions(ACTIONS_PER_CHART + ACTIONS_PER_SERIES * chart.series.length);
    addChart(sheet, chart);
  }
}

function addChart(sheet: Excel.Worksheet, layout: LayoutChart): void {
  const [first, ...others] = layout.series;
  if (first === undefined) return;
  const rangeOf = (area: Area): Excel.Range => sheet.getRange(areaAddress(area));
  const seriesBy = first.values.columnCount === 1 ? "Columns" : "Rows";
  const chart = sheet.charts.add(TYPES[layout.kind], rangeOf(first.values), seriesBy);
  chart.name = `${CHART_NAME}${layout.name}`;
  chart.format.font.size = 9;
  chart.title.text = layout.title;
  chart.title.format.font.size = 12;
  chart.title.format.font.color = TEXT_COLOUR;
  chart.legend.visible = layout.legend;
  if (layout.legend) chart.legend.position = "Bottom";

  dressSeries(chart.series.getItemAt(0), first, layout, rangeOf);
  for (const definition of others) {
    const series = chart.series.add(definition.name);
    series.setValues(rangeOf(definition.values));
    dressSeries(series, definition, layout, rangeOf);
  }
  dressAxes(chart, layout);
  const { row, column, rowCount, columnCount } = layout.area;
  chart.setPosition(cellAddress(row, column), cellAddress(row + rowCount - 1, column + columnCount - 1));
}

function dressSeries(
  series: Excel.ChartSeries,
  definition: LayoutChart["series"][number],
  layout: LayoutChart,
  rangeOf: (area: Area) => Excel.Range,
): void {
  series.name = definition.name;
  series.setXAxisValues(rangeOf(layout.categories));
  if (definition.line) {
    series.chartType = "Line";
    series.format.line.color = definition.color;
    return;
  }
  series.format.fill.setSolidColor(definition.color);
  series.gapWidth = 40;
  series.hasDataLabels = true;
  series.dataLabels.position = LABELS[layout.labels];
  series.dataLabels.format.font.color = TEXT_COLOUR;
  series.dataLabels.numberFormat = layout.valueFormat;
}

function dressAxes(chart: Excel.Chart, layout: LayoutChart): void {
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.title.text = layout.categoryAxisTitle;
  valueAxis.title.text = layout.valueAxisTitle;
  valueAxis.numberFormat = layout.axisFormat;
  valueAxis.majorGridlines.format.line.color = GRID_COLOUR;
  if (layout.valueMin !== undefined) valueAxis.minimum = layout.valueMin;
  if (layout.valueMax !== undefined) valueAxis.maximum = layout.valueMax;
  if (layout.valueUnit !== undefined) valueAxis.majorUnit = layout.valueUnit;
  categoryAxis.majorTickMark = "None";
  valueAxis.majorTickMark = "None";
  // Otherwise Excel leaves out names that it finds too close.
  if (layout.categories.rowCount * layout.categories.columnCount <= MAX_NAMES) categoryAxis.tickLabelSpacing = 1;
}
