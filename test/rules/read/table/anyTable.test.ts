import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { buildDocx, paragraph, table, type DocxCell } from "../../../support/docxTable";
import { readDocxTables } from "../../../../src/hosts/docx/readDocxTables";
import { findScoringTables } from "../../../../src/rules/read/table/findScoringTables";
import { readScoringTable } from "../../../../src/rules/read/table/readScoringTable";
import { cellName } from "../../../../src/workbook/address";
import * as layouts from "./layouts";
import { percent, sheetOf, type Cell } from "./sheetOf";

interface Line {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly points: number;
  readonly criterion: string;
}

/** How a table is printed. */
const style = fc.record({
  parents: fc.constantFrom("merged", "blank", "repeated"),
  labels: fc.constantFrom("plain", "bracketed", "trailing"),
  points: fc.constantFrom("number", "text", "withUnit", "fullWidth", "percent"),
  numbering: fc.boolean(),
  explanation: fc.boolean(),
  pointsFirst: fc.boolean(),
  title: fc.boolean(),
  total: fc.boolean(),
  foot: fc.boolean(),
  spaces: fc.boolean(),
  page: fc.boolean(),
});
type Style = typeof style extends fc.Arbitrary<infer T> ? T : never;

/** Up to three 一级 of up to three 二级 of up to three lines; the last line fills up to 100. */
const tree = fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 3,
});

function linesOf(sizes: readonly (readonly number[])[]): readonly Line[] {
  const names = sizes.flatMap((group, first) =>
    group.flatMap((count, second) =>
      Array.from({ length: count }, (_, index) => ({
        level1: `一级${"甲乙丙"[first]!}`,
        level2: `二级${"甲乙丙"[first]!}${"子丑寅"[second]!}`,
        name: `指标${"甲乙丙"[first]!}${"子丑寅"[second]!}${"天地人"[index]!}率`,
      }))
    )
  );
  return names.map((line, index) => {
    const points = index < names.length - 1 ? 3 : 100 - 3 * (names.length - 1);
    return { ...line, points, criterion: `≤100%得${points}分；超过的不得分。` };
  });
}

function pointsCell(points: number, how: Style["points"]): Cell {
  switch (how) {
    case "number":
      return points;
    case "text":
      return String(points);
    case "withUnit":
      return `${points} 分`;
    case "fullWidth":
      return String(points).replace(/\d/g, (digit) =>
        String.fromCharCode(digit.charCodeAt(0) + 0xfee0)
      );
    case "percent":
      return percent(points / 100);
  }
}

function print(lines: readonly Line[], how: Style): ReturnType<typeof sheetOf> {
  const sum = (own: readonly Line[]): number =>
    own.reduce((total, { points }) => total + points, 0);
  const label = (text: string, own: readonly Line[]): string =>
    how.labels === "plain"
      ? text
      : how.labels === "bracketed"
        ? `${text}（${sum(own)}分）`
        : `${text}${sum(own)}`;
  const head = (text: string): string => (how.spaces ? text.split("").join(" ") : text);
  const order = (criterion: Cell, points: Cell): Cell[] =>
    how.pointsFirst ? [points, criterion] : [criterion, points];
  const header: Cell[] = [
    ...["一级指标", "二级指标", "三级指标"].map(head),
    ...(how.explanation ? [head("指标解释")] : []),
    ...order(head("评分标准"), head("分值")),
  ];
  const rows: Cell[][] = how.title ? [["部门整体支出绩效评价评分表"], header] : [header];
  const merges: string[] = [];
  const width = header.length;
  const starts: { row: number; column: number; key: string }[] = [];
  lines.forEach((line, index) => {
    if (how.page && index === Math.floor(lines.length / 2) && index > 0) rows.push(header);
    const own1 = lines.filter(({ level1 }) => level1 === line.level1);
    const own2 = lines.filter(({ level2 }) => level2 === line.level2);
    const before = lines[index - 1];
    const show = (isNew: boolean, text: string): Cell =>
      isNew || how.parents === "repeated" ? text : null;
    const name = how.numbering ? `${index + 1}.${line.name}` : line.name;
    rows.push([
      show(before?.level1 !== line.level1, label(line.level1, own1)),
      show(before?.level2 !== line.level2, label(line.level2, own2)),
      name,
      ...(how.explanation ? ["考察程度"] : []),
      ...order(line.criterion, pointsCell(line.points, how.points)),
    ]);
    starts.push(
      { row: rows.length - 1, column: 0, key: line.level1 },
      { row: rows.length - 1, column: 1, key: line.level2 }
    );
  });
  if (how.parents === "merged" && !how.page) {
    for (const key of new Set(starts.map((start) => start.key))) {
      const own = starts.filter((start) => start.key === key);
      const [top, bottom] = [own[0]!, own.at(-1)!];
      if (bottom.row > top.row)
        merges.push(`${cellName(top.row, top.column)}:${cellName(bottom.row, bottom.column)}`);
    }
  }
  const blanks = (count: number): Cell[] => Array.from({ length: count }, () => null);
  if (how.total) {
    const end = order(null, pointsCell(100, how.points));
    rows.push(["合  计", ...blanks(width - 3), ...end]);
  }
  if (how.foot) rows.push(["填报人：甲", "联系电话：1"], ["注：分值合计100分。"]);
  return sheetOf(rows, merges);
}

describe("any table", () => {
  test("is read back as it was printed, in every style", () => {
    fc.assert(
      fc.property(tree, style, (sizes, how) => {
        const lines = linesOf(sizes);
        fc.pre(lines.length >= 2);
        const tables = findScoringTables(print(lines, how));
        expect(tables).toHaveLength(1);
        const [found] = tables;
        expect(
          found!.lines.map(({ level1, level2, name, points, criterion }) => ({
            level1,
            level2,
            name,
            points: Number(points),
            criterion,
          }))
        ).toEqual(lines);
        expect(found!.total).toBe(how.total ? "100" : null);
        const printed = how.labels !== "plain";
        expect(found!.groups.length > 0).toBe(printed);
      }),
      { numRuns: 400 }
    );
  });

  test("anything else is read without failing", () => {
    const word = fc.constantFrom(
      "一级指标",
      "二级指标",
      "三级指标",
      "分值",
      "评分标准",
      "权重(%)",
      "自评得分",
      "投入（15分）",
      "合计",
      "注：无",
      "得5分",
      "5分",
      "",
      "二者择其一",
      "一、过程"
    );
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      word,
      fc.integer({ min: -5, max: 100 }),
      fc.constant(null)
    );
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 7 }), { maxLength: 12 });
    const corner = fc.integer({ min: 0, max: 6 });
    const merge = fc.tuple(corner, corner, corner, corner);
    fc.assert(
      fc.property(rows, fc.option(merge, { nil: null }), (matrix, corners) => {
        const merges =
          corners === null
            ? []
            : [
                `${cellName(corners[0], corners[1])}:${cellName(corners[0] + corners[2], corners[1] + corners[3])}`,
              ];
        for (const { lines } of findScoringTables(sheetOf(matrix, merges))) {
          expect(lines.length).toBeGreaterThanOrEqual(2);
          for (const { name, points, rows: own } of lines) {
            expect(name).not.toBe("");
            expect(own.first).toBeLessThanOrEqual(own.last);
            if (points !== null) expect(points).toMatch(/^\d+(\.\d+)?$/);
          }
        }
      }),
      { numRuns: 1000 }
    );
  });
});

describe("a table from Word", () => {
  test("with merged cells and figures that are texts", async () => {
    const row = (...cells: readonly DocxCell[]): readonly DocxCell[] => cells;
    const start = (text: string): DocxCell => ({ text, merge: "start" });
    const below: DocxCell = { merge: "continue" };
    const document = buildDocx(
      paragraph("部门整体支出绩效评价评分表", "2") +
        table(
          row("一级指标", "二级指标", "三级指标", "评分标准", "分值"),
          row(start("投入（15分）"), start("预算配置"), "在职人员控制率", "≤100%，计5分。", "5"),
          row(below, below, "三公经费变动率", "≤0，计10分。", "10"),
          row("过程（85分）", "预算执行", "预算完成率", "完成率×85分", "85"),
          row({ text: "合计", span: 4 }, "100")
        )
    );
    const snapshot = await readDocxTables(document);
    const result = readScoringTable(snapshot);
    expect(result).toMatchObject({
      table: {
        sheet: "部门整体支出绩效评价评分表",
        total: "100",
        groups: [
          { level1: "投入", points: "15" },
          { level1: "过程", points: "85" },
        ],
        lines: [
          { level1: "投入", level2: "预算配置", name: "在职人员控制率", points: "5" },
          { level1: "投入", level2: "预算配置", name: "三公经费变动率", points: "10" },
          { level1: "过程", level2: "预算执行", name: "预算完成率", points: "85" },
        ],
      },
    });
  });
});

describe("small things", () => {
  test("where no column is called 评分标准, the one that says what scores is it", () => {
    const rows = (first: string, second: string): ReturnType<typeof sheetOf> =>
      sheetOf([
        ["一级指标", "二级指标", "三级指标", "评价要点", "分值"],
        ["投入", "配置", "在职人员控制率", first, 40],
        ["过程", "执行", "预算完成率", second, 60],
      ]);
    const [scoring] = findScoringTables(rows("≤100%得40分", "每低1%扣1分"));
    expect(scoring?.columns).toMatchObject({ criterion: 3, explanation: null });
    expect(scoring?.lines[0]).toMatchObject({ criterion: "≤100%得40分", explanation: "" });
    const [explaining] = findScoringTables(rows("人员是否超编", "预算是否完成"));
    expect(explaining?.columns).toMatchObject({ criterion: null, explanation: 3 });
  });

  test("a marker in a hidden column does not hide the title", () => {
    const sheet = sheetOf(
      [
        ["jx:scorecard:1:x", "自评评分表"],
        [null, "指标名称", "评分标准", "分值"],
        ["a", "甲", "酌情", 60],
        ["b", "乙", "酌情", 40],
      ],
      ["B1:D1"],
      { hiddenColumns: [{ first: 0, last: 0 }] }
    );
    expect(findScoringTables(sheet)[0]?.title).toBe("自评评分表");
  });

  test("the points below 总得分 are the total", () => {
    const sheet = sheetOf([
      ["一级指标", "二级指标", "分值", "自评得分"],
      ["投入", "甲", 60, 50],
      ["过程", "乙", 40, 40],
      ["总得分", null, 100, 90],
    ]);
    const [found] = findScoringTables(sheet);
    expect(found?.lines).toHaveLength(2);
    expect(found?.total).toBe("100");
  });

  test("an indicator with neither points nor criterion is kept, to be asked", () => {
    const { cells, ...rest } = layouts.percentWeights();
    const without = cells.filter(({ row, column }) => row !== 2 || column < 3);
    const [found] = findScoringTables({ ...rest, cells: without });
    expect(found?.lines.map(({ name, points }) => [name, points])).toContainEqual([
      "三公经费变动率",
      null,
    ]);
  });
});
