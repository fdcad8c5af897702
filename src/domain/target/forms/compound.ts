import type { Flag } from "../../reading";
import { quantityOf } from "../quantity";
import { readPhrase } from "./single";
import { reading, type FormReader } from "./form";

/** 产值≥10亿元且税收≥1亿元: every part must hold. */
export const compound: FormReader = (seen) => {
  const { parsed, outer } = seen;
  if (parsed.phrases.length < 2) return null;
  const parts = parsed.phrases.map((phrase) => readPhrase(seen, phrase, []));
  const quantities = parsed.phrases.map((phrase) => quantityOf(parsed, phrase.number, phrase.per, outer));
  const flags: Flag[] = ["复合目标", ...new Set(parts.flatMap((part) => part.flags))];
  return { ...reading(parsed, "compound", null, quantities, { start: 0, end: parsed.text.length }, 0, flags), parts };
};
