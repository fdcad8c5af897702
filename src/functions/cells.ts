import type { CellValue } from "../domain/cell";

/** Cells of one argument: rows of cells, at least one of each. */
export type Grid = readonly (readonly CellValue[])[];

/** An error value in place of a result. Excel shows `reason` with #VALUE! and #N/A only. */
export interface Failure {
  readonly error: string;
  readonly reason?: string;
}

/** What a cell gets: a number, a text, or an error. Never null, which Excel would show as 0. */
export type Result = number | string | Failure;

/** A refusal with its reason: #VALUE!. */
export function refuse(reason: string): Failure {
  return { error: "#VALUE!", reason };
}

export function isFailure(value: unknown): value is Failure {
  return typeof value === "object" && value !== null && "error" in value;
}

/** Ends a call as a whole, where no cell of the answer could hold the error alone. */
export class CallError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.reason ?? failure.error);
    this.name = "CallError";
    this.failure = failure;
  }
}

/** The largest number that a cell of Excel holds. */
const LARGEST = 9.99999999999999e307;

/**
 * One value as Excel hands it over. An error arrives as a CustomFunctions.Error, as a data type or as its text, depending on
 * the host; a data type (currency, entity) counts as the plain value that it stands for.
 */
export function cellOf(raw: unknown): CellValue {
  switch (typeof raw) {
    case "string":
    case "boolean":
      return raw;
    case "number":
      return Math.abs(raw) <= LARGEST ? raw : "#NUM!";
    case "object":
      return raw === null ? null : plainValue(raw as Readonly<Record<string, unknown>>);
    default:
      return null;
  }
}

function plainValue(data: Readonly<Record<string, unknown>>): CellValue {
  const { code, basicValue } = data;
  if (typeof code === "string") return code;
  return typeof basicValue === "object" ? "#VALUE!" : cellOf(basicValue);
}

/**
 * An argument as a grid, null when it was left out. Excel passes null for an optional argument that was left out; a host that
 * passes fewer arguments instead puts its invocation object there, which is no value either.
 */
export function gridOf(argument: unknown): Grid | null {
  if (argument === null || argument === undefined) return null;
  if (!Array.isArray(argument)) {
    const isValue = typeof argument !== "object" || "code" in argument || "basicValue" in argument;
    return isValue ? [[cellOf(argument)]] : null;
  }
  const rows = (argument as readonly unknown[]).map((row) => (Array.isArray(row) ? row : [row]).map(cellOf));
  return rows.length === 0 || rows[0]?.length === 0 ? null : rows;
}
