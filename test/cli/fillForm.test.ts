import { describe, expect, test } from "@jest/globals";
import Ajv from "ajv";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import schema from "../../docs/evaluation.schema.json";
import { XlsxWorkbook } from "../../src/hosts/xlsx/XlsxWorkbook";
import { cellName, parseCell } from "../../src/workbook/address";
import { formBook, formName, formPack, type FormLayout } from "../support/bureauForm";
import { inFolder, runCommand, type CommandResult } from "../support/runCommand";

type Run = (...words: string[]) => Promise<CommandResult>;

/** A folder with 本.xlsx and 规则.json. */
function withBook<T>(
  layout: FormLayout,
  use: (run: Run, path: (name: string) => string) => Promise<T>
): Promise<T> {
  return inFolder((folder) => {
    const path = (name: string): string => join(folder, name);
    writeFileSync(path("本.xlsx"), formBook(layout));
    writeFileSync(path("规则.json"), JSON.stringify(formPack));
    return use((...words) => runCommand(folder, ...words), path);
  });
}

const evaluate = ["evaluate", "本.xlsx", "--pack", "规则.json"];

/** Values of the form's cells in a file. */
async function formCells(path: string): Promise<ReadonlyMap<string, unknown>> {
  const { sheets } = await XlsxWorkbook.open(readFileSync(path)).read();
  return new Map(
    sheets
      .find(({ name }) => name === formName)!
      .cells.map(({ row, column, value }) => [cellName(row, column), Object.values(value)[1]])
  );
}

/** Types into the form of a file, as a person would. */
async function typeInto(path: string, address: string, number: number): Promise<void> {
  const workbook = XlsxWorkbook.open(readFileSync(path));
  const cell = { ...parseCell(address)!, content: { kind: "number", number } as const };
  await workbook.write({ sheets: [], fills: [{ sheet: formName, cells: [cell] }] });
  writeFileSync(path, workbook.bytes());
}

describe("evaluate --form", () => {
  test("fills the form beside our sheets, and prints what it filled and what it kept", async () => {
    await withBook({ typed: { F5: 4.5, F15: 8.89 } }, async (run, path) => {
      const { code, stdout, stderr } = await run(...evaluate, "--form", formName);
      expect([code, stderr]).toEqual([0, ""]);
      expect(stdout).toContain("填写「评价评分表」：自评得分 13，扣分原因 15\n");
      expect(stdout).toContain("保留原有填写（2处；要改写请加 --replace-filled）：");
      expect(stdout).toContain("  F5 财政供养人员控制率 自评得分：已填 4.5，计算为 5\n");
      expect(stdout).toContain("  F15 重点工作完成率 自评得分：8.89（与计算一致）\n");
      expect(stdout).toContain("「评价评分表」F5的财政供养人员控制率自评得分已填4.5分");
      const cells = await formCells(path("本.评价.xlsx"));
      expect([cells.get("F5"), cells.get("F8")]).toEqual([4.5, 1]);
      const { sheets } = await XlsxWorkbook.open(readFileSync(path("本.评价.xlsx"))).read();
      expect(sheets.slice(-4).map(({ name }) => name)).toEqual([
        "2021自评评分表",
        "指标数据底稿",
        "数据核对表",
        "评分规则",
      ]);
    });
  });

  test("with --replace-filled overwrites and prints what stood there", async () => {
    await withBook({ typed: { F5: 4.5 } }, async (run, path) => {
      const { stdout } = await run(...evaluate, "--form", formName, "--replace-filled");
      expect(stdout).toContain("已改写（1处）：\n  F5 财政供养人员控制率 自评得分：原为4.5\n");
      expect(stdout).not.toContain("保留原有填写");
      expect((await formCells(path("本.评价.xlsx"))).get("F5")).toBe(5);
    });
  });

  test("as JSON tells each cell, as the schema describes it", async () => {
    await withBook({ typed: { F5: 4.5 } }, async (run) => {
      const { stdout } = await run(...evaluate, "--form", formName, "--json", "-");
      const document = JSON.parse(stdout) as { form: { filled: object[]; kept: object[] } };
      const valid = new Ajv({ strict: false }).compile(schema);
      expect([valid(document), valid.errors]).toEqual([true, null]);
      expect(document.form.filled[0]).toEqual({
        cell: "G5",
        line: "line-1",
        field: "reason",
        replaced: null,
      });
      expect(document.form.kept).toEqual([
        { cell: "F5", line: "line-1", field: "score", filled: "4.5", computed: "5", agrees: false },
      ]);
    });
  });

  test("a later run, named or not, keeps what was typed into the form of its output", async () => {
    await withBook({}, async (run, path) => {
      const output = path("本.评价.xlsx");
      await run(...evaluate, "--form", formName);
      await typeInto(output, "F8", 2.5);
      for (const words of [["--form", formName], []]) {
        const { code, stdout } = await run(...evaluate, ...words);
        expect(code).toBe(0);
        expect(stdout).toContain("  F8 预算调整率 自评得分：已填 2.5，计算为 1\n");
        const cells = await formCells(output);
        expect([cells.get("F8"), cells.get("F15")]).toEqual([2.5, 8.89]);
      }
    });
  });

  test("in place: a second run fills the same form again without being told", async () => {
    await withBook({}, async (run, path) => {
      await run(...evaluate, "--form", formName, "--in-place");
      const before = await formCells(path("本.xlsx"));
      const { code } = await run("evaluate", "本.xlsx", "--in-place");
      expect(code).toBe(0);
      expect(await formCells(path("本.xlsx"))).toEqual(before);
      expect(before.get("F8")).toBe(1);
    });
  });

  test.each([
    [["--form", "没有"], "没有名为“没有”的工作表"],
    [["--form", "支出决算"], "没有找到评分表"],
    [["--replace-filled"], "请同时用 --form 指定"],
    [["--form"], "“--form”后面缺少内容"],
  ])("%j is refused, and no file is written", async (words, sentence) => {
    await withBook({}, async (run, path) => {
      const { code, stderr } = await run(...evaluate, ...words);
      expect(code).toBe(2);
      expect(stderr).toContain(sentence);
      expect(() => readFileSync(path("本.评价.xlsx"))).toThrow("ENOENT");
    });
  });
});
