import { expect, test } from "@jest/globals";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { evaluateWorkbook } from "../../src/app/evaluateWorkbook";
import { XlsxWorkbook } from "../../src/hosts/xlsx/XlsxWorkbook";
import { shippedPacks } from "../../src/packs/shippedPacks";
import { inFolder, runCommand } from "../support/runCommand";
import { typedMemory, type TypedRows } from "../support/typedMemory";

const sample = readFileSync(join(__dirname, "../../assets/samples/大鹏新区组织人事局-2020.xlsx"));

/** The sample as it is after a first run and after somebody typed into its sheets. */
async function typedInto(rows: TypedRows): Promise<Uint8Array> {
  const carried = typedMemory(rows);
  const workbook = XlsxWorkbook.open(sample);
  await evaluateWorkbook(workbook, { pack: shippedPacks.get("sz-2020-a")!, carried });
  return workbook.bytes();
}

async function scoresOf(
  folder: string,
  ...words: string[]
): Promise<ReadonlyMap<string, readonly (string | null)[]>> {
  const { stdout } = await runCommand(folder, "evaluate", ...words, "--json", "-");
  const { lines } = JSON.parse(stdout) as {
    lines: { id: string; score: string | null; status: string }[];
  };
  return new Map(lines.map(({ id, score, status }) => [id, [score, status]]));
}

test("answers in an earlier output are carried over, and the input's own win", async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, "本.xlsx"), await typedInto({ effects: { score: 15 } }));
    writeFileSync(
      join(folder, "本.评价.xlsx"),
      await typedInto({ effects: { score: 18 }, "budget-compliance": { score: 4 } })
    );
    const scores = await scoresOf(folder, "本.xlsx");
    expect(scores.get("effects")).toEqual(["15.00", "scored"]);
    expect(scores.get("budget-compliance")).toEqual(["4.00", "scored"]);
  });
});

test("what was typed counts in the next run: entries, choices, answers, overrides", async () => {
  await inFolder(async (folder) => {
    writeFileSync(
      join(folder, "本.xlsx"),
      await typedInto({
        "projects.total": { entry: 12 },
        "projects.onTime": { entry: 11 },
        "satisfaction.rate": { entry: 0.93 },
        "office.adjusted": { choice: "基本情况!B10" },
        "asset-safety/keeping": { answer: "是" },
        "asset-safety/disposal": { answer: "否" },
        "financial-compliance/veto": { answer: "是" },
        "extra-staff-control": { score: 0.5 },
        "staff-control": { value: 1.02 },
      })
    );
    const scores = await scoresOf(folder, "本.xlsx", "--in-place");
    expect(scores.get("project-timeliness")).toEqual(["5.50", "scored"]);
    expect(scores.get("satisfaction")).toEqual(["4.00", "scored"]);
    expect(scores.get("asset-safety")).toEqual(["1.00", "scored"]);
    expect(scores.get("financial-compliance")).toEqual(["0.00", "vetoed"]);
    expect(scores.get("extra-staff-control")).toEqual(["0.50", "scored"]);
    expect(scores.get("staff-control")).toEqual(["0.00", "scored"]);
    const again = await scoresOf(folder, "本.xlsx", "--in-place");
    expect([...again]).toEqual([...scores]);
  });
});

test("answers for another pack wait and come back with their own", async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, "本.xlsx"), await typedInto({ "project-timeliness": { score: 5 } }));
    await scoresOf(folder, "本.xlsx", "--in-place", "--pack", "sz-2021-b");
    const back = await scoresOf(folder, "本.xlsx", "--in-place", "--pack", "sz-2020-a");
    expect(back.get("project-timeliness")).toEqual(["5.00", "scored"]);
  });
});
