"use strict";
const { existsSync } = require("node:fs");
const { dirname, join } = require("node:path");

/**
 * Webpack loader: imports each Fluent icon from its own file. The package's index names 20,000 icons, which costs the build
 * 15 seconds and the page 150 kB, although only a dozen are used.
 */
const PACKAGE = "@fluentui/react-icons";
const FOLDER = join(dirname(require.resolve(`${PACKAGE}/package.json`)), "lib", "atoms", "svg");
const IMPORT = /import\s*\{([^}]*)\}\s*from\s*(["'])@fluentui\/react-icons\2/g;

/** `CheckmarkCircle12Filled → checkmark-circle`. */
function fileOf(icon) {
  const base = icon.replace(/\d*(?:Regular|Filled|Light|Color)$/, "");
  return base.replace(/([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$1$3-$2").toLowerCase();
}

/** Where a name of the package's index stands: an icon in its own file, anything else among the utilities. */
function sourceOf(name) {
  const file = fileOf(name);
  return existsSync(join(FOLDER, `${file}.js`)) ? `${PACKAGE}/svg/${file}` : `${PACKAGE}/utils`;
}

module.exports = function iconImports(source) {
  return source.replace(IMPORT, (_, names) =>
    names
      .split(",")
      .map((entry) => entry.trim())
      .filter(Boolean)
      .map((entry) => `import { ${entry} } from "${sourceOf(entry.split(/\s+as\s+/)[0])}"`)
      .join("; "),
  );
};
