import type { ChartAxis } from "@cj-tech-master/excelts/chart";
import { OfficeError } from "../errors";
import { parseAddress, splitSheet } from "../../formula/address";
import type { Book, SheetRange } from "../grid/book";
import { oneOf, text } from "./arguments";
import { groupsOf, modelOf, seriesOf, type ChartRef } from "./chart";
import { categoryAxisOf, valueAxisOf, makeSecondaryAxes } from "./chartAxisModel";
import { readSource, type SourceSeries } from "./chartSource";
import { dressSeries, kindOf, makeGroup, typeName, type Group, type Series } from "./chartTypes";

export interface SeriesRef {
  readonly ref: ChartRef;
  readonly series: Series;
}

export const changeChart = ({ ref }: { ref: ChartRef }, change: () => void): void => void ref.chart.mutate(change);

export function groupOf({ ref, series }: SeriesRef): Group {
  const group = groupsOf(ref).find((other) => (other.series as Series[]).includes(series));
  if (!group) throw new OfficeError("ItemNotFound");
  return group;
}

type Kind = ReturnType<typeof kindOf>;

/** Gives the chart these series, or those of a source range, all of one type. */
export function replaceSeries(ref: ChartRef, kind: Kind, kept: readonly Series[]): void;
export function replaceSeries(ref: ChartRef, kind: Kind, book: Book, source: SheetRange, seriesBy: string): void;
export function replaceSeries(
  ref: ChartRef,
  kind: Kind,
  given: readonly Series[] | Book,
  source?: SheetRange,
  seriesBy?: string,
): void {
  const before = groupsOf(ref)[0];
  const axisIds = (before && "axisIds" in before ? before.axisIds : undefined) ?? [];
  const list = Array.isArray(given)
    ? (given as readonly Series[])
    : readSource(source as SheetRange, seriesBy ?? "Auto").map(makeSeries);
  changeChart({ ref }, () => {
    const group = makeGroup(kind, [...axisIds]);
    for (const series of list) {
      dressSeries(series, kind);
      (group.series as Series[]).push(series);
    }
    const { plotArea } = modelOf(ref).chart;
    plotArea.chartTypes = [group];
    turnAxes(plotArea.axes, kind);
  });
}

/** Bars lie on a vertical category axis, everything else stands on a horizontal one. */
function turnAxes(axes: readonly ChartAxis[], kind: Kind): void {
  const lying = kind.type === "bar" && kind.barDir === "bar";
  for (const axis of axes) {
    const along = axis.axisType === "val" ? !lying : lying;
    axis.axPos = along ? "l" : "b";
  }
}

export function makeSeries(source: SourceSeries, index: number): Series {
  return {
    index,
    order: index,
    ...(source.name === null ? {} : { tx: { strRef: { formula: source.name } } }),
    val: { numRef: { formula: source.values } },
    ...(source.categories === null
      ? {}
      : {
          cat: source.categoriesAreText
            ? { strRef: { formula: source.categories } }
            : { numRef: { formula: source.categories } },
        }),
  };
}

/** The first value behind a reference: the name of a series. */
function shown(book: Book, formula: string): string {
  const { sheet: name, rest } = splitSheet(formula);
  const sheet = name === null ? undefined : book.sheetByName(name);
  const area = parseAddress(rest);
  return sheet && area ? String(sheet.find(area.row, area.column)?.value ?? "") : "";
}

export function seriesName(book: Book, ref: ChartRef, series: Series): string {
  const { tx } = series;
  if (tx?.strRef) return shown(book, tx.strRef.formula);
  if (tx?.value !== undefined) return tx.value;
  const position = seriesOf(ref).findIndex((item) => item.series === series) + 1;
  return `${book.locale === "zh-CN" ? "系列" : "Series"}${position}`;
}

export function addSeries(ref: ChartRef, name: unknown): Series {
  const used = seriesOf(ref).map(({ series }) => series.index);
  const index = used.length === 0 ? 0 : Math.max(...used) + 1;
  const series: Series = { index, order: index };
  if (name !== undefined && name !== null) series.tx = nameOf(name);
  const first = seriesOf(ref)[0]?.series;
  if (first?.cat) series.cat = structuredClone(first.cat);
  const group = groupsOf(ref)[0];
  if (!group) throw new OfficeError("InvalidOperation");
  changeChart({ ref }, () => {
    dressSeries(series, kindOf(typeName(group, first)));
    (group.series as Series[]).push(series);
  });
  return series;
}

/** `=表!$B$1` is a reference, anything else the name itself. */
export function nameOf(value: unknown): NonNullable<Series["tx"]> {
  const name = text(value);
  return name.startsWith("=") ? { strRef: { formula: name.slice(1) } } : { value: name };
}

/** Moves the series to a group of its own type: a line over columns makes a combined chart. */
export function setType(target: SeriesRef, value: unknown): void {
  const kind = kindOf(value);
  const { ref, series } = target;
  changeChart(target, () => {
    const from = groupOf(target);
    const groups = groupsOf(ref);
    const axisIds = "axisIds" in from ? (from.axisIds ?? []) : [];
    let to = groups.find(
      (group) =>
        group !== from && sameKind(group, kind) && String("axisIds" in group ? group.axisIds : "") === String(axisIds),
    );
    if (!to) {
      to = makeGroup(kind, [...axisIds]);
      groups.push(to);
    }
    (from.series as Series[]).splice((from.series as Series[]).indexOf(series), 1);
    (to.series as Series[]).push(series);
    const { fill, line } = series.spPr ?? {};
    dressSeries(series, kind);
    const kept = fill?.solid ?? line?.color;
    if (kept && kind.type === "line") series.spPr = { line: { ...series.spPr?.line, color: kept } };
    if (kept && kind.type !== "line" && series.spPr) series.spPr = { fill: { solid: kept } };
    if (from.series.length === 0) groups.splice(groups.indexOf(from), 1);
  });
}

const sameKind = (group: Group, kind: Kind): boolean =>
  group.type === kind.type &&
  (group.type !== "bar" || (group.barDir === kind.barDir && group.grouping === kind.grouping));

export function axisGroup({ ref }: SeriesRef, group: Group): "Primary" | "Secondary" {
  const ids = "axisIds" in group ? (group.axisIds ?? []) : [];
  const primary = valueAxisOf(modelOf(ref), "Primary");
  return primary && ids.length > 0 && !ids.includes(primary.axId) ? "Secondary" : "Primary";
}

/** Puts the series on the other pair of axes; the secondary ones are made when they are first needed. */
export function setAxisGroup(target: SeriesRef, value: unknown): void {
  const wanted = oneOf(value, ["Primary", "Secondary"]);
  const from = groupOf(target);
  if (axisGroup(target, from) === wanted) return;
  changeChart(target, () => {
    const model = modelOf(target.ref);
    if (wanted === "Secondary" && !valueAxisOf(model, "Secondary")) makeSecondaryAxes(model);
    const axes = [categoryAxisOf(model, wanted), valueAxisOf(model, wanted)].flatMap((axis) => axis?.axId ?? []);
    const groups = groupsOf(target.ref);
    const to = makeGroup(kindOf(typeName(from, target.series)), axes);
    (from.series as Series[]).splice((from.series as Series[]).indexOf(target.series), 1);
    (to.series as Series[]).push(target.series);
    groups.push(to);
    if (from.series.length === 0) groups.splice(groups.indexOf(from), 1);
  });
}
