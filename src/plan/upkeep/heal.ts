import { textOf, tokensOf, type Token } from "./tokens";

/** Ids of the functions that are released: nothing else is taken for a damaged call of ours. */
const IDS = new Set([
  "EXPRATE",
  "COMPRATE",
  "VERDICT",
  "INDSCORE",
  "SPENDSCORE",
  "SCORERATE",
  "GRADE",
  "ADJRATE",
  "CARRYRATE",
  "QUARTERRATE",
  "CHANGERATE",
  "AMOUNT",
  "APPORTION",
]);

/** Names under which files and older programs show our functions: a stored prefix, an @, an underscore for the dot. */
const DAMAGED = /^@?(?:_xlfn\.)?@?(?:_xldudf[_.]|_xludf\.)?@?PERF[._]([A-Z]+)$/i;

/** A formula with the names of our functions as they must be written; the same text where nothing is wrong. */
export function healed(formula: string): string {
  return textOf(tokensOf(formula).map(healedToken));
}

function healedToken(token: Token): Token {
  const id = token.kind === "call" ? DAMAGED.exec(token.text)?.[1]?.toUpperCase() : undefined;
  return id !== undefined && IDS.has(id) ? { kind: "call", text: `PERF.${id}` } : token;
}

/** The id of the first function of ours that a healed formula calls. */
export function firstFunction(formula: string): string | null {
  const call = tokensOf(formula).find(({ kind, text }) => kind === "call" && /^PERF\./.test(text));
  return call ? call.text.slice("PERF.".length) : null;
}
