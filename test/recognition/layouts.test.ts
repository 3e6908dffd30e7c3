import { describe, expect, test } from "@jest/globals";
import type { FactId } from "../../src/facts/vocabulary";
import { plain } from "../../src/number/exact";
import { recogniseFacts } from "../../src/recognition/recogniseFacts";
import { bureauFacts, type BureauLayout, bureauWorkbook } from "../support/bureauWorkbook";

const layouts: readonly (readonly [words: string, layout: BureauLayout])[] = [
  ["the usual layout", {}],
  ["元 instead of 万元", { unit: "元" }],
  ["the unit in the headings", { unitIn: "header", spending: "items in rows" }],
  ["the unit in each cell", { unitIn: "cell" }],
  ["other sheet names", { names: "codes" }],
  ["rows in another order", { rowOrder: "reversed" }],
  ["columns in another order", { columnOrder: "reversed" }],
  ["numbers written as text", { textNumbers: true }],
  ["numbers written as text in 元", { textNumbers: true, unit: "元" }],
  ["blank rows and columns in between", { gaps: true }],
  [
    "blank rows and columns, reversed, as text",
    { gaps: true, rowOrder: "reversed", columnOrder: "reversed", textNumbers: true },
  ],
  ["其中 rows", { withinRows: true }],
  ["notes and signatures below", { notes: true }],
  ["notes, gaps and 其中 rows", { notes: true, gaps: true, withinRows: true }],
  ["spending with its items in columns", { spending: "items in columns" }],
  ["调整预算数 as the change itself", { spending: "change column" }],
  ["行次 and 栏次", { spending: "列入栏次" }],
  ["行次 and 栏次 with gaps", { spending: "列入栏次", gaps: true }],
  ["quarters in columns", { quarters: "columns" }],
  ["quarters in a list", { quarters: "list" }],
  ["a sheet for each quarter", { quarters: "sheets" }],
  ["三公 with two header rows", { threePublic: "two header rows" }],
  ["三公 with three header rows", { threePublic: "three header rows" }],
  ["三公 with the year before", { threePublic: "with previous year" }],
  ["staff in columns by unit", { staff: "columns" }],
  ["staff by kind, to be summed", { staff: "by kind" }],
  ["assets in a list", { assets: "list" }],
  ["assets in a ledger", { assets: "ledger" }],
  ["procurement to be summed", { procurement: "items" }],
  ["procurement in a list", { procurement: "list" }],
  ["tasks on three sheets", { tasks: "three sheets" }],
  ["a narrative beside the status", { tasks: "narrative beside status" }],
  ["two units in one book", { unit: "万元", otherUnit: "元" }],
  ["two units in one book, the other way", { unit: "元", otherUnit: "万元" }],
  ["all tables on one sheet", { blocks: "one sheet" }],
  ["all tables on one sheet with gaps", { blocks: "one sheet", gaps: true }],
  [
    "all tables on one sheet, three header rows",
    { blocks: "one sheet", threePublic: "three header rows" },
  ],
  ["tables side by side", { blocks: "side by side" }],
  [
    "everything transposed",
    {
      spending: "items in columns",
      quarters: "columns",
      threePublic: "two header rows",
      staff: "columns",
      tasks: "narrative beside status",
    },
  ],
  [
    "everything in lists",
    { quarters: "list", assets: "list", procurement: "list", names: "codes", unit: "元" },
  ],
];

/** Value or, where there is none, why. */
function found(layout: BureauLayout): Record<string, string> {
  const { facts } = recogniseFacts(bureauWorkbook(layout), {
    choices: new Map(),
    exclude: new Set(),
  });
  return Object.fromEntries(
    Object.keys(bureauFacts).map((id) => {
      const fact = facts.get(id as FactId);
      const value = fact?.value ? plain(fact.value) : (fact?.text ?? null);
      return [
        id,
        fact?.status === "found"
          ? value!
          : `${fact?.status ?? "missing"} ${JSON.stringify(fact?.question ?? null)}`,
      ];
    })
  );
}

describe("the same figures in any layout are the same facts", () => {
  test.each(layouts)("%s", (_, layout) => {
    expect(found(layout)).toEqual(bureauFacts);
  });
});

test("money without a stated unit keeps its digits and says so", () => {
  const { facts } = recogniseFacts(bureauWorkbook({ unitIn: "nowhere" }), {
    choices: new Map(),
    exclude: new Set(),
  });
  expect(plain(facts.get("total.actual")!.value!)).toBe("3401.2");
  expect(facts.get("total.actual")!.scope).toContain("未注明金额单位，按元");
});
