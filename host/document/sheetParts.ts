import { strFromU8 } from "fflate";
import type { Parts } from "./unpack";
import { attributeOf, decodeXml } from "./xml";

/** The part of each worksheet, by the sheet's name. */
export function sheetParts(parts: Parts): ReadonlyMap<string, string> {
  const workbook = parts["xl/workbook.xml"];
  const relations = parts["xl/_rels/workbook.xml.rels"];
  const found = new Map<string, string>();
  if (!workbook || !relations) return found;
  const targets = new Map<string, string>();
  for (const tag of strFromU8(relations).match(/<Relationship\b[^>]*>/g) ?? []) {
    const id = attributeOf(tag, "Id");
    const target = attributeOf(tag, "Target");
    if (id && target) targets.set(id, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }
  for (const tag of strFromU8(workbook).match(/<sheet\b[^>]*>/g) ?? []) {
    const name = attributeOf(tag, "name");
    const part = targets.get(/\b\w+:id="([^"]*)"/.exec(tag)?.[1] ?? "");
    if (name !== undefined && part && parts[part]) found.set(decodeXml(name), part);
  }
  return found;
}

/** A worksheet cut at its cells: what comes before `</sheetData>`, and the elements after it. */
export interface CutSheet {
  readonly head: string;
  readonly elements: readonly Element[];
  readonly end: string;
}

export interface Element {
  readonly name: string;
  readonly xml: string;
}

/** Cuts the text of a worksheet; null when it has no cells' element. */
export function cutSheet(xml: string): CutSheet | null {
  const mark = /<\/sheetData>|<sheetData\s*\/>/.exec(
    xml.slice(Math.max(0, xml.lastIndexOf("<sheetData"), xml.lastIndexOf("</sheetData>"))),
  );
  if (!mark) return null;
  const start = Math.max(0, xml.lastIndexOf("<sheetData"), xml.lastIndexOf("</sheetData>"));
  const from = start + mark.index + mark[0].length;
  const close = xml.lastIndexOf("</worksheet>");
  const elements: Element[] = [];
  const body = xml.slice(from, close);
  let at = 0;
  while (at < body.length) {
    const open = /<([A-Za-z:]+)\b[^>]*?(\/?)>/g;
    open.lastIndex = at;
    const tag = open.exec(body);
    if (!tag) break;
    const name = tag[1] ?? "";
    const closing = `</${name}>`;
    const end = tag[2] === "/" ? open.lastIndex : body.indexOf(closing, open.lastIndex) + closing.length;
    elements.push({ name, xml: body.slice(tag.index, end) });
    at = Math.max(end, open.lastIndex);
  }
  return { head: xml.slice(0, from), elements, end: xml.slice(close) };
}

/** The order of a worksheet's elements behind its cells (CT_Worksheet, ECMA-376 part 1, 18.3.1.99). */
const ORDER = (
  "sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells " +
  "phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks " +
  "colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture " +
  "oleObjects controls webPublishItems tableParts extLst"
).split(" ");

export function joinSheet({ head, elements, end }: CutSheet): string {
  const place = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.indexOf("controls"));
  const sorted = elements
    .map((element, index) => ({ element, index }))
    .sort((a, b) => place(a.element.name) - place(b.element.name) || a.index - b.index);
  return head + sorted.map(({ element }) => element.xml).join("") + end;
}

/** The element with the name spaces that its worksheet declared for it. */
export function selfContained(element: Element, worksheet: string): Element {
  const root = /<worksheet\b[^>]*>/.exec(worksheet)?.[0] ?? "";
  const declared = [...root.matchAll(/xmlns:(\w+)="[^"]*"/g)];
  const open = /^<[A-Za-z:]+/.exec(element.xml)?.[0] ?? "";
  const added = declared
    .filter(
      ([declaration, prefix]) =>
        new RegExp(`[<\\s/]${prefix}:`).test(element.xml) && !element.xml.includes(declaration),
    )
    .map(([declaration]) => ` ${declaration}`)
    .join("");
  return { name: element.name, xml: open + added + element.xml.slice(open.length) };
}
