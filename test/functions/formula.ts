/** Reads the calls in the help: literals and array constants only, as Excel writes them. */

const TOKEN = /"(?:[^"]|"")*"|-?\d+(?:\.\d+)?|TRUE|FALSE|[{};,()]/y;

export interface Call {
  readonly name: string;
  /** One grid or single value for each argument. */
  readonly values: readonly unknown[];
}

export function readFormula(formula: string): Call {
  const head = /^=PERF\.([A-Z]+)\(/.exec(formula);
  if (!head) throw new Error(formula);
  const tokens = tokensOf(formula, head[0].length);
  const values: unknown[] = [];
  while (tokens.length > 0) {
    const token = tokens.shift() ?? "";
    values.push(token === "{" ? readArray(tokens) : literal(token));
    const next = tokens.shift();
    if (next !== "," && next !== ")") throw new Error(`${formula}: ${String(next)}`);
  }
  return { name: head[1] ?? "", values };
}

function tokensOf(formula: string, from: number): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = from;
  while (TOKEN.lastIndex < formula.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(formula)?.[0];
    if (token === undefined) throw new Error(`${formula} at ${at}`);
    tokens.push(token);
  }
  return tokens;
}

function readArray(tokens: string[]): unknown[][] {
  const rows: unknown[][] = [[]];
  for (let token = tokens.shift(); token !== "}"; token = tokens.shift()) {
    if (token === undefined) throw new Error("}");
    if (token === ";") rows.push([]);
    else if (token !== ",") rows.at(-1)?.push(literal(token));
  }
  return rows;
}

function literal(token: string): unknown {
  if (token.startsWith('"')) return token.slice(1, -1).replace(/""/g, '"');
  if (token === "TRUE" || token === "FALSE") return token === "TRUE";
  const value = Number(token);
  if (Number.isNaN(value)) throw new Error(token);
  return value;
}
