const { dirname, join } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { FunctionsMetadataPlugin } = require("./scripts/functionsMetadata");
const { contentSecurityPolicy, OFFICE_JS_FILES, OFFICE_JS_SOURCES } = require("./scripts/officeJs");

const OFFICE_JS = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const DEVELOPMENT_BASE = "https://localhost:3000";

/** The add-in for the development address, with office.js beside it. `npm run package` gives it another address. */
module.exports = (_env, argv = {}) => {
  const officeJs = OFFICE_JS_SOURCES.self;
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
          include: [join(__dirname, "src", "taskpane"), /node_modules[\\/]@fluentui[\\/](?!react-icons)/],
          use: ["fluentTokens.js", "iconImports.js"].map((file) => join(__dirname, "scripts", file)),
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
      new FunctionsMetadataPlugin({ base: DEVELOPMENT_BASE }),
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
          { from: "manifest.xml" },
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
    performance: {
      maxAssetSize: 1_000_000,
      maxEntrypointSize: 1_000_000,
      assetFilter: (name) => name === "taskpane.js",
    },
  };
};
