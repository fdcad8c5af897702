import { Anchor } from "@cj-tech-master/excelts";
import type { Chart, ChartModel } from "@cj-tech-master/excelts/chart";
import { OfficeError } from "../errors";
import { endColumn, endRow } from "../../formula/area";
import type { Book, SheetRange } from "../grid/book";
import { columnAtPoints, leftOf, rowAtPoints, topOf } from "../grid/lines";
import type { Sheet } from "../grid/sheet";
import { integer, number, oneOf, optional, text } from "./arguments";
import { chartAxes } from "./chartAxes";
import { chartBorder, chartFill, chartFont, type Shape } from "./chartFormat";
import { dataLabels, groupLabels } from "./chartLabels";
import { chartLegend } from "./chartLegend";
import { chartSeriesCollection } from "./chartSeries";
import { replaceSeries } from "./seriesModel";
import { chartTitle } from "./chartTitle";
import { kindOf, typeName, type Group, type Series } from "./chartTypes";
import { define, isModelObject, object, type Host, type ObjectType } from "./define";
import { inFront } from "./guard";
import { rangeAt } from "./rangeAddress";
import { worksheet } from "./worksheet";

const EMU_PER_POINT = 12_700;

export interface ChartRef {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

/** The chart's model; charts of kinds that came with Excel 2016 have none of this form. */
export function modelOf({ chart, sheet }: ChartRef): ChartModel {
  if (sheet.deleted || !sheet.document.getCharts().includes(chart)) throw new OfficeError("ItemNotFound");
  const { chartModel } = chart;
  if (!chartModel) throw new OfficeError("ApiNotFound", "The stand-in Excel does not model charts of this kind.");
  return chartModel;
}

export const groupsOf = (ref: ChartRef): Group[] => modelOf(ref).chart.plotArea.chartTypes as Group[];

/** All series in their order. */
export function seriesOf(ref: ChartRef): readonly { readonly group: Group; readonly series: Series }[] {
  return groupsOf(ref)
    .flatMap((group) => (group.series as Series[]).map((series) => ({ group, series })))
    .sort((a, b) => a.series.order - b.series.order);
}

export const chartId = ({ chart }: ChartRef): string =>
  `{00000000-0008-0000-0000-${String(chart.chartNumber || chart.chartExNumber).padStart(12, "0")}}`;

export function chartName({ chart }: ChartRef, { book, extras }: Host): string {
  const number = chart.chartNumber || chart.chartExNumber;
  return extras.chartNames.get(number) ?? `${book.locale === "zh-CN" ? "图表" : "Chart"} ${number}`;
}

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const EMU = (points: number): number => Math.round(points * EMU_PER_POINT);

/** Where the chart lies, in points. */
export function boxOf(book: Book, { sheet, chart }: ChartRef): Box {
  const { tl, br, pos, ext } = chart.range;
  const left = pos ? pos.x / EMU_PER_POINT : leftOf(book, sheet, tl.nativeCol) + tl.nativeColOff / EMU_PER_POINT;
  const top = pos ? pos.y / EMU_PER_POINT : topOf(sheet, tl.nativeRow) + tl.nativeRowOff / EMU_PER_POINT;
  if (!br) return { left, top, width: (ext?.cx ?? 0) / EMU_PER_POINT, height: (ext?.cy ?? 0) / EMU_PER_POINT };
  return {
    left,
    top,
    width: leftOf(book, sheet, br.nativeCol) + br.nativeColOff / EMU_PER_POINT - left,
    height: topOf(sheet, br.nativeRow) + br.nativeRowOff / EMU_PER_POINT - top,
  };
}

export function anchorAt(book: Book, sheet: Sheet, left: number, top: number): Anchor {
  const [column, intoColumn] = columnAtPoints(book, sheet, left);
  const [row, intoRow] = rowAtPoints(sheet, top);
  return new Anchor(sheet.document, {
    nativeCol: column,
    nativeColOff: EMU(intoColumn),
    nativeRow: row,
    nativeRowOff: EMU(intoRow),
  } as never);
}

function setBox(book: Book, { sheet, chart }: ChartRef, { left, top, width, height }: Box): void {
  if (left < 0 || top < 0 || width < 0 || height < 0) throw new OfficeError("InvalidArgument");
  chart.range = {
    tl: anchorAt(book, sheet, left, top),
    br: anchorAt(book, sheet, left + width, top + height),
    editAs: chart.range.editAs ?? "twoCell",
  };
}

const side = (edge: keyof Box) => ({
  get: (ref: ChartRef, { book }: Host) => boxOf(book, ref)[edge],
  set: (ref: ChartRef, value: unknown, { book }: Host) =>
    setBox(book, ref, { ...boxOf(book, ref), [edge]: number(value) }),
});

function rangeOf({ book }: Host, sheet: Sheet, value: unknown): SheetRange {
  return isModelObject(value) ? (value.target as SheetRange) : rangeAt(book, sheet, text(value));
}

/** Over the cells from the start to the end of the two ranges. */
function setPosition(host: Host, { sheet, chart }: ChartRef, start: unknown, end: unknown): void {
  const first = rangeOf(host, sheet, start).area;
  const last = end === undefined || end === null ? null : rangeOf(host, sheet, end).area;
  const { width, height } = boxOf(host.book, { sheet, chart });
  const at = (row: number, column: number): Anchor =>
    new Anchor(sheet.document, { nativeCol: column, nativeColOff: 0, nativeRow: row, nativeRowOff: 0 } as never);
  const corner = last
    ? at(endRow(last) + 1, endColumn(last) + 1)
    : anchorAt(host.book, sheet, leftOf(host.book, sheet, first.column) + width, topOf(sheet, first.row) + height);
  chart.range = { tl: at(first.row, first.column), br: corner, editAs: "twoCell" };
}

const areaShape = (ref: ChartRef): Shape => ({
  ref,
  read: () => modelOf(ref).spPr,
  write: (properties) => void (modelOf(ref).spPr = properties),
});

const plotShape = (ref: ChartRef): Shape => ({
  ref,
  read: () => modelOf(ref).chart.plotArea.spPr,
  write: (properties) => void (modelOf(ref).chart.plotArea.spPr = properties),
});

const areaFormat: ObjectType<ChartRef> = define<ChartRef>("ChartAreaFormat", {
  properties: {
    RoundedCorners: {
      get: (ref) => modelOf(ref).roundedCorners === true,
      set: (ref, value) => void ref.chart.mutate((model) => void (model.roundedCorners = value === true)),
    },
  },
  navigation: {
    Fill: (ref) => object(chartFill, areaShape(ref)),
    Border: (ref) => object(chartBorder, areaShape(ref)),
    Font: (ref) =>
      object(chartFont, {
        ref,
        read: () => modelOf(ref).txPr,
        write: (properties) => void (modelOf(ref).txPr = properties),
      }),
  },
});

const plotAreaFormat: ObjectType<ChartRef> = define<ChartRef>("ChartPlotAreaFormat", {
  navigation: {
    Fill: (ref) => object(chartFill, plotShape(ref)),
    Border: (ref) => object(chartBorder, plotShape(ref)),
  },
});

const plotArea: ObjectType<ChartRef> = define<ChartRef>("ChartPlotArea", {
  navigation: { Format: (ref) => object(plotAreaFormat, ref) },
});

const BLANKS = { NotPlotted: "gap", Zero: "zero", Interplotted: "span" } as const;

export const chart: ObjectType<ChartRef> = define<ChartRef>("Chart", {
  id: chartId,
  properties: {
    Id: { get: chartId },
    Name: {
      get: chartName,
      set: ({ chart: target }, value, { extras }) =>
        void extras.chartNames.set(target.chartNumber || target.chartExNumber, text(value)),
    },
    ChartType: {
      get: (ref) => typeName(groupsOf(ref)[0], seriesOf(ref)[0]?.series),
      set: (ref, value) =>
        replaceSeries(
          ref,
          kindOf(value),
          seriesOf(ref).map(({ series }) => series),
        ),
    },
    Left: side("left"),
    Top: side("top"),
    Width: side("width"),
    Height: side("height"),
    PlotVisibleOnly: {
      get: (ref) => modelOf(ref).chart.plotVisOnly !== false,
      set: (ref, value) => void ref.chart.mutate((model) => void (model.chart.plotVisOnly = value === true)),
    },
    DisplayBlanksAs: {
      get: (ref) =>
        (Object.keys(BLANKS) as (keyof typeof BLANKS)[]).find(
          (name) => BLANKS[name] === (modelOf(ref).chart.dispBlanksAs ?? "gap"),
        ),
      set: (ref, value) => {
        const wanted = oneOf(value, ["NotPlotted", "Zero", "Interplotted"]);
        ref.chart.mutate((model) => void (model.chart.dispBlanksAs = BLANKS[wanted]));
      },
    },
    Style: {
      get: (ref) => modelOf(ref).style ?? 2,
      set: (ref, value) => void ref.chart.mutate((model) => void (model.style = integer(value))),
    },
  },
  navigation: {
    Title: (ref) => object(chartTitle, ref),
    Axes: (ref) => object(chartAxes, ref),
    Legend: (ref) => object(chartLegend, ref),
    Series: (ref) => object(chartSeriesCollection, ref),
    DataLabels: (ref) => object(dataLabels, groupLabels(ref)),
    Format: (ref) => object(areaFormat, ref),
    PlotArea: (ref) => object(plotArea, ref),
    Worksheet: ({ sheet }) => object(worksheet, sheet),
  },
  methods: {
    Activate: ({ sheet }, _args, { book }) => {
      inFront(book);
      book.active = sheet;
    },
    Delete: ({ sheet, chart: target }, _args, { extras }) => {
      extras.chartNames.delete(target.chartNumber);
      sheet.document.removeChart(target);
    },
    SetPosition: (ref, [start, end], host) => setPosition(host, ref, start, end),
    SetData: (ref, [source, seriesBy], host) => {
      const kind = kindOf(typeName(groupsOf(ref)[0], seriesOf(ref)[0]?.series));
      replaceSeries(ref, kind, host.book, rangeOf(host, ref.sheet, source), optional(seriesBy, text, "Auto"));
    },
  },
});
