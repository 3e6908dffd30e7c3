import { describe, expect, test } from "@jest/globals";
import { functionHelps } from "../../src/functions/helps";
import { functionsMetadata } from "../../src/functions/metadata";
import { parameterName } from "../../src/functions/parameterName";
import { customFunctions } from "../../src/functions/registry";

const page = "https://example.com/help.html";
const ids = [
  "ADJUSTRATE",
  "AMOUNT",
  "AVGEXECRATE",
  "BANDSCORE",
  "CARRYOVERRATE",
  "CHANGERATE",
  "COMPLETIONRATE",
  "CONTROLRATE",
  "EXECRATE",
  "EXTRASTAFFRATE",
  "GRADE",
  "PROCURERATE",
  "QUARTERRATE",
  "RATIOSCORE",
  "STATUSRATE",
  "STEPSCORE",
  "USERATE",
];

/** The published syntax, in English. */
const syntax: Readonly<Record<string, string>> = {
  ADJUSTRATE: "initial, adjusted, [digits]",
  AMOUNT: "text, [unit]",
  AVGEXECRATE: "cumulatives, budget, [digits]",
  BANDSCORE: "value, bounds, scores",
  CARRYOVERRATE: "carryover, budget, [digits]",
  CHANGERATE: "current, previous, [digits]",
  COMPLETIONRATE: "done, total, [digits]",
  CONTROLRATE: "actual, limit, [digits]",
  EXECRATE: "actual, budget, [digits]",
  EXTRASTAFFRATE: "extra, staffInQuota, [digits]",
  GRADE: "score",
  PROCURERATE: "actual, plan, [digits]",
  QUARTERRATE: "cumulative, budget, quarter, [digits]",
  RATIOSCORE: "value, points",
  STATUSRATE: "statuses, [digits]",
  STEPSCORE: "value, limit, step, deduction, points, [mode]",
  USERATE: "inUse, total, [digits]",
};

test("both registries hold the same functions, alphabetical", () => {
  expect(customFunctions.map(({ id }) => id)).toEqual(ids);
  expect(functionHelps.map((help) => help.function)).toEqual(customFunctions);
});

describe.each(["zh-CN", "en-US"] as const)("functions.json for %s", (locale) => {
  const metadata = functionsMetadata(locale, page);

  test("holds each function once, under its id", () => {
    expect(metadata.functions.map(({ id }) => id)).toEqual(ids);
    for (const { id, name, helpUrl } of metadata.functions) {
      expect(name).toBe(id);
      expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/);
      expect(helpUrl).toBe(`${page}#${id.toLowerCase()}`);
    }
  });

  test("has a description for each function and parameter, of the length that dialogs hold", () => {
    const words = metadata.functions.flatMap(({ description, parameters }) => [
      description,
      ...parameters.map((parameter) => parameter.description),
    ]);
    for (const text of words) {
      expect(text.length).toBeGreaterThan(3);
      expect(text.length).toBeLessThanOrEqual(128);
      // The one is written in Chinese, the other is not (terms may be).
      expect(/^[^A-Za-z]*[\u4e00-\u9fff]/.test(text)).toBe(locale === "zh-CN");
    }
  });

  test("takes and gives ranges of anything; optional parameters come last", () => {
    for (const { parameters, result } of metadata.functions) {
      expect(result).toEqual({ type: "any", dimensionality: "matrix" });
      for (const { type, dimensionality, name } of parameters) {
        expect([type, dimensionality]).toEqual(["any", "matrix"]);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(64);
      }
      const names = parameters.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      const optional = parameters.map((parameter) => parameter.optional === true);
      expect(optional).toEqual([...optional].sort());
    }
  });

  test("errors reach the functions, rich data does not, nothing is volatile or streamed", () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    const text = JSON.stringify(metadata);
    expect(text).not.toContain("allowCustomDataForDataTypeAny");
    expect(text).not.toContain("options");
  });
});

test("the English parameters are the published syntax", () => {
  const { functions } = functionsMetadata("en-US", page);
  expect(
    Object.fromEntries(
      functions.map(({ id, parameters }) => [
        id,
        parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", "),
      ])
    )
  ).toEqual(syntax);
});

test("the dialog says that 在编人数 is without 编外", () => {
  const { functions } = functionsMetadata("zh-CN", page);
  const staff = functions.find(({ id }) => id === "EXTRASTAFFRATE")!.parameters[1]!;
  expect(staff.description).toContain("在编人数（不含编外）");
});

test("a blank required argument is named as the Chinese dialog names it", () => {
  for (const help of functionHelps) {
    const names = help.parameters
      .filter(({ optional }) => !optional)
      .map((parameter) => parameterName(parameter).zh);
    const message = JSON.stringify(help.function.call(...names.map(() => "")));
    expect(names.some((name) => message.includes(name))).toBe(true);
  }
});
