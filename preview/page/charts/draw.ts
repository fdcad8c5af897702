import { displayText } from "../../../host/model/text";
import type { ChartPicture, ChartSeries } from "./chartData";
import { linesOf, scaleOf, type Scale } from "./scale";
import { drawSlices } from "./slices";
import { element, text, textWidth } from "./svg";

const INK = "#262626";
const SOFT = "#595959";
const LINE = "#D9D9D9";
const TITLE = 16;
const LABEL = 12;
const PAD = 10;
/** Share of a category's room that its bars take. */
const FILLED = 0.72;
const LONGEST_LABEL = 0.34;

/** The inside of a chart: where the values and categories lie. */
interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Draws a chart as Excel's plain style does: title, light lines, bars or lines, labels. */
export function drawChart(picture: ChartPicture, width: number, height: number): SVGElement {
  const svg = element("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img" });
  svg.setAttribute("aria-label", picture.title);
  if (picture.title)
    svg.append(text(picture.title, width / 2, PAD + TITLE, { size: TITLE, fill: INK, anchor: "middle" }));
  if (picture.series[0]?.shape === "slices") drawSlices(svg, picture, width, height);
  else drawAxes(svg, picture, width, height);
  return svg;
}

function drawAxes(svg: SVGElement, picture: ChartPicture, width: number, height: number): void {
  const scale = scaleOf(
    picture.series.flatMap(({ values }) => values.filter((value) => value !== null)),
    picture,
  );
  const labels = linesOf(scale).map((value) => displayText(tidy(value), picture.valueFormat));
  const plot = plotOf(picture, width, height, labels);
  drawLines(svg, picture, plot, scale, labels);
  drawCategories(svg, picture, plot);
  drawTitles(svg, picture, plot, height);
  const bars = picture.series.filter(({ shape }) => shape === "bar");
  bars.forEach((series, index) => drawBars(svg, picture, plot, scale, series, index, bars.length));
  for (const series of picture.series) if (series.shape !== "bar") drawLine(svg, picture, plot, scale, series);
}

/** Without the dust of adding decimal fractions. */
const tidy = (value: number): number => Number(value.toPrecision(12));

function plotOf(picture: ChartPicture, width: number, height: number, labels: readonly string[]): Plot {
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((words) => textWidth(words, LABEL)));
  const beside = picture.lying ? Math.min(widest(picture.categories), width * LONGEST_LABEL) : widest(labels);
  const sideTitle = picture.lying ? picture.categoryTitle : picture.valueTitle;
  const bottomTitle = picture.lying ? picture.valueTitle : picture.categoryTitle;
  const left = PAD + beside + 8 + (sideTitle ? LABEL + 6 : 0);
  const top = PAD + (picture.title ? TITLE + 14 : 6);
  const bottom = PAD + LABEL + 6 + (bottomTitle ? LABEL + 6 : 0);
  return { left, top, width: Math.max(10, width - left - PAD - 14), height: Math.max(10, height - top - bottom) };
}

/** Where a value lies along the axis of values. */
function along(value: number, { min, max }: Scale, plot: Plot, lying: boolean): number {
  const share = Math.min(1, Math.max(0, (value - min) / (max - min || 1)));
  return lying ? plot.left + share * plot.width : plot.top + plot.height - share * plot.height;
}

/** The middle of a category's room and its breadth; lying bars count from the bottom. */
function roomOf(index: number, { categories, lying }: ChartPicture, plot: Plot): { middle: number; breadth: number } {
  const breadth = (lying ? plot.height : plot.width) / Math.max(1, categories.length);
  const from = lying ? plot.top + plot.height - (index + 1) * breadth : plot.left + index * breadth;
  return { middle: from + breadth / 2, breadth };
}

function drawLines(svg: SVGElement, picture: ChartPicture, plot: Plot, scale: Scale, labels: readonly string[]): void {
  const { lying } = picture;
  linesOf(scale).forEach((value, index) => {
    const at = along(value, scale, plot, lying);
    const ends = lying
      ? { x1: at, x2: at, y1: plot.top, y2: plot.top + plot.height }
      : { x1: plot.left, x2: plot.left + plot.width, y1: at, y2: at };
    svg.append(element("line", { ...ends, stroke: LINE }));
    const words = labels[index] ?? "";
    svg.append(
      lying
        ? text(words, at, plot.top + plot.height + LABEL + 4, { size: LABEL, fill: SOFT, anchor: "middle" })
        : text(words, plot.left - 6, at + LABEL / 3, { size: LABEL, fill: SOFT, anchor: "end" }),
    );
  });
}

function drawCategories(svg: SVGElement, picture: ChartPicture, plot: Plot): void {
  const { categories, lying } = picture;
  const room = lying ? plot.height : plot.width;
  const needed = lying ? LABEL + 3 : Math.max(...categories.map((words) => textWidth(words, LABEL)), 8) + 4;
  const every = Math.max(1, Math.ceil((needed * categories.length) / room));
  categories.forEach((words, index) => {
    if (index % every !== 0) return;
    const { middle } = roomOf(index, picture, plot);
    const shown = lying ? cut(words, plot.left - PAD - 8) : words;
    svg.append(
      lying
        ? text(shown, plot.left - 6, middle + LABEL / 3, { size: LABEL, fill: SOFT, anchor: "end" })
        : text(shown, middle, plot.top + plot.height + LABEL + 4, { size: LABEL, fill: SOFT, anchor: "middle" }),
    );
  });
}

function cut(words: string, room: number): string {
  if (textWidth(words, LABEL) <= room) return words;
  let kept = words;
  while (kept.length > 1 && textWidth(`${kept}…`, LABEL) > room) kept = kept.slice(0, -1);
  return `${kept}…`;
}

function drawTitles(svg: SVGElement, picture: ChartPicture, plot: Plot, height: number): void {
  const [side, bottom] = picture.lying
    ? [picture.categoryTitle, picture.valueTitle]
    : [picture.valueTitle, picture.categoryTitle];
  const look = { size: LABEL, fill: SOFT, anchor: "middle" } as const;
  if (bottom) svg.append(text(bottom, plot.left + plot.width / 2, height - PAD, look));
  if (!side) return;
  const words = text(side, 0, 0, look);
  words.setAttribute("transform", `translate(${PAD + LABEL - 2} ${plot.top + plot.height / 2}) rotate(-90)`);
  svg.append(words);
}

function drawBars(
  svg: SVGElement,
  picture: ChartPicture,
  plot: Plot,
  scale: Scale,
  { values, color, labels, name }: ChartSeries,
  place: number,
  count: number,
): void {
  const { lying } = picture;
  const base = along(Math.max(0, scale.min), scale, plot, lying);
  values.forEach((value, index) => {
    if (value === null) return;
    const { middle, breadth } = roomOf(index, picture, plot);
    const thick = (breadth * FILLED) / count;
    const from = middle - (breadth * FILLED) / 2 + (lying ? count - 1 - place : place) * thick;
    const end = along(value, scale, plot, lying);
    const bar = lying
      ? { x: Math.min(base, end), y: from, width: Math.abs(end - base), height: thick }
      : { x: from, y: Math.min(base, end), width: thick, height: Math.abs(base - end) };
    const drawn = element("rect", { ...bar, fill: color });
    const tip = element("title", {});
    tip.textContent = `${picture.categories[index] ?? ""} ${name} ${displayText(value, labels ?? picture.valueFormat)}`;
    drawn.append(tip);
    svg.append(drawn);
    if (labels === null || thick < LABEL - 2) return;
    const words = displayText(value, labels);
    svg.append(
      lying
        ? text(words, base + 6, from + thick / 2 + LABEL / 3, { size: LABEL, fill: INK, anchor: "start" })
        : text(words, from + thick / 2, end - 4, { size: LABEL, fill: INK, anchor: "middle" }),
    );
  });
}

function drawLine(svg: SVGElement, picture: ChartPicture, plot: Plot, scale: Scale, series: ChartSeries): void {
  const points = series.values.flatMap((value, index) =>
    value === null ? [] : [[roomOf(index, picture, plot).middle, along(value, scale, plot, false)] as const],
  );
  const path = points.map(([x, y]) => `${x},${y}`).join(" ");
  svg.append(element("polyline", { points: path, fill: "none", stroke: series.color, "stroke-width": 2.25 }));
}
