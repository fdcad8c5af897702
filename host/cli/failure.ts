/** Why one workbook was not scored, in the words of the terminal. */
export class Failure extends Error {
  override readonly name = "Failure";
}

/** What was thrown, as one line in Chinese. */
export function failureLine(error: unknown): string {
  const texts =
    error !== null && typeof error === "object" ? (error as { zh?: unknown; problem?: { zh?: unknown } }) : {};
  const chinese = texts.zh ?? texts.problem?.zh;
  const text = typeof chinese === "string" ? chinese : error instanceof Error ? error.message : messageOf(error);
  return text.replace(/\s*\n\s*/g, " ").trim();
}

/** Errors of the page are of another realm: they have a message but are no Error of ours. */
function messageOf(error: unknown): string {
  return error !== null && typeof error === "object" && "message" in error ? String(error.message) : String(error);
}
