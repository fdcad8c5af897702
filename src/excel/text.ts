/**
 * What Excel reads as something else than text when it is entered: formulas, numbers in any dress (signs, brackets,
 * currencies, full-width digits, dates such as 2023年5月 or May-23), truth values and error values.
 */
const READ_AS_VALUE =
  /^\s*(?:[=+\-@'(.,$¥￥€£#%]|[\d０-９]|(?:true|false)\s*$|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\-/,.]*\d)/i;

/** True when a cell must be formatted as text (`@`) before this text is written, so that it stays what it is. */
export function needsTextFormat(text: string): boolean {
  return READ_AS_VALUE.test(text);
}

/** Longest text of a cell, and longest formula. */
const MAX_TEXT = 32_767;
export const MAX_FORMULA = 8_192;

/** The text as far as a cell holds it; what is cut is shown by an ellipsis. */
export function fittingText(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  const cut = text.slice(0, MAX_TEXT - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

const MAX_LITERAL = 255;

/** A text as it stands inside a formula; Excel refuses string literals of more than 255 characters, so long ones are joined. */
export function formulaText(text: string): string {
  const parts: string[] = [];
  for (let rest = text; rest !== "" || parts.length === 0;) {
    let end = Math.min(MAX_LITERAL, rest.length);
    // A surrogate pair must not be parted.
    if (end < rest.length && /[\ud800-\udbff]/.test(rest.charAt(end - 1))) end -= 1;
    parts.push(`"${rest.slice(0, end).replaceAll('"', '""')}"`);
    rest = rest.slice(end);
  }
  return parts.join("&");
}
