import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { Exact, roundHalfAway } from "../../src/number/exact";
import { ruleLibrary } from "../../src/packs/ruleLibrary";
import { evaluateExpression, isZeroBase } from "../../src/rules/expression/evaluateExpression";
import { parsedExpression } from "../../src/rules/expression/parsedExpression";
import { isValueScoreMethod, valueMethodOf } from "../../src/rules/methods/registry";
import type { RulePack } from "../../src/rules/RulePack";
import { validatePack } from "../../src/rules/validatePack";
import { innerMethod } from "../../src/rules/validation/scoredPlaces";

const rules = [...ruleLibrary.values()];
const readme = readFileSync(join(__dirname, "../../src/packs/library/README.md"), "utf8");

describe.each(rules.map((rule) => [rule.line.id, rule] as const))("%s", (id, rule) => {
  test("is a valid line of a pack", () => {
    const pack: RulePack = {
      format: 1,
      id: "one-rule",
      title: "一项",
      status: "unverified",
      validFrom: null,
      validTo: null,
      documents: rule.documents,
      rounding: { stage: "asPrinted", rate: 4, score: 2 },
      grades: [{ from: "0", name: "差" }],
      lines: [rule.line],
    };
    expect(validatePack(pack).mistakes).toEqual([]);
  });

  test("says where its words were read, and that points and criterion were", () => {
    for (const { confidence } of rule.line.sources)
      expect(confidence).toMatch(/分值V · 标准V|算例/);
    expect(rule.line.criterion).toMatch(/\S/);
    expect(rule.line.note).toMatch(/\S/);
    expect(rule.jurisdiction).toMatch(/^湖南省/);
  });

  test("stands in the README", () => {
    const { name, points, criterion } = rule.line;
    const place = `${rule.jurisdiction} · ${rule.years}`;
    expect(readme).toContain(`| ${name} | ${place} | ${points} | \`${id}\` | ${criterion} |`);
  });
});

/** The filled forms that were seen: figures in 万元 and heads, the printed rate, the score. */
test.each<[string, Record<string, string>, string, string]>([
  ["hunan-staff-control", { "staff.inQuota": "136", "staff.quota": "143" }, "0.9510", "5.00"],
  [
    "hunan-three-public-change-5",
    { "threePublic.budget": "63.46", "threePublic.budgetPrevious": "32" },
    "0.9831",
    "0.00",
  ],
  [
    "hunan-budget-completion-2017",
    {
      "carryover.in": "19.8",
      "total.initial": "1922.76",
      "adjustments.added": "767.86",
      "carryover.out": "19.8",
    },
    "0.9927",
    "5.00",
  ],
])("%s reproduces the form", (id, facts, rate, score) => {
  const tree = parsedExpression(ruleLibrary.get(id)!.line.expression!);
  const value = evaluateExpression(tree, (fact) => new Exact(facts[fact]!));
  if (value === null || isZeroBase(value)) throw new Error("no value");
  const printed = roundHalfAway(value, 4);
  expect([printed.toFixed(4), scoreOf(id, printed)]).toEqual([rate, score]);
});

/** Values are fractions, or counts of things; null where the text says nothing of the value. */
test.each<[string, readonly (readonly [value: string, score: string | null])[]]>([
  [
    "hunan-staff-control",
    [
      ["0.98", "5.00"],
      ["1", "5.00"],
      ["1.01", "4.50"],
      ["1.05", "2.50"],
      ["1.12", "0.00"],
    ],
  ],
  [
    "hunan-three-public-change-8",
    [
      ["-0.03", "8.00"],
      ["0", "8.00"],
      ["0.01", "7.20"],
      ["0.1", "0.00"],
    ],
  ],
  [
    "hunan-three-public-change-5",
    [
      ["0", "5.00"],
      ["0.02", "4.00"],
      ["0.1", "0.00"],
    ],
  ],
  // 92.8 % scored 3 in the form of 2015: full steps.
  [
    "hunan-budget-completion-2015",
    [
      ["1", "5.00"],
      ["0.95", "3.00"],
      ["0.928", "3.00"],
      ["0.9", "1.00"],
      ["0.85", "0.00"],
    ],
  ],
  [
    "hunan-budget-control-5",
    [
      ["-0.01", null],
      ["0", "5.00"],
      ["0.0001", "4.00"],
      ["0.1", "4.00"],
      ["0.1001", "3.00"],
      ["0.2", "3.00"],
      ["0.3", "2.00"],
      ["0.3001", "0.00"],
    ],
  ],
  [
    "hunan-budget-control-8",
    [
      ["0", "8.00"],
      ["0.1", "6.00"],
      ["0.2", "4.00"],
      ["0.3", "2.00"],
      ["0.3994", "0.00"],
    ],
  ],
  [
    "hunan-building-area",
    [
      ["1", "5.00"],
      ["1.05", "3.00"],
      ["1.12", "1.00"],
      ["1.15", "0.00"],
    ],
  ],
  [
    "yueyang-key-spending",
    [
      ["0.9", "5.00"],
      ["0.8999", "4.00"],
      ["0.8", "4.00"],
      ["0.7", "3.00"],
      ["0.6", "2.00"],
      ["0.5999", "0.00"],
    ],
  ],
  [
    "yueyang-budget-adjustment",
    [
      ["-0.01", null],
      ["0", "3.00"],
      ["0.1", "2.00"],
      ["0.1001", "1.00"],
      ["0.3", "0.50"],
      ["0.3001", "0.00"],
    ],
  ],
  [
    "yueyang-payment-progress",
    [
      ["0", "3.00"],
      ["2", "2.00"],
      ["7", "0.00"],
    ],
  ],
  [
    "yueyang-three-public-control",
    [
      ["1", "6.00"],
      ["1.03", "3.00"],
      ["1.07", "0.00"],
    ],
  ],
  [
    "yueyang-fund-compliance",
    [
      ["0", "3.00"],
      ["1", "2.00"],
      ["4", "0.00"],
    ],
  ],
])("%s at, under and over its bounds", (id, cases) => {
  const scores = cases.map(([value]) => [value, scoreOf(id, new Exact(value))]);
  expect(scores).toEqual(cases);
});

test("资金结余 is 3, 2 or 0", () => {
  const { method } = ruleLibrary.get("yueyang-surplus")!.line;
  if (method.type !== "choice") throw new Error("no choice");
  expect(method.options.map(({ points }) => points)).toEqual(["3", "2", "0"]);
});

function scoreOf(id: string, value: Exact): string | null {
  const { line } = ruleLibrary.get(id)!;
  const { method } = innerMethod(line.method, []);
  if (!isValueScoreMethod(method)) throw new Error(`${id} is scored by hand`);
  const score = valueMethodOf(method).score(method, value, {
    points: new Exact(line.points!),
    scorePlaces: 2,
    stepMode: "full",
    valueKind: method.type === "perItem" ? "count" : "percent",
  });
  return score === null ? null : score.toFixed(2);
}
