import { describe, expect, test } from "@jest/globals";
import { parseChoice, parseNamedCell } from "../../src/app/choices";
import { Refusal } from "../../src/workbook/Refusal";

describe("a named cell is split at the last !", () => {
  test.each([
    ["人员!C4", { sheet: "人员", row: 3, column: 2 }],
    ["'2020 人员'!$C$4", { sheet: "2020 人员", row: 3, column: 2 }],
    ["'it''s'!A1", { sheet: "it's", row: 0, column: 0 }],
    ["注意!人员!B2", { sheet: "注意!人员", row: 1, column: 1 }],
    ["重点工作任务!D4:D41", { sheet: "重点工作任务", row: 3, column: 3 }],
    ["人员", null],
    ["!C4", null],
    ["人员!四", null],
    ["人员!XFE1", null],
  ])("%s", (text, expected) => {
    expect(parseNamedCell(text)).toEqual(expected);
  });
});

test.each([
  ["staff.inQuota", "badChoice"],
  ["staff.inQuota=人员", "badChoice"],
  ["=人员!C4", "badChoice"],
  ["staff.inquota=人员!C4", "unknownFact"],
])("--choose %s is refused", (text, code) => {
  expect(() => parseChoice(text)).toThrow(new Refusal(code));
});

test("--choose names an item and its cell", () => {
  expect(parseChoice("staff.inQuota=人员!C4")).toEqual({
    id: "staff.inQuota",
    cell: { sheet: "人员", row: 3, column: 2 },
  });
});
