import { expect, test } from "@jest/globals";
import Ajv from "ajv";
import { copyFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import schema from "../../docs/inspection.schema.json";
import { inFolder, runCommand } from "../support/runCommand";

const sample = join(__dirname, "../../assets/samples/大鹏新区组织人事局-2020.xlsx");

test("inspect tells every item as JSON, what was not found, and writes nothing", async () => {
  await inFolder(async (folder) => {
    copyFileSync(sample, join(folder, "本.xlsx"));
    const { code, stdout, stderr } = await runCommand(folder, "inspect", "本.xlsx", "--json", "-");
    const document = JSON.parse(stdout) as {
      facts: { id: string; value: string; range: string }[];
      missing: string[];
    };
    const valid = new Ajv({ strict: false }).compile(schema);
    expect([valid(document), valid.errors, code, stderr]).toEqual([true, null, 0, ""]);
    const staff = document.facts.find(({ id }) => id === "staff.inQuota");
    expect([staff?.value, staff?.range]).toEqual(["41", "B5"]);
    expect(document.missing).toContain("carryover.in");
    expect(readdirSync(folder)).toEqual(["本.xlsx"]);
  });
});

test("inspect prints items, sources, candidates and findings", async () => {
  await inFolder(async (folder) => {
    copyFileSync(sample, join(folder, "本.xlsx"));
    const { code, stdout } = await runCommand(folder, "inspect", "本.xlsx");
    expect(code).toBe(0);
    expect(stdout).toContain("日常公用经费（调整预算数） [office.adjusted]");
    expect(stdout).toContain("基本情况!B10");
    expect(stdout).toContain("未找到：");
  });
});
