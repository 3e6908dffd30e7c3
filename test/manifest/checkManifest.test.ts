/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { checkManifest, manifestChecks } from "../../scripts/manifest/checkManifest";
import type { ManifestContext } from "../../scripts/manifest/ManifestProblem";
import { buildIfStale } from "../../scripts/webpack/build.mjs";
import { manifestVersion } from "../../scripts/webpack/deployment";
import { commands } from "../../src/commands/registry";
import { filesBelow } from "../support/addinFiles";

const manifest = readFileSync("manifest.xml", "utf8");
let context: ManifestContext;

beforeAll(async () => {
  await buildIfStale(["addin"], "production");
  context = {
    base: "https://localhost:3000/",
    files: filesBelow("dist/addin"),
    version: manifestVersion(),
    commands: Object.keys(commands),
  };
}, 120_000);

describe("the manifest", () => {
  test("is right, and the build has all it names", () => {
    expect(checkManifest(manifest, context)).toEqual([]);
  });

  test("is what the build writes for the development server", () => {
    expect(readFileSync("dist/manifest.xml", "utf8")).toBe(manifest);
  });
});

/** One change each; the check that must name it, and words that its message must hold. */
const mistakes: readonly [string, string | RegExp, string, string, string][] = [
  ["markup that ends early", "</OfficeApp>", "", "wellFormed", ""],
  ["a name instead of a GUID", /<Id>[^<]*/, "<Id>scorecard", "idIsGuid", "scorecard"],
  ["a version of three parts", ".0</Version>", "</Version>", "versionInStep", "the package asks"],
  ["an older version", /<Version>[^<]*/, "<Version>0.9.0.0", "versionInStep", "0.9.0.0"],
  [
    "the version after the provider",
    /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
    "$2$1",
    "elementOrder",
    "OfficeApp holds Id, ProviderName, Version",
  ],
  ["no support address", /<SupportUrl.*\/>/, "", "elementOrder", "OfficeApp holds"],
  [
    "the icon of a button before its tip",
    /(<Supertip>[^]*?<\/Supertip>)\s*(<Icon>[^]*?<\/Icon>)/,
    "$2$1",
    "elementOrder",
    "Control#Scorecard.Open holds Label, Icon, Supertip",
  ],
  ["an element of another schema", "<Runtimes>", "<Wrong />$&", "elementOrder", "Wrong"],
  ["a command without its name", /<FunctionName>.*\n/, "", "elementOrder", "FunctionName"],
  ["an older Excel", '"1.12"', '"1.9"', "requirementSets", "ExcelApi 1.9"],
  ["another host", 'Name="Workbook"', 'Name="Document"', "excelTaskPane", "Document"],
  ["rights to read only", "ReadWriteDocument", "ReadDocument", "excelTaskPane", "ReadDocument"],
  ["English first", ">zh-CN<", ">en-US<", "bothLanguages", "DefaultLocale is en-US"],
  [
    "a string without English",
    /(id="Check.Label"[^>]*>)\s*<bt:Override.*\/>/,
    "$1",
    "bothLanguages",
    "String#Check.Label",
  ],
  ["a name without English", /<Override.*\/>/, "", "bothLanguages", "DisplayName"],
  ["a long label", "Check data", "x".repeat(126), "stringLengths", "126 characters, not 1 to 125"],
  ["a long tip", /查看取到的数据/, "长".repeat(251), "stringLengths", "not 1 to 250"],
  ["an empty label", '"数据核对"', '""', "stringLengths", "0 characters"],
  ["a resid without resource", 'resid="Check.Tip"', 'resid="Chek.Tip"', "residsResolve", "Chek"],
  [
    "a long text as label",
    'Label resid="Check.Label"',
    'Label resid="Check.Tip"',
    "residsResolve",
    "ShortStrings Check.Tip",
  ],
  ["an unused resource", /<LearnMoreUrl.*\n/, "", "residsResolve", "nothing uses Urls Help.Url"],
  ["a long id", /Check\.Tip/g, "C".repeat(33), "uniqueIds", "more than 32"],
  [
    "an id given twice",
    'String id="Open.Label"',
    'String id="Check.Label"',
    "uniqueIds",
    "Check.Label",
  ],
  ["two equal buttons", 'id="Scorecard.Check"', 'id="Scorecard.Open"', "uniqueIds", "Scorecard"],
  ["plain http", /(IconUrl DefaultValue=")https/, "$1http", "addressesInBuild", "not https"],
  ["another server", /localhost:3000\/help/, "example.com/help", "addressesInBuild", "not below"],
  ["a file not built", "functions.en-US.json", "functions.en.json", "addressesInBuild", "no func"],
  ["a picture not built", "check-24.png", "check-25.png", "addressesInBuild", "check-25.png"],
  ["a picture of another size", "check-24.png", "check-20.png", "iconSizes", "20 × 20"],
  ["a page as picture", "assets/check-24.png", "help.html", "iconSizes", "is not a PNG"],
  ["a size left out", /<bt:Image size="24" resid="Icon.24" \/>/, "", "iconSizes", "Group#Score"],
  ["a small store icon", "icon-64.png", "icon-32.png", "iconSizes", "HighResolutionIconUrl"],
  ["a short life", '"long"', '"short"', "sharedRuntime", "lifetime"],
  [
    "commands on a page of their own",
    'FunctionFile resid="Taskpane.Url"',
    'FunctionFile resid="Help.Url"',
    "sharedRuntime",
    "Help.Url is another page",
  ],
  [
    "another page at the start",
    '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"',
    '<SourceLocation DefaultValue="https://localhost:3000/help.html"',
    "sharedRuntime",
    "help.html is not the runtime's page",
  ],
  ["a command not in the code", ">showDataCheck<", ">showChecks<", "commandsInCode", "showChecks"],
  ["another namespace", 'DefaultValue="JX"', 'DefaultValue="PJ"', "functionsMetadata", "PJ"],
  ["functions in Chinese only", /<bt:Override.*functions.en.*\n/, "", "functionsMetadata", "two"],
];

describe("a wrong manifest is told by name", () => {
  test.each(mistakes)("%s", (_name, search, replacement, check, words) => {
    const wrong = manifest.replace(search, replacement);
    expect(wrong).not.toBe(manifest);
    const found = checkManifest(wrong, context).filter((problem) => problem.check === check);
    expect(found.map(({ message }) => message).join("\n")).toContain(words);
    expect(found).not.toEqual([]);
  });

  test("every check has a mistake of its own", () => {
    const checked = new Set(mistakes.map(([, , , check]) => check));
    expect(Object.keys(manifestChecks).filter((check) => !checked.has(check))).toEqual([]);
  });

  test("a file that the build lost", () => {
    const files = new Map(context.files);
    files.delete("taskpane.html");
    expect(checkManifest(manifest, { ...context, files }).map(({ check }) => check)).toContain(
      "addressesInBuild"
    );
  });
});
