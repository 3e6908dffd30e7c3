/* The embedded Excel: its page, and the script that stands in for Excel in the frame of the pane. */
const { existsSync } = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const { DefinePlugin } = require("webpack");

const root = path.resolve(__dirname, "../..");
const source = path.join(root, "src/embedded");
const presets = ["core", "conditional-formatting", "data-validation", "hyper-link", "note"];
const entries = { page: "page/main.ts", bootstrap: "protocol/bootstrap.ts" };

module.exports = (mode) => ({
  name: "embedded",
  mode,
  target: "web",
  context: root,
  entry: Object.fromEntries(
    Object.entries(entries)
      .map(([name, file]) => [name, path.join(source, file)])
      .filter(([, file]) => existsSync(file))
  ),
  output: {
    path: path.join(root, "dist/embedded"),
    publicPath: "/",
    filename: "[name].js",
    chunkFilename: "[name].[contenthash].js",
    clean: true,
  },
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: "swc-loader" }] },
  plugins: [
    new DefinePlugin({ "process.env.UNIVER_DISABLE_TELEMETRY": "true" }),
    new CopyPlugin({
      patterns: [
        { from: path.join(source, "page/index.html") },
        { from: path.join(source, "page/page.css") },
        ...presets.map((preset) => ({
          from: path.join(root, `node_modules/@univerjs/preset-sheets-${preset}/lib/index.css`),
          to: `univer/${preset}.css`,
          noErrorOnMissing: true,
        })),
      ],
    }),
  ],
  // Evaluated source texts would need a weaker content security policy; a build without maps is the fastest.
  devtool: false,
  performance: { hints: false },
  stats: "errors-warnings",
});
