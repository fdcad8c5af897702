"use strict";
/** Where the page takes office.js from; all but the first need a network. */
const OFFICE_JS_SOURCES = {
  self: "lib/office.js",
  cn: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  global: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
};

/**
 * What office.js asks for in Excel on Windows, on the Mac and in a browser: the script of its host, the texts in the
 * host's language (en-us where it has none), and the mapping table when there is no host at all. Left out: the other
 * hosts, iPad and the retired Windows Store app (no shared runtime there), the debug builds, and telemetry, without
 * which office.js turns its own reporting off.
 */
const OFFICE_JS_FILES = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-win32-16.00.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  ...["zh-cn", "zh-hk", "zh-mo", "zh-sg", "zh-tw", "en-us"].map((locale) => `${locale}/office_strings.js`),
];

/** The content security policy of the page: nothing but what is served beside it, and office.js from its source. */
function contentSecurityPolicy(officeJs) {
  const scripts = officeJs.startsWith("https:") ? `'self' ${new URL(officeJs).origin}` : "'self'";
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
  ].join("; ");
}

module.exports = { OFFICE_JS_SOURCES, OFFICE_JS_FILES, contentSecurityPolicy };
