import { strFromU8, strToU8 } from "fflate";
import type { Parts } from "./unpack";
import { attributeOf, decodeXml, encodeXml } from "./xml";

/** A defined name as the file has it. */
export interface FileName {
  readonly name: string;
  /** What it refers to, without `=`. */
  readonly text: string;
  /** Number of the sheet that it belongs to, in the order of the tabs; null for the workbook's own. */
  readonly sheet: number | null;
  readonly hidden: boolean;
  readonly comment: string;
}

const WORKBOOK = "xl/workbook.xml";
const BLOCK = /<definedNames>[\s\S]*?<\/definedNames>|<definedNames\s*\/>/;
const ENTRY = /<definedName\b([^>]*)>([\s\S]*?)<\/definedName>/g;
/** Names that the document library keeps itself, as print areas, titles, filters and chart data. */
const LIBRARY = /^_xlnm\.|^_xlchart/i;

/**
 * Takes the names out of the package: the document library would keep a cell of its own for each cell that a name covers.
 * Changes `parts`.
 */
export function takeNames(parts: Parts): FileName[] {
  const content = parts[WORKBOOK];
  if (!content) return [];
  const xml = strFromU8(content);
  const names: FileName[] = [];
  const rest = xml.replace(BLOCK, (block) => {
    const left = block.replace(ENTRY, (entry: string, attributes: string, text: string) => {
      const name = decodeXml(attributeOf(attributes, "name") ?? "");
      if (LIBRARY.test(name)) return entry;
      const sheet = attributeOf(attributes, "localSheetId");
      names.push({
        name,
        text: decodeXml(text),
        sheet: sheet === undefined ? null : Number(sheet),
        hidden: /\bhidden="(1|true)"/.test(attributes),
        comment: decodeXml(attributeOf(attributes, "comment") ?? ""),
      });
      return "";
    });
    return /<definedName\b/.test(left) ? left : "";
  });
  if (names.length > 0) parts[WORKBOOK] = strToU8(rest);
  return names;
}

/** Puts names into a written package; changes `parts`. */
export function putNames(parts: Parts, names: readonly FileName[]): void {
  const content = parts[WORKBOOK];
  if (!content || names.length === 0) return;
  const entries = names
    .map(({ name, text, sheet, hidden, comment }) => {
      const scope = sheet === null ? "" : ` localSheetId="${sheet}"`;
      const note = comment === "" ? "" : ` comment="${encodeXml(comment)}"`;
      return `<definedName name="${encodeXml(name)}"${note}${scope}${hidden ? ' hidden="1"' : ""}>${encodeXml(text)}</definedName>`;
    })
    .join("");
  const xml = strFromU8(content);
  const written = /<definedNames>/.test(xml)
    ? xml.replace("</definedNames>", () => `${entries}</definedNames>`)
    : xml.replace(
        /<\/sheets>(?:<externalReferences>[\s\S]*?<\/externalReferences>)?/,
        (before) => `${before}<definedNames>${entries}</definedNames>`,
      );
  parts[WORKBOOK] = strToU8(written);
}
