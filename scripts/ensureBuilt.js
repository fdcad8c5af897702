/**
 * Builds `dist/` when it is missing or was built from other sources. What decides is a hash over the sources' contents,
 * kept beside the package cache: a fresh checkout, a switched branch and an edited file are all noticed.
 */
const { createHash } = require("node:crypto");
const { spawnSync } = require("node:child_process");
const { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } = require("node:fs");
const { dirname, join, relative } = require("node:path");

const ROOT = join(__dirname, "..");
const SOURCES = [
  "src",
  "assets",
  "scripts/fluentTokens.js",
  "scripts/functionsMetadata.js",
  "scripts/helpPages.js",
  "scripts/iconImports.js",
  "scripts/officeJs.js",
  "manifest.xml",
  "webpack.config.js",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];
const STAMP = join(ROOT, "node_modules", ".cache", "perfscore", "build-hash");

function filesBelow(path) {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
}

/** Hash over names and contents of everything that the build reads. */
function sourceHash() {
  const hash = createHash("sha256");
  for (const source of SOURCES) {
    const path = join(ROOT, source);
    const files = source.includes(".") ? [path].filter(existsSync) : filesBelow(path);
    for (const file of files) hash.update(relative(ROOT, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** True when `dist/` holds what today's sources give. */
function isBuilt() {
  const stamp = existsSync(STAMP) ? readFileSync(STAMP, "utf8") : "";
  return existsSync(join(ROOT, "dist", "taskpane.html")) && stamp === sourceHash();
}

/**
 * Builds when needed. `onBuild` is called before a build starts. Throws with webpack's own output when the build fails.
 * @param {{ onBuild?: () => void }} [options]
 * @returns {boolean} whether it built
 */
function ensureBuilt(options = {}) {
  if (isBuilt()) return false;
  options.onBuild?.();
  const hash = sourceHash();
  const webpack = require.resolve("webpack-cli/bin/cli.js", { paths: [ROOT] });
  const run = spawnSync(process.execPath, [webpack, "--mode", "production"], { cwd: ROOT, encoding: "utf8" });
  if (run.status !== 0) throw new Error(`The build failed:\n${run.stdout}\n${run.stderr}`);
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, hash);
  return true;
}

module.exports = { ensureBuilt, isBuilt, sourceHash };
