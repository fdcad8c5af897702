import type { ChartPicture } from "./chartData";
import { accent } from "./color";
import { element, text } from "./svg";

/** A pie with the names of its slices beside it. */
export function drawSlices(svg: SVGElement, { series, categories }: ChartPicture, width: number, height: number): void {
  const values = (series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0) || 1;
  const radius = Math.min(width * 0.28, height * 0.36);
  const [x, y] = [width * 0.34, height * 0.55];
  let turned = -Math.PI / 2;
  values.forEach((value, index) => {
    const end = turned + (value / total) * 2 * Math.PI;
    const point = (angle: number): string => `${x + radius * Math.cos(angle)} ${y + radius * Math.sin(angle)}`;
    const far = end - turned > Math.PI ? 1 : 0;
    const d = `M ${x} ${y} L ${point(turned)} A ${radius} ${radius} 0 ${far} 1 ${point(end - 1e-4)} Z`;
    svg.append(element("path", { d, fill: accent(index), stroke: "#FFFFFF" }));
    const name = `${categories[index] ?? ""} ${((value / total) * 100).toFixed(1)}%`;
    svg.append(text(name, width * 0.66, 60 + index * 20, { size: 12, fill: "#595959", anchor: "start" }));
    svg.append(
      element("rect", { x: width * 0.66 - 16, y: 50 + index * 20, width: 10, height: 10, fill: accent(index) }),
    );
    turned = end;
  });
}
