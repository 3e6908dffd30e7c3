import { expect, test } from "@jest/globals";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { XlsxWorkbook } from "../../src/hosts/xlsx/XlsxWorkbook";
import { packSheet } from "../../src/plan/packSheet";
import { criterionPack } from "../support/criterionPack";
import { inFolder, runCommand } from "../support/runCommand";

const sample = join(__dirname, "../../assets/samples/大鹏新区组织人事局-2020.xlsx");

interface Document {
  readonly pack: { readonly id: string };
  readonly lines: readonly { readonly id: string; readonly value: string | null }[];
}

async function sheetNames(path: string): Promise<readonly string[]> {
  const { sheets } = await XlsxWorkbook.open(readFileSync(path)).read();
  return sheets.map(({ name }) => name);
}

test("a pack given as a file stays in the workbook and is the one used without --pack", async () => {
  await inFolder(async (folder) => {
    copyFileSync(sample, join(folder, "本.xlsx"));
    writeFileSync(join(folder, "县.json"), JSON.stringify(criterionPack));
    const evaluate = async (...words: readonly string[]): Promise<Document> => {
      const { code, stdout, stderr } = await runCommand(
        folder,
        "evaluate",
        ...words,
        "--json",
        "-"
      );
      expect([code, stderr]).toEqual([0, ""]);
      return JSON.parse(stdout) as Document;
    };
    const first = await evaluate("本.xlsx", "--pack", "县.json", "--output", "甲.xlsx");
    expect(first.pack.id).toBe("county-2023");
    expect(first.lines.find(({ id }) => id === "counted")?.value).toBe("0");
    expect(await sheetNames(join(folder, "甲.xlsx"))).toContain("评分规则");

    const second = await evaluate("甲.xlsx", "--output", "乙.xlsx");
    expect(second.pack.id).toBe("county-2023");
    expect(await sheetNames(join(folder, "乙.xlsx"))).toEqual(
      await sheetNames(join(folder, "甲.xlsx"))
    );

    const other = await runCommand(folder, "evaluate", "甲.xlsx", "--pack", "sz-2020-a");
    expect(other.stdout).toContain("提醒：“评分规则”表中保存的评分规则这次没有采用");
    expect(await sheetNames(join(folder, "甲.评价.xlsx"))).toContain("评分规则");

    const shipped = await evaluate("本.xlsx", "--pack", "sz-2020-a", "--output", "丙.xlsx");
    expect(shipped.pack.id).toBe("sz-2020-a");
    expect(await sheetNames(join(folder, "丙.xlsx"))).not.toContain("评分规则");
  });
});

test("a sheet of rules that was damaged is refused, with what to do", async () => {
  await inFolder(async (folder) => {
    const plan = packSheet(criterionPack, { name: "评分规则", replaces: null });
    const workbook = XlsxWorkbook.open(readFileSync(sample));
    await workbook.write({
      sheets: [{ ...plan, cells: plan.cells.filter(({ row }) => row !== 6) }],
    });
    writeFileSync(join(folder, "坏.xlsx"), workbook.bytes());
    const { code, stderr } = await runCommand(folder, "evaluate", "坏.xlsx");
    expect(code).toBe(2);
    expect(stderr).toContain("“评分规则”表中保存的规则不完整或有误，没有采用。请用 --pack");
  });
});
