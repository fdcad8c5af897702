import type { CellValue } from "../domain/cell";

const WHITE = /[\s\u00a0\u3000\u200b\ufeff]+/g;
const HAS_WHITE = /[\s\u00a0\u3000\u200b\ufeff]/;

/** True when nothing that a person could see stands in the cell. Cheap: most cells are decided by their first letter. */
export function isEmpty(value: CellValue | undefined): boolean {
  if (value === "" || value === null || value === undefined) return true;
  if (typeof value !== "string") return false;
  const first = value.charCodeAt(0);
  if (first > 0x20 && first !== 0xa0 && first !== 0x3000 && first !== 0x200b && first !== 0xfeff) return false;
  return value.replace(WHITE, "") === "";
}

/** A name as a reader sees it: no line breaks or blanks between Chinese letters, single blanks elsewhere. */
export function tidy(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return String(value);
  if (!HAS_WHITE.test(value)) return value;
  return value
    .replace(WHITE, " ")
    .trim()
    .replace(/ (?=[^\x21-\x7e])|(?<=[^\x21-\x7e]) /g, "");
}

/** A title as a reader sees it: one line, single blanks, letters that were spread out drawn together. */
export function tidyTitle(value: CellValue | undefined): string {
  const text = typeof value === "string" ? value : value === null || value === undefined ? "" : String(value);
  if (!HAS_WHITE.test(text)) return text;
  const line = text
    .replace(/\s*[\r\n]+\s*/g, (_, at: number) => (/[\x21-\x7e]/.test(text[at - 1] ?? "") ? " " : ""))
    .replace(WHITE, " ")
    .trim();
  const words = line.split(" ");
  return words.filter((word) => word.length === 1).length > words.length / 2 ? words.join("") : line;
}

/** All blanks and line breaks left out, full-width letters, digits and brackets made half-width. */
export function squeeze(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  const text = typeof value === "string" ? value : String(value);
  const dense = HAS_WHITE.test(text) ? text.replace(WHITE, "") : text;
  return /[\uff01-\uff5e]/.test(dense) ? dense.normalize("NFKC") : dense;
}

/** 〃, ″, 同上: the cell repeats the one above it. */
export function isDitto(value: CellValue | undefined): boolean {
  return typeof value === "string" && value.length <= 3 && /^(〃|″|"|”|同上|同左上)$/.test(value.trim());
}

/** A dash or slash that stands for nothing. */
export function isDash(value: CellValue | undefined): boolean {
  return typeof value === "string" && value.length <= 6 && /^[\s\u00a0]*[-－—–―─/／~]+[\s\u00a0]*$/.test(value);
}

const NUMBER_TEXT =
  /^[（(]?[-+＋－−]?[\d０-９][\d０-９,，]*([.．][\d０-９]+)?[）)]?[%％‰]?(万元|亿元|千元|元|万|亿|分)?([（(].*[）)])?[。;；]?$/s;

/**
 * About what number a cell holds, for the layout of a table only: "3828.4（详见附件2）" → 3828.4, "１，２００" → 1200,
 * "99.74%" → 0.9974. Null for anything that is no number. The figures themselves are read as exact decimals elsewhere.
 */
export function roughNumber(value: CellValue | undefined): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value.length > 200) return null;
  const first = value.charCodeAt(0);
  if (first > 0x4e00 && first < 0x9fff) return null;
  const text = value.replace(/[\s\u00a0\u3000]+/g, "");
  if (text === "" || !NUMBER_TEXT.test(text)) return null;
  const plain = text.normalize("NFKC").replace(/,/g, "");
  const digits = /-?\d+(\.\d+)?/.exec(plain.replace(/−/g, "-"));
  if (digits === null) return null;
  const number = Number(digits[0]);
  const negative = plain.startsWith("(") && plain.endsWith(")") && !/[^\d.()]/.test(plain);
  const after = plain[digits.index + digits[0].length];
  const scaled = after === "%" ? number / 100 : after === "‰" ? number / 1000 : number;
  return negative ? -scaled : scaled;
}

/** True for "99.74%" and the like. */
export function isPercentText(value: CellValue | undefined): boolean {
  return (
    typeof value === "string" &&
    value.length < 16 &&
    /^[\s\u00a0]*[-+]?[\d０-９.,．]+[\s\u00a0]*[%％‰][\s\u00a0]*$/.test(value)
  );
}
