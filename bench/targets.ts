/**
 * Reading and weighing of targets: pairs per second for distinct texts and for repeated ones, beside the time that
 * NFKC normalisation and JSON.parse of the same texts take in the same run. Measured in a bundle made as the add-in's
 * own is, since modules loaded one by one take twice as long. `npm run bench -- targets`
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack, { type Configuration } from "webpack";

const folder = mkdtempSync(join(tmpdir(), "bench-targets-"));

const addIn = createRequire(__filename)("../webpack.config.js") as (env: object, argv: object) => Configuration;

/** The measuring program under the add-in's own rules for modules and for making code small. */
function configuration(): Configuration {
  return {
    ...addIn({}, { mode: "production" }),
    plugins: [],
    target: "node",
    context: join(__dirname, ".."),
    entry: "./bench/targets/measure.ts",
    output: { path: folder, filename: "measure.js" },
  };
}

function bundle(): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(configuration(), (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
}

async function run(): Promise<void> {
  try {
    await bundle();
    const cases = join(__dirname, "../test/data/target-cases.json");
    execFileSync(process.execPath, [join(folder, "measure.js"), cases], { stdio: "inherit" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void run();
