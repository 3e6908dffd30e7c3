/*
 * `npm run start:excel`: serves the add-in from this machine and opens desktop Excel with it. Microsoft's tool for that
 * is fetched when it is called and never installed with us: it needs a compiler and system libraries on bare machines.
 */
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "./webpack/build.mjs";

const tool = "office-addin-debugging@7.0.0";
const root = fileURLToPath(new URL("..", import.meta.url));
const supported = process.platform === "win32" || process.platform === "darwin";

process.stderr.write(
  `This needs Excel (LTSC 2021 or Microsoft 365) on Windows or Mac, and a network: ${tool} is fetched by npx, and ` +
    "office.js by Excel. It asks to trust a certificate for localhost.\n"
);
if (supported) await start();
else {
  process.stderr.write(
    "There is no desktop Excel on this system. `npm start` opens the embedded Excel.\n"
  );
  process.exitCode = 1;
}

async function start() {
  await build(["addin"], "development", []);
  const webpack = createRequire(import.meta.url).resolve("webpack-cli/bin/cli.js");
  const words = [webpack, "serve", "--mode", "development", "--config-name", "addin"];
  const server = spawn(process.execPath, words, { cwd: root, stdio: ["ignore", 2, 2] });
  server.on("exit", () => process.exit());
  const excel = spawn("npx", ["--yes", tool, "start", "manifest.xml", "desktop", "--no-debug"], {
    cwd: root,
    stdio: "inherit",
    // npx is a script of the shell on Windows; every word here is fixed.
    shell: process.platform === "win32",
  });
  excel.on("exit", (code) => {
    if (code === 0) process.stderr.write("Excel is starting. Ctrl+C ends the server.\n");
    else {
      process.stderr.write(`${tool} ended with ${code}; the server is stopped.\n`);
      server.kill();
    }
  });
}
