import { codeAt } from "../../codeAt";
import { skipBlanks } from "../characters";
import { worded, type FormReader } from "./form";

const YES = /^\s*(?:是|有|√|对|yes|y|true)\s*(?=$|[，,。；;、(])/i;
const NO = /^\s*(?:否|不是|×|x|no|n|false)\s*(?=$|[，,。；;、(])/i;

/** With which either begins. */
const STARTS = new Set([..."是有√对yYtT否不×xXnNfF"].map((character) => character.charCodeAt(0)));

/** "是" or "否" for a text that begins with either and goes on after a stop, null for others. */
export function yesOrNo(folded: string): "是" | "否" | null {
  if (!STARTS.has(codeAt(folded, skipBlanks(folded, 0)))) return null;
  if (YES.test(folded)) return "是";
  return NO.test(folded) ? "否" : null;
}

/** 是, 否, √, ×, TRUE */
export const yesNo: FormReader = (seen) => {
  const wording = yesOrNo(seen.parsed.folded);
  return wording === null ? null : worded(seen, "yesNo", wording);
};
