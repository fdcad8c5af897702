import { enUS } from "./en-US";
import type { Texts } from "./texts";
import { zhCN } from "./zh-CN";

export type { Texts } from "./texts";
export type Locale = "zh-CN" | "en-US";

const TEXTS: Readonly<Record<Locale, Texts>> = { "zh-CN": zhCN, "en-US": enUS };

export function textsOf(locale: Locale): Texts {
  return TEXTS[locale];
}
