import { contentSecurityPolicy, OFFICE_JS_SOURCES } from "../officeJs";
import { htmlText } from "./templates";

/** The address that the sources are written for. */
export const DEVELOPMENT_BASE = "https://localhost:3000/";

export interface AddinIdentity {
  readonly id: string;
  /** Of three numbers, as npm writes it. */
  readonly version: string;
}

/** The manifest for an address; `base` ends in a slash. */
export function manifestFor(xml: string, base: string, { id, version }: AddinIdentity): string {
  const placed = xml.replaceAll(DEVELOPMENT_BASE, htmlText(base));
  return replaceOnce(
    replaceOnce(placed, /<Id>[^<]*<\/Id>/, `<Id>${id}</Id>`),
    /<Version>[^<]*<\/Version>/,
    `<Version>${manifestVersion(version)}</Version>`,
  );
}

/** 1.2.3 → 1.2.3.0: a manifest has four numbers. */
export function manifestVersion(version: string): string {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`package.json: version ${version} is not three numbers`);
  return `${version}.0`;
}

/** The pane's page with office.js from another source, and the policy that allows it. */
export function pageFor(html: string, officeJs: string): string {
  const { self } = OFFICE_JS_SOURCES;
  if (officeJs === self) return html;
  return replaceOnce(
    replaceOnce(html, `<script src="${self}">`, `<script src="${officeJs}">`),
    contentSecurityPolicy(self),
    contentSecurityPolicy(officeJs),
  );
}

function replaceOnce(text: string, what: string | RegExp, by: string): string {
  if (text.split(what).length !== 2) throw new Error(`Expected exactly once: ${String(what)}`);
  return text.replace(what, () => by);
}
