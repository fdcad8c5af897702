import type { Problem } from "../domain/problem";
import { WORKBOOK_PROBLEMS, type WorkbookProblemCode } from "./problemTexts";

/** As the domain's problems, with the place that it concerns: `表!B5`, or "" for none. */
export interface WorkbookProblem extends Omit<Problem, "code"> {
  readonly code: WorkbookProblemCode | Problem["code"];
  readonly cell: string;
}

type Details = Readonly<Record<string, string>>;

/** `details`: sheet, cell, value; `valueEn` where the value is a sentence that has another wording in English. */
export function workbookProblem(code: WorkbookProblemCode, details: Details = {}): WorkbookProblem {
  const fill = (text: string, given: Details): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => given[name] ?? "");
  const { zh, en } = WORKBOOK_PROBLEMS[code];
  const { sheet = "", cell = "", value = "" } = details;
  const english = details["valueEn"] === undefined ? details : { ...details, value: details["valueEn"] };
  return {
    code,
    zh: fill(zh, details),
    en: fill(en, english),
    value,
    cell: sheet && cell ? `${sheet}!${cell}` : cell || sheet,
  };
}

/** The one error of everything that touches the workbook. Its message is the Chinese text. */
export class WorkbookError extends Error {
  readonly problem: WorkbookProblem;

  constructor(code: WorkbookProblemCode, details: Details = {}) {
    const problem = workbookProblem(code, details);
    super(problem.zh);
    this.name = "WorkbookError";
    this.problem = problem;
  }
}

const CODES: Readonly<Record<string, WorkbookProblemCode>> = {
  ApiNotFound: "api-missing",
  InvalidOperationInCellEditMode: "cell-editing",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  AccessDenied: "access-denied",
};

/** Excel's error as ours; the host's own words are kept as the value. */
export function toWorkbookError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const code = officeCode(error);
  const message = error instanceof Error ? error.message : String(error);
  if (isRefusedSheet(error)) return new WorkbookError("sheet-refused", { value: code });
  if (isOurs(error)) return new WorkbookError("internal", { value: reportCode(error) });
  return new WorkbookError(CODES[code] ?? "unexpected", { value: code ? `${code}: ${message}` : message });
}

/** What Excel reports has a code; what our own code throws has none. */
function isOurs(error: unknown): error is Error {
  return typeof error === "object" && error !== null && !("code" in error) && "message" in error && "stack" in error;
}

/** A short code by which whoever maintains the add-in finds the fault, with the engine's own words. */
function reportCode({ name, message }: Error): string {
  let hash = 0x811c9dc5;
  for (const character of `${name}:${message}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return `PS-${hash.toString(16).toUpperCase().padStart(8, "0")} (${name}: ${message.slice(0, 120)})`;
}

/** While another workbook is in front, Excel adds no sheet; its code for that says nothing. */
function isRefusedSheet(error: unknown): boolean {
  const debugInfo = typeof error === "object" && error !== null && "debugInfo" in error ? error.debugInfo : null;
  const location =
    typeof debugInfo === "object" && debugInfo !== null && "errorLocation" in debugInfo ? debugInfo.errorLocation : "";
  return location === "WorksheetCollection.add" && officeCode(error) !== "ItemAlreadyExists";
}

function officeCode(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : "";
  return typeof code === "string" ? code : "";
}
