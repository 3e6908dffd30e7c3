/* The add-in: one page for pane, ribbon commands and custom functions, with its manifest beside the folder. */
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { DefinePlugin } = require("webpack");
const { version } = require("../../package.json");
const { BundleBudget } = require("./bundleBudget");
const { deployManifest } = require("./deployment");
const { FunctionsAssets } = require("./functionsAssets");
const { officeLibrary } = require("./officeLibrary");
const { OfficePage } = require("./officePage");
const { scriptRules } = require("./scriptRules");

const root = path.resolve(__dirname, "../..");

/** Kilobytes of gzip of all scripts that load at the start. */
const limit = 175;

module.exports = (mode, deployment) => ({
  name: "addin",
  mode,
  target: ["web", "es2020"],
  context: root,
  // In the order of the page: the first must run before office.js asks for functions.
  entry: {
    delayFunctions: "./src/functions/delayFunctions.ts",
    taskpane: "./src/taskpane/main.tsx",
  },
  output: {
    path: path.resolve(root, deployment.folder, "addin"),
    filename: "[name].js",
    chunkFilename: "[name].[contenthash].js",
    clean: true,
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: scriptRules(mode) },
  plugins: [
    new DefinePlugin({ __VERSION__: JSON.stringify(version) }),
    new HtmlWebpackPlugin({ template: "./src/taskpane/taskpane.html", filename: "taskpane.html" }),
    new OfficePage(deployment.officeUrl),
    new FunctionsAssets(deployment),
    new CopyWebpackPlugin({
      patterns: [
        { from: "assets/*.png", to: "assets/[name][ext]" },
        {
          from: "manifest.xml",
          to: "../manifest.xml",
          transform: (text) => deployManifest(text.toString(), deployment),
        },
        ...officeLibrary(deployment),
      ],
    }),
    ...(mode === "production"
      ? [new BundleBudget("all that the pane loads at the start", limit)]
      : []),
  ],
  // No evaluated source maps: the page's policy forbids them.
  devtool: mode === "development" ? "source-map" : false,
  performance: { hints: false },
  stats: "errors-warnings",
});
