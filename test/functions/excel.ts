/**
 * The custom functions' own side of Excel: office.js's real error class, and arguments as Excel hands them over. Import this
 * before the functions are called.
 */
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import * as functions from "../../src/functions/functions";

const { window } = new JSDOM("", { runScripts: "outside-only", url: "https://localhost/" });
window.eval(readFileSync(require.resolve("@microsoft/office-js/dist/excel-win32-16.01.debug.js"), "utf8"));
Object.assign(globalThis, { CustomFunctions: window["CustomFunctions"] as unknown });

type CustomFunction = (...parameters: unknown[]) => unknown[][];

/** Which function of the source serves which id; the metadata test holds it against what the generator associates. */
export const BY_ID: Readonly<Record<string, CustomFunction>> = {
  EXPRATE: functions.expenditureRate,
  COMPRATE: functions.completionRate,
  VERDICT: functions.verdict,
  INDSCORE: functions.indicatorScore,
  SPENDSCORE: functions.expenditureScore,
  SCORERATE: functions.scoreRate,
  GRADE: functions.grade,
  ADJRATE: functions.adjustmentRate,
  CARRYRATE: functions.carryoverRate,
  QUARTERRATE: functions.quarterRate,
  CHANGERATE: functions.changeRate,
  AMOUNT: functions.amount,
  APPORTION: functions.apportionment,
} as unknown as Readonly<Record<string, CustomFunction>>;

/** Calls a function with grids or single values; an error shows as its text, or as "#VALUE! reason". */
export function call(id: string, ...values: unknown[]): unknown {
  const parameters = values.map((value) => (value === null || Array.isArray(value) ? value : [[value]]));
  try {
    const answer = BY_ID[id]?.(...parameters) ?? [];
    const shown = answer.map((row) => row.map(shownError));
    return shown.length === 1 && shown[0]?.length === 1 ? shown[0][0] : shown;
  } catch (error) {
    return shownError(error);
  }
}

/** An error value as an argument. */
export function excelError(text: string): unknown {
  return new CustomFunctions.Error(text as CustomFunctions.ErrorCode);
}

/** One column of cells. */
export function column(...cells: unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}

function shownError(value: unknown): unknown {
  if (!(value instanceof CustomFunctions.Error)) {
    if (value instanceof Error) throw value;
    return value;
  }
  return value.message ? `${value.code} ${value.message}` : value.code;
}
