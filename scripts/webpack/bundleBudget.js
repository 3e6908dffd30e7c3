/* A budget in gzipped bytes that fails the build when it is overrun. */
const { gzipSync } = require("node:zlib");

const kilobyte = 1024;

/** Webpack plugin: weighs the scripts that load at the start. The limit is in kilobytes (1,024 bytes) of gzip. */
class BundleBudget {
  constructor(what, limit) {
    this.what = what;
    this.limit = limit;
  }

  apply(compiler) {
    const { Compilation, WebpackError } = compiler.webpack;
    const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compiler.hooks.thisCompilation.tap("BundleBudget", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "BundleBudget", stage }, (assets) => {
        const files = initialScripts(compilation).map((name) => ({
          name,
          bytes: gzipSync(assets[name].source(), { level: 9 }).length,
        }));
        const message = overrun(this, files);
        if (message !== null) compilation.errors.push(new WebpackError(message));
      });
    });
  }
}

function initialScripts(compilation) {
  const chunks = [...compilation.chunks].filter((chunk) => chunk.canBeInitial());
  const files = new Set(chunks.flatMap((chunk) => [...chunk.files]));
  return [...files].filter((name) => /\.m?js$/.test(name));
}

/** The sentence of an overrun budget with the size of each file, or null when it is kept. */
function overrun({ what, limit }, files) {
  // A budget that weighs nothing would always be kept.
  if (files.length === 0) return `${what}: there is no script to weigh`;
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total <= limit * kilobyte) return null;
  const parts = files.map(({ name, bytes }) => `${name} ${inKilobytes(bytes)}`).join(", ");
  return `${what}: ${inKilobytes(total)} gzipped, more than ${limit} kB (${parts})`;
}

/** Two decimals, so that a few bytes too many do not read as the limit. */
function inKilobytes(bytes) {
  return `${(bytes / kilobyte).toFixed(2)} kB`;
}

module.exports = { BundleBudget, overrun };
