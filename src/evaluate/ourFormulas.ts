import type { CellValue } from "../domain/cell";

/** What our guarded formulas show once the texts that they were made from have changed. */
export const RERUN = "需重算";

/** Excel stores `PERF.EXPRATE` in files as `_xldudf_PERF_EXPRATE`; either may come back. */
const CALL = /(?:^|[^A-Z0-9_.])(?:_xldudf_PERF_|PERF\.)[A-Z]+\(/i;
const EQUALS = 61;

/**
 * What we write where our functions cannot be used: a guard that asks for a new run once a source cell has changed, the
 * expenditure rate that never shows 100 % while money is left, and points by rate out of a weight.
 */
const NATIVE: readonly RegExp[] = [
  new RegExp(`^=IF\\(IFERROR\\(.*,FALSE\\),.*"${RERUN}"\\)+$`, "is"),
  /^=IF\(AND\(ISNUMBER\(.+\),.+>0\),IF\(ROUND\(.+,6\)>0,MIN\(0\.9999,ROUND\(.+,4\)\),ROUND\(.+,4\)\),""\)$/is,
  /^=IF\(.+>0,ROUND\(.+\*MAX\(0,MIN\(1,.+\/.+\)\),2\),""\)$/is,
];

/** True for a formula that calls one of our functions, whoever wrote it. */
export function callsOurFunction(formula: CellValue): boolean {
  return typeof formula === "string" && formula.charCodeAt(0) === EQUALS && CALL.test(formula);
}

/** True for a formula that we wrote, with our functions or without them: its figure is ours, and may be written again. */
export function isOurFormula(formula: CellValue): boolean {
  if (typeof formula !== "string" || formula.charCodeAt(0) !== EQUALS) return false;
  if (CALL.test(formula)) return true;
  const plain = formula.replace(/\s+/g, "");
  return NATIVE.some((pattern) => pattern.test(plain));
}

/** Rows that a formula of ours fills: as many as its first range has; 1 where it has none, or adds its ranges up. */
export function spilledRows(formula: CellValue): number {
  const text = String(formula);
  if (/SUM\(/i.test(text)) return 1;
  const range = /([A-Z]{1,3})\$?(\d+):\$?\1\$?(\d+)/.exec(text);
  return range === null ? 1 : Number(range[3]) - Number(range[2]) + 1;
}
