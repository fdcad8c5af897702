import { build, type Plugin } from "esbuild";
import { join } from "node:path";

const PAGE = join(__dirname, "..", "page");

export interface Bundle {
  readonly script: Uint8Array;
  readonly styles: Uint8Array;
}

/** The stand-in Excel loads Univer by Node's `require`; in a page the same packages are imported. */
const univerInPage: Plugin = {
  name: "univer-in-page",
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.\/packages$/ }, ({ importer }) =>
      /[\\/]host[\\/]calc[\\/]\w+\.ts$/.test(importer) ? { path: join(PAGE, "calcPackages.ts") } : null,
    );
  },
};

/** The preview's own page as one script and one style sheet, made in memory. */
export async function bundlePage(): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: [join(PAGE, "main.ts")],
    bundle: true,
    minify: true,
    write: false,
    outdir: "out",
    format: "iife",
    platform: "browser",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
    // Univer's styles bring no fonts or pictures; anything that they name is left to the page.
    loader: { ".svg": "dataurl", ".png": "dataurl" },
    inject: [join(PAGE, "nodeGlobals.ts")],
    plugins: [univerInPage],
    logLevel: "error",
  });
  const output = (ending: string): Uint8Array =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.contents ?? new Uint8Array();
  return { script: output(".js"), styles: output(".css") };
}
