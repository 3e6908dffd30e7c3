import { describe, expect, test } from "@jest/globals";
import type { PackMistakeCode } from "../../src/rules/PackMistake";
import { validatePack } from "../../src/rules/validatePack";
import { at, smallPack, type Json } from "./support/smallPack";

/** Sets, or with undefined deletes, one field of the pack. */
const set =
  (pointer: string, value: unknown) =>
  (pack: Json): void => {
    const keys = pointer.split("/");
    const target = at(pack, keys.slice(0, -1).join("/"));
    if (value === undefined) Reflect.deleteProperty(target, keys.at(-1)!);
    else target[keys.at(-1)!] = value;
  };

/** Appends a copy of an entry to its list. */
const repeat =
  (pointer: string, index: number) =>
  (pack: Json): void => {
    const list = at(pack, pointer) as unknown as Json[];
    list.push(structuredClone(list[index]!));
  };

const bands = "/lines/0/method/bands";
const execution = "/lines/2/method/of";
const office = "/lines/1/alternatives/0";

type Row = readonly [
  what: string,
  spoil: (pack: Json) => void,
  code: PackMistakeCode,
  line: string | null,
  data: Readonly<Record<string, string>>,
];

const shapes: readonly Row[] = [
  ["a missing field", set("/rounding", undefined), "missingField", null, { field: "rounding" }],
  [
    "a missing field of a line",
    set("/lines/1/basis", undefined),
    "missingField",
    "公用经费控制率",
    { field: "basis" },
  ],
  ["a missing name", set("/lines/1/name", undefined), "missingField", "office", { field: "name" }],
  [
    "a line that is nothing",
    set("/lines/1", 7),
    "wrongType",
    "#2",
    { field: "1", expected: "object", found: "number" },
  ],
  [
    "a typing error",
    set("/lines/0/expresion", "a"),
    "unknownField",
    "编外人员控制率",
    { field: "expresion" },
  ],
  [
    "a typing error in a band",
    set(`${bands}/0/blow`, "1"),
    "unknownField",
    "编外人员控制率",
    { field: "blow" },
  ],
  [
    "a number for a text",
    set("/lines/0/points", 10),
    "wrongType",
    "编外人员控制率",
    { field: "points", expected: "string、null", found: "number" },
  ],
  [
    "null for a title",
    set("/title", null),
    "wrongType",
    null,
    { field: "title", expected: "string", found: "null" },
  ],
  [
    "no list",
    set("/lines", {}),
    "wrongType",
    null,
    { field: "lines", expected: "array", found: "object" },
  ],
  [
    "a percent for a decimal",
    set(`${bands}/0/below`, "5%"),
    "wrongFormat",
    "编外人员控制率",
    { field: "below", expected: "decimal", found: "5%" },
  ],
  [
    "a negative score",
    set(`${bands}/0/score`, "-1"),
    "wrongFormat",
    "编外人员控制率",
    { field: "score", expected: "amount", found: "-1" },
  ],
  [
    "negative points",
    set(`${execution}/parts/0/points`, "-8"),
    "wrongFormat",
    "预算执行率—第一季度",
    { field: "points", expected: "amount", found: "-8" },
  ],
  [
    "a Chinese id",
    set("/lines/0/id", "编外"),
    "wrongFormat",
    "编外人员控制率",
    { field: "id", expected: "id", found: "编外" },
  ],
  [
    "a date in words",
    set("/validFrom", "2021年"),
    "wrongFormat",
    null,
    { field: "validFrom", expected: "date", found: "2021年" },
  ],
  [
    "a blank title",
    set("/title", " "),
    "wrongFormat",
    null,
    { field: "title", expected: "text", found: " " },
  ],
  [
    "another status",
    set("/status", "draft"),
    "notAllowed",
    null,
    { field: "status", allowed: "verified、unverified", found: "draft" },
  ],
  [
    "another format",
    set("/format", 2),
    "notAllowed",
    null,
    { field: "format", allowed: "1", found: "2" },
  ],
  [
    "no source",
    set("/lines/0/sources", []),
    "tooFew",
    "编外人员控制率",
    { field: "sources", least: "1" },
  ],
  [
    "an unknown method",
    set("/lines/0/method/type", "guess"),
    "unknownMethod",
    "编外人员控制率",
    { found: "guess" },
  ],
  [
    "a method without type",
    set("/lines/0/method/type", undefined),
    "missingField",
    "编外人员控制率",
    { field: "type" },
  ],
  [
    "a valueFrom that is no text",
    set(`${execution}/valueFrom`, 3),
    "wrongType",
    "预算执行率",
    { field: "valueFrom", expected: "string", found: "number" },
  ],
];

const meanings: readonly Row[] = [
  [
    "two lines with one id",
    set("/lines/1/id", "extra-staff-control"),
    "duplicateId",
    "公用经费控制率",
    { id: "extra-staff-control" },
  ],
  [
    "two parts with one id",
    set(`${execution}/parts/2/id`, "q1"),
    "duplicateId",
    "预算执行率—人工",
    { id: "q1" },
  ],
  [
    "two items with one id",
    set("/lines/4/method/of/items/1/id", "a"),
    "duplicateId",
    "制度",
    { id: "a" },
  ],
  ["two documents with one key", repeat("/documents", 0), "duplicateId", null, { id: "table" }],
  ["two settings with one id", repeat("/settings", 0), "duplicateId", null, { id: "basis" }],
  [
    "two alternatives with one name",
    set("/lines/5/method/alternatives/1/name", "结转结余率"),
    "duplicateName",
    "结转结余—结转结余率",
    { name: "结转结余率" },
  ],
  [
    "30 February",
    set("/validFrom", "2021-02-30"),
    "unrealDate",
    null,
    { field: "validFrom", found: "2021-02-30" },
  ],
  [
    "a document of month 13",
    set("/documents/0/date", "2021-13-01"),
    "unrealDate",
    null,
    { field: "date", found: "2021-13-01" },
  ],
  [
    "a source checked on day 0",
    set("/lines/0/sources/0/lastChecked", "2021-01-00"),
    "unrealDate",
    "编外人员控制率",
    { field: "lastChecked", found: "2021-01-00" },
  ],
  [
    "an end before the start",
    set("/validTo", "2020-12-31"),
    "datesOrder",
    null,
    { from: "2021-01-01", to: "2020-12-31" },
  ],
  [
    "grades that do not fall",
    set("/grades/1/from", "90"),
    "gradesOrder",
    null,
    { from: "90", previous: "90" },
  ],
  ["grades that end above 0", set("/grades/2/from", "1"), "gradesEnd", null, { from: "1" }],
  [
    "one decimal of a fraction",
    set("/rounding/rate", 1),
    "roundingDigits",
    null,
    { field: "rate", found: "1", least: "2", most: "8" },
  ],
  [
    "scores with nine decimals",
    set("/rounding/score", 9),
    "roundingDigits",
    null,
    { field: "score", found: "9", least: "0", most: "4" },
  ],
  [
    "a document that is not there",
    set("/lines/0/sources/0/document", "law"),
    "unknownDocument",
    "编外人员控制率",
    { document: "law" },
  ],
  [
    "a setting that is not there",
    set(`${office}/setting`, "mode"),
    "unknownSetting",
    "公用经费控制率",
    { setting: "mode" },
  ],
  [
    "an option that is not there",
    set(`${office}/option`, "final"),
    "unknownOption",
    "公用经费控制率",
    { setting: "basis", option: "final" },
  ],
  [
    "a default that is no option",
    set("/settings/0/default", "final"),
    "unknownOption",
    null,
    { setting: "basis", option: "final" },
  ],
  [
    "a line without points among others",
    set("/lines/0/points", null),
    "pointsMissing",
    "编外人员控制率",
    { name: "编外人员控制率" },
  ],
  [
    "a part without points",
    set(`${execution}/parts/2/points`, null),
    "pointsMissing",
    "预算执行率—人工",
    { name: "人工" },
  ],
  [
    "points with three decimals",
    set(`${execution}/parts/2/points`, "4.005"),
    "pointsDecimals",
    "预算执行率—人工",
    { found: "4.005", most: "2" },
  ],
  [
    "parts that do not add up",
    set(`${execution}/parts/2/points`, "3"),
    "partsSum",
    "预算执行率",
    { expected: "20", found: "19" },
  ],
  [
    "items that do not add up",
    set("/lines/4/method/of/items/0/points", "11"),
    "itemsSum",
    "制度",
    { expected: "20", found: "19" },
  ],
  [
    "a group that does not add up",
    set("/groups/1/points", "99"),
    "groupSum",
    null,
    { group: "过程/执行", expected: "99", found: "100" },
  ],
  [
    "a line outside the groups",
    set("/lines/0/level2", "管理"),
    "unknownGroup",
    "编外人员控制率",
    { group: "过程/管理" },
  ],
  [
    "less than 100",
    set("/lines/5/points", "10"),
    "totalSum",
    null,
    { expected: "100", found: "90" },
  ],
  [
    "an alternative with other points",
    set("/lines/5/method/alternatives/1/points", "15"),
    "alternativePoints",
    "结转结余—变动率",
    { name: "变动率", expected: "20", found: "15" },
  ],
  [
    "a best band below the points",
    set(`${bands}/0/score`, "8"),
    "bestScore",
    "编外人员控制率",
    { best: "8", points: "10" },
  ],
  [
    "a best band above the points",
    set(`${bands}/2/score`, "12"),
    "bestScore",
    "编外人员控制率",
    { best: "12", points: "10" },
  ],
  [
    "a cut-off before the full score",
    set(`${execution}/parts/0/method/cutOff`, "0.5"),
    "bestScore",
    "预算执行率—第一季度",
    { best: "4", points: "8" },
  ],
  [
    "a band with two bounds",
    set(`${bands}/0/upTo`, "0.07"),
    "bandBothBounds",
    "编外人员控制率",
    { below: "0.05", upTo: "0.07" },
  ],
  [
    "a band without bound in between",
    set(`${bands}/0/below`, undefined),
    "bandWithoutBound",
    "编外人员控制率",
    { position: "1" },
  ],
  [
    "bounds that fall",
    set(`${bands}/1/upTo`, "0.01"),
    "bandsNotRising",
    "编外人员控制率",
    { bound: "0.01", previous: "0.05" },
  ],
  [
    "the same bound twice",
    (pack) => {
      set(`${bands}/1/below`, "0.05")(pack);
      set(`${bands}/1/upTo`, undefined)(pack);
    },
    "bandsNotRising",
    "编外人员控制率",
    { bound: "0.05", previous: "0.05" },
  ],
  ["bands that end", set(`${bands}/2/upTo`, "1"), "bandsNoEnd", "编外人员控制率", { bound: "1" }],
  [
    "steps of 0",
    set("/lines/1/method/step", "0.00"),
    "notPositive",
    "公用经费控制率",
    { field: "step", found: "0.00" },
  ],
  [
    "a deduction of 0",
    set("/lines/3/method/deduction", "0"),
    "notPositive",
    "重点工作",
    { field: "deduction", found: "0" },
  ],
  [
    "a value method without expression",
    set("/lines/0/expression", undefined),
    "noExpression",
    "编外人员控制率",
    { method: "bands" },
  ],
  [
    "an expression that cannot be read",
    set("/lines/0/expression", "staff.extra ÷ 2"),
    "expressionSyntax",
    "编外人员控制率",
    { expression: "staff.extra ÷ 2", error: "unexpected", position: "13", found: "÷" },
  ],
  [
    "a count that cannot be read",
    set("/lines/3/method/count", "tasks.total -"),
    "expressionSyntax",
    "重点工作",
    { expression: "tasks.total -", error: "unexpectedEnd", position: "14", found: "" },
  ],
  [
    "a data item that does not exist",
    set("/lines/0/expression", "staff.extr / 2"),
    "unknownFact",
    "编外人员控制率",
    { id: "staff.extr", expression: "staff.extr / 2" },
  ],
  [
    "a data item that does not exist, in another reading",
    set(`${office}/expression`, "office.final / 2"),
    "unknownFact",
    "公用经费控制率",
    { id: "office.final", expression: "office.final / 2" },
  ],
  [
    "a text as a number",
    set("/lines/0/expression", "department.name"),
    "textFact",
    "编外人员控制率",
    { id: "department.name", expression: "department.name" },
  ],
  [
    "a part that does not exist",
    set(`${execution}/parts/1/expression`, "part.q9"),
    "unknownPart",
    "预算执行率—平均",
    { id: "part.q9", expression: "part.q9" },
  ],
  [
    "a part that comes later",
    set(`${execution}/parts/0/expression`, "part.q2"),
    "laterPart",
    "预算执行率—第一季度",
    { id: "part.q2", expression: "part.q2" },
  ],
  [
    "a part of itself",
    set(`${execution}/parts/0/expression`, "part.q1"),
    "laterPart",
    "预算执行率—第一季度",
    { id: "part.q1", expression: "part.q1" },
  ],
  [
    "a value of a part that is gone",
    set(`${execution}/valueFrom`, "q9"),
    "unknownValueFrom",
    "预算执行率",
    { part: "q9" },
  ],
  [
    "the value of a part scored by hand",
    set(`${execution}/valueFrom`, "hand"),
    "unknownValueFrom",
    "预算执行率",
    { part: "hand" },
  ],
  [
    "a part without value in an expression",
    (pack) => {
      const parts = at(pack, `${execution}/parts`) as unknown as Json[];
      parts.unshift(parts.pop()!);
      set(`${execution}/parts/2/expression`, "part.hand")(pack);
    },
    "partWithoutValue",
    "预算执行率—平均",
    { id: "part.hand", expression: "part.hand" },
  ],
  [
    "an unknown step mode",
    (pack) => {
      const options = ["full", "half"].map((id) => ({ id, title: id }));
      (at(pack, "/settings") as unknown as Json[]).push({
        id: "step-mode",
        title: "步",
        default: "full",
        options,
      });
    },
    "unknownOption",
    null,
    { setting: "step-mode", option: "half" },
  ],
];

/** Every code; the compiler tells when one is missing here. */
const everyCode: Readonly<Record<PackMistakeCode, true>> = {
  missingField: true,
  unknownField: true,
  wrongType: true,
  wrongFormat: true,
  notAllowed: true,
  tooFew: true,
  unknownMethod: true,
  duplicateId: true,
  duplicateName: true,
  unrealDate: true,
  datesOrder: true,
  gradesOrder: true,
  gradesEnd: true,
  roundingDigits: true,
  unknownDocument: true,
  unknownSetting: true,
  unknownOption: true,
  pointsMissing: true,
  pointsDecimals: true,
  partsSum: true,
  itemsSum: true,
  groupSum: true,
  unknownGroup: true,
  totalSum: true,
  alternativePoints: true,
  bestScore: true,
  bandBothBounds: true,
  bandWithoutBound: true,
  bandsNotRising: true,
  bandsNoEnd: true,
  notPositive: true,
  noExpression: true,
  expressionSyntax: true,
  unknownFact: true,
  textFact: true,
  unknownPart: true,
  laterPart: true,
  partWithoutValue: true,
  unknownValueFrom: true,
};

describe("a pack that cannot be used says what is wrong and in which line", () => {
  test.each([...shapes, ...meanings])("%s", (_, spoil, code, line, data) => {
    const pack = smallPack();
    spoil(pack);
    const { pack: usable, mistakes } = validatePack(pack);
    expect(usable).toBeNull();
    expect(
      mistakes.map((mistake) => ({ code: mistake.code, line: mistake.line, data: mistake.data }))
    ).toContainEqual({ code, line, data });
  });

  test("every code that can be told has its malformed pack", () => {
    const seen = [...shapes, ...meanings].map(([, , code]) => code);
    expect([...new Set(seen)].sort()).toEqual(Object.keys(everyCode).sort());
  });

  test("a mistake of shape is told alone and with its place", () => {
    const pack = smallPack();
    set(`${bands}/0/blow`, "1")(pack);
    expect(validatePack(pack).mistakes).toEqual([
      { code: "unknownField", line: "编外人员控制率", path: `${bands}/0`, data: { field: "blow" } },
    ]);
  });

  test.each([[null], [7], ["pack"], [[]], [undefined]])("%j is no pack", (json) => {
    const { pack, mistakes } = validatePack(json);
    expect(pack).toBeNull();
    expect(mistakes[0]).toMatchObject({ code: "wrongType", line: null, path: "" });
  });
});

describe("a pack that can be used", () => {
  test("has no mistakes", () => {
    const pack = smallPack();
    expect(validatePack(pack)).toEqual({ pack, mistakes: [] });
  });

  test("a skeleton has no points anywhere, and no sums", () => {
    const pack = smallPack();
    const lines = at(pack, "/lines") as unknown as Json[];
    pack["lines"] = lines.slice(0, 2).map((line) => ({ ...line, points: null }));
    expect(validatePack(pack).mistakes).toEqual([]);
  });

  test("a band of one single value is allowed", () => {
    const pack = smallPack();
    const single = [{ below: "0", score: "0" }, { upTo: "0", score: "10" }, { score: "1" }];
    set(bands, single)(pack);
    expect(validatePack(pack).mistakes).toEqual([]);
  });

  test("the shape printed for the Shenzhen table is accepted", () => {
    const printed = {
      format: 1,
      id: "sz-2021-b",
      title: "评分表",
      status: "unverified",
      validFrom: "2021-01-01",
      validTo: null,
      documents: [{ key: "scoring-table", title: "评分表", address: "https://example.org/a" }],
      rounding: { stage: "asPrinted", rate: 4, score: 2 },
      grades: [
        { from: "90", name: "优" },
        { from: "80", name: "良" },
        { from: "60", name: "中" },
        { from: "0", name: "差" },
      ],
      lines: [
        {
          id: "extra-staff-control",
          level1: "部门管理",
          level2: "人员管理",
          name: "编外人员控制率",
          points: "1",
          expression: "staff.extra / (staff.inQuota + staff.extra)",
          method: {
            type: "bands",
            bands: [{ below: "0.05", score: "1" }, { upTo: "0.10", score: "0.5" }, { score: "0" }],
          },
          sources: [
            {
              document: "scoring-table",
              place: "第3行",
              confidence: "M+",
              quotation: "比率<5%",
              lastChecked: "2024-05-01",
            },
          ],
          basis: "our reading",
          note: "…",
        },
      ],
    };
    expect(validatePack(printed).mistakes.map(({ code }) => code)).toEqual(["totalSum"]);
  });
});
