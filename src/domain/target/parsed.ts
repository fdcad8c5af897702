import { parse, type Parsed } from "./phrases";

/** Sheets repeat their texts (≥95%, 100%); this many are kept, the older half dropped when full. */
const GENERATION = 2048;
/** A longer text is hardly ever repeated. */
const LONGEST = 64;

let young = new Map<string, Parsed>();
let old = new Map<string, Parsed>();

/** The text taken apart; remembered for texts that were seen lately. */
export function parsed(text: string): Parsed {
  if (text.length > LONGEST) return parse(text);
  let found = young.get(text);
  if (found !== undefined) return found;
  found = old.get(text) ?? parse(text);
  if (young.size >= GENERATION) {
    old = young;
    young = new Map();
  }
  young.set(text, found);
  return found;
}
