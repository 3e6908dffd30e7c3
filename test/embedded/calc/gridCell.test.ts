import { CellValueType, type ICellData } from "@univerjs/core";
import { describe, expect, test } from "@jest/globals";
import { gridCell, scalarOf } from "../../../src/embedded/calc/gridCell";
import type { Scalar } from "../../../src/embedded/model/Scalar";
import { keyOf, SheetModel, type Cell } from "../../../src/embedded/model/SheetModel";

const { NUMBER, STRING, BOOLEAN, FORCE_STRING } = CellValueType;

function inGrid(cell: Cell | undefined): ICellData {
  const sheet = new SheetModel("s", "表");
  if (cell !== undefined) sheet.contents.set(keyOf(0, 0), cell);
  return gridCell(sheet, 0, 0, (formula) => formula);
}

describe("a cell of the model in the grid", () => {
  test.each<[Scalar, string | number, CellValueType]>([
    [1.5, 1.5, NUMBER],
    [true, 1, BOOLEAN],
    [false, 0, BOOLEAN],
    ["甲", "甲", STRING],
    ["0012", "0012", FORCE_STRING],
    ["", "", STRING],
    [{ error: "#N/A", message: "没有数据" }, "#N/A", STRING],
  ])("%j has its type, so that the grid does not guess", (value, v, t) => {
    expect(inGrid({ value, formula: null })).toMatchObject({ v, t, f: null });
  });

  test("an empty cell replaces whatever stood there", () => {
    expect(inGrid(undefined)).toEqual({
      v: null,
      f: null,
      si: null,
      p: null,
      s: null,
      custom: null,
    });
  });

  test("what spills into a cell is left to the engine", () => {
    const spilledFrom = { row: 0, column: 0 };
    expect(inGrid({ value: 3, formula: null, spilledFrom })).toMatchObject({ v: null, f: null });
  });

  test("an apostrophe goes along with the cell", () => {
    expect(inGrid({ value: "甲", formula: null, prefixed: true })).toMatchObject({
      t: FORCE_STRING,
      custom: { prefixed: true },
    });
  });
});

test.each<[ICellData | null, Scalar]>([
  [null, null],
  [{ v: null }, null],
  [{ v: 1, t: BOOLEAN }, true],
  [{ v: 0, t: BOOLEAN }, false],
  [{ v: "12", t: NUMBER }, 12],
  [{ v: 12, t: STRING }, "12"],
  [{ v: "0012", t: FORCE_STRING }, "0012"],
  [{ v: "#DIV/0!", t: STRING }, { error: "#DIV/0!" }],
  [{ v: "#DIV", t: STRING }, "#DIV"],
  [{ p: { id: "d", documentStyle: {}, body: { dataStream: "甲\r乙\r\n" } } }, "甲\n乙"],
])("%j in the grid is %j", (cell, value) => {
  expect(scalarOf(cell)).toEqual(value);
});
