const AMOUNT = new Intl.NumberFormat("zh-CN", { minimumFractionDigits: 2, maximumFractionDigits: 6 });
const PLAIN = new Intl.NumberFormat("zh-CN", { maximumFractionDigits: 2 });
const SCORE = new Intl.NumberFormat("zh-CN", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const PERCENT = new Intl.NumberFormat("zh-CN", {
  style: "percent",
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** Money with its own decimals, at least two; – where there is none. */
export function amount(value: number | null): string {
  return value === null ? "–" : AMOUNT.format(value);
}

/** 0.9974 → 99.74%. */
export function percent(rate: number | null): string {
  return rate === null ? "–" : PERCENT.format(rate);
}

export function points(value: number | null): string {
  return value === null ? "–" : SCORE.format(value);
}

export function plain(value: number): string {
  return PLAIN.format(value);
}

const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/** A bar of a share of the width, to an eighth of a character. */
export function bar(share: number, columns: number): string {
  const eighths = Math.round(Math.min(Math.max(share, 0), 1) * columns * 8);
  return ("█".repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? "")).padEnd(columns, " ");
}
