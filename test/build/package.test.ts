/** @jest-environment jsdom */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { unzipSync } from "fflate";
import { checkManifest } from "../../scripts/manifest/checkManifest";
import { manifestVersion } from "../../scripts/webpack/deployment";
import { commands } from "../../src/commands/registry";

const base = "https://oa.example.gov.cn/jx/";
const folder = mkdtempSync(join(tmpdir(), "scorecard-test-"));
const target = join(folder, "new/package");
const { version } = createRequire(__filename)("../../package.json") as { version: string };
const zipName = `bureau-scorecard-addin-${version}.zip`;
let files: Record<string, Uint8Array>;

beforeAll(() => {
  const made = run(
    "scripts/package.mjs",
    "--env",
    `base=${base}`,
    "--env",
    "office=self",
    "--out",
    target
  );
  expect([made.status, made.stdout]).toEqual([
    0,
    `${join(target, zipName)}\n${join(target, "scorecard.cjs")}\n`,
  ]);
  files = unzipSync(new Uint8Array(readFileSync(join(target, zipName))));
}, 180_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("the manifest is right for the address, and the folder web has all it names", () => {
  const web = Object.entries(files)
    .filter(([path]) => path.startsWith("web/"))
    .map(([path, bytes]): [string, Uint8Array] => [path.slice("web/".length), bytes]);
  const context = {
    base,
    files: new Map(web),
    version: manifestVersion(),
    commands: Object.keys(commands),
  };
  expect(checkManifest(textOf("manifest.xml"), context)).toEqual([]);
});

test("no file but Microsoft's own names localhost or a server elsewhere", () => {
  const named = Object.keys(files)
    .filter((path) => /\.(html|xml|json)$/.test(path))
    .filter((path) => /localhost|appsforoffice/.test(textOf(path)));
  expect(named).toEqual([]);
  expect(textOf("web/taskpane.html")).toMatch(/src="?office-js\/office\.js/);
  expect(textOf("web/functions.en-US.json")).toContain(`${base}help.html#execrate`);
});

test("scripts run after the page is read and in their order: office.js, the delay of functions, ours", () => {
  const page = new DOMParser().parseFromString(textOf("web/taskpane.html"), "text/html");
  const scripts = [...page.scripts].map((script) => [script.getAttribute("src"), script.defer]);
  expect(scripts).toEqual([
    ["office-js/office.js", true],
    ["delayFunctions.js", true],
    ["taskpane.js", true],
  ]);
  expect(textOf("web/delayFunctions.js").length).toBeLessThan(200);
});

test("office.js is Microsoft's, unmodified, without its telemetry", () => {
  const library = dirname(createRequire(__filename).resolve("@microsoft/office-js/dist/office.js"));
  const copied = Object.keys(files).filter((path) => path.startsWith("web/office-js/"));
  const changed = copied.filter((path) => {
    const original = readFileSync(join(library, path.slice("web/office-js/".length)));
    return !original.equals(files[path]!);
  });
  expect(changed).toEqual([]);
  expect(copied).toEqual(
    expect.arrayContaining(
      [
        "office.js",
        "excel-win32-16.01.js",
        "excel-web-16.00.js",
        "o15apptofilemappingtable.js",
        "zh-cn/office_strings.js",
      ].map((name) => `web/office-js/${name}`)
    )
  );
  expect(copied.filter((path) => path.includes("telemetry"))).toEqual([]);
});

test("the instructions name the address in both languages and say what is not proven", () => {
  expect(textOf("INSTALL.zh-CN.txt")).toContain(`${base}taskpane.html`);
  expect(textOf("INSTALL.zh-CN.txt")).toContain("尚未在真实 Excel 中试过");
  expect(textOf("INSTALL.txt")).toContain(`${base}taskpane.html`);
  expect(textOf("INSTALL.txt")).toContain("nobody has tried this version in a real Excel yet");
});

test("every date in the zip is the same, and names are in order", () => {
  const bytes = readFileSync(join(target, zipName));
  const dates = new Set<string>();
  for (
    let at = bytes.indexOf("PK\u0003\u0004");
    at >= 0;
    at = bytes.indexOf("PK\u0003\u0004", at + 4)
  ) {
    // Deflated data may hold the mark by chance; the version needed, 20, tells a header.
    if (bytes.readUInt16LE(at + 4) === 20) dates.add(bytes.toString("hex", at + 10, at + 14));
  }
  // 1 January 1980, 0:00.
  expect([...dates]).toEqual(["00002100"]);
  expect(Object.keys(files)).toEqual(Object.keys(files).sort());
});

test("the command line works alone, in an empty folder", () => {
  const alone = join(folder, "alone");
  mkdirSync(alone);
  const packs = spawnSync(process.execPath, [join(target, "scorecard.cjs"), "packs"], {
    cwd: alone,
    encoding: "utf8",
    env: { PATH: process.env["PATH"] },
  });
  expect([packs.status, packs.stderr]).toEqual([0, ""]);
  expect(packs.stdout).toContain("sz-2020-a");
});

test.each([
  [["--env", "bas=1"], "--env bas=1 is not understood"],
  [["--env", "base=http://oa.example.gov.cn/"], "is not an https address of a folder"],
  [["--env", "office=cdn"], "use one of global, 21vianet, self"],
])("%j is refused before anything is built", (words, message) => {
  const refused = run("scripts/package.mjs", ...words, "--out", join(folder, "none"));
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain(message);
  expect(refused.stderr).not.toContain("building");
});

function run(...words: string[]) {
  return spawnSync(process.execPath, words, { encoding: "utf8" });
}

function textOf(path: string): string {
  return Buffer.from(files[path]!).toString("utf8");
}
