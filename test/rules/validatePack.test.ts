import { describe, expect, test } from "@jest/globals";
import type { PackMistakeCode, PackNotice } from "../../src/rules/PackMistake";
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

/** Gives the first line, of 10 points, another method. */
const method = (value: Json): ((pack: Json) => void) => set("/lines/0/method", value);

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
    "an allowed range of three",
    method({ type: "manual", allowed: [["0", "1", "2"]] }),
    "tooMany",
    "编外人员控制率",
    { field: "0", most: "2" },
  ],
  [
    "an allowed score that is no decimal",
    method({ type: "manual", allowed: [["-5分", "0"]] }),
    "wrongFormat",
    "编外人员控制率",
    { field: "0", expected: "decimal", found: "-5分" },
  ],
  [
    "a coefficient that is not stated",
    method({ type: "coefficient", bands: [{ coefficient: null }] }),
    "wrongType",
    "编外人员控制率",
    { field: "coefficient", expected: "string", found: "null" },
  ],
  [
    "a distance below 0",
    method({
      type: "deviationBands",
      centre: "0",
      bands: [{ below: "-0.1", score: "10" }, { score: "0" }],
    }),
    "wrongFormat",
    "编外人员控制率",
    { field: "below", expected: "amount", found: "-0.1" },
  ],
  [
    "one outcome",
    method({ type: "choice", options: [{ id: "a", text: "是", points: "10" }] }),
    "tooFew",
    "编外人员控制率",
    { field: "options", least: "2" },
  ],
  [
    "a correction without reason",
    set("/lines/0/changes", [{ field: "points", was: "9", now: "10" }]),
    "missingField",
    "编外人员控制率",
    { field: "reason" },
  ],
  [
    "an unknown kind of value",
    set("/lines/0/valueKind", "money"),
    "notAllowed",
    "编外人员控制率",
    { field: "valueKind", allowed: "percent、count", found: "money" },
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
    "a line outside the groups",
    set("/lines/0/level2", "管理"),
    "unknownGroup",
    "编外人员控制率",
    { group: "过程/管理" },
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
    "two outcomes with one text",
    method({
      type: "choice",
      options: [
        { id: "a", text: "A级", points: "10" },
        { id: "b", text: "a级", points: "0" },
      ],
    }),
    "duplicateName",
    "编外人员控制率",
    { name: "a级" },
  ],
  [
    "a best outcome below the points",
    method({
      type: "choice",
      options: [
        { id: "a", text: "优", points: "8" },
        { id: "b", text: "差", points: "0" },
      ],
    }),
    "bestScore",
    "编外人员控制率",
    { best: "8", points: "10" },
  ],
  [
    "a best coefficient above 1",
    method({
      type: "coefficient",
      bands: [{ below: "1", coefficient: "1" }, { coefficient: "1.2" }],
    }),
    "bestScore",
    "编外人员控制率",
    { best: "12", points: "10" },
  ],
  [
    "a line that rises to less than the points",
    method({
      type: "interpolation",
      bands: [{ below: "0.6", score: "0" }, { below: "0.9", from: "0", to: "6" }, { score: "6" }],
    }),
    "bestScore",
    "编外人员控制率",
    { best: "6", points: "10" },
  ],
  [
    "a best deviation below the points",
    method({
      type: "deviationBands",
      centre: "1",
      bands: [{ upTo: "0.1", score: "5" }, { score: null }],
    }),
    "bestScore",
    "编外人员控制率",
    { best: "5", points: "10" },
  ],
  [
    "a ratio that is cut off before the full score",
    method({ type: "ratioDeduction", factor: "2", floor: "0.1" }),
    "bestScore",
    "编外人员控制率",
    { best: "8", points: "10" },
  ],
  [
    "a floor above the full score of a reverse share",
    method({ type: "proportional", reverse: true, floorUpTo: "1.25" }),
    "bestScore",
    "编外人员控制率",
    { best: "8", points: "10" },
  ],
  [
    "coefficients whose bounds fall",
    method({
      type: "coefficient",
      bands: [
        { below: "0.9", coefficient: "0" },
        { below: "0.6", coefficient: "0.5" },
        { coefficient: "1" },
      ],
    }),
    "bandsNotRising",
    "编外人员控制率",
    { bound: "0.6", previous: "0.9" },
  ],
  [
    "deviations that end",
    method({ type: "deviationBands", centre: "0", bands: [{ upTo: "0.1", score: "10" }] }),
    "bandsNoEnd",
    "编外人员控制率",
    { bound: "0.1" },
  ],
  [
    "deviations below 0",
    method({
      type: "deviationBands",
      centre: "0",
      bands: [{ below: "0", score: "10" }, { score: "0" }],
    }),
    "notPositive",
    "编外人员控制率",
    { field: "below", found: "0" },
  ],
  [
    "a band without score between others",
    set(`${bands}/1/score`, null),
    "bandUnstated",
    "编外人员控制率",
    { position: "2" },
  ],
  [
    "a band of an interpolation with score and line",
    method({
      type: "interpolation",
      bands: [
        { below: "0.6", score: "0" },
        { below: "0.9", score: "5", from: "0", to: "10" },
        { score: "10" },
      ],
    }),
    "bandScoreForm",
    "编外人员控制率",
    { position: "2" },
  ],
  [
    "a band of an interpolation with half a line",
    method({
      type: "interpolation",
      bands: [{ below: "0.6", score: "0" }, { below: "0.9", from: "0" }, { score: "10" }],
    }),
    "bandScoreForm",
    "编外人员控制率",
    { position: "2" },
  ],
  [
    "an interpolation without lower bound",
    method({
      type: "interpolation",
      bands: [{ below: "0.9", from: "0", to: "10" }, { score: "10" }],
    }),
    "bandCannotRise",
    "编外人员控制率",
    { position: "1" },
  ],
  [
    "an interpolation over one single value",
    method({
      type: "interpolation",
      bands: [{ below: "0.9", score: "0" }, { upTo: "0.9", from: "0", to: "10" }, { score: "10" }],
    }),
    "bandCannotRise",
    "编外人员控制率",
    { position: "2" },
  ],
  [
    "two upper limits",
    method({ type: "ratioDeduction", factor: "2", cutOff: "0.3", cutOffFrom: "0.3" }),
    "limitTwice",
    "编外人员控制率",
    { one: "cutOff", other: "cutOffFrom" },
  ],
  [
    "two lower limits",
    method({ type: "proportional", floor: "0.3", floorUpTo: "0.2" }),
    "limitTwice",
    "编外人员控制率",
    { one: "floor", other: "floorUpTo" },
  ],
  [
    "limits that leave nothing",
    set("/lines/1/method", {
      type: "steps",
      direction: "above",
      limit: "1",
      step: "0.01",
      deduction: "1",
      floorUpTo: "1.2",
      cutOff: "1.1",
    }),
    "limitsCross",
    "公用经费控制率",
    { lower: "1.2", upper: "1.1" },
  ],
  [
    "allowed scores that overlap",
    method({
      type: "manual",
      allowed: [
        ["0", "1"],
        ["1", "3"],
      ],
    }),
    "allowedOrder",
    "编外人员控制率",
    { bound: "1", previous: "1" },
  ],
  [
    "an allowed range that falls",
    method({ type: "manual", allowed: [["0", "-5"]] }),
    "allowedOrder",
    "编外人员控制率",
    { bound: "-5", previous: "0" },
  ],
  [
    "a target of 0",
    method({ type: "proportional", target: "0" }),
    "notPositive",
    "编外人员控制率",
    { field: "target", found: "0" },
  ],
  [
    "a factor of 0",
    method({ type: "ratioDeduction", factor: "0" }),
    "notPositive",
    "编外人员控制率",
    { field: "factor", found: "0" },
  ],
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
const everyCode: Readonly<Record<Exclude<PackMistakeCode, PackNotice["code"]>, true>> = {
  missingField: true,
  unknownField: true,
  wrongType: true,
  wrongFormat: true,
  notAllowed: true,
  tooFew: true,
  tooMany: true,
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
  unknownGroup: true,
  alternativePoints: true,
  bestScore: true,
  bandBothBounds: true,
  bandWithoutBound: true,
  bandsNotRising: true,
  bandsNoEnd: true,
  bandUnstated: true,
  bandScoreForm: true,
  bandCannotRise: true,
  limitTwice: true,
  limitsCross: true,
  allowedOrder: true,
  notPositive: true,
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
    expect(validatePack(pack)).toEqual({ pack, mistakes: [], notices: [] });
  });

  test.each<[string, (pack: Json) => void]>([
    ["a value that is typed", set("/lines/0/expression", undefined)],
    ["a counted number that is typed", set("/lines/3/method/count", undefined)],
    ["conditions of a count", set("/lines/3/method/conditions", ["手续完备"])],
    ["bands over a count", set("/lines/0/valueKind", "count")],
    [
      "a correction",
      set("/lines/0/changes", [{ field: "points", was: "", now: "10", reason: "文件更正" }]),
    ],
    [
      "nothing said of the lowest and the highest values",
      method({
        type: "bands",
        bands: [{ below: "0", score: null }, { upTo: "0.1", score: "10" }, { score: null }],
      }),
    ],
    [
      "deviations",
      method({
        type: "deviationBands",
        centre: "1",
        bands: [{ upTo: "0.1", score: "10" }, { score: "0" }],
      }),
    ],
    [
      "coefficients",
      method({
        type: "coefficient",
        bands: [{ below: "0.6", coefficient: "0" }, { coefficient: "1" }],
      }),
    ],
    [
      "an interpolation",
      method({
        type: "interpolation",
        bands: [{ upTo: "1", score: "10" }, { upTo: "1.2", from: "10", to: "0" }, { score: "0" }],
      }),
    ],
    ["a deduction by ratio", method({ type: "ratioDeduction", factor: "10", cutOff: "0.1" })],
    [
      "a reverse share with a cut-off",
      method({ type: "proportional", reverse: true, target: "0.8", cutOffFrom: "1.5" }),
    ],
    [
      "a share that is full early",
      method({ type: "proportional", fullFrom: "0.9", cutOffFrom: "0.95", floor: "0.5" }),
    ],
    ["steps with a limit where nothing scores", set("/lines/1/method/cutOff", "1.05")],
    [
      "a choice",
      method({
        type: "choice",
        question: "是否公开？",
        options: [
          { id: "yes", text: "是", points: "10" },
          { id: "no", text: "否", points: "0" },
        ],
      }),
    ],
    ["points taken off by hand", method({ type: "manual", allowed: [["-5", "0"]] })],
  ])("%s", (_, change) => {
    const pack = smallPack();
    change(pack);
    expect(validatePack(pack)).toEqual({ pack, mistakes: [], notices: [] });
  });

  test.each<[string, (pack: Json) => void, PackNotice["code"], Readonly<Record<string, string>>]>([
    [
      "a group that does not add up",
      set("/groups/1/points", "99"),
      "groupSum",
      { group: "过程/执行", expected: "99", found: "100" },
    ],
    ["less than 100", set("/lines/5", undefined), "totalSum", { expected: "100", found: "80" }],
  ])("%s is told, not refused", (_, change, code, data) => {
    const pack = smallPack();
    change(pack);
    pack["lines"] = (pack["lines"] as Json[]).filter(Boolean);
    const { pack: usable, mistakes, notices } = validatePack(pack);
    expect(usable).toBe(pack);
    expect(mistakes).toEqual([]);
    expect(notices).toContainEqual(expect.objectContaining({ code, data, line: null }));
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
    const { pack, mistakes, notices } = validatePack(printed);
    expect(pack).toBe(printed);
    expect(mistakes).toEqual([]);
    expect(notices.map(({ code }) => code)).toEqual(["totalSum"]);
  });
});
