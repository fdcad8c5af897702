/** Accents of Excel's "Office" theme. */
const ACCENTS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

export const accent = (index: number): string => ACCENTS[index % ACCENTS.length] ?? "#4472C4";

/** A series' colour: made by the add-in, still XML from the file, or its place's accent. */
export function colorOf(properties: unknown, index: number): string {
  const text = JSON.stringify(properties ?? null);
  const plain = /(?:srgb\w*|val)[\\"]*[:=]\s*[\\"]*#?([0-9A-Fa-f]{6})\b/.exec(text)?.[1];
  if (plain) return `#${plain}`;
  const scheme = /accent([1-6])/.exec(text)?.[1];
  return accent(scheme ? Number(scheme) - 1 : index);
}
