import { cellAddress } from "../../sheets/area";
import type { TableEvaluation } from "../../evaluate/evaluation";
import { budgetLines } from "../budgetLines";
import { moneyCell } from "../money";
import { rateParts } from "../rateFormula";
import type { Source } from "../source";
import type { ContentOptions } from "./expenditureContent";
import type { RowContent } from "./rowContent";

/** Points of a form's execution rate, in its total line; null where the form has no place or no figures for them. */
export function budgetScoreContent(
  source: Source,
  { table, budget }: TableEvaluation,
  options: ContentOptions,
): RowContent | null {
  const block = table.budget;
  const total = budgetLines(table).find((line) => line.total);
  const weight = block?.columns.weight;
  if (!block || !total || !budget?.computedScore || weight === undefined || block.columns.score === undefined)
    return null;
  const [allocated, spent] = [moneyCell(source, table, total, "allocated"), moneyCell(source, table, total, "spent")];
  const full = source.cell(table.sheetId, total.row, weight);
  if (!allocated || !spent || typeof full?.value !== "number") return null;
  const [given, paid, points] = [allocated, spent, full].map((cell) => cellAddress(cell.row, cell.column));
  if (given === undefined || paid === undefined || points === undefined) return null;
  if (options.customFunctions)
    return { row: total.row, content: { formula: `=PERF.SPENDSCORE(${points},${paid},${given})` }, custom: true };
  const { part, whole } = rateParts({ allocated: given, spent: paid, returned: null }, options.settings.denominator);
  const formula = `=IF(${whole}>0,ROUND(${points}*MAX(0,MIN(1,${part}/${whole})),2),"")`;
  return { row: total.row, content: { formula }, custom: false };
}
