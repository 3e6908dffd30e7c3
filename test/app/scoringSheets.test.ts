import { describe, expect, test } from "@jest/globals";
import { confirmPack } from "../../src/app/confirmPack";
import { evaluateWorkbook } from "../../src/app/evaluateWorkbook";
import { knownValues } from "../../src/app/knownValues";
import { scoringSheets } from "../../src/app/scoringSheets";
import { XlsxWorkbook } from "../../src/hosts/xlsx/XlsxWorkbook";
import { shippedPacks } from "../../src/packs/shippedPacks";
import { parseExpression } from "../../src/rules/expression/parseExpression";
import { formBook, formName, formPack } from "../support/bureauForm";
import { bytesOf, type MatrixSheet } from "../support/sheetMatrix";

describe("the scoring tables that can be chosen", () => {
  test("are those of the bureau, never our own 评分表", async () => {
    const book = XlsxWorkbook.open(formBook());
    await evaluateWorkbook(book, { pack: formPack, keepPack: true });
    expect(scoringSheets(await book.read()).map(({ sheet }) => sheet)).toEqual([formName]);
  });

  test("without a column to fill, or with a second table beside it, none can be filled", async () => {
    const rows = [
      ["一级指标", "三级指标", "分值", "评分标准"],
      ["投入", "预算完成率", 60, "完成率×60分。"],
      ["产出", "满意度", 40, "≥90%，计40分；否则不得分。"],
    ];
    const wide = rows.map((row, index) => [...row, index === 0 ? "自评得分" : null]);
    const sheets: MatrixSheet[] = [
      { name: "标准", rows },
      { name: "填报", rows: wide },
      {
        name: "两张",
        rows: [...wide, [], ["序号", ...rows[0]!], [1, ...rows[1]!], [2, ...rows[2]!]],
      },
    ];
    const found = scoringSheets(await XlsxWorkbook.open(bytesOf(sheets)).read());
    expect(found.map(({ sheet, lines, fillable }) => [sheet, lines, fillable])).toEqual([
      ["标准", 2, false],
      ["填报", 2, true],
      ["两张", 2, false],
      ["两张", 2, false],
    ]);
    expect(found[3]?.row).toBeGreaterThan(found[2]!.row);
  });
});

describe("a pack that is looked through", () => {
  test.each([...shippedPacks.values()].map((pack) => [pack.id, pack] as const))(
    "%s: every line is told",
    (_, pack) => {
      const lines = confirmPack(pack);
      expect(lines.map(({ lineId }) => lineId)).toEqual(pack.lines.map(({ id }) => id));
      const isSkeleton = pack.lines.every(({ points }) => points === null);
      if (!isSkeleton) expect(lines.filter(({ words }) => words.zh === "")).toEqual([]);
    }
  );

  test("what was not understood when it was read is still marked", () => {
    const [line] = confirmPack({
      ...formPack,
      lines: [
        {
          ...formPack.lines[3]!,
          method: { type: "manual", notUnderstood: "0，计3分" },
        },
      ],
    });
    expect(line).toMatchObject({
      state: "refused",
      reading: { refusal: { notUnderstood: "0，计3分" } },
    });
  });
});

test.each(["percent", "count"] as const)(
  "every known value of kind %s can be calculated",
  (kind) => {
    const values = knownValues(kind);
    expect(values.length).toBeGreaterThan(1);
    expect(new Set(values.map(({ expression }) => expression)).size).toBe(values.length);
    for (const { expression, words } of values) {
      expect(parseExpression(expression)).toHaveProperty("kind");
      expect(words.zh).not.toMatch(/[a-z]/);
    }
  }
);
