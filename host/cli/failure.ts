/** Why one workbook was not scored, in the words of the terminal. */
export class Failure extends Error {
  override readonly name = "Failure";
}

/** What was thrown, as one line: in Chinese where the error has words of its own. */
export function failureLine(error: unknown): string {
  return (wordsOf(error) ?? messageOf(error)).replace(/\s*\n\s*/g, " ").trim();
}

/** Whether the line says it all; else the stack helps. */
export function isExpected(error: unknown): boolean {
  return error instanceof Failure || wordsOf(error) !== null;
}

function wordsOf(error: unknown): string | null {
  const texts =
    error !== null && typeof error === "object" ? (error as { zh?: unknown; problem?: { zh?: unknown } }) : {};
  const words = texts.zh ?? texts.problem?.zh;
  return typeof words === "string" ? words : null;
}

/** Errors of the page are of another realm: they have a message but are no Error of ours. */
function messageOf(error: unknown): string {
  return error !== null && typeof error === "object" && "message" in error ? String(error.message) : String(error);
}
