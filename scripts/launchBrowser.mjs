/*
 * A browser for tests and screenshots: the one that is installed here, else Chromium from npm with its own libraries,
 * so that nothing has to be installed first.
 */
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
  "C:/Program Files/Microsoft/Edge/Application/msedge.exe",
];

// Without sandbox, because containers run as root; without GPU, so that pictures are the same everywhere.
const args = ["--no-sandbox", "--disable-gpu"];

/** @returns {Promise<import("playwright-core").Browser>} */
export async function launchBrowser() {
  const path = process.env.CHROME_PATH ?? installed.find((one) => existsSync(one));
  return path === undefined
    ? launchPackaged()
    : chromium.launch({ executablePath: path, headless: true, args });
}

/** Unpacks the packaged Chromium and the libraries that a bare machine lacks; both are kept for the next run. */
async function launchPackaged() {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      "No Chromium, Chrome or Edge was found. Install one, or name its program in CHROME_PATH."
    );
  }
  const folder = join(
    fileURLToPath(new URL("..", import.meta.url)),
    "node_modules/.cache/chromium"
  );
  mkdirSync(folder, { recursive: true });
  const before = { ...process.env };
  // The package unpacks into the temporary folder, and its libraries only where it believes to be on a bare server.
  Object.assign(process.env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" });
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    const executablePath = await packaged.executablePath();
    const env = { ...before, LD_LIBRARY_PATH: join(folder, "al2023", "lib") };
    return await chromium.launch({ executablePath, headless: true, args, env });
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
