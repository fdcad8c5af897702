import type { Book } from "../../../host/model/grid/book";
import type { Sheet } from "../../../host/model/grid/sheet";
import { chartsOf } from "./chartData";
import { drawChart } from "./draw";

const POINTS_PER_PIXEL = 0.75;

/** What the layer needs to know of the grid's view: pixels that the sheet is scrolled, and its zoom. */
export interface View {
  /** Room of the row numbers and column letters, before zoom. */
  readonly headerWidth: number;
  readonly headerHeight: number;
  /** Room of the frozen columns and rows; charts pass below them. */
  readonly frozenWidth: number;
  readonly frozenHeight: number;
  readonly scrollX: number;
  readonly scrollY: number;
  readonly zoom: number;
}

/** The charts of the sheet in front, over the grid; they move with it and leave the mouse to it. */
export class ChartLayer {
  readonly element = document.createElement("div");
  private readonly inner = document.createElement("div");
  private drawn = "";

  constructor() {
    this.element.className = "charts";
    this.inner.className = "charts-inner";
    this.element.append(this.inner);
  }

  /** Draws what changed. */
  draw(book: Book, sheet: Sheet): void {
    const pictures = chartsOf(book, sheet);
    const text = JSON.stringify([sheet.id, pictures]);
    if (text === this.drawn) return;
    this.drawn = text;
    this.inner.replaceChildren(
      ...pictures.map((picture) => {
        const [left, top, width, height] = [
          picture.box.left,
          picture.box.top,
          picture.box.width,
          picture.box.height,
        ].map((points) => points / POINTS_PER_PIXEL) as [number, number, number, number];
        const frame = document.createElement("div");
        frame.className = "chart";
        Object.assign(frame.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
        frame.append(drawChart(picture, width, height));
        return frame;
      }),
    );
  }

  /** Follows the view; `edges` are those of the cells. */
  place(
    { scrollX, scrollY, frozenWidth, frozenHeight, zoom }: View,
    edges: Readonly<Record<"left" | "top" | "right" | "bottom", number>>,
  ): void {
    for (const [edge, pixels] of Object.entries(edges)) this.element.style.setProperty(edge, `${pixels}px`);
    this.inner.style.transform = `scale(${zoom}) translate(${-scrollX - frozenWidth}px, ${-scrollY - frozenHeight}px)`;
  }
}
