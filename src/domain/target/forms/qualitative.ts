import type { TargetReading } from "../../reading";
import { quantityOf } from "../quantity";
import { wordingOfFolded } from "../wording";
import { worded, type Seen } from "./form";

/** Any wording; keeps a number that only says how thoroughly. */
export function qualitative(seen: Seen): TargetReading {
  const { parsed } = seen;
  const wording = wordingOfFolded(parsed.folded);
  if (parsed.phrases.length === 0) return worded(seen, "qualitative", wording);
  const quantities = parsed.phrases.map((phrase) => quantityOf(parsed, phrase.number, phrase.per, null));
  return worded(seen, "qualitative", wording, [], quantities);
}
