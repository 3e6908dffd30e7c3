import { describe, expect, test } from "@jest/globals";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ruleLibrary } from "../../src/packs/ruleLibrary";
import { shippedPacks } from "../../src/packs/shippedPacks";
import { inFolder, runCommand } from "../support/runCommand";

test("packs lists the shipped ones, each unverified one said to be so", async () => {
  const { code, stdout } = await runCommand(".", "packs");
  expect(code).toBe(0);
  for (const id of shippedPacks.keys()) expect(stdout).toContain(id);
  expect(stdout).toContain("未与文件原文核对");
  expect(stdout).toMatch(/^mof-2013-53 .*\n {4}.*\n {4}只有框架，没有分值/m);
});

test("a pack without points is shown, and refused to score by", async () => {
  await inFolder(async (folder) => {
    const shown = await runCommand(folder, "packs", "show", "mof-2013-53");
    expect(JSON.parse(shown.stdout)).toEqual(shippedPacks.get("mof-2013-53"));
    const refused = await runCommand(folder, "evaluate", "x.xlsx", "--pack", "mof-2013-53");
    expect([refused.code, refused.stdout]).toEqual([2, ""]);
    expect(refused.stderr).toContain("没有分值");
  });
});

test("packs library lists single rules with their criteria, and prints one with its documents", async () => {
  const { code, stdout } = await runCommand(".", "packs", "library");
  expect(code).toBe(0);
  for (const { line } of ruleLibrary.values()) expect(stdout).toContain(`${line.id}  ${line.name}`);
  const one = await runCommand(".", "packs", "library", "yueyang-surplus");
  expect(JSON.parse(one.stdout)).toEqual(ruleLibrary.get("yueyang-surplus"));
});

test("packs show prints the pack itself, and validate finds it valid", async () => {
  await inFolder(async (folder) => {
    const shown = await runCommand(folder, "packs", "show", "sz-2021-b");
    expect(JSON.parse(shown.stdout)).toEqual(shippedPacks.get("sz-2021-b"));
    writeFileSync(join(folder, "p.json"), shown.stdout);
    expect((await runCommand(folder, "packs", "validate", "p.json")).code).toBe(0);
  });
});

describe("a bad pack: exit 1, its mistakes on stdout", () => {
  const pack = JSON.stringify(shippedPacks.get("sz-2021-b"));
  test.each([
    ["no JSON", "{", "JSON"],
    [
      "parts that do not add up",
      pack.replace(/("parts":\[{"id":"[^"]+","name":"[^"]+","points":)"/, '$1"9'),
      "各部分的分值相加为",
    ],
    ["an unknown item", pack.replaceAll("staff.quota", "staff.quotas"), "财政供养人员控制率"],
    ["a field with a typing error", pack.replace('"validFrom"', '"validfrom"'), "validfrom"],
  ])("%s", async (_name, text, told) => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "p.json"), text);
      const { code, stdout, stderr } = await runCommand(folder, "packs", "validate", "p.json");
      expect([code, stderr]).toEqual([1, ""]);
      expect(stdout).toContain(told);
    });
  });
});

test("a pack of more than 100 points is told so, and valid", async () => {
  const pack = structuredClone(shippedPacks.get("sz-2021-b")!) as unknown as { lines: object[] };
  pack.lines.push({
    ...pack.lines[0],
    id: "extra",
    name: "加分项",
    points: "3",
    method: { type: "manual" },
  });
  await inFolder(async (folder) => {
    writeFileSync(join(folder, "p.json"), JSON.stringify(pack));
    const { code, stdout } = await runCommand(folder, "packs", "validate", "p.json");
    expect(code).toBe(0);
    expect(stdout).toContain("全部指标的分值相加为103分，不是100分");
    expect(stdout).toContain("有效");
  });
});

test.each([
  ["an unknown id", ["packs", "show", "sz-1999"]],
  ["an unknown rule", ["packs", "library", "yueyang"]],
  ["no such file", ["packs", "validate", "p.json"]],
  ["an unknown verb", ["packs", "list", "x"]],
  ["nothing to show", ["packs", "show"]],
])("%s: exit 2", async (_name, words) => {
  await inFolder(async (folder) => {
    const { code, stdout } = await runCommand(folder, ...words);
    expect([code, stdout]).toEqual([2, ""]);
  });
});
