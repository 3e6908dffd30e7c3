import { describe, expect, test } from "@jest/globals";
import { evaluate } from "../../../src/evaluation/evaluate";
import { recogniseFacts } from "../../../src/recognition/recogniseFacts";
import { sortFormCells, type FormRequest } from "../../../src/plan/form/sortFormCells";
import { sameText } from "../../../src/plan/form/ownText";
import { findScoringTables } from "../../../src/rules/read/table/findScoringTables";
import type { RulePack } from "../../../src/rules/RulePack";
import { cellName, type CellRange } from "../../../src/workbook/address";
import { formPack } from "../../support/bureauForm";
import { bureauWorkbook } from "../../support/bureauWorkbook";
import { snapshotOf, type MatrixCell } from "../../support/sheetMatrix";

const head = ["一级指标", "三级指标", "评分标准", "分值", "自评得分", "扣分原因"];

/** A form as asked, sorted by rules whose lines bear the given names. */
function sorted(
  rows: readonly (readonly MatrixCell[])[],
  merges: readonly CellRange[],
  lines: readonly (readonly [name: string, points: string])[],
  heads: readonly string[] = head
) {
  const sheet = snapshotOf([{ name: "表", rows: [heads, ...rows], merges }]).sheets[0]!;
  const pack: RulePack = {
    ...formPack,
    lines: lines.map(([name, points], index) => ({
      ...formPack.lines[2]!,
      id: `line-${index}`,
      name,
      points,
    })),
  };
  const facts = recogniseFacts(bureauWorkbook(), { choices: new Map(), exclude: new Set() });
  const request: FormRequest = {
    table: findScoringTables(sheet)[0]!,
    sheet,
    replaceFilled: false,
    isOurs: () => false,
  };
  return sortFormCells(request, evaluate(pack, facts, new Map()), new Map());
}

const cells = ({ filled }: ReturnType<typeof sorted>): readonly string[] =>
  filled.map(({ row, column, field }) => `${field} ${cellName(row, column)}`);

describe("merged cells", () => {
  const column = (top: number, bottom: number, left: number): CellRange => ({
    top,
    bottom,
    left,
    right: left,
  });

  test("of a line over several rows are filled in their first cell", () => {
    const state = sorted(
      [
        ["投入", "制度健全性", "①有制度，1分", 3, null, null],
        [null, null, "②合规，1分", null, null, null],
        [null, null, "③有效，1分", null, null, null],
        ["过程", "预算完成率", "100%计5分", 5, null, null],
      ],
      [column(1, 3, 0), column(1, 3, 1), column(1, 3, 3), column(1, 3, 4), column(1, 3, 5)],
      [
        ["制度健全性", "3"],
        ["预算完成率", "5"],
      ]
    );
    expect(cells(state)).toEqual(["score E2", "reason F2", "score E5", "reason F5"]);
  });

  test("that two lines share get the first one's, and the second is told", () => {
    const state = sorted(
      [
        ["投入", "制度健全性", "健全计3分", 3, null, null],
        ["投入", "预算完成率", "100%计5分", 5, null, null],
      ],
      [column(1, 2, 5)],
      [
        ["制度健全性", "3"],
        ["预算完成率", "5"],
      ]
    );
    expect(cells(state)).toEqual(["score E2", "reason F2", "score E3"]);
    expect(state.shared.map(({ line, field }) => [line.name, field])).toEqual([
      ["预算完成率", "reason"],
    ]);
  });
});

test.each([
  ["自评依据", ["score E2", "working G2", "reason F2", "score E3", "working G3", "reason F3"]],
  ["佐证材料", ["score E2", "reason F2", "score E3", "reason F3"]],
  ["数据来源", ["score E2", "reason F2", "score E3", "reason F3"]],
])("a column %s gets a calculation only where it asks for one", (title, expected) => {
  const state = sorted(
    [
      ["投入", "制度健全性", "健全计3分", 3, null, null, null],
      ["投入", "预算完成率", "100%计5分", 5, null, null, null],
    ],
    [],
    [
      ["制度健全性", "3"],
      ["预算完成率", "5"],
    ],
    [...head, title]
  );
  expect(cells(state)).toEqual(expected);
});

test("lines of one name in unequal numbers are not guessed", () => {
  const state = sorted(
    [
      ["产出", "完成情况", "计3分", 3, null, null],
      ["过程", "完成情况", "计3分", 3, null, null],
    ],
    [],
    [["完成情况", "3"]]
  );
  expect(cells(state)).toEqual([]);
  expect([state.match.withoutRule.length, state.match.withoutRow.length]).toEqual([2, 1]);
});

test.each([
  ["score", "4.50", "4.5", true],
  ["score", "４．５分", "4.5", true],
  ["score", "4.49", "4.5", false],
  ["value", "37.88%", "37.88%", true],
  ["value", "0.378788", "37.88%", true],
  ["value", "37.88", "37.88%", true],
  ["value", "2", "2", true],
  ["value", "200", "2", false],
  ["reason", "无", "", true],
  ["reason", "超支", "", false],
  ["reason", "预算调整率10%，\n扣1分", "预算调整率10%,扣1分", true],
  ["working", "无", "", false],
] as const)("%s: %s and %s agree: %s", (field, hers, ours, agree) => {
  expect(sameText(field, hers, ours)).toBe(agree);
});
