import { strFromU8, strToU8 } from "fflate";
import type { Parts } from "./unpack";
import { decodeXml, encodeXml } from "./xml";

/**
 * The names of charts stand in the drawings (`xdr:cNvPr`), which the document library writes anew as "Chart 1": they are read
 * from the file before it loads and put back after it wrote. Keyed by the number of the chart's part.
 */
export type ChartNames = Map<number, string>;

const FRAME = /<xdr:graphicFrame[\s\S]*?<\/xdr:graphicFrame>/g;

/** Every drawing of the package with the charts that its relationships lead to. */
function* drawings(parts: Parts): Generator<readonly [string, string, ReadonlyMap<string, number>]> {
  for (const name of Object.keys(parts)) {
    const number = /^xl\/drawings\/(drawing\d+\.xml)$/.exec(name)?.[1];
    const relations = number && parts[`xl/drawings/_rels/${number}.rels`];
    const content = parts[name];
    if (!relations || !content) continue;
    const charts = new Map<string, number>();
    for (const relation of strFromU8(relations).match(/<Relationship\b[^>]*>/g) ?? []) {
      const id = /\bId="([^"]*)"/.exec(relation)?.[1];
      const chart = /\bTarget="[^"]*\/chart(\d+)\.xml"/.exec(relation)?.[1];
      if (id && chart) charts.set(id, Number(chart));
    }
    if (charts.size > 0) yield [name, strFromU8(content), charts];
  }
}

function chartOf(frame: string, charts: ReadonlyMap<string, number>): number | undefined {
  return charts.get(/<c:chart\b[^>]*\br:id="([^"]*)"/.exec(frame)?.[1] ?? "");
}

export function readChartNames(parts: Parts): ChartNames {
  const names: ChartNames = new Map();
  for (const [, content, charts] of drawings(parts)) {
    for (const frame of content.match(FRAME) ?? []) {
      const chart = chartOf(frame, charts);
      const name = /<xdr:cNvPr\b[^>]*\bname="([^"]*)"/.exec(frame)?.[1];
      if (chart !== undefined && name !== undefined) names.set(chart, decodeXml(name));
    }
  }
  return names;
}

/** Puts the names into the drawings; changes `parts`. */
export function writeChartNames(parts: Parts, names: ChartNames): void {
  for (const [part, content, charts] of drawings(parts)) {
    const named = content.replace(FRAME, (frame) => {
      const name = names.get(chartOf(frame, charts) ?? -1);
      if (name === undefined) return frame;
      return frame.replace(
        /(<xdr:cNvPr\b[^>]*\bname=")[^"]*(")/,
        (_, head: string, tail: string) => head + encodeXml(name) + tail,
      );
    });
    if (named !== content) parts[part] = strToU8(named);
  }
}
