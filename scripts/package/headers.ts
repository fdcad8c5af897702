import { contentSecurityPolicy } from "../officeJs";

export type Headers = Readonly<Record<string, string>>;

/**
 * What the web server sends with every file. There is no X-Frame-Options: Excel on the web shows the pane in a frame.
 * Any page may read the files, which hold no secret: Excel on the web fetches functions.json from its own address.
 * Browsers ask each time whether a file is still the same, so that an update reaches everybody at once.
 */
export function securityHeaders(officeJs: string): Headers {
  return {
    "Content-Security-Policy": contentSecurityPolicy(officeJs),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Access-Control-Allow-Origin": "*",
    "Cache-Control": "no-cache",
  };
}

/** Media types of the files of a package, by extension. */
export const MEDIA_TYPES: Headers = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".reg": "application/octet-stream",
  ".ps1": "application/octet-stream",
  ".conf": "text/plain; charset=utf-8",
};
