import type { TargetReading } from "../../reading";
import { quantityOf } from "../quantity";
import { wordingOf } from "../wording";
import { worded, type Seen } from "./form";

/** Any wording; keeps a number that only says how thoroughly. */
export function qualitative(seen: Seen): TargetReading {
  const { parsed } = seen;
  const quantities = parsed.phrases.map((phrase) => quantityOf(parsed, phrase.number, phrase.per, null));
  return { ...worded(seen, "qualitative", wordingOf(parsed.text)), quantities };
}
