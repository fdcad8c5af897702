import type { Scan } from "./scan";

/** What a workbook lacks for a whole summary: no money, no indicators, nothing filled in, nothing that can be scored. */
export type MissingPart = "money" | "indicators" | "actuals" | "score";

export function missingParts({ evaluation }: Scan): readonly MissingPart[] {
  const { score, totals, tables } = evaluation;
  const indicators = tables.flatMap((table) => table.indicators);
  const parts: MissingPart[] = [];
  if (totals === null) parts.push("money");
  if (indicators.length === 0) {
    if (tables.every(({ table }) => table.kind !== "scores")) parts.push("indicators");
  } else if (indicators.every(({ completion }) => completion.verdict === "missing")) parts.push("actuals");
  else if (score === null || score.entered === 0) parts.push("score");
  return parts;
}
