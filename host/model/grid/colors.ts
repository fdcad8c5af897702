import type { Color, Workbook } from "@cj-tech-master/excelts";

/** Colours of Excel's "Office" theme, in the order in which `theme="n"` counts them. */
const OFFICE_THEME = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
];

/** The old palette's first colours behind its eight duplicates (ECMA-376 part 1, 18.8.27). */
const INDEXED = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];

const themes = new WeakMap<Workbook, readonly string[]>();

function themeColors(workbook: Workbook): readonly string[] {
  const known = themes.get(workbook);
  if (known) return known;
  const source = Object.values((workbook.model.themes ?? {}) as Record<string, unknown>)[0];
  const xml =
    typeof source === "string" ? source : source instanceof Uint8Array ? new TextDecoder().decode(source) : "";
  const scheme = /<a:clrScheme[\s\S]*?<\/a:clrScheme>/.exec(xml)?.[0] ?? "";
  const found = (name: string): string | undefined =>
    new RegExp(`<a:${name}>[\\s\\S]*?(?:lastClr|srgbClr val)="([0-9A-Fa-f]{6})"`).exec(scheme)?.[1];
  const order = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
  const colors = order.map((name, index) => found(name) ?? OFFICE_THEME[index] ?? "000000");
  themes.set(workbook, colors);
  return colors;
}

function tinted(hex: string, tint: number): string {
  const channel = (at: number): string => {
    const value = parseInt(hex.slice(at, at + 2), 16);
    const moved = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(moved).toString(16).padStart(2, "0");
  };
  return (channel(0) + channel(2) + channel(4)).toUpperCase();
}

/** A document's colour as `#RRGGBB`; `otherwise` when it has none. */
export function webColor(workbook: Workbook, color: Partial<Color> | undefined, otherwise: string): string {
  const stored = color as { argb?: string; theme?: number; tint?: number; indexed?: number } | undefined;
  if (stored?.argb) return `#${stored.argb.slice(-6).toUpperCase()}`;
  if (stored?.theme !== undefined) {
    const base = themeColors(workbook)[stored.theme] ?? "000000";
    return `#${tinted(base.toUpperCase(), stored.tint ?? 0)}`;
  }
  if (stored?.indexed !== undefined) return `#${INDEXED[stored.indexed % 8] ?? "000000"}`;
  return otherwise;
}

/** `#RRGGBB` as the document keeps it. */
export const documentColor = (color: string): { argb: string } => ({
  argb: `FF${color.replace("#", "").toUpperCase()}`,
});
