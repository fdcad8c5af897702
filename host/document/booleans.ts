import { strFromU8, strToU8 } from "fflate";
import type { Parts } from "./unpack";

const READ = /^xl\/(?:workbook|styles)\.xml$|^xl\/worksheets\/[^/]+\.xml$/;
/** An attribute inside a tag; a formula's text with `="true"` in it stands outside. */
const BOOLEAN = /(\s[\w:]+=")(true|false)(?="[^<>]*>)/g;

/** Writes `true` and `false` as `1` and `0`: both are XML, and the document library reads only the numbers. Changes `parts`. */
export function numberBooleans(parts: Parts): void {
  for (const [name, content] of Object.entries(parts)) {
    if (!READ.test(name)) continue;
    const text = strFromU8(content);
    if (!text.includes('="true"') && !text.includes('="false"')) continue;
    parts[name] = strToU8(
      text.replace(BOOLEAN, (_, head: string, value: string) => head + (value === "true" ? "1" : "0")),
    );
  }
}
