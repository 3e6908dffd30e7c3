/* Nothing is written: the custom functions are bundled by themselves, to weigh what every cell waits for. */
const { BundleBudget } = require("./bundleBudget");
const { scriptRules } = require("./scriptRules");

/** Kilobytes of gzip: 6 of ours and 13 of decimal.js. */
const limit = 6 + 13;

module.exports = (mode) => ({
  name: "functions-size",
  mode,
  target: ["web", "es2020"],
  entry: {
    // As a library, so that what the pane calls is not shaken off.
    functions: { import: "./src/functions/register.ts", library: { type: "module" } },
  },
  output: { module: true },
  experiments: { outputModule: true },
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: scriptRules(mode) },
  plugins: [
    new BundleBudget("the custom functions with decimal.js", limit),
    { apply: (compiler) => compiler.hooks.shouldEmit.tap("FunctionsSize", () => false) },
  ],
  performance: { hints: false },
  stats: "errors-warnings",
});
