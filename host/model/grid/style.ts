import type { Style } from "@cj-tech-master/excelts";

/** A cell's formats as the document keeps them; shared between cells and never changed in place. */
export type CellStyle = Readonly<Partial<Style>>;

/**
 * Keeps one object for each distinct style, so that a block of cells shares it, and remembers what each change made of
 * it: formatting a block costs one lookup per cell.
 */
export class StylePool {
  readonly plain: CellStyle = Object.freeze({});
  private readonly known = new Map<string, CellStyle>();
  private readonly changes = new Map<CellStyle, Map<string, CellStyle>>();

  /** The shared object equal to the given style. */
  intern(style: Partial<Style> | undefined): CellStyle {
    if (!style) return this.plain;
    const text = JSON.stringify(style);
    if (text === "{}") return this.plain;
    const found = this.known.get(text);
    if (found) return found;
    const kept = Object.freeze({ ...style });
    this.known.set(text, kept);
    return kept;
  }

  /** What `change` makes of the style; `key` names the change with its value, and the same key always means the same change. */
  change(style: CellStyle, key: string, change: (style: CellStyle) => Partial<Style>): CellStyle {
    let made = this.changes.get(style);
    if (!made) {
      made = new Map();
      this.changes.set(style, made);
    }
    let result = made.get(key);
    if (!result) {
      result = this.intern(change(style));
      made.set(key, result);
    }
    return result;
  }
}

/** The number format's code; General when the style has none. */
export function numberFormatOf(style: CellStyle): string {
  const format = style.numFmt;
  if (!format) return "General";
  return typeof format === "string" ? format : format.formatCode || "General";
}
