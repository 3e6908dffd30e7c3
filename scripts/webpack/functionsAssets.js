/* What Excel and people read about the custom functions, made from the descriptions in src/functions. */
const { readFileSync } = require("node:fs");
const Module = require("node:module");
const path = require("node:path");
const { transformSync } = require("@swc/core");

const folder = path.resolve(__dirname, "../../src/functions");
const locales = ["zh-CN", "en-US"];

/**
 * The files beside the add-in's page: functions.json for each language, and the help page that it points to.
 * @param base the deployment's address, with a slash at its end
 * @returns the text of each file by its name
 */
function functionsFiles(base) {
  const load = sourceLoader();
  const { functionsMetadata } = load(path.join(folder, "metadata.ts"));
  const { helpPage } = load(path.join(folder, "helpPage.ts"));
  const metadata = (locale) =>
    `${JSON.stringify(functionsMetadata(locale, `${base}help.html`), null, 2)}\n`;
  return new Map([
    ...locales.map((locale) => [`functions.${locale}.json`, metadata(locale)]),
    ["help.html", helpPage()],
  ]);
}

/** Webpack plugin: emits these files, anew whenever a description changes. */
class FunctionsAssets {
  /** @param deployment as `readDeployment` gives it */
  constructor({ base }) {
    this.base = base;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("FunctionsAssets", (compilation) => {
      compilation.contextDependencies.add(folder);
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "FunctionsAssets", stage }, () => {
        for (const [name, text] of functionsFiles(this.base))
          compilation.emitAsset(name, new sources.RawSource(text));
      });
    });
  }
}

/** Runs our TypeScript modules as they are; each loader reads them once. */
function sourceLoader() {
  const loaded = new Map();
  const load = (file) => {
    const known = loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(file, module);
    const { code } = transformSync(readFileSync(file, "utf8"), {
      filename: file,
      swcrc: false,
      jsc: { parser: { syntax: "typescript" }, target: "es2022" },
      module: { type: "commonjs" },
    });
    const packages = Module.createRequire(file);
    const near = (name) =>
      name.startsWith(".") ? load(`${path.resolve(path.dirname(file), name)}.ts`) : packages(name);
    new Function("exports", "require", "module", code)(module.exports, near, module);
    return module.exports;
  };
  return load;
}

module.exports = { FunctionsAssets, functionsFiles };
