/** Units in which tables state money. */
export const MONEY_UNITS = ["元", "千元", "万元", "百万元", "亿元"] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];
