/**
 * Licences that a package may have, by SPDX name: they ask for no more than to be named with the copies.
 * CC-BY-4.0 is for data, MPL-2.0 for tools that are used unchanged and not shipped.
 */
const SHIPPED = ["MIT", "MIT-0", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "BlueOak-1.0.0"];
const SHIPPED_TOO = ["CC0-1.0", "Unlicense", "Python-2.0", "Zlib"];
const TOOLS_ONLY = ["CC-BY-4.0", "CC-BY-3.0", "MPL-2.0"];

/** Has terms of its own, which allow to pass it on unchanged with an add-in. */
export const OFFICE_JS = "@microsoft/office-js";

/** Packages whose licence stands in their licence file only, not in their description. */
export const NAMED_IN_FILE: Readonly<Record<string, string>> = { "@univerjs/telemetry": "Apache-2.0" };

/**
 * Whether an SPDX expression can be met: one side of an OR is enough, an AND needs both. A slash is an old way to write OR.
 * @param shipped whether the package is in what users get
 */
export function isAllowed(expression: string, shipped: boolean): boolean {
  const allowed = new Set([...SHIPPED, ...SHIPPED_TOO, ...(shipped ? [] : TOOLS_ONLY)]);
  const any = expression.replace(/[()]/g, "").split(/\s+OR\s+|\//);
  return any.some((one) => one.split(/\s+AND\s+/).every((name) => allowed.has(name.trim())));
}
