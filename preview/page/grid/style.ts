import { BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IBorderData, IStyleData, Nullable } from "@univerjs/core";
import type { Book } from "../../../host/model/grid/book";
import { webColor } from "../../../host/model/grid/colors";
import { numberFormatOf, type CellStyle } from "../../../host/model/grid/style";

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  distributed: VerticalAlign.MIDDLE,
  justify: VerticalAlign.MIDDLE,
};
const BORDERS: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};
/** Pixels that one step of indentation takes. */
const INDENT = 9;

/** The grid's styles for the workbook's; each is made once. */
export class GridStyles {
  private readonly known = new Map<CellStyle, IStyleData>();

  constructor(private readonly book: Book) {}

  of(style: CellStyle): IStyleData {
    let made = this.known.get(style);
    if (!made) {
      made = { ...this.font(style), ...alignment(style), ...this.paint(style), n: { pattern: numberFormatOf(style) } };
      this.known.set(style, made);
    }
    return made;
  }

  private font({ font }: CellStyle): IStyleData {
    const { name, size } = this.book.defaultFont;
    return {
      ff: font?.name ?? name,
      fs: font?.size ?? size,
      ...(font?.bold ? { bl: 1 } : {}),
      ...(font?.italic ? { it: 1 } : {}),
      ...(font?.underline && font.underline !== "none" ? { ul: { s: 1 } } : {}),
      ...(font?.strike ? { st: { s: 1 } } : {}),
      ...(font?.color ? { cl: this.color(font.color, "#000000") } : {}),
    };
  }

  private paint({ fill, border }: CellStyle): IStyleData {
    const solid = fill?.type === "pattern" && fill.pattern === "solid";
    return {
      ...(solid ? { bg: this.color(fill.fgColor, "#FFFFFF") } : {}),
      ...(border ? { bd: this.borders(border) } : {}),
    };
  }

  private borders(border: NonNullable<CellStyle["border"]>): IBorderData {
    const side = (of: (typeof border)["top"]): Nullable<NonNullable<IBorderData["t"]>> => {
      const s = of?.style && BORDERS[of.style];
      return s ? { s, cl: this.color(of.color, "#000000") } : null;
    };
    return { t: side(border.top), r: side(border.right), b: side(border.bottom), l: side(border.left) };
  }

  private color(color: Parameters<typeof webColor>[1], otherwise: string): { rgb: string } {
    return { rgb: webColor(this.book.document, color, otherwise) };
  }
}

function alignment({ alignment: given }: CellStyle): IStyleData {
  const { horizontal, vertical, wrapText, indent, textRotation } = given ?? {};
  const ht = horizontal && HORIZONTAL[horizontal];
  return {
    ...(ht ? { ht } : {}),
    vt: (vertical && VERTICAL[vertical]) ?? VerticalAlign.BOTTOM,
    tb: wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(indent ? { pd: { l: indent * INDENT } } : {}),
    ...(textRotation === "vertical" ? { tr: { a: 0, v: 1 } } : textRotation ? { tr: { a: -textRotation } } : {}),
  };
}
