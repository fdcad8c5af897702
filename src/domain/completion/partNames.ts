import { fold } from "../fold";
import type { ActualReading, TargetReading } from "../reading";

type Part = Pick<TargetReading, "span">;

/** In front of the last of these in a clause stands nothing that names the number. */
const BEFORE_NAME = /^.*[，,；;。、:()\n]|[\s的]/gs;
const FRAME =
  /^(?:且|并且?|和|及|与|或|同时|其中|已|共|均|年内|全年|实际|累计|顺利|完成|实现|达到|达|为|有|了)+|(?:完成|实现|达到|达|共|计|约|为|是|有|了|个数|数量|数)+$/g;

/**
 * The actual parts in the order of the target's, matched by the names in front of their numbers (新建≥2座，改建≥3座
 * against 改建4座，新建2座). As they stand when names do not tell; null when the names contradict the order without
 * saying another one.
 */
export function partsByName(target: TargetReading, actual: ActualReading): readonly ActualReading[] | null {
  const { parts } = actual;
  const asked = namesOf(target.text, target.parts);
  const said = namesOf(actual.text, parts);
  if (asked.includes("") || said.includes("")) return parts;
  const places = asked.map((name) => placeOf(name, said));
  if (places.every((place, index) => place < 0 || place === index)) return parts;
  if (places.includes(-1) || new Set(places).size < places.length) return null;
  return places.map((place) => parts[place] ?? actual);
}

/** The one name that is the same or holds the other; -1 for none or several. */
function placeOf(name: string, said: readonly string[]): number {
  const same = said.indexOf(name);
  if (same >= 0) return said.lastIndexOf(name) === same ? same : -1;
  const alike = said.flatMap((other, index) => (other.includes(name) || name.includes(other) ? [index] : []));
  return alike.length === 1 ? (alike[0] ?? -1) : -1;
}

function namesOf(text: string, parts: readonly Part[]): readonly string[] {
  return parts.map(({ span }, index) => {
    const before = fold(text.slice(parts[index - 1]?.span.end ?? 0, span.start)).text;
    return before.replace(BEFORE_NAME, "").replace(FRAME, "");
  });
}
