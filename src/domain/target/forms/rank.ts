import { quantityOf, spanOf } from "../quantity";
import { reading, type FormReader } from "./form";

/** 前三名, 第1位, 全省前5 */
export const rank: FormReader = (seen) => {
  const { parsed } = seen;
  const [place] = parsed.places;
  if (place === undefined || parsed.places.length > 1 || parsed.phrases.length > 0) return null;
  const quantities = [quantityOf(parsed, place, "", null)];
  return reading(parsed, "rank", "≤", quantities, spanOf(parsed, place.start, place.end), 0, ["名次"]);
};
