/* Builds what is missing or older than its sources, for programs that need it: `npm start`, tests, packages. */
import { spawn } from "node:child_process";
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withLock } from "./buildLock.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const cache = join(root, "node_modules/.cache/bureau-scorecard");
const webpack = createRequire(import.meta.url).resolve("webpack-cli/bin/cli.js");

/** What every build depends on. */
const shared = ["package.json", "package-lock.json", "webpack.config.js", "scripts/webpack"];

/** Per configuration: what else it is made from, and the file that is there when it is done. */
const builds = {
  addin: { from: ["src", "assets", "manifest.xml"], to: "dist/addin/taskpane.html" },
  cli: { from: ["src"], to: "dist/scorecard.cjs" },
  embedded: { from: ["src/embedded"], to: "dist/embedded/index.html" },
};

/**
 * Runs webpack for each configuration whose output is missing, older than its sources or built in another mode. All that
 * webpack says goes to stderr.
 * @param {string[]} names names of configurations
 * @param {"production" | "development"} mode
 * @returns {Promise<void>}
 * @throws Error if a name is unknown or webpack reports an error
 */
export function buildIfStale(names, mode) {
  return withLock(join(cache, "lock"), async () => {
    const stale = [];
    for (const name of names) if (await isStale(name, mode)) stale.push(name);
    if (stale.length > 0) await runWebpack(stale, mode, []);
  });
}

/**
 * Runs webpack for these configurations.
 * @param {string[]} names
 * @param {"production" | "development"} mode
 * @param {string[]} more further arguments of webpack, such as `--env office=self`
 * @returns {Promise<void>}
 */
export function build(names, mode, more) {
  return withLock(join(cache, "lock"), () => runWebpack(names, mode, more));
}

async function runWebpack(names, mode, more) {
  const started = Date.now();
  process.stderr.write(`building ${names.join(", ")} …\n`);
  const elsewhere = more.some((word) => word.startsWith("folder="));
  if (!elsewhere) for (const name of names) rmSync(markOf(name), { force: true });
  await ensureSchema();
  const chosen = names.flatMap((name) => ["--config-name", name]);
  await run([webpack, "--mode", mode, ...chosen, ...more]);
  // A deployment's build is not what tests and `npm start` want to find.
  if (more.length > 0) return;
  for (const name of names) writeFileSync(markOf(name), JSON.stringify({ mode, started }));
}

/** When and how the last good build of a configuration was made. */
function markOf(name) {
  return join(cache, `${name}.json`);
}

async function isStale(name, mode) {
  const known = builds[name];
  if (known === undefined) throw new Error(`nothing is built under the name ${name}`);
  try {
    statSync(join(root, known.to));
    const mark = JSON.parse(readFileSync(markOf(name), "utf8"));
    return mark.mode !== mode || (await newestOf([...known.from, ...shared])) > mark.started;
  } catch {
    // No output or no record of it: it has to be built.
    return true;
  }
}

/** The compiled rule-pack schema is a source that is not committed. */
async function ensureSchema() {
  const compiled = timeOf("src/rules/generated/packSchemaValidator.js");
  if (
    compiled <
    Math.max(timeOf("src/rules/packSchema.json"), timeOf("scripts/compilePackSchema.mjs"))
  )
    await run([join(root, "scripts/compilePackSchema.mjs")]);
}

function timeOf(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Time of the newest file or folder below these paths, in milliseconds; folders tell of removed files. */
async function newestOf(paths) {
  const times = await Promise.all(
    paths.map(async (path) => {
      const entry = await stat(join(root, path));
      if (!entry.isDirectory()) return entry.mtimeMs;
      const inside = await readdir(join(root, path));
      return Math.max(entry.mtimeMs, await newestOf(inside.map((name) => `${path}/${name}`)));
    })
  );
  return Math.max(0, ...times);
}

/** A program of Node's in the package's folder; its stdout becomes our stderr. */
function run(words) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { cwd: root, stdio: ["ignore", 2, 2] });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${words[0]} ended with ${code}`));
    });
  });
}
