/** A formula in pieces that join to the same text again. `call` is a function's name without its bracket. */
export interface Token {
  readonly kind: "text" | "reference" | "call" | "word" | "number" | "space" | "sign";
  readonly text: string;
}

const PIECE = new RegExp(
  [
    /(?<text>"(?:[^"]|"")*")/u,
    /(?<reference>(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[A-Z]{1,3}\$?[1-9]\d*(?::\$?[A-Z]{1,3}\$?[1-9]\d*)?(?![\p{L}\p{N}_.(!:#]))/u,
    /(?<call>@?[\p{L}_][\p{L}\p{N}_.]*(?=\())/u,
    /(?<word>'(?:[^']|'')+'!|[\p{L}_\\][\p{L}\p{N}_.\\]*!?|\[[^\]]*\]|#[\p{L}/0-9]+[!?]?)/u,
    /(?<number>\d+(?:\.\d*)?(?:E[+-]?\d+)?|\.\d+)/u,
    /(?<space>\s+)/u,
    /(?<sign>[^])/u,
  ]
    .map(({ source }) => source)
    .join("|"),
  "giu",
);

/** Cuts a formula with its leading `=` into tokens; never fails. */
export function tokensOf(formula: string): readonly Token[] {
  return [...formula.matchAll(PIECE)].map(({ groups = {}, 0: text }) => {
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined) ?? "sign";
    return { kind: kind as Token["kind"], text };
  });
}

export function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join("");
}

/** A call inside a formula: its name, its arguments, and the token behind its closing bracket. */
export interface Call {
  readonly name: string;
  readonly parameters: readonly (readonly Token[])[];
  readonly end: number;
}

/** The call whose name stands at `at`; null where its bracket never closes. */
export function callAt(tokens: readonly Token[], at: number): Call | null {
  const parameters: Token[][] = [[]];
  let depth = 0;
  for (let index = at + 1; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const sign = token.kind === "sign" ? token.text : "";
    if (sign === ")" || sign === "}") depth -= 1;
    if (depth === 0 && sign === ")") return { name: tokens[at]?.text ?? "", parameters, end: index + 1 };
    if (depth === 1 && sign === ",") parameters.push([]);
    else if (depth > 0) parameters.at(-1)?.push(token);
    if (sign === "(" || sign === "{") depth += 1;
  }
  return null;
}

/** Arguments without the blanks around them; one that was left out is empty. */
export function trimmed(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex(({ kind }) => kind !== "space");
  let end = tokens.length;
  while (end > 0 && tokens[end - 1]?.kind === "space") end -= 1;
  return first < 0 ? [] : tokens.slice(first, end);
}
