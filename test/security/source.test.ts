import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const ROOT = join(__dirname, "..", "..");

function filesBelow(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((file) => join(folder, file))
    .filter((file) => ending.test(file));
}

const SOURCES = filesBelow("src", /\.(?:tsx?|html)$/).map((file) => ({
  file: relative("", file),
  // What a comment says is not run.
  text: readFileSync(join(ROOT, file), "utf8").replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, ""),
}));

function filesWith(pattern: RegExp): readonly string[] {
  return SOURCES.filter(({ text }) => pattern.test(text)).map(({ file }) => file);
}

/** The page asks for two files that lie beside it, to compare versions: by their names alone. */
const READS_ITS_OWN_FILES = "src/app/diagnostics.ts";

describe("our sources", () => {
  test.each([
    ["run no text as code", /\beval\s*\(|\bnew\s+Function\b|set(?:Timeout|Interval)\s*\(\s*["'`]/],
    ["make no HTML out of texts", /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write/],
    [
      "open no other connection",
      /XMLHttpRequest|WebSocket|new\s+EventSource|sendBeacon|RTCPeerConnection|importScripts/,
    ],
    ["name no address on a network", /\b(?:https?|wss?|ftp):\/\//],
    ["keep nothing in the browser", /localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open/],
    ["report to nobody", /\btelemetry|\banalytics|applicationinsights|@sentry/i],
  ])("%s", (_law, pattern) => {
    expect(filesWith(pattern)).toEqual([]);
  });

  test("fetch nothing but the page's own files, by name", () => {
    expect(filesWith(/\bfetch\s*\(/)).toEqual([READS_ITS_OWN_FILES]);
    const { text = "" } = SOURCES.find(({ file }) => file === READS_ITS_OWN_FILES) ?? {};
    const names = [...text.matchAll(/ownFile\(\s*["'`]([^"'`]*)["'`]\s*\)/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(/^[\w.-]+$/);
    expect(text.match(/ownFile\(/g)).toHaveLength(names.length + 1);
  });

  test("what is kept in the document is named in one place, and no key is a person's", () => {
    const stored = SOURCES.filter(({ file }) => file !== "src/excel/store.ts").flatMap(({ text }) => [
      ...[...text.matchAll(/readStored\("(\w+)"\)/g)].map(([, key]) => key),
      ...[...text.matchAll(/\bstore\(\{\s*(\w+):/g)].map(([, key]) => key),
    ]);
    expect([...new Set(stored)].sort()).toEqual(["corrections", "frozen", "judgements", "layouts", "runs", "settings"]);
    expect(filesWith(/Office\.context\.document\.settings/)).toEqual(["src/excel/store.ts"]);
    expect(filesWith(/userProfile|getAccessToken|displayName|userName|auth\b.*Office/i)).toEqual([]);
  });
});

/**
 * What React, Fluent and webpack bring along and the page never runs: React knows the name of a property that we do not use,
 * and makes a script element from a fixed text; webpack asks for the global object in an environment without `globalThis`.
 */
const BROUGHT_ALONG: Readonly<Record<string, { readonly pattern: RegExp; readonly known: RegExp }>> = {
  "code from texts": {
    pattern: /\beval\(|new Function\b|\bFunction\("[^"]*"\)/g,
    known: /^Function\("return this"\)$/,
  },
  "HTML from texts": {
    pattern: /\.innerHTML=.{0,30}/g,
    known: /^\.innerHTML=(?:"<script><\\\/script>"|n\b|\w+[;}])/,
  },
  requests: { pattern: /\bfetch\(\w*\)|XMLHttpRequest|new WebSocket|sendBeacon/g, known: /^fetch\(\w\)$/ },
  addresses: {
    pattern: /(?:https?|wss?):\/\/[\w./-]+/g,
    known:
      /^(?:http:\/\/www\.w3\.org\/|https:\/\/react\.dev\/errors\/|https:\/\/aka\.ms\/griffel|https:\/\/github\.com\/microsoft\/griffel)/,
  },
  "browser storage": { pattern: /localStorage|sessionStorage|indexedDB|document\.cookie/g, known: /^$/ },
};

describe("the built page", () => {
  const bundle = readFileSync(join(ROOT, "dist", "taskpane.js"), "utf8");

  test.each(Object.entries(BROUGHT_ALONG))(
    "%s: nothing but what the libraries bring along",
    (_what, { pattern, known }) => {
      const found = [...new Set(bundle.match(pattern) ?? [])];
      expect(found.filter((text) => !known.test(text))).toEqual([]);
    },
  );

  test("there is one request of ours, for the page's own files", () => {
    expect(bundle.match(/\bfetch\(/g) ?? []).toHaveLength(1);
  });
});
