import { DomainError } from "../domain/problem";
import { toWorkbookError, type WorkbookProblem } from "../excel/workbookError";

export { WorkbookError, workbookProblem, type WorkbookProblem } from "../excel/workbookError";

/** Anything that was thrown, as a problem that can be shown: code, both languages, and the place that it concerns. */
export function toProblem(error: unknown): WorkbookProblem {
  return error instanceof DomainError ? { ...error.problem, cell: "" } : toWorkbookError(error).problem;
}
