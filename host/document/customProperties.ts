import { strFromU8, strToU8 } from "fflate";
import type { Parts } from "./unpack";

const PART = "docProps/custom.xml";
const CONTENT = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";

/** The document's own properties, which the document library does not keep. */
export const readCustomProperties = (parts: Parts): Uint8Array | null => parts[PART] ?? null;

export function writeCustomProperties(parts: Parts, content: Uint8Array | null): void {
  const types = parts["[Content_Types].xml"];
  const relations = parts["_rels/.rels"];
  if (!content || !types || !relations || parts[PART]) return;
  parts[PART] = content;
  parts["[Content_Types].xml"] = strToU8(
    strFromU8(types).replace("</Types>", `<Override PartName="/${PART}" ContentType="${CONTENT}"/></Types>`),
  );
  parts["_rels/.rels"] = strToU8(
    strFromU8(relations).replace(
      "</Relationships>",
      `<Relationship Id="rIdCustom" Type="${RELATION}" Target="${PART}"/></Relationships>`,
    ),
  );
}
