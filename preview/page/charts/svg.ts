const SVG = "http://www.w3.org/2000/svg";

export function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

interface Look {
  readonly size: number;
  readonly fill: string;
  readonly anchor: "start" | "middle" | "end";
}

export function text(words: string, x: number, y: number, { size, fill, anchor }: Look): SVGElement {
  const made = element("text", { x, y, "font-size": size, fill, "text-anchor": anchor });
  made.textContent = words;
  return made;
}

/** A Chinese character is as wide as it is high, others about half of that. */
export function textWidth(words: string, size: number): number {
  return [...words].reduce((sum, letter) => sum + (letter > "\u2e7f" ? size : size * 0.56), 0);
}
