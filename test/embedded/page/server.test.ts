import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly policy: string;
  readonly body: string;
}

const minified =
  "<head><meta charset=utf-8><script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js defer></script><script defer src=taskpane.js></script></head>";
let root: string;
let server: ChildProcess;
let port: number;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "embedded-"));
  for (const folder of ["dist/addin", "dist/embedded", "assets/samples"])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, "package.json"), "{}");
  writeFileSync(join(root, "secret.txt"), "secret");
  writeFileSync(join(root, "dist/embedded/index.html"), "the page");
  writeFileSync(join(root, "dist/addin/taskpane.html"), minified);
  writeFileSync(join(root, "dist/addin/help.html"), minified);
  writeFileSync(join(root, "assets/samples/样例.xlsx"), "bytes");
  symlinkSync(resolve("node_modules"), join(root, "node_modules"));
  const module = JSON.stringify(resolve("scripts/embeddedServer.mjs"));
  const script = `import { createEmbeddedServer } from ${module};
    const server = createEmbeddedServer(${JSON.stringify(root)});
    server.listen(0, "127.0.0.1", () => console.log(server.address().port));`;
  server = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  port = await new Promise<number>((found) => {
    server.stdout?.once("data", (data: Buffer) => {
      found(Number(data.toString()));
    });
  });
});

afterAll(() => {
  server.kill();
  rmSync(root, { recursive: true });
});

/** The path goes out as it is: `fetch` would take `..` away. */
function get(path: string, method = "GET", host = `127.0.0.1:${port}`): Promise<Answer> {
  return new Promise((resolve_, reject) => {
    const options = { host: "127.0.0.1", port, path, method, headers: { host } };
    const sent = request(options, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (body += part));
      response.on("end", () => {
        const { statusCode = 0, headers } = response;
        resolve_({
          status: statusCode,
          type: headers["content-type"] ?? "",
          policy: String(headers["content-security-policy"] ?? ""),
          body,
        });
      });
    });
    sent.on("error", reject);
    sent.end();
  });
}

describe("the server of the embedded Excel", () => {
  test("serves the page with a policy that names no other host", async () => {
    const { status, type, policy, body } = await get("/");
    expect([status, type, body]).toEqual([200, "text/html; charset=utf-8", "the page"]);
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  });

  test("gives the pane its office.js from this machine, after a script that stands in for Excel", async () => {
    const { body } = await get("/addin/taskpane.html");
    expect(body).toBe(
      '<head><meta charset=utf-8><script src="/bootstrap.js"></script><script src="/office-js/office.js" defer></script><script defer src=taskpane.js></script></head>'
    );
  });

  test.each([
    [
      '<script async type="a" src="https://x/lib/office.js">',
      '<script async type="a" src="/office-js/office.js">',
    ],
    [
      "<script src='https://x/office.debug.js' crossorigin=anonymous>",
      '<script src="/office-js/office.js" crossorigin=anonymous>',
    ],
    ["<script src=office.js>", "<script src=office.js>"],
  ])("%s becomes %s", async (built, served) => {
    writeFileSync(join(root, "dist/addin/taskpane.html"), `<head>${built}</script></head>`);
    const { body } = await get("/addin/taskpane.html");
    writeFileSync(join(root, "dist/addin/taskpane.html"), minified);
    expect(body.replace('<script src="/bootstrap.js"></script>', "")).toBe(
      `<head>${served}</script></head>`
    );
  });

  test("leaves every other file of the add-in as it was built", async () => {
    expect((await get("/addin/help.html")).body).toBe(minified);
  });

  test("has the client library and the samples", async () => {
    const library = await get("/office-js/office.js");
    expect([library.status, library.type]).toEqual([200, "text/javascript; charset=utf-8"]);
    expect((await get("/samples/list.json")).body).toBe('["样例.xlsx"]');
    expect((await get(`/samples/${encodeURIComponent("样例.xlsx")}`)).body).toBe("bytes");
  });

  test.each([
    "/../../secret.txt",
    "/addin/../../secret.txt",
    "/addin/..%2f..%2fsecret.txt",
    "/addin/%2e%2e/%2e%2e/secret.txt",
    "/samples/..%5c..%5csecret.txt",
    "//secret.txt",
    "/addin",
    "/nothing.js",
  ])("%s is not found", async (path) => {
    const { status, body } = await get(path);
    expect([status, body.includes("secret")]).toEqual([404, false]);
  });

  test.each([
    ["/%E0%A4%A", "GET", undefined, 400],
    ["/", "POST", undefined, 405],
    ["/", "GET", "elsewhere.example", 403],
  ])("%s %s from %s is refused with %d", async (path, method, host, expected) => {
    expect((await get(path, method, host)).status).toBe(expected);
  });
});
