import type { ChartModel, ChartTextProperties, ShapeProperties } from "@cj-tech-master/excelts/chart";

const HAIRLINE: ShapeProperties = { line: { width: 9_525, color: { srgb: "D9D9D9" } } };
const GREY = { srgb: "595959" };
const SMALL: ChartTextProperties = { size: 900, color: GREY };

/** The look of a new chart in Excel 2013 and later: grey 14-point title, 9-point labels, hairlines, no ticks. */
export function dressChart(model: ChartModel, language: string): void {
  const { chart } = model;
  model.lang = language;
  model.spPr = { fill: { solid: { srgb: "FFFFFF" } }, ...HAIRLINE };
  chart.title = { overlay: false, txPr: { size: 1400, bold: false, color: GREY } };
  chart.autoTitleDeleted = false;
  chart.plotVisOnly = true;
  if (chart.legend) chart.legend.txPr = SMALL;
  const round = chart.plotArea.chartTypes.some(({ type }) => type === "pie" || type === "doughnut");
  if (round) chart.plotArea.axes = [];
  for (const axis of chart.plotArea.axes) {
    axis.majorTickMark = "none";
    axis.minorTickMark = "none";
    axis.tickLblPos = "nextTo";
    axis.txPr = SMALL;
    if (axis.axisType === "val") {
      axis.majorGridlines = HAIRLINE;
      axis.spPr = { line: { noFill: true } };
    } else {
      delete axis.majorGridlines;
      axis.spPr = HAIRLINE;
    }
  }
}

/** Looks of words that replace those that Excel chose. */
export const TITLE_LOOK: ChartTextProperties = { size: 1400, bold: false, color: GREY };
export const AXIS_TITLE_LOOK: ChartTextProperties = { size: 1000, bold: false, color: GREY };
