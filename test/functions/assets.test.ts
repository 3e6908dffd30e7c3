import { createRequire } from "node:module";
import { expect, test } from "@jest/globals";
import { helpPage } from "../../src/functions/helpPage";
import { functionsMetadata } from "../../src/functions/metadata";

const { functionsFiles } = createRequire(__filename)(
  "../../scripts/webpack/functionsAssets.js"
) as { functionsFiles: (base: string) => ReadonlyMap<string, string> };

test("the build emits functions.json for both languages and the page that it points to", () => {
  const files = functionsFiles("https://example.com/addin/");
  expect([...files.keys()]).toEqual(["functions.zh-CN.json", "functions.en-US.json", "help.html"]);
  for (const locale of ["zh-CN", "en-US"] as const) {
    expect(JSON.parse(files.get(`functions.${locale}.json`)!)).toEqual(
      functionsMetadata(locale, "https://example.com/addin/help.html")
    );
  }
  expect(files.get("help.html")).toBe(helpPage());
});
