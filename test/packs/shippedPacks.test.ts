import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { Exact, roundHalfAway } from "../../src/number/exact";
import { scoringPacks, shippedPacks } from "../../src/packs/shippedPacks";
import { evaluateExpression, isZeroBase } from "../../src/rules/expression/evaluateExpression";
import { parsedExpression } from "../../src/rules/expression/parsedExpression";
import { isValueScoreMethod, valueMethodOf } from "../../src/rules/methods/registry";
import type { RulePack, Scored } from "../../src/rules/RulePack";
import { validatePack } from "../../src/rules/validatePack";
import { innerMethod, scoredPlaces } from "../../src/rules/validation/scoredPlaces";

const folder = join(__dirname, "../../src/packs");
/** Their sample and bounds are known. */
const packs = [...shippedPacks.values()].filter(({ id }) => id.startsWith("sz-"));

test("every folder of packs is shipped under its own name; the library holds single rules", () => {
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "library")
    .map(({ name }) => name);
  expect([...shippedPacks.keys()].sort()).toEqual(folders.sort());
});

test("the skeleton is no pack to score by", () => {
  expect([...scoringPacks.keys()]).toEqual(["sz-2020-a", "sz-2021-b", "sichuan-dazhou-2018"]);
  expect(shippedPacks.get("mof-2013-53")!.lines.map(({ points }) => points)).toEqual(
    Array<null>(28).fill(null)
  );
});

describe.each([...shippedPacks.values()])("$id", (pack) => {
  test("is a valid pack whose sums fit", () => {
    const { mistakes, notices } = validatePack(pack);
    expect([mistakes, notices]).toEqual([[], []]);
  });

  test("says that it is unverified, from when, and why each line reads so", () => {
    expect(pack.status).toBe("unverified");
    expect(pack.validFrom).toMatch(/^20\d\d-01-01$/);
    for (const line of pack.lines)
      expect([line.name, line.note]).toEqual([line.name, expect.any(String)]);
  });

  test("its README has a row for every line", () => {
    const readme = readFileSync(join(folder, pack.id, "README.md"), "utf8");
    for (const { name, points } of pack.lines) {
      expect(readme).toContain(`| ${name} | ${points ?? "—"} |`);
    }
  });
});

test("达州: names and points of the page, every line by hand, no criterion of our own", () => {
  const { lines, groups } = shippedPacks.get("sichuan-dazhou-2018")!;
  expect(lines.map(({ points }) => Number(points))).toEqual([
    5, 5, 5, 5, 5, 1, 1, 2, 2, 3, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 3, 20, 5, 5, 5, 3, 3, 4,
  ]);
  expect(groups!.filter(({ level2 }) => level2 === undefined).map(({ points }) => points)).toEqual([
    "25",
    "30",
    "45",
  ]);
  for (const line of lines) {
    expect([line.method.type, line.criterion, line.basis]).toEqual(["range", undefined, "text"]);
  }
});

test("财预〔2013〕53号: the value of every indicator that data items can give", () => {
  const { lines } = shippedPacks.get("mof-2013-53")!;
  expect(
    lines.filter(({ expression }) => expression !== undefined).map(({ name }) => name)
  ).toEqual(
    "在职人员控制率 “三公经费”变动率 重点支出安排率 预算完成率 预算调整率 结转结余率 结转结余变动率 公用经费控制率 “三公经费”控制率 政府采购执行率 固定资产利用率 重点工作办结率 社会公众或服务对象满意度".split(
      " "
    )
  );
});

describe.each(packs)("$id", (pack) => {
  test("says for whom it is, and that each line is our reading", () => {
    expect(pack.jurisdiction).toBe("深圳市");
    for (const line of pack.lines) {
      expect([line.name, line.basis]).toEqual([line.name, "our reading"]);
      expect(line.note).toMatch(/\S/);
      expect(line.criterion).toMatch(/\S/);
      expect(line.explanation).toMatch(/\S/);
    }
  });

  test("an expression of default settings is what the settings' default says", () => {
    for (const { rule } of scoredPlaces(pack)) {
      for (const { setting, option } of rule.alternatives ?? []) {
        const known = pack.settings?.find(({ id }) => id === setting);
        expect(known?.default).not.toBe(option);
      }
    }
  });
});

test.each([
  ["sz-2020-a", 25, 20, 55],
  ["sz-2021-b", 20, 20, 60],
])("%s is weighed %s / %s / %s", (id, ...weights) => {
  const { lines } = shippedPacks.get(id)!;
  const sums = ["部门决策", "部门管理", "部门绩效"].map((level1) =>
    lines
      .filter((line) => line.level1 === level1)
      .reduce((sum, line) => sum + Number(line.points), 0)
  );
  expect(sums).toEqual(weights);
});

/** The 2020 report's figures, in 元 and heads. */
const sample: Readonly<Record<string, string>> = {
  "procurement.plan": "58800",
  "procurement.actual": "58800",
  "total.initial": "67225600",
  "total.adjusted": "80815600",
  "fixedAssets.gross": "3303700",
  "fixedAssets.inUse": "3303700",
  "staff.quota": "49",
  "staff.inQuota": "41",
  "staff.extra": "25",
  "threePublic.budget": "99000",
  "threePublic.actual": "31000",
  "office.initial": "1022000",
  "office.adjusted": "926100",
  "office.actual": "914300",
  "spending.q1": "15290800",
  "spending.q2": "35720300",
  "spending.q3": "59941600",
  "spending.q4": "80297000",
  "part.q1": "0.7568",
  "part.q2": "0.884",
  "part.q3": "0.9889",
  "part.q4": "0.9936",
  "tasks.total": "51",
  "tasks.done": "51",
};

/** The computed lines and parts with points, value and score on the sample, in both packs. */
const expected: readonly (readonly [string, string, string, string])[] = [
  ["政府采购执行率", "1", "1.0000", "1.00"],
  ["调整指标规模比例", "1", "0.2022", "0.00"],
  ["固定资产利用率", "1", "1.0000", "1.00"],
  ["财政供养人员控制率", "1", "0.8367", "1.00"],
  ["编外人员控制率", "1", "0.3788", "0.00"],
  ["三公经费控制率", "3", "0.3131", "3.00"],
  ["日常公用经费控制率", "3", "0.9873", "2.00"],
  ["第一季度执行率", "1", "0.7568", "0.76"],
  ["第二季度执行率", "1", "0.8840", "0.88"],
  ["第三季度执行率", "1", "0.9889", "0.99"],
  ["第四季度执行率", "1", "0.9936", "0.99"],
  ["全年平均执行率", "2", "0.9058", "1.81"],
  ["重点工作完成率", "8", "1.0000", "8.00"],
];

describe.each(packs)("the sample with $id", (pack) => {
  test.each(expected)("%s (%s): %s scores %s", (name, points, value, score) => {
    const rule = ruleNamed(pack, name);
    expect(rule.points).toBe(points);
    const rate = roundHalfAway(valueOf(rule.expression!), 4);
    expect(rate.toFixed(4)).toBe(value);
    const { method } = innerMethod(rule.method, []);
    const scoredBy = method.type === "perItem" ? valueOf(method.count!) : rate;
    expect(scoreOf(rule, pack, scoredBy)).toBe(score);
  });

  test("is 21.43 of 25", () => {
    const sum = expected.reduce((total, row) => total.plus(row[3]), new Exact(0));
    expect(sum.toFixed(2)).toBe("21.43");
    expect(expected.reduce((total, row) => total + Number(row[1]), 0)).toBe(25);
  });
});

/** Each computed line just under, on and just over every bound. */
const bounds: readonly (readonly [string, readonly (readonly [value: string, score: string])[]])[] =
  [
    [
      "政府采购执行率",
      [
        ["0", "0.00"],
        ["0.9949", "0.99"],
        ["0.9999", "1.00"],
        ["1", "1.00"],
        ["1.0001", "0.00"],
      ],
    ],
    [
      "调整指标规模比例",
      [
        ["-0.05", "1.00"],
        ["0.0999", "1.00"],
        ["0.1", "1.00"],
        ["0.1001", "1.00"],
        ["0.1099", "1.00"],
        ["0.11", "0.90"],
        ["0.1101", "0.90"],
        ["0.1199", "0.90"],
        ["0.12", "0.80"],
        ["0.1899", "0.20"],
        ["0.19", "0.10"],
        ["0.1999", "0.10"],
        ["0.2", "0.00"],
        ["0.2001", "0.00"],
        ["0.9", "0.00"],
      ],
    ],
    [
      "固定资产利用率",
      [
        ["0.5999", "0.00"],
        ["0.6", "0.40"],
        ["0.6001", "0.40"],
        ["0.7499", "0.40"],
        ["0.75", "0.70"],
        ["0.7501", "0.70"],
        ["0.8999", "0.70"],
        ["0.9", "1.00"],
        ["0.9001", "1.00"],
      ],
    ],
    [
      "财政供养人员控制率",
      [
        ["0.9999", "1.00"],
        ["1", "1.00"],
        ["1.0001", "0.00"],
      ],
    ],
    [
      "编外人员控制率",
      [
        ["0.0499", "1.00"],
        ["0.05", "0.50"],
        ["0.0501", "0.50"],
        ["0.0999", "0.50"],
        ["0.1", "0.50"],
        ["0.1001", "0.00"],
      ],
    ],
    [
      "三公经费控制率",
      [
        ["0.8999", "3.00"],
        ["0.9", "2.00"],
        ["0.9001", "2.00"],
        ["0.9999", "2.00"],
        ["1", "2.00"],
        ["1.0001", "0.00"],
      ],
    ],
    [
      "日常公用经费控制率",
      [
        ["0.8999", "3.00"],
        ["0.9", "2.00"],
        ["1", "2.00"],
        ["1.0001", "0.00"],
      ],
    ],
    [
      "第一季度执行率",
      [
        ["0.9949", "0.99"],
        ["0.995", "1.00"],
        ["1", "1.00"],
        ["1.0001", "1.00"],
      ],
    ],
    [
      "全年平均执行率",
      [
        ["0.9974", "1.99"],
        ["0.9975", "2.00"],
        ["1", "2.00"],
        ["1.05", "2.00"],
      ],
    ],
    [
      "重点工作完成率",
      [
        ["0", "8.00"],
        ["1", "4.00"],
        ["2", "0.00"],
        ["3", "0.00"],
      ],
    ],
    [
      "公众或服务对象满意度",
      [
        ["0.7999", "0.00"],
        ["0.8", "2.00"],
        ["0.8001", "2.00"],
        ["0.8999", "2.00"],
        ["0.9", "4.00"],
        ["0.9499", "4.00"],
        ["0.95", "6.00"],
        ["0.9501", "6.00"],
      ],
    ],
  ];

describe.each(packs)("bounds of $id", (pack) => {
  test.each(bounds)("%s", (name, cases) => {
    const rule = ruleNamed(pack, name);
    const scores = cases.map(([value]) => [value, scoreOf(rule, pack, new Exact(value))]);
    expect(scores).toEqual(cases);
  });

  test("completed projects score in proportion", () => {
    const rule = ruleNamed(pack, pack.id === "sz-2020-a" ? "项目完成及时性" : "绩效目标完成情况");
    expect(scoreOf(rule, pack, new Exact("0.5"))).toBe("3.00");
    expect(scoreOf(rule, pack, new Exact("1.1"))).toBe("6.00");
  });
});

test("other settings score the sample as the audit says", () => {
  const pack = packs[0]!;
  const other = (name: string): string => ruleNamed(pack, name).alternatives![0]!.expression;
  const office = roundHalfAway(valueOf(other("日常公用经费控制率")), 4);
  expect(office.toFixed(4)).toBe("0.8946");
  expect(scoreOf(ruleNamed(pack, "日常公用经费控制率"), pack, office)).toBe("3.00");
  const quarters = ["第一季度执行率", "第二季度执行率", "第三季度执行率"].map((name) =>
    roundHalfAway(valueOf(other(name)), 4).toFixed(4)
  );
  expect(quarters).toEqual(["0.9098", "1.0627", "1.1889"]);
});

function ruleNamed(pack: RulePack, name: string): Scored {
  return scoredPlaces(pack).find(({ rule }) => rule.name === name)!.rule;
}

function valueOf(expression: string): Exact {
  const result = evaluateExpression(parsedExpression(expression), (id) => new Exact(sample[id]!));
  if (result === null || isZeroBase(result)) throw new Error(`no value: ${expression}`);
  return result;
}

function scoreOf(rule: Scored, pack: RulePack, value: Exact): string {
  const { method } = innerMethod(rule.method, []);
  if (!isValueScoreMethod(method)) throw new Error(`${rule.name} is scored by hand`);
  return valueMethodOf(method)
    .score(method, value, {
      points: new Exact(rule.points!),
      scorePlaces: pack.rounding.score,
      stepMode: "full",
      valueKind: method.type === "perItem" ? "count" : "percent",
    })!
    .toFixed(2);
}
