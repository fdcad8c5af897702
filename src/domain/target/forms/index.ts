import type { TargetReading } from "../../reading";
import { band } from "./band";
import { compound } from "./compound";
import { deadline } from "./deadline";
import type { FormReader, Seen } from "./form";
import { none } from "./none";
import { qualitative } from "./qualitative";
import { range } from "./range";
import { rank } from "./rank";
import { serial } from "./serial";
import { single } from "./single";
import { yesNo } from "./yesNo";
import { zero } from "./zero";

/** Forms of a text with numbers; the first that fits reads it. */
const WITH_NUMBERS: readonly FormReader[] = [serial, deadline, band, range, single, compound];
/** Forms of a text without numbers. */
const WITHOUT_NUMBERS: readonly FormReader[] = [none, yesNo, rank, deadline, zero];

/** Reads a target by the first form that fits; a wording is what is left. */
export function readForm(seen: Seen): TargetReading {
  const forms = seen.parsed.phrases.length > 0 ? WITH_NUMBERS : WITHOUT_NUMBERS;
  for (const form of forms) {
    const found = form(seen);
    if (found !== null) return found;
  }
  return qualitative(seen);
}
