import { describe, expect, test } from "@jest/globals";
import Ajv from "ajv";
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import schema from "../../docs/evaluation.schema.json";
import { XlsxWorkbook } from "../../src/hosts/xlsx/XlsxWorkbook";
import { inFolder, runCommand } from "../support/runCommand";

const sample = join(__dirname, "../../assets/samples/大鹏新区组织人事局-2020.xlsx");
const shared = join(__dirname, "../../../shared/data/workbooks");

interface Result {
  readonly id: string;
  readonly name: string;
  readonly points: string;
  readonly value: string | null;
  readonly score: string | null;
  readonly status: string;
  readonly parts: readonly Result[];
}
interface Document {
  readonly department: string;
  readonly year: string;
  readonly facts: readonly {
    readonly id: string;
    readonly value: string;
    readonly status: string;
    readonly candidates: readonly { readonly value: string; readonly sheet: string }[];
  }[];
  readonly missing: readonly string[];
  readonly lines: readonly Result[];
  readonly checks: readonly {
    readonly id: string;
    readonly severity: string;
    readonly cells: readonly { readonly sheet: string; readonly cell: string }[];
  }[];
  readonly totals: Readonly<Record<string, string | null>>;
}

function withSample<T>(use: (folder: string) => Promise<T>): Promise<T> {
  return inFolder((folder) => {
    copyFileSync(sample, join(folder, "本.xlsx"));
    return use(folder);
  });
}

function everyResult(results: readonly Result[]): readonly Result[] {
  return results.flatMap((result) => [result, ...everyResult(result.parts)]);
}

describe("the sample with sz-2020-a", () => {
  test("as JSON: every figure of the report, 21.43 of 25", async () => {
    await withSample(async (folder) => {
      const { code, stdout, stderr } = await runCommand(
        folder,
        "evaluate",
        "本.xlsx",
        "--pack",
        "sz-2020-a",
        "--json",
        "-"
      );
      const document = JSON.parse(stdout) as Document;
      const valid = new Ajv({ strict: false }).compile(schema);
      expect([valid(document), valid.errors]).toEqual([true, null]);
      expect([code, stderr]).toEqual([0, ""]);
      expect([document.department, document.year]).toEqual(["深圳市大鹏新区组织人事局", "2020"]);
      const results = everyResult(document.lines);
      const told = (name: string): readonly (string | null)[] => {
        const { points, value, score } = results.find((result) => result.name === name)!;
        return [name, points, value, score];
      };
      const names = [
        "政府采购执行率",
        "调整指标规模比例",
        "固定资产利用率",
        "财政供养人员控制率",
        "编外人员控制率",
        "三公经费控制率",
        "日常公用经费控制率",
        "预算执行率",
        "重点工作完成率",
      ];
      expect(names.map(told)).toEqual([
        ["政府采购执行率", "1", "1.0000", "1.00"],
        ["调整指标规模比例", "1", "0.2022", "0.00"],
        ["固定资产利用率", "1", "1.0000", "1.00"],
        ["财政供养人员控制率", "1", "0.8367", "1.00"],
        ["编外人员控制率", "1", "0.3788", "0.00"],
        ["三公经费控制率", "3", "0.3131", "3.00"],
        ["日常公用经费控制率", "3", "0.9873", "2.00"],
        ["预算执行率", "6", "0.9058", "5.43"],
        ["重点工作完成率", "8", "1.0000", "8.00"],
      ]);
      expect(document.totals).toEqual({
        decided: "21.43",
        decidedPoints: "25",
        open: "75",
        lowest: "21.43",
        highest: "96.43",
        total: null,
        grade: null,
      });
      expect(document.missing).toEqual(["projects.total", "projects.onTime", "satisfaction.rate"]);
      const office = document.facts.find(({ id }) => id === "office.adjusted")!;
      expect([office.value, office.status]).toEqual(["926100", "found"]);
      expect(office.candidates).toContainEqual(
        expect.objectContaining({ sheet: "基本情况", value: "927600" })
      );
      const severities = Object.fromEntries(
        document.checks.map(({ id, severity }) => [id, severity])
      );
      expect(severities).toMatchObject({
        "conflict:total.initial": "warning",
        "conflict:office.adjusted": "warning",
      });
      expect(document.checks.map(({ severity }) => severity)).not.toContain("error");
    });
  });

  test("as a table, with the workbook beside it", async () => {
    await withSample(async (folder) => {
      const { code, stdout } = await runCommand(
        folder,
        "evaluate",
        "本.xlsx",
        "--pack",
        "sz-2020-a"
      );
      expect(code).toBe(0);
      expect(stdout).toContain("已评指标 25 分，得 21.43 分；待评指标 75 分");
      expect(stdout).toContain("未与文件原文核对");
      expect(readdirSync(folder).sort()).toEqual(["本.xlsx", "本.评价.xlsx"]);
      expect(readFileSync(join(folder, "本.xlsx"))).toEqual(readFileSync(sample));
    });
  });
});

describe("running again", () => {
  test("without --pack the remembered pack is used, and the bytes do not change", async () => {
    await withSample(async (folder) => {
      await runCommand(folder, "evaluate", "本.xlsx", "--pack", "sz-2021-b", "--in-place");
      const first = readFileSync(join(folder, "本.xlsx"));
      const { code } = await runCommand(folder, "evaluate", "本.xlsx", "--in-place");
      expect(code).toBe(0);
      expect(readFileSync(join(folder, "本.xlsx")).equals(first)).toBe(true);
      expect(readdirSync(folder).sort()).toEqual(["本.xlsx", "本.xlsx.bak", "本.xlsx.bak2"]);
      expect(readFileSync(join(folder, "本.xlsx.bak")).equals(readFileSync(sample))).toBe(true);
    });
  });

  test("an output of ours is replaced, and the old one kept", async () => {
    await withSample(async (folder) => {
      await runCommand(folder, "evaluate", "本.xlsx", "--pack", "sz-2020-a");
      const { code } = await runCommand(folder, "evaluate", "本.xlsx", "--pack", "sz-2020-a");
      expect([code, readdirSync(folder).sort()]).toEqual([
        0,
        ["本.xlsx", "本.评价.xlsx", "本.评价.xlsx.bak"],
      ]);
    });
  });

  test("--choose names a cell, and the choice is told", async () => {
    await withSample(async (folder) => {
      const { stdout } = await runCommand(
        folder,
        "evaluate",
        "本.xlsx",
        "--pack",
        "sz-2020-a",
        "--json",
        "-",
        "--choose",
        "office.adjusted=基本情况!B10"
      );
      const office = (JSON.parse(stdout) as Document).facts.find(
        ({ id }) => id === "office.adjusted"
      )!;
      expect([office.value, office.status]).toEqual(["927600", "chosen"]);
    });
  });
});

describe("refused: one sentence, exit 2, nothing written", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["no pack", ["evaluate", "本.xlsx"]],
    ["an unknown pack", ["evaluate", "本.xlsx", "--pack", "sz-1999"]],
    ["no such file", ["evaluate", "无.xlsx", "--pack", "sz-2020-a"]],
    ["the input as output", ["evaluate", "本.xlsx", "--pack", "sz-2020-a", "--output", "本.xlsx"]],
    [
      "an output that is not ours",
      ["evaluate", "本.xlsx", "--pack", "sz-2020-a", "--output", "别人.xlsx"],
    ],
    ["an unknown item", ["evaluate", "本.xlsx", "--pack", "sz-2020-a", "--choose", "x.y=人员!B4"]],
    [
      "a sheet that is not there",
      ["evaluate", "本.xlsx", "--pack", "sz-2020-a", "--choose", "staff.quota=人事!B4"],
    ],
    ["a text file", ["evaluate", "表.csv", "--pack", "sz-2020-a"]],
    ["an unknown command", ["score", "本.xlsx"]],
    ["an unknown option", ["evaluate", "本.xlsx", "--pak", "x"]],
    [
      "two outputs",
      ["evaluate", "本.xlsx", "--pack", "sz-2020-a", "--in-place", "--output", "x.xlsx"],
    ],
    ["JSON over the workbook", ["evaluate", "本.xlsx", "--pack", "sz-2020-a", "--json", "本.xlsx"]],
    [
      "JSON over the output",
      ["evaluate", "本.xlsx", "--pack", "sz-2020-a", "--json", "x.xlsx", "--output", "x.xlsx"],
    ],
    [
      "JSON into no folder",
      ["evaluate", "本.xlsx", "--pack", "sz-2020-a", "--json", "没有/x.json"],
    ],
    [
      "a named cell that is blank",
      ["evaluate", "本.xlsx", "--pack", "sz-2020-a", "--choose", "staff.quota=人员!Z99"],
    ],
    [
      "a named cell that is no number",
      ["evaluate", "本.xlsx", "--pack", "sz-2020-a", "--choose", "staff.quota=人员!A4"],
    ],
    [
      "no folder to write into",
      ["evaluate", "本.xlsx", "--pack", "sz-2020-a", "--output", "没有/x.xlsx"],
    ],
  ];
  test.each(cases)("%s", async (_name, words) => {
    await withSample(async (folder) => {
      copyFileSync(sample, join(folder, "别人.xlsx"));
      writeFileSync(join(folder, "表.csv"), "科目,预算数\n办公费,1\n");
      const before = readdirSync(folder).sort();
      const { code, stdout, stderr } = await runCommand(folder, ...words);
      expect([code, stdout, stderr.trim().split("\n").length]).toEqual([2, "", 1]);
      expect(stderr).toMatch(/[一-鿿]/);
      expect(stderr).not.toMatch(/\bat .*\.ts|Error:/);
      expect(readdirSync(folder).sort()).toEqual(before);
      expect(readFileSync(join(folder, "本.xlsx")).equals(readFileSync(sample))).toBe(true);
    });
  });
});

const real = existsSync(shared) ? readdirSync(shared) : [];
const notOurs = real.filter((name) => /BIFF|\.csv$|财政指标汇总|预算与实际|费用统计/.test(name));
if (notOurs.length === 0)
  console.info("skipped: the shared workbooks are not beside this checkout");
describe("real workbooks without a bureau's tables are refused", () => {
  test("the shared workbooks are there, or said to be missing", () => {
    expect([0, 5]).toContain(notOurs.length);
  });
  for (const name of notOurs) {
    test(name, async () => {
      await inFolder(async (folder) => {
        copyFileSync(join(shared, name), join(folder, name));
        const { code, stderr } = await runCommand(folder, "evaluate", name, "--pack", "sz-2020-a");
        expect([code, stderr.trim().split("\n").length]).toEqual([2, 1]);
        expect(readdirSync(folder)).toEqual([name]);
      });
    });
  }
});

test("the written workbook reads back: our sheets last, the user's as they were", async () => {
  await withSample(async (folder) => {
    await runCommand(folder, "evaluate", "本.xlsx", "--pack", "sz-2020-a");
    const before = await XlsxWorkbook.open(readFileSync(sample)).read();
    const after = await XlsxWorkbook.open(readFileSync(join(folder, "本.评价.xlsx"))).read();
    expect(after.sheets.slice(before.sheets.length).map(({ name }) => name)).toEqual([
      "2020自评评分表",
      "指标数据底稿",
      "数据核对表",
    ]);
    expect(after.sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
  });
});
