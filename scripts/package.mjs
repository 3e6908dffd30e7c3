/*
 * `npm run package`: what an office takes away, in out/package: a zip of the static add-in with its manifest and
 * instructions, and the command line as one file. The same sources and parameters give the same bytes.
 * `npm run package -- --env base=https://oa.example.gov.cn/jx/ --env office=global|21vianet|self [--out folder]`
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { filesOf } from "./packaging/filesOf.mjs";
import { installText } from "./packaging/installText.mjs";
import { zipFiles } from "./packaging/zipFiles.mjs";
import { build, buildIfStale } from "./webpack/build.mjs";

const require = createRequire(import.meta.url);
const { readDeployment } = require("./webpack/deployment.js");
const { version } = require("../package.json");

const root = fileURLToPath(new URL("..", import.meta.url));
const parameters = ["base", "office"];

try {
  const { values } = parseArgs({
    options: { env: { type: "string", multiple: true, default: [] }, out: { type: "string" } },
  });
  const deployment = readDeployment(environmentOf(values.env));
  // npm works in the package's folder; a folder is meant where the command was typed.
  const target = values.out
    ? resolve(process.env.INIT_CWD ?? ".", values.out)
    : join(root, "out/package");
  mkdirSync(target, { recursive: true });
  await writePackage(target, deployment);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function writePackage(target, deployment) {
  await buildIfStale(["cli"], "production");
  const program = join(target, "scorecard.cjs");
  copyFileSync(join(root, "dist/scorecard.cjs"), program);
  const zip = join(target, `bureau-scorecard-addin-${version}.zip`);
  // Beside dist, which keeps the build that tests and `npm start` expect.
  const folder = mkdtempSync(join(tmpdir(), "scorecard-package-"));
  try {
    const { base, office } = deployment;
    const settings = [`base=${base}`, `office=${office}`, `folder=${folder}`];
    await build(
      ["addin"],
      "production",
      settings.flatMap((setting) => ["--env", setting])
    );
    writeFileSync(zip, zipFiles(contents(folder, deployment)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(`${zip}\n${program}\n`);
}

function contents(folder, deployment) {
  return {
    "INSTALL.zh-CN.txt": installText("zh-CN", deployment, version),
    "INSTALL.txt": installText("en", deployment, version),
    "LICENSE.txt": readFileSync(join(root, "LICENSE")),
    "manifest.xml": readFileSync(join(folder, "manifest.xml")),
    ...filesOf(join(folder, "addin"), "web/"),
  };
}

/** `base=…` and `office=…` as an object. */
function environmentOf(settings) {
  const pairs = settings.map((setting) => {
    const at = setting.indexOf("=");
    const name = setting.slice(0, at);
    if (!parameters.includes(name)) {
      throw new Error(`--env ${setting} is not understood; it is one of ${parameters.join(", ")}`);
    }
    return [name, setting.slice(at + 1)];
  });
  return Object.fromEntries(pairs);
}
