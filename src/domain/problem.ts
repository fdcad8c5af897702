import { PROBLEM_TEXTS } from "./problemTexts";

export type ProblemCode = keyof typeof PROBLEM_TEXTS;

/** Why something was refused: a code for programs, a sentence in each language for people, and the offending value. */
export interface Problem {
  readonly code: ProblemCode;
  readonly zh: string;
  readonly en: string;
  /** As it was written; "" when something is missing. */
  readonly value: string;
}

/** Fills the text of `code`. `details.value` is the offending value; a missing detail leaves its place empty. */
export function problem(code: ProblemCode, details: Readonly<Record<string, string | number>> = {}): Problem {
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ""));
  const { zh, en } = PROBLEM_TEXTS[code];
  return { code, zh: fill(zh), en: fill(en), value: String(details["value"] ?? "") };
}

/** Thrown where a rule has no answer; its message is the Chinese text. */
export class DomainError extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, details: Readonly<Record<string, string | number>> = {}) {
    const reason = problem(code, details);
    super(reason.zh);
    this.name = "DomainError";
    this.problem = reason;
  }
}
