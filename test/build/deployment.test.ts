import { describe, expect, test } from "@jest/globals";
import { overrun } from "../../scripts/webpack/bundleBudget";
import { deployManifest, manifestVersion, readDeployment } from "../../scripts/webpack/deployment";
import { contentSecurityPolicy } from "../../scripts/webpack/officePage";

describe("the deployment's parameters", () => {
  test("by default it is the development server with Microsoft's office.js", () => {
    expect(readDeployment()).toEqual({
      base: "https://localhost:3000/",
      office: "global",
      officeUrl: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      folder: "dist",
    });
  });

  test("a folder's address gets its slash; the source of office.js its address", () => {
    const { base, officeUrl } = readDeployment({
      base: "https://oa.example.gov.cn:8443/jx",
      office: "21vianet",
    });
    expect(base).toBe("https://oa.example.gov.cn:8443/jx/");
    expect(officeUrl).toMatch(
      /^https:\/\/appsforoffice\.cdn\.partner\.office365\.cn\/.*\/office\.js$/
    );
  });

  test.each([
    "http://oa.example.gov.cn/",
    "oa.example.gov.cn",
    "https://a/?x=1",
    "https://a/#b",
    "",
  ])("base=%s is refused", (base) => {
    expect(() => readDeployment({ base })).toThrow(`base=${base} is not an https address`);
  });

  test.each(["cdn", "toString", ""])("office=%s is refused", (office) => {
    expect(() => readDeployment({ office })).toThrow("use one of global, 21vianet, self");
  });

  test("the manifest names the deployment in each place, escaped", () => {
    const text = '<a b="https://localhost:3000/x.html"/><c d="https://localhost:3000/"/>';
    const deployment = readDeployment({ base: "https://a.example/b&c/" });
    expect(deployManifest(text, deployment)).toBe(
      '<a b="https://a.example/b&amp;c/x.html"/><c d="https://a.example/b&amp;c/"/>'
    );
  });

  test.each([
    ["0.1.0", "1.1.0.0"],
    ["0.12.3", "1.12.3.0"],
    ["1.0.0", "2.0.0.0"],
    ["1.0.0-rc.1", "2.0.0.0"],
  ])("version %s is %s in the manifest", (ours, theirs) => {
    expect(manifestVersion(ours)).toBe(theirs);
  });
});

describe("the page's policy", () => {
  test("scripts come from the page's folder and office.js's server, and are never evaluated from text", () => {
    const policy = contentSecurityPolicy("https://a.example/lib/office.js");
    expect(policy).toContain("script-src 'self' https://a.example;");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval|\*/);
  });

  test("a copy of office.js needs no other server", () => {
    expect(contentSecurityPolicy("office-js/office.js")).toContain("script-src 'self';");
  });
});

describe("a bundle's budget", () => {
  const budget = { what: "the pane", limit: 2 };

  test.each([
    [2048, null],
    [2049, "the pane: 2.00 kB gzipped, more than 2 kB (a.js 2.00 kB)"],
    [4096, "the pane: 4.00 kB gzipped, more than 2 kB (a.js 4.00 kB)"],
  ])("%d bytes", (bytes, message) => {
    expect(overrun(budget, [{ name: "a.js", bytes }])).toBe(message);
  });

  test("files add up", () => {
    const files = ["a.js", "b.js"].map((name) => ({ name, bytes: 1536 }));
    expect(overrun(budget, files)).toBe(
      "the pane: 3.00 kB gzipped, more than 2 kB (a.js 1.50 kB, b.js 1.50 kB)"
    );
  });

  test("nothing to weigh is a mistake of the build", () => {
    expect(overrun(budget, [])).toBe("the pane: there is no script to weigh");
  });
});
