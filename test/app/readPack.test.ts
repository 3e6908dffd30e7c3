import { describe, expect, test } from "@jest/globals";
import { readPack } from "../../src/app/readPack";
import type { WorkbookSnapshot } from "../../src/workbook/WorkbookSnapshot";
import { snapshotOf, type MatrixCell } from "../support/sheetMatrix";

const head = ["一级指标", "二级指标", "三级指标", "计算公式", "评分标准", "分值"];
function book(...rows: MatrixCell[][]): WorkbookSnapshot {
  return snapshotOf([{ name: "评分表", rows: [["部门整体支出绩效评价评分表"], head, ...rows] }]);
}
const plain: MatrixCell[] = ["投入", "配置", "预算完成率", null, "完成率×5分。", 5];

describe("a line as it is confirmed", () => {
  test("read: words, value, scores and where it stands", () => {
    const { lines, pack, problems } = readPack(
      book(
        [
          "投入",
          "配置",
          "在职人员控制率",
          "实际在职人数/编制数×100%",
          "≤100%，计5分；每超过一个百分点扣0.5分，扣完为止。",
          5,
        ],
        plain
      )
    );
    expect(problems).toEqual([]);
    expect(lines[0]).toMatchObject({
      lineId: "staff-control",
      state: "read",
      words: {
        zh: "不高于100%得5分；每超出1个百分点扣0.5分，不足1个百分点的不扣，扣完为止",
        en: "up to 100%: 5; minus 0.5 for each 1 percentage points above (full steps only), not under 0",
      },
      values: [
        {
          name: null,
          expression: "staff.inQuota / staff.quota",
          words: { zh: "在编人数（不含编外）÷核定编制数×100%", en: "staff.inQuota / staff.quota" },
        },
      ],
      value: { via: "formula" },
      refusal: null,
    });
    expect(lines[0]?.scores[0]?.samples.map(({ value, score }) => `${value}→${score}`)).toEqual([
      "100%→5",
      "101%→4.5",
      "102%→4",
      "110%→0",
    ]);
    expect(pack?.lines[0]?.expression).toBe("staff.inQuota / staff.quota");
  });

  test("by its own words left to a person, or not understood", () => {
    const { lines } = readPack(
      book(
        ["效果", "效益", "社会效益", null, "酌情给分。", 5],
        ["效果", "效益", "满意度", null, "满意度≥90%得10分，每降低5%扣1分。", 5]
      )
    );
    expect(lines.map(({ state }) => state)).toEqual(["hand", "refused"]);
    expect(lines[1]?.refusal?.zh).toContain("最高得10分，分值却是5分");
  });

  test("parts have their own values and scores", () => {
    const criterion =
      "（1）政府采购执行率得分=政府采购执行率×1分，实际采购金额大于采购计划金额的，本项得0分；（2）政府采购政策功能的执行和落实情况1分，落实不到位的酌情扣分。";
    const { lines } = readPack(
      book(["管理", "预算", "政府采购执行情况", null, criterion, 2], plain)
    );
    expect(lines[0]?.values.map(({ expression }) => expression)).toEqual([
      "procurement.actual / procurement.plan",
    ]);
    const [first, ...others] = lines[0]?.scores ?? [];
    expect([first?.name, others]).toEqual(["政府采购执行率", []]);
    expect(first?.samples.at(-1)).toEqual({ value: "100.01%", score: "0" });
  });

  test("alternatives stand each by itself and name the same line of the pack", () => {
    const { lines, pack } = readPack(
      book(
        ["过程", "执行", "结转结余率（二者择其一）", null, "结转结余率≤10%得5分，否则不得分。", 5],
        ["过程", "执行", "结转结余变动率（二者择其一）", null, "变动率≤0得5分，否则不得分。", 5],
        plain
      )
    );
    expect(pack?.lines.map(({ method }) => method.type)).toEqual(["eitherOf", "proportional"]);
    const [id, other] = pack!.lines.map((line) => line.id);
    expect(lines.map(({ lineId }) => lineId)).toEqual([id, id, other]);
  });
});

describe("no pack", () => {
  const missing = book(plain, [
    "投入",
    "配置",
    "预算调整率",
    null,
    "=0，计3分，否则不得分。",
    null,
  ]);

  test("without a line's points: what is there is told, and given points make it one", () => {
    const { pack, lines, problems } = readPack(missing);
    expect([pack, lines.map(({ lineId }) => lineId)]).toEqual([null, [null]]);
    expect(problems).toMatchObject([{ code: "pointsMissing", data: { place: "评分表!F4" } }]);
    const given = readPack(missing, { points: new Map([[3, "3"]]) });
    expect(given.pack?.lines.map(({ points }) => points)).toEqual(["5", "3"]);
  });

  test("without a table, or without the named sheet", () => {
    const empty = snapshotOf([{ name: "数据", rows: [["项目", "金额"]] }]);
    expect(readPack(empty)).toMatchObject({ table: null, problems: [{ code: "noScoringTable" }] });
    expect(readPack(empty, { sheet: "表" }).problems).toMatchObject([{ code: "noSuchSheet" }]);
  });
});

test("our own sheets are not looked at", () => {
  const [sheet] = book(plain, plain).sheets;
  const marker = {
    row: 0,
    column: 0,
    value: { kind: "text", text: "jx:scorecard:1:own" },
  } as const;
  const ours = { ...sheet!, name: "2021自评评分表", cells: [marker, ...sheet!.cells] };
  const both = { ...book(plain), sheets: [ours, sheet!] };
  expect(readPack(both).table?.sheet).toBe("评分表");
  expect(readPack({ ...both, sheets: [ours] }).problems).toMatchObject([
    { code: "noScoringTable" },
  ]);
});
