import { describe, expect, test } from "@jest/globals";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { validatePack } from "../../src/rules/validatePack";
import type { RulePack } from "../../src/rules/RulePack";
import { cityBook, cityDocument, cityLines, cityTableName } from "../support/cityTable";
import { inFolder, runCommand, type CommandResult } from "../support/runCommand";
import { bytesOf } from "../support/sheetMatrix";

type Run = (...words: string[]) => Promise<CommandResult>;

/** A folder with 本.xlsx (data and table) and 附件.docx (the table). */
function withTable<T>(use: (run: Run, path: (name: string) => string) => Promise<T>): Promise<T> {
  return inFolder((folder) => {
    const path = (name: string): string => join(folder, name);
    writeFileSync(path("本.xlsx"), cityBook());
    writeFileSync(path("附件.docx"), cityDocument());
    return use((...words) => runCommand(folder, ...words), path);
  });
}

const packIn = (path: string): RulePack => JSON.parse(readFileSync(path, "utf8")) as RulePack;

describe("from the table in the bureau's own workbook to its score", () => {
  test("packs read, then evaluate: every line as it must come out", async () => {
    await withTable(async (run, path) => {
      const read = await run(
        "packs",
        "read",
        "本.xlsx",
        "--sheet",
        cityTableName,
        "--output",
        "p.json"
      );
      expect([read.code, read.stderr]).toEqual([0, ""]);
      const pack = packIn(path("p.json"));
      expect(validatePack(pack).mistakes).toEqual([]);
      expect(pack.lines.map(({ name, points, method }) => [name, points, method.type])).toEqual(
        cityLines.map(({ name, points, method }) => [name, String(points), method])
      );
      expect(pack.lines[0]).toMatchObject({
        sources: [{ document: "table", place: "评分表!D4", confidence: "text" }],
        basis: "text",
      });
      expect(pack.documents).toEqual([{ key: "table", title: "本.xlsx", address: null }]);

      const scored = await run("evaluate", "本.xlsx", "--pack", "p.json", "--json", "-");
      expect([scored.code, scored.stderr]).toEqual([0, ""]);
      const { lines } = JSON.parse(scored.stdout) as {
        lines: { name: string; score: string | null }[];
      };
      expect(lines.map(({ name, score }) => [name, score])).toEqual(
        cityLines.map(({ name, score }) => [name, score])
      );
    });
  });

  test("the pack is kept in the result, and our sheets there are not taken for the table", async () => {
    await withTable(async (run, path) => {
      await run("packs", "read", "本.xlsx", "--output", "p.json");
      await run("evaluate", "本.xlsx", "--pack", "p.json");
      const again = await run("packs", "read", "本.评价.xlsx", "--output", "q.json");
      expect([again.code, again.stderr]).toEqual([0, ""]);
      expect(packIn(path("q.json")).lines).toEqual(packIn(path("p.json")).lines);
      const kept = await run("evaluate", "本.评价.xlsx", "--json", "-");
      expect((JSON.parse(kept.stdout) as { pack: object }).pack).toMatchObject({
        id: packIn(path("p.json")).id,
      });
    });
  });

  test("a Word table gives the same rules", async () => {
    await withTable(async (run, path) => {
      await run("packs", "read", "本.xlsx", "--output", "p.json");
      const { code } = await run("packs", "read", "附件.docx", "--output", "w.json");
      expect(code).toBe(0);
      const [sheet, word] = [packIn(path("p.json")), packIn(path("w.json"))];
      const rules = ({ lines }: RulePack): unknown =>
        lines.map((rule) => ({ ...rule, sources: [] }));
      expect(rules(word)).toEqual(rules(sheet));
      expect(word.documents[0]?.title).toBe("附件.docx");
    });
  });
});

describe("what is printed", () => {
  test("each line with its sentence, its reading, its scores and what is doubtful", async () => {
    await withTable(async (run) => {
      const { stdout } = await run("packs", "read", "本.xlsx");
      expect(stdout).toMatchSnapshot();
    });
  });

  test("in English", async () => {
    await withTable(async (run) => {
      const { stdout } = await run("packs", "read", "本.xlsx", "--lang", "en");
      expect(stdout).toContain("scores    100% → 5; 101% → 4.5; 102% → 4; 110% → 0");
      expect(stdout).toContain(
        "12 lines: 10 read, 1 scored by hand as their text says, 1 not understood"
      );
    });
  });

  test("as JSON, with the pack in it", async () => {
    await withTable(async (run) => {
      const { stdout } = await run("packs", "read", "本.xlsx", "--json", "-");
      const { lines, pack, problems, table } = JSON.parse(stdout) as {
        lines: Readonly<Record<string, unknown>>[];
        pack: RulePack;
        problems: string[];
        table: object;
      };
      expect(table).toEqual({
        sheet: "评分表",
        title: "2021年度部门整体支出绩效评价评分表",
        total: "100",
      });
      expect(problems).toEqual([]);
      expect(lines.map(({ line }) => line)).toEqual(pack.lines.map(({ id }) => id));
      expect(lines[10]).toMatchObject({
        name: "结转结余变动率",
        place: "评分表!D14",
        state: "refused",
        method: "manual",
        refusal: { code: "lostSign", points: "3" },
      });
    });
  });
});

test("id, title and date are put into the pack; a former file is kept", async () => {
  await withTable(async (run, path) => {
    writeFileSync(path("p.json"), "{}");
    const words = ["--id", "our-city", "--title", "本市评分表", "--date", "2021-03-01"];
    const { code, stdout } = await run("packs", "read", "本.xlsx", "--output", "p.json", ...words);
    expect(code).toBe(0);
    expect(packIn(path("p.json"))).toMatchObject({
      id: "our-city",
      title: "本市评分表",
      documents: [{ title: "本.xlsx", date: "2021-03-01" }],
    });
    expect(readFileSync(path("p.json.bak"), "utf8")).toBe("{}");
    expect(stdout).toContain("原文件保留为：");
  });
});

describe("no pack: exit 1, told why, nothing written", () => {
  const noPoints = bytesOf([
    {
      name: "评分表",
      rows: [
        ["一级指标", "三级指标", "评分标准", "分值"],
        ["投入", "预算完成率", "≥100%计5分，否则不得分。", 5],
        ["投入", "预算调整率", "=0，计3分；否则不得分。", null],
      ],
    },
  ]);
  test.each<[string, Uint8Array, string[], string]>([
    ["no such sheet", cityBook(), ["--sheet", "不存在"], "没有名为“不存在”的工作表"],
    [
      "no table",
      bytesOf([
        {
          name: "数据",
          rows: [
            ["项目", "金额"],
            ["甲", 1],
          ],
        },
      ]),
      [],
      "没有找到评分表",
    ],
    ["a line without points", noPoints, [], "「评分表!D3」没有“预算调整率”的分值"],
  ])("%s", async (_name, bytes, words, told) => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "t.xlsx"), bytes);
      const read = ["packs", "read", "t.xlsx", "--output", "p.json", ...words];
      const { code, stdout, stderr } = await runCommand(folder, ...read);
      expect([code, stderr]).toEqual([1, ""]);
      expect(stdout).toContain(told);
      expect(existsSync(join(folder, "p.json"))).toBe(false);
    });
  });
});

describe("wrong usage or an unreadable file: exit 2, nothing printed, nothing written", () => {
  test.each([
    ["no file", [], "packs read"],
    ["a file that is not there", ["x.xlsx"], "找不到文件"],
    ["no workbook", ["坏.xlsx"], "请"],
    ["no Word file", ["坏.docx"], "请"],
    ["an id that is none", ["本.xlsx", "--id", "本市"], "“本市”不能作规则编号"],
    ["a day that is none", ["本.xlsx", "--date", "2021-02-30"], "“2021-02-30”不是日期"],
    ["a workbook as output", ["本.xlsx", "--output", "本.xlsx"], "JSON不能写到"],
    ["an unknown option", ["本.xlsx", "--pack", "x"], "--pack"],
  ])("%s", async (_name, words, told) => {
    await withTable(async (run, path) => {
      writeFileSync(path("坏.xlsx"), "不是工作簿");
      writeFileSync(path("坏.docx"), "不是文档");
      const { code, stdout, stderr } = await run("packs", "read", ...words);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(told);
      expect(readdirSync(path("."))).toHaveLength(4);
    });
  });
});
