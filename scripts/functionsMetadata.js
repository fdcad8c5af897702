"use strict";
/**
 * Completes the custom functions' metadata after custom-functions-metadata-plugin has written it:
 * what the plugin never emits, the English file beside it, and the help pages.
 *
 * In webpack: `new FunctionsMetadataPlugin({ base: "https://host/perfscore/" })`, after the metadata plugin.
 * Alone, to give a built package another address: `node scripts/functionsMetadata.js DIST BASE`.
 */
const fs = require("node:fs");
const path = require("node:path");
const { helpPages, helpPath } = require("./helpPages");

const SOURCES = path.resolve(__dirname, "../src/functions");
const ZH = "functions.json";
const EN = "functions.en-US.json";

/** English texts and help data, as they stand in src/functions. */
function readTexts(folder = SOURCES) {
  const english = readJson(path.join(folder, "functions.en.json"));
  const files = fs.readdirSync(path.join(folder, "help")).filter((file) => file.endsWith(".json"));
  const help = Object.fromEntries(
    files.map((file) => [path.basename(file, ".json"), readJson(path.join(folder, "help", file))]),
  );
  return { english, help };
}

/**
 * The metadata in both languages, from what the plugin made of the source.
 * `base` is the address that the pages are served from; without one there are no help addresses, which Excel wants absolute.
 * Throws when the English texts and the source do not name the same functions and parameters.
 */
function completeMetadata(metadata, english, base) {
  const ids = metadata.functions.map((one) => one.id);
  sameNames("functions", ids, Object.keys(english));
  const zh = {
    allowCustomDataForDataTypeAny: true,
    // Without this one #DIV/0! in a range fails the whole call; the plugin has no tag for it.
    allowErrorForDataTypeAny: true,
    functions: metadata.functions.map((one) => completeFunction(one, base)),
  };
  const en = { ...zh, functions: zh.functions.map((one) => translated(one, english[one.id])) };
  return { zh, en };
}

function completeFunction(one, base) {
  const { helpUrl, ...rest } = one;
  return {
    ...rest,
    ...(helpUrl && base ? { helpUrl: new URL(helpPath(one.id), withSlash(base)).href } : {}),
    parameters: one.parameters.map((parameter) => ({ dimensionality: "scalar", ...parameter })),
    result: { type: "any", dimensionality: "scalar", ...one.result },
  };
}

/** Names stay: a formula with a translated name would not be found under another language. */
function translated(one, texts) {
  const names = one.parameters.map((parameter) => parameter.name);
  sameNames(`parameters of ${one.id}`, names, Object.keys(texts.parameters));
  return {
    ...one,
    description: texts.description,
    parameters: one.parameters.map((parameter) => ({ ...parameter, description: texts.parameters[parameter.name] })),
  };
}

function sameNames(what, declared, told) {
  const missing = declared.filter((name) => !told.includes(name));
  const unknown = told.filter((name) => !declared.includes(name));
  if (missing.length + unknown.length === 0) return;
  throw new Error(`English ${what}: missing ${missing.join(", ") || "none"}; unknown ${unknown.join(", ") || "none"}`);
}

/** Every file that belongs beside the page, by its path there. */
function metadataFiles(metadata, { english, help }, base) {
  const { zh, en } = completeMetadata(metadata, english, base);
  return { [ZH]: json(zh), [EN]: json(en), ...helpPages(zh.functions, english, help) };
}

class FunctionsMetadataPlugin {
  constructor(options = {}) {
    this.base = options.base;
    this.folder = options.folder ?? SOURCES;
  }

  apply(compiler) {
    const { Compilation, sources, WebpackError } = compiler.webpack;
    const name = "FunctionsMetadataPlugin";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.contextDependencies.add(this.folder);
      compilation.hooks.processAssets.tap({ name, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONS }, () => {
        const made = compilation.getAsset(ZH);
        // The metadata plugin has already reported why it wrote nothing.
        if (!made) return;
        try {
          const files = metadataFiles(JSON.parse(made.source.source().toString()), readTexts(this.folder), this.base);
          for (const [file, text] of Object.entries(files)) {
            const source = new sources.RawSource(text);
            if (compilation.getAsset(file)) compilation.updateAsset(file, source);
            else compilation.emitAsset(file, source);
          }
        } catch (error) {
          compilation.errors.push(new WebpackError(`${name}: ${error.message}`));
        }
      });
    });
  }
}

/** Gives the files of a built package another address. */
function readdress(folder, base) {
  for (const file of [ZH, EN]) {
    const at = path.join(folder, file);
    const metadata = readJson(at);
    const functions = metadata.functions.map((one) => ({
      ...one,
      helpUrl: new URL(helpPath(one.id), withSlash(base)).href,
    }));
    fs.writeFileSync(at, json({ ...metadata, functions }));
  }
}

function withSlash(base) {
  return base.endsWith("/") ? base : `${base}/`;
}

function readJson(file) {
  return JSON.parse(fs.readFileSync(file, "utf8"));
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

module.exports = { FunctionsMetadataPlugin, completeMetadata, metadataFiles, readTexts, readdress };

if (require.main === module) {
  const [folder, base] = process.argv.slice(2);
  if (!folder || !base) {
    console.error("Usage: node scripts/functionsMetadata.js DIST BASE");
    process.exitCode = 2;
  } else {
    readdress(folder, base);
  }
}
