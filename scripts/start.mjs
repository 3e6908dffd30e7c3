/*
 * `npm start`: builds what is missing or stale, serves the embedded Excel on this machine only, and prints its address
 * as the one line on stdout. `npm start -- --port 8080` asks for a port; without it a free one is taken.
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createEmbeddedServer } from "./embeddedServer.mjs";
import { buildIfStale } from "./webpack/build.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const port = readPort();
try {
  await buildIfStale(["addin"], "production");
  // The page around it in development mode, which takes seconds instead of a minute.
  await buildIfStale(["embedded"], "development");
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
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
