import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, extname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../scripts/launchBrowser.mjs";
import { buildIfStale } from "../../scripts/webpack/build.mjs";
import { officeAddresses } from "../../scripts/webpack/deployment";

const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };
const officeUrl = officeAddresses["global"]!;
const library = dirname(createRequire(__filename).resolve("@microsoft/office-js/dist/office.js"));

let server: Server;
let browser: Browser;

beforeAll(async () => {
  await buildIfStale(["addin"], "production");
  server = createServer((request, response) => {
    const path = join("dist/addin", new URL(request.url ?? "/", "http://a").pathname);
    response.setHeader("Content-Type", types[extname(path)] ?? "application/octet-stream");
    try {
      response.end(readFileSync(path));
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, "127.0.0.1");
  browser = await launchBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  server.close();
});

describe("the built page outside of Excel", () => {
  test("with office.js blocked it says where to open it and what to check, in both languages", async () => {
    const { page, problems } = await open(() => null);
    const sentences = page.locator("#pane p");
    await sentences.nth(1).waitFor();
    expect(await sentences.allTextContents()).toEqual([
      expect.stringContaining("请从Excel的“开始”选项卡打开"),
      expect.stringContaining("check that office.js can be loaded"),
    ]);
    // The blocked request is all that went wrong.
    expect(problems).toEqual([expect.stringContaining("net::ERR_FAILED")]);
    await page.close();
  });

  test("the real office.js runs under the page's policy", async () => {
    const { page, problems, elsewhere } = await open((name) => readFileSync(join(library, name)));
    await page.locator("#pane p").nth(1).waitFor();
    expect(await page.evaluate("typeof Office.onReady")).toBe("function");
    expect(problems).toEqual([]);
    expect(
      elsewhere.filter((address) => !address.startsWith(new URL(".", officeUrl).href))
    ).toEqual([]);
    await page.close();
  });

  test("text is not run as a program, and nothing is sent or loaded from elsewhere", async () => {
    const { page } = await open(() => null);
    const tried = await page.evaluate(async () => {
      const violated: string[] = [];
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
        violated.push(`${effectiveDirective} ${blockedURI}`)
      );
      const refused = await fetch("https://example.com/").catch(() => "refused");
      const picture = new Image();
      picture.src = "https://example.com/a.png";
      document.body.append(picture);
      const script = document.createElement("script");
      script.textContent = "window.inline = true";
      document.body.append(script);
      const timer = setTimeout as unknown as (text: string) => number;
      timer("window.evaluated = true");
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { refused, violated, ran: "inline" in window || "evaluated" in window };
    });
    expect(tried.refused).toBe("refused");
    expect(tried.ran).toBe(false);
    expect(tried.violated.sort()).toEqual([
      "connect-src https://example.com/",
      "img-src https://example.com/a.png",
      "script-src eval",
      "script-src-elem inline",
    ]);
    await page.close();
  });
});

/** The page, with what was written to its console as an error and which addresses elsewhere it asked for. */
async function open(office: (name: string) => Buffer | null) {
  const page = await browser.newPage();
  const problems: string[] = [];
  const elsewhere: string[] = [];
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(origin)) elsewhere.push(request.url());
  });
  const folder = new URL(".", officeUrl).href;
  await page.route(`${folder}**`, (route) => {
    const body = office(route.request().url().slice(folder.length));
    return body ? route.fulfill({ body, contentType: "text/javascript" }) : route.abort();
  });
  await page.goto(`${origin}/taskpane.html`);
  return { page, problems, elsewhere };
}
