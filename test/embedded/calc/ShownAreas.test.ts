import { describe, expect, test } from "@jest/globals";
import { ShownAreas } from "../../../src/embedded/calc/ShownAreas";
import { areaName, parseArea } from "../../../src/embedded/model/area";
import { keyOf, SheetModel } from "../../../src/embedded/model/SheetModel";

function sheetUpTo(row: number, column: number): SheetModel {
  const sheet = new SheetModel("s", "表");
  sheet.contents.set(keyOf(row, column), { value: 1, formula: null });
  return sheet;
}

const areas = (...names: string[]) => names.map((name) => parseArea(name)!);

/** What the grid gets of areas, and what the model gets back when the grid has others in the end. */
function through(given: string[], becomes?: string[]): { shown: string[]; back: string[] } {
  const memory = new ShownAreas();
  const shown = memory.show(sheetUpTo(49, 7), "v0", areas(...given));
  const now = becomes === undefined ? shown : areas(...becomes);
  return {
    shown: shown.map(areaName),
    back: memory.restore("s", "v0", now).map(areaName),
  };
}

describe("areas that the grid cannot hold", () => {
  test.each([
    ["F1:F1048576", "F1:F1050"],
    ["F3:F1048576", "F3:F1050"],
    ["A1:XFD1048576", "A1:DD1050"],
    ["A9:XFD12", "A9:DD12"],
    ["F500000:F1048576", "F500000:F501000"],
  ])("%s is shown as %s and comes back whole", (full, shown) => {
    expect(through([full])).toEqual({ shown: [shown], back: [areaName(parseArea(full)!)] });
  });

  test("what is small enough stays, however far down it is", () => {
    expect(through(["B2:B9000", "C7"]).shown).toEqual(["B2:B9000", "C7"]);
  });

  test.each([
    ["a row was inserted", "F1:F1051", "F:F"],
    ["a row above was deleted", "F1:F1049", "F:F"],
    ["a column was inserted before it", "G1:G1050", "G:G"],
  ])("it is still the whole column after %s", (_, becomes, back) => {
    expect(through(["F1:F1048576"], [becomes]).back).toEqual([back]);
  });

  test("one that ends before the last row moves its end", () => {
    expect(through(["F2:F900000"], ["F2:F1052"]).back).toEqual(["F2:F900002"]);
  });

  test("others beside it stay as they are", () => {
    expect(through(["A1:B2", "F1:F1048576"], ["A1:B2", "F1:F1050", "H1:H3"]).back).toEqual([
      "A1:B2",
      "F:F",
      "H1:H3",
    ]);
  });

  test("one that the grid has no more does not come back", () => {
    expect(through(["F1:F1048576"], []).back).toEqual([]);
  });
});
