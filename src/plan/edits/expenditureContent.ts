import type { EvaluationSettings } from "../../domain/settings";
import type { MoneyRow, TableEvaluation } from "../../evaluate/evaluation";
import { isCounted } from "../../sheets/table";
import { cellAddress } from "../../sheets/area";
import { amountArgument } from "../amountFormula";
import { columnInRow, MONEY_ROLES, moneyCell, moneyLine } from "../money";
import type { MoneyLine } from "../money";
import { columnRanges } from "../sumFormula";
import { textLiteral } from "../formula";
import { shownRateFormula } from "../rateFormula";
import type { Source, SourceCell } from "../source";
import type { ArgumentFinder } from "./completionArguments";
import type { RowContent } from "./rowContent";

export interface ContentOptions {
  readonly settings: EvaluationSettings;
  readonly customFunctions: boolean;
  readonly finder: ArgumentFinder;
}

/** The expenditure rate of a row over the amounts of its own row; null where it has no rate to show, or shares one. */
export function expenditureContent(
  source: Source,
  table: TableEvaluation,
  money: MoneyRow,
  options: ContentOptions,
): RowContent | null {
  if (money.shared === true) return null;
  const total = money.row.kind === "total" || money.row.kind === "subtotal";
  if (total && money.allocated === null && money.spent === null) return sumContent(source, table, money, options);
  const content = lineContent(source, table, moneyLine(money), options);
  if (!content || !total) return content;
  return { row: content.row, content: content.content, custom: content.custom };
}

/** The same for any line of money, of a table or of a form's budget block. */
export function lineContent(
  source: Source,
  table: TableEvaluation,
  line: MoneyLine,
  options: ContentOptions,
): RowContent | null {
  if (line.allocated === null) return null;
  const cells = MONEY_ROLES.map((role) => [role, moneyCell(source, table.table, line, role)] as const);
  const [allocated, spent, returned] = cells.map(([, cell]) => cell);
  if (!allocated || !spent) return null;
  const here = (cell: SourceCell | null | undefined): string | null =>
    cell ? cellAddress(cell.row, cell.column) : null;
  if (!options.customFunctions) {
    const references = { spent: here(spent) ?? "", allocated: here(allocated) ?? "", returned: here(returned) };
    return {
      row: line.row,
      content: { formula: `=${shownRateFormula(references, options.settings.denominator)}` },
      custom: false,
    };
  }
  const unit = table.table.budget?.unit ?? table.table.unit;
  const [allocatedArgument, spentArgument, returnedArgument] = cells.map(([role, cell]) =>
    cell ? amountArgument(cell, line[role], here(cell) ?? "", unit) : null,
  );
  const call = rateCall([spentArgument ?? "", allocatedArgument ?? "", returnedArgument ?? null], options.settings);
  // A blank cell arrives as 0 at a custom function on the desktop: without this, nothing entered would be a rate of 0 %.
  if (line.spent === null)
    return { row: line.row, content: { formula: `=IF(${here(spent)}="","",${call})` }, custom: true };
  const plain = cells.every(
    ([role, cell]) => !cell || (cell.row === line.row && amountArgument(cell, line[role], "", unit) === ""),
  );
  const over = (first: number, last: number): string => {
    const range = (cell: SourceCell | null | undefined): string | null =>
      cell ? `${cellAddress(first, cell.column)}:${cellAddress(last, cell.column)}` : null;
    return `=${rateCall([range(spent), range(allocated), range(returned)], options.settings)}`;
  };
  const formula = line.allocated.eq(0) ? unlessNothingGiven(allocated, here(allocated) ?? "", call) : call;
  return {
    row: line.row,
    content: { formula: `=${formula}` },
    custom: true,
    ...(plain ? { over: { shape: "#", formula: over } } : {}),
  };
}

/**
 * Nothing was given yet: blank without asking our function, which gives a text without characters there. Programs that do
 * not know it recalculate such a cell on opening, and would show an error. Whatever is entered later is read by the function.
 */
function unlessNothingGiven(cell: SourceCell, reference: string, call: string): string {
  const { value } = cell;
  const sign = typeof value === "string" && value !== "" ? [`${reference}=${textLiteral(value)}`] : [];
  return `IF(OR(${[`${reference}=""`, `${reference}=0`, ...sign].join(",")}),"",${call})`;
}

function rateCall(references: readonly (string | null)[], settings: EvaluationSettings): string {
  const [spent, allocated, returned] = references;
  if (!returned || settings.denominator === "spent") return `PERF.EXPRATE(${spent},${allocated})`;
  return `PERF.EXPRATE(${spent},${allocated},${returned},"${settings.denominator}")`;
}

/** A total row without sums of its own: the rate of the sums of the rows that count into it. */
function sumContent(
  source: Source,
  table: TableEvaluation,
  total: MoneyRow,
  options: ContentOptions,
): RowContent | null {
  const parts = table.money.filter(
    ({ row }) => isCounted(row) && (total.row.kind === "total" || row.parent === total.row.row),
  );
  const sums = (["spent", "allocated", "returned"] as const).map((role) => {
    const column = columnInRow(table.table, total.row.row, role);
    const cells = parts
      .map((part) => moneyCell(source, table.table, moneyLine(part), role))
      .filter((cell) => cell !== null);
    if (
      column === undefined ||
      cells.length === 0 ||
      cells.some((cell) => typeof cell.value === "string" && cell.value !== "")
    )
      return null;
    return `SUM(${columnRanges(
      cells.map((cell) => cell.row),
      column,
    )})`;
  });
  const [spent, allocated, returned] = sums;
  if (!spent || !allocated || parts.length === 0) return null;
  const given = parts.some((part) => part.allocated?.eq(0) === false);
  const call = rateCall([spent, allocated, returned ?? null], options.settings);
  const ours = given ? call : `IF(${allocated}=0,"",${call})`;
  const formula = options.customFunctions
    ? ours
    : shownRateFormula({ spent, allocated, returned: returned ?? null }, options.settings.denominator);
  return { row: total.row.row, content: { formula: `=${formula}` }, custom: options.customFunctions };
}
