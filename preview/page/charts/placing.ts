import type { Grid } from "../grid/grid";
import { byId } from "../elements";
import type { ChartLayer } from "./layer";

/** Puts the layer over the cells of the grid: right of the row numbers, below the column letters. */
export function placeCharts(layer: ChartLayer, grid: Grid): void {
  const view = grid.view;
  const canvas = byId("grid").querySelector("canvas[id^=univer-sheet-main-canvas]");
  if (!view || !canvas) return;
  const inside = canvas.getBoundingClientRect();
  const outside = layer.element.parentElement?.getBoundingClientRect();
  if (!outside) return;
  layer.place(view, {
    left: inside.left - outside.left + (view.headerWidth + view.frozenWidth) * view.zoom,
    top: inside.top - outside.top + (view.headerHeight + view.frozenHeight) * view.zoom,
    bottom: outside.bottom - inside.bottom,
    right: outside.right - inside.right,
  });
}
