import type { Font, Style } from "@cj-tech-master/excelts";
import { OfficeError } from "../errors";
import { documentColor, webColor } from "../grid/colors";
import type { Book, SheetRange } from "../grid/book";
import type { CellStyle } from "../grid/style";
import { color, flag, number, oneOf, text } from "./arguments";
import { define, type Host, type Property, type ObjectType } from "./define";
import { common, restyle } from "./formatArea";

const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;
const UNDERLINE_WORDS = {
  None: "none",
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
} as const;

function underlineOf(font: Partial<Font>): string {
  const { underline } = font;
  if (underline === true) return "Single";
  if (!underline || underline === "none") return "None";
  return UNDERLINES.find((name) => UNDERLINE_WORDS[name] === underline) ?? "Single";
}

function changeFont(book: Book, range: SheetRange, key: string, change: Partial<Font>): void {
  const standard = book.document.defaultFont ?? book.defaultFont;
  restyle(book, range, `font.${key}`, (style): Partial<Style> => ({
    ...style,
    font: { ...standard, ...style.font, ...change },
  }));
}

type FontReader = (font: Partial<Font>, book: Book) => unknown;

function fontProperty(read: FontReader, key: string, write: (value: unknown) => Partial<Font>): Property<SheetRange> {
  return {
    get: (range, { book }) => common(range, (style: CellStyle) => read(style.font ?? {}, book)),
    set: (range, value, { book }: Host) => changeFont(book, range, `${key}=${String(value)}`, write(value)),
  };
}

function fontSize(value: unknown): number {
  const size = number(value);
  if (size < 1 || size > 409) throw new OfficeError("InvalidArgument");
  return size;
}

export const rangeFont: ObjectType<SheetRange> = define<SheetRange>("RangeFont", {
  properties: {
    Name: fontProperty(
      (font, book) => font.name ?? book.defaultFont.name,
      "name",
      (value) => {
        // A font of another scheme: the name alone decides.
        const name = text(value);
        return { name, scheme: "none" };
      },
    ),
    Size: fontProperty(
      (font, book) => font.size ?? book.defaultFont.size,
      "size",
      (value) => ({ size: fontSize(value) }),
    ),
    Color: fontProperty(
      (font, book) => webColor(book.document, font.color, "#000000"),
      "color",
      (value) => ({ color: documentColor(color(value)) }),
    ),
    Bold: fontProperty(
      (font) => font.bold === true,
      "bold",
      (value) => ({ bold: flag(value) }),
    ),
    Italic: fontProperty(
      (font) => font.italic === true,
      "italic",
      (value) => ({ italic: flag(value) }),
    ),
    Underline: fontProperty(underlineOf, "underline", (value) => ({
      underline: UNDERLINE_WORDS[oneOf(value, UNDERLINES)],
    })),
    Strikethrough: fontProperty(
      (font) => font.strike === true,
      "strike",
      (value) => ({ strike: flag(value) }),
    ),
    Subscript: fontProperty(
      (font) => font.vertAlign === "subscript",
      "subscript",
      (value) => (flag(value) ? { vertAlign: "subscript" } : {}),
    ),
    Superscript: fontProperty(
      (font) => font.vertAlign === "superscript",
      "superscript",
      (value) => (flag(value) ? { vertAlign: "superscript" } : {}),
    ),
    TintAndShade: { get: () => 0 },
  },
});
