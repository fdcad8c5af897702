import { DomainError } from "../domain/problem";
import { CallError, isFailure, refuse, type Failure, type Result } from "./cells";

type Answer = (number | string | CustomFunctions.Error)[][];

/**
 * Runs a call and gives Excel what it understands: error objects inside an array, an exception where the answer is one error
 * (hosts from CustomFunctionsRuntime 1.2 on show its reason; errors inside an array need 1.3).
 */
export function answer(compute: () => Result[][]): Answer {
  let results: Result[][];
  try {
    results = compute().map((row) => row.map(representable));
  } catch (error) {
    if (error instanceof CallError) throw excelError(error.failure);
    if (error instanceof DomainError) throw excelError(refuse(error.problem.zh));
    throw error;
  }
  const [first] = results[0] ?? [];
  if (results.length === 1 && results[0]?.length === 1 && isFailure(first)) throw excelError(first);
  return results.map((row) => row.map((result) => (isFailure(result) ? excelError(result) : result)));
}

/** A quotient of extremes can be more than a cell holds. */
function representable(result: Result): Result {
  return typeof result === "number" && !Number.isFinite(result) ? { error: "#NUM!" } : result;
}

function excelError({ error, reason }: Failure): CustomFunctions.Error {
  return new CustomFunctions.Error(error as CustomFunctions.ErrorCode, reason);
}
