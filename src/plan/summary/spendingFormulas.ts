import type { EvaluationSettings } from "../../domain/settings";
import type { Places } from "../draft";
import { numberLiteral } from "../formula";
import type { MoneyLine, MoneyRole } from "../money";
import type { MoneyReferences } from "../rateFormula";
import { spaced } from "../styles";
import { SPENDING } from "../words";
import type { SpendingTable } from "./model";
import { NUMBER, RATE } from "./spendingColumns";

/** The table's own decimals are kept where it has more than two. */
export function moneyFormat(line: MoneyLine, role: MoneyRole): { numberFormat?: string } {
  const decimals = (line[role]?.toFixed().split(".")[1] ?? "").length;
  return decimals > 2 ? { numberFormat: spaced(`#,##0.00${"0".repeat(Math.min(decimals, 6) - 2)}`) } : {};
}

/** Each rate its own place; rows that are parts of others are not ranked with them. */
export function rankFormula(places: Places, row: number, first: number, last: number): string {
  const column = (at: number, to: number): string =>
    absolute(places.over({ row: first, column: at, rowCount: to - first + 1, columnCount: 1 }));
  const rate = places.at(row, RATE);
  const higher = `COUNTIFS(${column(NUMBER, last)},">0",${column(RATE, last)},">"&${rate})`;
  const above = row === first ? "1" : `COUNTIFS(${column(NUMBER, row)},">0",${column(RATE, row)},${rate})`;
  return `IF(ISNUMBER(${rate}),${higher}+${above},"")`;
}

function absolute(address: string): string {
  return address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

export function shareOf(part: string, whole: string): string {
  return `IF(AND(ISNUMBER(${part}),N(${whole})>0),ROUND(${part}/${whole},4),"")`;
}

/** A mark is a word, never a colour alone. */
export function remarkFormula(
  { allocated, spent }: MoneyReferences,
  rate: string,
  settings: EvaluationSettings,
): string {
  const threshold = numberLiteral(settings.lowExpenditure);
  const low = SPENDING.low(`${Number((settings.lowExpenditure * 100).toPrecision(12))}%`);
  const nearly = `IF(AND(ROUND(${allocated}-${spent},6)>0,${rate}>=0.9999),"${SPENDING.nearlyFull}","")`;
  const known = `IF(${rate}<${threshold},"${low}",IF(ROUND(${spent}-${allocated},6)>0,"${SPENDING.over}",${nearly}))`;
  return `IF(ISNUMBER(${rate}),${known},IF(OR(N(${allocated})=0,ISNUMBER(${spent})),"","${SPENDING.notSpent}"))`;
}

export function totalFormat(table: SpendingTable, role: MoneyRole): { numberFormat?: string } {
  const formats = table.lines
    .map((line) => moneyFormat(line, role).numberFormat)
    .filter((format) => format !== undefined);
  const longest = formats.sort((one, other) => other.length - one.length)[0];
  return longest === undefined ? {} : { numberFormat: longest };
}
