"use strict";
const { readdirSync, readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { webDarkTheme, webLightTheme } = require("@fluentui/tokens");

/**
 * Webpack loader: writes `tokens.x` as the CSS variable that it stands for, and of Fluent's themes only the values that the
 * page's styles name. The table of all token names and four hundred unused colours cost the page 60 kB.
 */
const ROOT = join(__dirname, "..");
const THEMES = join(ROOT, "src", "taskpane", "themes.ts");
const MODULES = dirname(dirname(require.resolve("@fluentui/react-components/package.json")));
/** The Fluent packages of which the page draws something. */
const PACKAGES = ["button", "field", "message-bar", "motion", "progress", "provider", "select", "tabster", "text"];
const TOKEN = /\btokens\.([A-Za-z]\w*)/g;
const IMPORTS_TOKENS = /import\s*\{[^}]*\btokens\b[^}]*\}\s*from\s*["']@fluentui\//;
const VARIABLE = /var\(--([A-Za-z]\w*)/g;

function filesBelow(folder, ending) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file));
}

/** Names of all tokens that stand in a style of the page. */
function namedTokens() {
  const styles = PACKAGES.flatMap((name) =>
    filesBelow(join(MODULES, `react-${name}`, "lib"), /\.styles(?:\.raw)?\.js$/),
  );
  const files = [...styles, ...filesBelow(join(ROOT, "src", "taskpane"), /\.tsx?$/)];
  const names = new Set();
  for (const file of files) {
    const source = readFileSync(file, "utf8");
    for (const pattern of [TOKEN, VARIABLE]) for (const [, name] of source.matchAll(pattern)) names.add(name);
  }
  return names;
}

function themesModule() {
  const names = namedTokens();
  const only = (theme, other = {}) =>
    Object.fromEntries(Object.entries(theme).filter(([name, value]) => names.has(name) && other[name] !== value));
  const light = JSON.stringify(only(webLightTheme));
  const dark = JSON.stringify(only(webDarkTheme, webLightTheme));
  return `const light = ${light};\nexport const THEMES = { light, dark: { ...light, ...${dark} } };\n`;
}

module.exports = function fluentTokens(source) {
  if (this.resourcePath === THEMES) {
    this.addContextDependency(join(ROOT, "src", "taskpane"));
    return themesModule();
  }
  // Other modules of ours have variables of that name.
  return IMPORTS_TOKENS.test(source) ? source.replace(TOKEN, (_, name) => `"var(--${name})"`) : source;
};
