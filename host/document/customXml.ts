import { strFromU8, strToU8 } from "fflate";
import type { Parts } from "./unpack";

/** One custom XML part of the workbook: `customXml/itemN.xml` with its properties (ECMA-376 part 1, 15.2.5 and 15.2.6). */
export interface CustomXmlPart {
  /** `{GUID}`. */
  readonly id: string;
  readonly xml: string;
}

const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SETTINGS = "urn:perfscore:document-settings";

export function readCustomXml(parts: Parts): CustomXmlPart[] {
  const found: CustomXmlPart[] = [];
  for (const name of Object.keys(parts).sort()) {
    const number = /^customXml\/item(\d+)\.xml$/.exec(name)?.[1];
    const content = parts[name];
    if (!number || !content) continue;
    const properties = parts[`customXml/itemProps${number}.xml`];
    const id = properties && /itemID="([^"]*)"/.exec(strFromU8(properties))?.[1];
    found.push({ id: id ?? newId(), xml: strFromU8(content) });
  }
  return found;
}

export function newId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}

/** Adds the parts to a package that has none of its own; changes `parts`. */
export function writeCustomXml(parts: Parts, items: readonly CustomXmlPart[]): void {
  if (items.length === 0) return;
  items.forEach((item, index) => {
    const number = index + 1;
    parts[`customXml/item${number}.xml`] = strToU8(item.xml);
    parts[`customXml/itemProps${number}.xml`] = strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?><ds:datastoreItem ds:itemID="${item.id}" xmlns:ds="${PROPERTIES}"><ds:schemaRefs/></ds:datastoreItem>`,
    );
    parts[`customXml/_rels/item${number}.xml.rels`] = strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
    );
  });
  insert(
    parts,
    "[Content_Types].xml",
    "</Types>",
    items
      .map(
        (_, index) =>
          `<Override PartName="/customXml/itemProps${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`,
      )
      .join(""),
  );
  insert(
    parts,
    "xl/_rels/workbook.xml.rels",
    "</Relationships>",
    items
      .map(
        (_, index) =>
          `<Relationship Id="rIdCustomXml${index + 1}" Type="${RELATION}/customXml" Target="../customXml/item${index + 1}.xml"/>`,
      )
      .join(""),
  );
}

function insert(parts: Parts, name: string, before: string, text: string): void {
  const content = parts[name];
  if (content) parts[name] = strToU8(strFromU8(content).replace(before, () => text + before));
}

/** The settings of the document, kept as JSON in a part of their own. */
export function settingsPart(settings: ReadonlyMap<string, unknown>, id: string): CustomXmlPart {
  const json = JSON.stringify(Object.fromEntries(settings)).replace(/\]\]>/g, "]]\\u003e");
  return {
    id,
    xml: `<?xml version="1.0" encoding="UTF-8"?><settings xmlns="${SETTINGS}"><![CDATA[${json}]]></settings>`,
  };
}

/** The settings of a part that `settingsPart` wrote; null for any other part. */
export function readSettings(part: CustomXmlPart): Map<string, unknown> | null {
  if (!part.xml.includes(`xmlns="${SETTINGS}"`)) return null;
  const json = /<!\[CDATA\[([\s\S]*)\]\]>/.exec(part.xml)?.[1];
  try {
    return new Map(Object.entries(JSON.parse(json ?? "{}") as Record<string, unknown>));
  } catch {
    return new Map();
  }
}
