const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** A text of the file as it is read: named entities become their characters. */
export const decodeXml = (text: string): string =>
  text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => NAMED[name] ?? "");

/** A text as it may stand in an element or between double quotes. */
export const encodeXml = (text: string): string =>
  text.replace(/[<>"&]/g, (mark) => ({ "<": "&lt;", ">": "&gt;", '"': "&quot;", "&": "&amp;" })[mark] ?? mark);

/** The value of a tag's attribute as it is written. */
export const attributeOf = (tag: string, name: string): string | undefined =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
