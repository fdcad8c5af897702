import { fillNumRef, fillStrRef, type Chart } from "@cj-tech-master/excelts/chart";
import type { Workbook } from "@cj-tech-master/excelts";

interface Reference {
  formula: string;
  cache?: { points: readonly unknown[] };
}

/** Gives a chart the values that its cells have now; a chart whose values are the same is not written anew. */
export function refreshCaches(workbook: Workbook, chart: Chart): void {
  const { chartModel } = chart;
  if (!chartModel) return;
  const stale: (() => void)[] = [];
  for (const [kind, reference] of references(chartModel)) {
    const now: Reference = { formula: reference.formula };
    if (kind === "numRef") fillNumRef(now as never, workbook, false, chart.worksheet);
    else fillStrRef(now as never, workbook, chart.worksheet);
    const { cache } = now;
    if (cache && JSON.stringify(cache.points) !== JSON.stringify(reference.cache?.points))
      stale.push(() => void (reference.cache = cache));
  }
  if (stale.length > 0) chart.mutate(() => stale.forEach((refresh) => refresh()));
}

function* references(value: unknown): Generator<readonly ["numRef" | "strRef", Reference]> {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return;
  for (const [key, inner] of Object.entries(value)) {
    if ((key === "numRef" || key === "strRef") && typeof (inner as Reference | null)?.formula === "string") {
      yield [key, inner as Reference];
    } else if (key !== "cache") {
      yield* references(inner);
    }
  }
}
