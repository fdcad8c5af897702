import type { zhCN } from "./zh-CN";

/** Same keys, any words: a text that a translation lacks, or has too much, does not compile. */
type Translated<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : T[K] extends string
      ? string
      : Translated<T[K]>;
};

export type Texts = Translated<typeof zhCN>;
