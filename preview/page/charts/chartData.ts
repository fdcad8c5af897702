import type { ChartAxis } from "@cj-tech-master/excelts/chart";
import { parseAddress, splitSheet } from "../../../host/formula/address";
import type { Book } from "../../../host/model/grid/book";
import type { Cell } from "../../../host/model/grid/cell";
import type { Sheet } from "../../../host/model/grid/sheet";
import { numberFormatOf } from "../../../host/model/grid/style";
import { boxOf, modelOf, seriesOf, type Box, type ChartRef } from "../../../host/model/objects/chart";
import { categoryAxisOf, valueAxisOf } from "../../../host/model/objects/chartAxisModel";
import { plainText } from "../../../host/model/objects/chartText";
import type { Group, Series } from "../../../host/model/objects/chartTypes";
import { seriesName } from "../../../host/model/objects/seriesModel";
import { displayText } from "../../../host/model/text";
import { colorOf } from "./color";

export interface ChartSeries {
  readonly name: string;
  readonly shape: "bar" | "line" | "area" | "slices";
  readonly values: readonly (number | null)[];
  readonly color: string;
  /** Number format of the labels at its points; null for none. */
  readonly labels: string | null;
}

/** What is to be drawn of one chart. */
export interface ChartPicture {
  /** In points from the sheet's corner. */
  readonly box: Box;
  readonly title: string;
  /** Bars lie, with the first category at the bottom. */
  readonly lying: boolean;
  readonly stacked: boolean;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly categoryTitle: string;
  readonly valueTitle: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: number | null;
  readonly valueFormat: string;
  readonly legend: boolean;
}

/** The charts of a sheet with the values that their cells have now. */
export function chartsOf(book: Book, sheet: Sheet): readonly ChartPicture[] {
  return sheet.document.getCharts().flatMap((chart) => (chart.chartModel ? [pictureOf(book, { sheet, chart })] : []));
}

function pictureOf(book: Book, ref: ChartRef): ChartPicture {
  const model = modelOf(ref);
  const all = seriesOf(ref);
  const groups = all.map(({ group }) => group);
  const values = valueAxisOf(model, "Primary");
  return {
    box: boxOf(book, ref),
    title: model.chart.autoTitleDeleted ? "" : (plainText(model.chart.title) ?? ""),
    lying: groups.some((group) => group.type === "bar" && group.barDir === "bar"),
    stacked: groups.some((group) => "grouping" in group && /stacked/i.test(group.grouping ?? "")),
    categories: categoriesOf(book, ref.sheet, all[0]?.series),
    series: all.map(({ group, series }) => seriesOfPicture(book, ref, group, series)),
    categoryTitle: plainText(categoryAxisOf(model, "Primary")?.title) ?? "",
    valueTitle: plainText(values?.title) ?? "",
    min: values?.scaling?.min ?? null,
    max: values?.scaling?.max ?? null,
    unit: majorUnit(values),
    valueFormat: values?.numFmt?.formatCode ?? "General",
    legend: model.chart.legend !== undefined,
  };
}

const majorUnit = (axis: ChartAxis | undefined): number | null =>
  axis && "majorUnit" in axis && axis.majorUnit !== undefined ? axis.majorUnit : null;

function seriesOfPicture(book: Book, ref: ChartRef, group: Group, series: Series): ChartSeries {
  const cells = cellsBehind(book, ref.sheet, series.val?.numRef?.formula);
  const labels = series.dataLabels ?? group.dataLabels;
  const first = cells.find((cell) => typeof cell?.value === "number");
  return {
    name: seriesName(book, ref, series),
    shape: group.type === "bar" || group.type === "line" || group.type === "area" ? group.type : "slices",
    values: cells.map((cell) => (typeof cell?.value === "number" ? cell.value : null)),
    color: colorOf(series.spPr, series.index),
    labels: labels?.showVal ? (labels.numFmt?.formatCode ?? (first ? numberFormatOf(first.style) : "General")) : null,
  };
}

function categoriesOf(book: Book, sheet: Sheet, series: Series | undefined): readonly string[] {
  const formula = series?.cat?.strRef?.formula ?? series?.cat?.numRef?.formula;
  return cellsBehind(book, sheet, formula).map((cell) =>
    cell ? displayText(cell.value, numberFormatOf(cell.style)) : "",
  );
}

/** The cells of a reference such as `表!$B$1:$B$9`, row by row. */
function cellsBehind(book: Book, own: Sheet, formula: string | undefined): readonly (Cell | undefined)[] {
  if (formula === undefined) return [];
  const { sheet: name, rest } = splitSheet(formula);
  const sheet = name === null ? own : book.sheetByName(name);
  const area = parseAddress(rest);
  if (!sheet || !area) return [];
  return Array.from({ length: area.rowCount * area.columnCount }, (_, index) =>
    sheet.find(area.row + Math.floor(index / area.columnCount), area.column + (index % area.columnCount)),
  );
}
