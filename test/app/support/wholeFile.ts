import { strFromU8, unzipSync } from "fflate";
import type { ExcelHost } from "../../../host/excelHost";

/**
 * The saved workbook part by part, as text: every cell, formula, format, width, merge, name, rule, page and setting. Left out
 * is what nobody can see: the extent that a sheet says it has, which window was in front, cached results beyond 12 digits,
 * and parts that no sheet refers to.
 */
export async function wholeFile(host: ExcelHost): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(await host.save());
  const kept = Object.entries(parts).filter(
    ([name]) => name !== "[Content_Types].xml" && !name.startsWith("xl/charts/"),
  );
  return Object.fromEntries(kept.map(([name, bytes]) => [name, visible(strFromU8(bytes))]));
}

function visible(xml: string): string {
  return xml
    .replace(/<dimension [^>]*\/>/g, "")
    .replace(/ spans="[0-9:]+"/g, "")
    .replace(/<bookViews>.*?<\/bookViews>/gs, "")
    .replace(
      /<v>(-?\d+\.\d{8,}(?:E[+-]?\d+)?)<\/v>/g,
      (_, number: string) => `<v>${Number(Number(number).toPrecision(12))}</v>`,
    )
    .replaceAll("><", ">\n<");
}
