import { strFromU8, strToU8 } from "fflate";
import type { Parts } from "./unpack";

const THEME = "xl/theme/theme1.xml";

/** The document library announces a theme even for a workbook without one; Excel would offer to repair the file. */
export function dropDanglingTheme(parts: Parts): void {
  if (parts[THEME]) return;
  cut(parts, "[Content_Types].xml", /<Override\b[^>]*PartName="\/xl\/theme\/theme1\.xml"[^>]*\/>/);
  cut(parts, "xl/_rels/workbook.xml.rels", /<Relationship\b[^>]*Target="theme\/theme1\.xml"[^>]*\/>/);
}

function cut(parts: Parts, name: string, element: RegExp): void {
  const content = parts[name];
  if (content) parts[name] = strToU8(strFromU8(content).replace(element, ""));
}
