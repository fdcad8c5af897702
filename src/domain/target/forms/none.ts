import { worded, type FormReader } from "./form";

const NOTHING = /^(?:[-/\\~]+|无|暂无|没有|无此项|无目标|无指标|未设定|未设置|不适用|不涉及|n\/?a)\s*[。；]?$/i;

/** 无, -, 不适用: there is no target. */
export const none: FormReader = (seen) =>
  NOTHING.test(seen.parsed.folded.trim()) ? worded(seen, "none", "", ["无目标"]) : null;
