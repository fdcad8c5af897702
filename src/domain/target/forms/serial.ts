import { isBlankBetween } from "../characters";
import type { Parsed, Phrase } from "../phrases";
import { looksLikeSerial, serialDay } from "../period";
import { quantityOf } from "../quantity";
import { reading, type FormReader } from "./form";

/** 44926 and nothing around it that tells what it counts: a date whose format was lost, or a number. */
export const serial: FormReader = (seen) => {
  const { parsed, context } = seen;
  const [phrase] = parsed.phrases;
  if (
    phrase === undefined ||
    parsed.phrases.length > 1 ||
    !looksLikeSerial(phrase.number.digits) ||
    !isAlone(parsed, phrase)
  )
    return null;
  if (seen.outer !== null || seen.outerComparator !== null || (context?.kind ?? "").includes("数量")) return null;
  const day = serialDay(Number(phrase.number.digits));
  const span = { start: 0, end: parsed.text.length };
  const period = { start: day, end: day, lastUnitStart: day, span };
  const quantities = [quantityOf(parsed, phrase.number, "", null)];
  return { ...reading(parsed, "deadline", null, quantities, span, 0, ["疑似日期序列值"]), period };
};

function isAlone({ folded }: Parsed, { number, start, end }: Phrase): boolean {
  return number.unit === "" && isBlankBetween(folded, 0, start) && isBlankBetween(folded, end, folded.length);
}
