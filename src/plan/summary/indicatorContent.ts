import { isBlank } from "../../domain/cell";
import type { CellValue } from "../../domain/cell";
import type { Draft } from "../draft";
import type { IndicatorCells } from "../indicatorCells";
import type { SourceCell } from "../source";
import { RERUN } from "../words";
import type { IndicatorTable, ListedIndicator, SummaryModel } from "./model";

/** A score that stands in the table, or is typed there later, wins over the computed one. */
export function withScoreCell(cell: SourceCell | null, computed: string): string {
  return cell ? `IF(ISNUMBER(${cell.reference}),${cell.reference},${computed})` : computed;
}

/** A cell of the table by reference, in its own number format; a blank stays a blank. */
export function sourceCell(draft: Draft, row: number, column: number, cell: SourceCell | null, value: CellValue): void {
  if (!cell) {
    draft.put(row, column, "text", { value: value ?? "" });
    return;
  }
  const numberFormat = cell.format === "General" || cell.format === "@" ? {} : { numberFormat: cell.format };
  const shows = typeof cell.value === "string" ? cell.value : "";
  draft.put(
    row,
    column,
    "text",
    isBlank(cell.value) || cell.value !== "" ? () => `IF(${cell.reference}="","",${cell.reference})` : { value: "" },
    { ...numberFormat, shows },
  );
}

export function weightContent(
  cells: IndicatorCells,
  weight: number | null,
): (() => string) | { value: string | number } {
  const cell = cells.weight;
  if (weight === null) return { value: "" };
  return cell && cell.value === weight
    ? () => `IF(ISNUMBER(${cell.reference}),${cell.reference},"")`
    : { value: weight };
}

interface Fallbacks {
  readonly rate: string | null;
  readonly verdict: string | null;
  readonly points: string | null;
}

/** What to ask once the cells have changed: our column beside the table, or our function on its cells. */
export function fallbacks(
  model: SummaryModel,
  listed: IndicatorTable,
  { indicator }: ListedIndicator,
  cells: IndicatorCells,
): Fallbacks {
  const { table } = listed.evaluation;
  const result = (role: "completionRate" | "verdict" | "score"): string | null => {
    const reference = model.results.get(table.id, indicator.row.row, role);
    // A cell that was emptied since would count as 0.
    return reference === null ? null : `IF(${reference}="","${RERUN}",${reference})`;
  };
  const call = (name: string, weighted = false): string | null => {
    const parameters = model.customFunctions && !indicator.judged ? model.finder.of(indicator, cells) : null;
    if (!parameters || (weighted && !cells.weight)) return null;
    const reference = (cell: SourceCell): string => cell.reference;
    const list = [parameters.target(reference), parameters.actual(reference)];
    if (weighted && cells.weight) list.unshift(cells.weight.reference);
    return `${name}(${list.join(",")})`;
  };
  const across = indicator.column !== undefined;
  return {
    rate: (across ? null : result("completionRate")) ?? call("PERF.COMPRATE"),
    verdict: (across ? null : result("verdict")) ?? call("PERF.VERDICT"),
    points: (across ? null : result("score")) ?? call("PERF.INDSCORE", true),
  };
}
