import { ZERO } from "../../decimal";
import { powerOfTen } from "../quantity";
import { reading, type FormReader } from "./form";

const ZERO_OF =
  /^\s*(?:实现|确保|保持|达到|做到)?\s*零(?:(?!容忍|门槛|接触|基础|跑腿|星|售|距离|散|部件|碳|基|配件|工|食)[^\d\s，,；;。、]{2,8})?[。]?\s*$/;

/** 零事故, 零投诉 */
export const zero: FormReader = (seen) => {
  const { parsed } = seen;
  if (
    parsed.phrases.length > 0 ||
    !parsed.folded.includes("零") ||
    !ZERO_OF.test(parsed.folded) ||
    parsed.folded.includes("增长")
  )
    return null;
  const span = { start: 0, end: parsed.text.length };
  const quantities = [{ value: ZERO, unit: "", scale: powerOfTen(0), span }];
  return reading(parsed, "zero", "=", quantities, span, 0, ["零目标", "中文数字"]);
};
