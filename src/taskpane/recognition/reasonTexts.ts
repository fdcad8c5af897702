import type { Reason } from "../../app/readings";
import type { Texts } from "../../locale";

/** Reasons in words, each once. */
export function reasonTexts(texts: Texts["recognition"], reasons: readonly Reason[]): readonly string[] {
  const said = reasons
    .filter(({ code, detail }) => detail !== "" || !NEEDS_DETAIL.has(code))
    .map(({ code, detail }) => texts.reasons[code](detail));
  return [...new Set(said)];
}

const NEEDS_DETAIL: ReadonlySet<Reason["code"]> = new Set(["headerWord", "content", "arithmetic", "title", "repeated"]);
