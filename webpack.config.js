const fs = require("node:fs");
const path = require("node:path");
const zlib = require("node:zlib");
const CopyPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { name: nom, version, license: licence } = require("./package.json");
const webpack = require("webpack");
require("tsx/cjs");
const { Livraison } = require("./src/livraison/livraison");
const { certificats } = require("./src/livraison/chargement");
const { lireLOrigine, manifestePour } = require("./src/livraison/origine");
const { PagesDesFonctions } = require("./src/livraison/pagesDesFonctions");

const PORT = 3000;
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const EXCEL_WEB = "excel-web-16.00.js";

/**
 * What the pane's page may load: its own files and Microsoft's Office.js, and nothing else. No inline script or style, no
 * eval; 'wasm-unsafe-eval' lets the solver, a file of ours, be compiled.
 */
const POLITIQUE = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' ${new URL(OFFICE_JS).origin}`,
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Budgets in kB once gzipped: what a page that has everything to load must fetch of ours. */
const BUDGETS = { volet: 150, fonctions: 40 };

const at = (...parts) => path.join(__dirname, ...parts);
const gzipped = (file) => zlib.gzipSync(fs.readFileSync(file)).length / 1000;

/** Prints the gzipped size of each bundle after a production build, and fails above its budget. */
class GzippedSizes {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("GzippedSizes", (compilation) => {
      for (const [name, budget] of Object.entries(BUDGETS)) {
        const files = compilation.entrypoints.get(name).getFiles();
        const size = files.reduce((sum, file) => sum + gzipped(path.join(compiler.outputPath, file)), 0);
        console.log(`${name} : ${size.toFixed(1)} ko compressés (${files.join(", ")}), plafond ${budget} ko`);
        if (size > budget)
          compilation.errors.push(new webpack.WebpackError(`${name} dépasse ${budget} ko compressés`));
      }
    });
  }
}

/** What the two builds share: TypeScript without type checks (npm run types does them) and extracted style sheets. */
function common(production) {
  return {
    mode: production ? "production" : "development",
    devtool: production ? false : "cheap-module-source-map",
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    cache: { type: "filesystem", buildDependencies: { config: [__filename] } },
    infrastructureLogging: { level: "warn" },
    stats: "errors-warnings",
    performance: { hints: false },
  };
}

/** One pane page: the real one asks Microsoft for Office.js, the atelier's brings its own; the bundles are the same files. */
function panePage(filename, officeScripts) {
  return new HtmlPlugin({
    filename,
    template: at("src/taskpane/taskpane.html"),
    templateParameters: { officeScripts, politique: POLITIQUE },
    chunks: ["fonctions", "volet"],
    chunksSortMode: "manual",
    minify: false,
  });
}

/**
 * Names that change with the content, so that a server may let browsers keep the files for good; the manifest names the
 * functions' script, which keeps its own.
 */
function names(production, extension) {
  const named = `[name].${extension}`;
  const hashed = `[name].[contenthash:12].${extension}`;
  return ({ chunk }) => (production && chunk?.name !== "fonctions" ? hashed : named);
}

/** The add-in: pane, commands and custom functions in one shared-runtime page, to be served at `origin`. */
function volet(production, origin, https) {
  return {
    ...common(production),
    name: "volet",
    entry: {
      fonctions: [at("src/functions/horsExcel.ts"), at("src/functions/functions.ts")],
      volet: [at("src/taskpane/main.ts"), at("src/commands/commandes.ts")],
    },
    output: {
      path: at("dist"),
      filename: names(production, "js"),
      chunkFilename: names(production, "js"),
      clean: { keep: /^atelier[\\/]/ },
    },
    // One copy of the calculation and one of the reading, whoever asks for them first: the pane at once, a formula later.
    optimization: {
      runtimeChunk: "single",
      splitChunks: {
        cacheGroups: {
          commun: { name: "commun", chunks: "initial", minChunks: 2, enforce: true, priority: 1 },
          lecture: {
            name: "lecture",
            test: /[\\/](src[\\/]lecture[\\/](?!csv)|zod[\\/])/,
            chunks: "async",
            enforce: true,
          },
        },
      },
    },
    plugins: [
      new webpack.DefinePlugin({ FLUX_VERSION: JSON.stringify(version) }),
      new MiniCssExtractPlugin({ filename: names(production, "css") }),
      // Where HiGHS was at the build is nobody's business, and would make two builds differ.
      new webpack.DefinePlugin({ "import.meta.url": JSON.stringify("file:///highs.mjs") }),
      // HiGHS looks for Node before it does anything: a page never gets there.
      new webpack.IgnorePlugin({ resourceRegExp: /^node:/, contextRegExp: /[\\/]highs[\\/]/ }),
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: "./src/functions/functions.ts" }),
      new PagesDesFonctions(origin),
      panePage("taskpane.html", [OFFICE_JS]),
      panePage("atelier/volet.html", ["office.js", EXCEL_WEB]),
      new CopyPlugin({
        patterns: [
          { from: at("assets/icons/*.png"), to: "assets/icons/[name][ext]" },
          { from: at("assets/guide"), to: "assets/guide" },
          { from: at("assets/captures"), to: "assets/captures" },
          { from: at("manifest.xml"), transform: (xml) => manifestePour(xml.toString(), origin) },
        ],
      }),
      ...(production ? [new GzippedSizes(), new Livraison({ nom, version, licence })] : []),
    ],
    devServer: devServer(https),
  };
}

/** The embedded workbook's page, and the small Office that its pane loads in place of Microsoft's. */
function atelier(production) {
  return {
    ...common(production),
    name: "atelier",
    entry: { atelier: at("src/atelier/page/main.ts"), office: at("src/atelier/page/office.ts") },
    output: { path: at("dist/atelier"), filename: "[name].js", clean: { keep: "volet.html" } },
    // Only ever served from the machine itself, and its libraries come minified: a fast build matters more than size.
    optimization: { minimize: false },
    plugins: [
      new webpack.DefinePlugin({ FLUX_VERSION: JSON.stringify(version) }),
      new MiniCssExtractPlugin(),
      new HtmlPlugin({ template: at("src/atelier/page/index.html"), chunks: ["atelier"], minify: false }),
      new CopyPlugin({
        patterns: [
          { from: at("assets/exemple.xlsx"), noErrorOnMissing: true },
          { from: at("node_modules/@microsoft/office-js/dist", EXCEL_WEB), info: { minimized: true } },
        ],
      }),
    ],
  };
}

/** In http for the atelier, so that nothing has to be installed; in https for Excel, which takes nothing else. */
function devServer(https) {
  const adresse = `${https ? "https" : "http"}://localhost:${PORT}`;
  return {
    server: https ? { type: "https", options: certificats() } : "http",
    host: "localhost",
    port: PORT,
    open: false,
    hot: false,
    static: false,
    client: { overlay: false, logging: "error" },
    onListening({ compiler }) {
      let said = false;
      compiler.hooks.done.tap("ready", (stats) => {
        if (said || stats.hasErrors()) return;
        said = true;
        console.log(`Flux est prêt : ouvrez ${adresse}/atelier/ (Ctrl+C pour arrêter).`);
      });
    },
  };
}

module.exports = (env, argv) => {
  const production = argv.mode !== "development";
  return [volet(production, lireLOrigine(env.origine), env.https === true), atelier(production)];
};
