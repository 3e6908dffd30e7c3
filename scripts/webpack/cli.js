/* The command line as one file. */
const path = require("node:path");
const webpack = require("webpack");
const { version } = require("../../package.json");

module.exports = (mode) => ({
  name: "cli",
  mode,
  target: "node20",
  entry: "./src/cli/main.ts",
  output: { path: path.resolve(__dirname, "../../dist"), filename: "scorecard.cjs" },
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: "swc-loader" }] },
  plugins: [
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
    new webpack.DefinePlugin({ __VERSION__: JSON.stringify(version) }),
  ],
  // Stack traces of our own bugs should name functions, and size does not matter on a command line.
  optimization: { minimize: false },
  performance: { hints: false },
  stats: "errors-warnings",
});
