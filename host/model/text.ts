import { formatCellValue } from "@cj-tech-master/excelts";

/** At most fifteen significant digits, and eleven characters, as General shows a number. */
function general(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e11 || size < 1e-9) {
    const text = value.toExponential(5).replace(/\.?0+e/, "e");
    return text.replace(/e([+-])(\d)$/, "E$10$2").replace("e", "E");
  }
  const whole = Math.floor(size).toString().length;
  const decimals = Math.max(0, 10 - whole);
  return String(Number(value.toFixed(Math.min(decimals, 15))));
}

/** What the cell shows: its value under its number format (column widths do not matter here: no `####`). */
export function displayText(value: string | number | boolean, numberFormat: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") {
    if (numberFormat === "General" || numberFormat === "@" || value === "" || value.startsWith("#")) return value;
    const section = textSection(numberFormat);
    return section === null
      ? value
      : section.replace(/"([^"]*)"|\\(.)|@/g, (_, quoted, escaped) => quoted ?? escaped ?? value);
  }
  if (numberFormat === "General" || numberFormat === "@") return general(value);
  return formatCellValue(value, numberFormat);
}

/** The fourth section of a format, the one for text; null when it has none. */
function textSection(numberFormat: string): string | null {
  const sections = numberFormat.match(/(?:"[^"]*"|\\.|[^;])+|(?<=;)(?=;|$)/g) ?? [];
  return sections[3] ?? null;
}
