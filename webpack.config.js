const { dirname, join } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { FunctionsMetadataPlugin } = require("./scripts/functionsMetadata");

const OFFICE_JS = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const DEVELOPMENT_BASE = "https://localhost:3000";

/** Where the page takes office.js from; all but the first need a network. */
const OFFICE_JS_SOURCES = {
  self: "lib/office.js",
  cn: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  global: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
};

/**
 * What office.js asks for in Excel on Windows, on the Mac and in a browser: the script of its host, the texts in the
 * host's language (en-us where it has none), and the mapping table when there is no host at all.
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

/** The content security policy of the page: nothing but what is served beside it. */
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

/**
 * `webpack --mode production [--env officejs=self|cn|global] [--env base=https://…]`. `base` is the address that the
 * add-in will be served from; it replaces the development address in the manifest.
 */
module.exports = (env = {}, argv = {}) => {
  const officeJs = OFFICE_JS_SOURCES[env.officejs ?? "self"];
  if (!officeJs) throw new Error(`--env officejs=${env.officejs}: one of ${Object.keys(OFFICE_JS_SOURCES).join(", ")}`);
  const base = (env.base ?? DEVELOPMENT_BASE).replace(/\/$/, "");
  const production = argv.mode !== "development";
  return {
    mode: production ? "production" : "development",
    context: __dirname,
    entry: { taskpane: "./src/taskpane/index.ts" },
    output: { path: join(__dirname, "dist"), filename: "[name].js?v=[contenthash:8]", clean: true },
    devtool: production ? false : "source-map",
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.(?:tsx?|js)$/,
          include: [join(__dirname, "src"), /node_modules[\\/]@fluentui[\\/](?!react-icons)/],
          loader: join(__dirname, "scripts", "iconImports.js"),
          enforce: "pre",
        },
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              target: "es2022",
              transform: { react: { runtime: "automatic" } },
            },
            module: { type: "es6" },
          },
        },
      ],
    },
    plugins: [
      new CustomFunctionsMetadataPlugin({ input: "./src/functions/functions.ts", output: "functions.json" }),
      new FunctionsMetadataPlugin({ base }),
      new HtmlPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        scriptLoading: "defer",
        minify: false,
        templateParameters: { officeJs, contentSecurityPolicy: contentSecurityPolicy(officeJs) },
      }),
      new CopyPlugin({
        patterns: [
          ...OFFICE_JS_FILES.map((file) => ({
            from: join(OFFICE_JS, file),
            to: join("lib", file),
            info: { minimized: true },
          })),
          { from: join(OFFICE_JS, "..", "LICENSE.md"), to: "lib/LICENSE.md" },
          { from: "assets/*.png" },
          { from: "assets/help", to: "help" },
          { from: "manifest.xml", transform: (text) => text.toString().replaceAll(DEVELOPMENT_BASE, base) },
        ],
      }),
    ],
    // A third of terser's time, and a little smaller.
    optimization: {
      minimizer: [
        new MinimizerPlugin({
          minify: MinimizerPlugin.swcMinify,
          terserOptions: { compress: { passes: 3 }, mangle: true },
        }),
      ],
    },
    performance: { maxAssetSize: 800_000, maxEntrypointSize: 800_000, assetFilter: (name) => name === "taskpane.js" },
  };
};
