/*
 * `npm start`: builds what is missing or stale, serves the embedded Excel on this machine only, and prints its address
 * as the one line on stdout. `npm start -- --port 8080` asks for a port; without it a free one is taken.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createEmbeddedServer } from "./embeddedServer.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const shared = ["package-lock.json", "webpack.config.js", "scripts/webpack"];
/** What is built, from what, and how: the page in development mode, which takes seconds instead of a minute. */
const builds = [
  {
    name: "addin",
    mode: "production",
    output: "dist/addin/taskpane.html",
    sources: ["src", "assets", "manifest.xml", ...shared],
    without: ["src/embedded", "src/cli"],
  },
  {
    name: "embedded",
    mode: "development",
    output: "dist/embedded/page.js",
    sources: ["src/embedded", ...shared],
    without: [],
  },
];

const port = readPort();
for (const { name, mode, output, sources, without } of builds) {
  if (isFresh(output, sources, without)) continue;
  process.stderr.write(`building ${name} …\n`);
  const { status } = spawnSync(
    process.execPath,
    [webpackProgram(), "--mode", mode, "--config-name", name],
    // Stdout is for the address alone.
    { cwd: root, stdio: ["ignore", 2, 2] }
  );
  if (status !== 0) {
    process.stderr.write(`${name} could not be built.\n`);
    process.exit(1);
  }
}

const server = createEmbeddedServer(root);
server.on("error", (error) => {
  const taken = error.code === "EADDRINUSE";
  process.stderr.write(taken ? `Port ${port} is in use already.\n` : `${error.message}\n`);
  process.exit(1);
});
server.listen(port, "127.0.0.1", () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}/\n`);
});

function readPort() {
  let text = "0";
  try {
    text = parseArgs({ options: { port: { type: "string", default: "0" } } }).values.port;
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
  const number = Number(text);
  if (/^[0-9]+$/.test(text) && number <= 65535) return number;
  process.stderr.write(`--port ${text}: a port is a whole number up to 65535.\n`);
  return process.exit(2);
}

function webpackProgram() {
  const require = createRequire(import.meta.url);
  return require.resolve("webpack-cli/bin/cli.js");
}

function isFresh(output, sources, without) {
  const file = join(root, output);
  if (!existsSync(file)) return false;
  const built = statSync(file).mtimeMs;
  return sources.every((source) => newest(source, without) <= built);
}

/** Time of the newest file below a path; 0 where there is none. */
function newest(path, without) {
  const full = join(root, path);
  if (!existsSync(full) || without.includes(path)) return 0;
  const { mtimeMs } = statSync(full);
  if (!statSync(full).isDirectory()) return mtimeMs;
  return readdirSync(full).reduce(
    (latest, name) => Math.max(latest, newest(`${path}/${name}`, without)),
    0
  );
}
