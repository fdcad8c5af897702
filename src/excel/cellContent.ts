import type { CellContent, LayoutCell } from "../plan/writePlan";
import { quoteSheet } from "../sheets/area";
import { fittingText, formulaText, MAX_FORMULA, needsTextFormat } from "./text";
import type { WrittenCell } from "./writeBatch";

export const TEXT_FORMAT = "@";

/** A content as Excel is given it. */
export function written(content: CellContent): WrittenCell {
  if ("formula" in content) return content.formula;
  return typeof content.value === "string" ? fittingText(content.value) : content.value;
}

/** The number format without which this content would be taken for something else; null when any will do. */
export function forcedFormat(content: CellContent): string | null {
  return "value" in content && typeof content.value === "string" && needsTextFormat(content.value) ? TEXT_FORMAT : null;
}

/** A layout cell's content; a link becomes a HYPERLINK formula, which needs no request of its own. */
export function linked({ content, link }: LayoutCell): CellContent {
  if (link === undefined) return content;
  const shown =
    "formula" in content
      ? content.formula.replace(/^=/, "")
      : typeof content.value === "string"
        ? formulaText(content.value)
        : String(content.value).toUpperCase();
  const formula = `=HYPERLINK(${formulaText(`#${quoteSheet(link.sheet)}!${link.address}`)},${shown})`;
  // A text that is too long for a formula is worth more than its link.
  return formula.length > MAX_FORMULA ? content : { formula };
}
