/** Units in which tables state money. */
export const MONEY_UNITS = ["元", "千元", "万元", "百万元", "亿元"] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

/** How many powers of ten of a 元 each unit is. */
export const MONEY_EXPONENT: Readonly<Record<MoneyUnit, number>> = {
  元: 0,
  千元: 3,
  万元: 4,
  百万元: 6,
  亿元: 8,
};

/** True for the name of a money unit. */
export function isMoneyUnit(text: string): text is MoneyUnit {
  return Object.hasOwn(MONEY_EXPONENT, text);
}
