import { expect, test } from "@jest/globals";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inFolder, runCommand } from "../support/runCommand";

const sample = readFileSync(join(__dirname, "../../assets/samples/大鹏新区组织人事局-2020.xlsx"));

/** The sample with some of its parts changed, added or (null) taken away. */
function changed(
  parts: Readonly<Record<string, ((text: string) => string) | string | null>>
): Uint8Array {
  const files = new Map(Object.entries(unzipSync(sample)));
  for (const [name, change] of Object.entries(parts)) {
    const before = files.get(name);
    if (change === null) files.delete(name);
    else if (typeof change === "string") files.set(name, strToU8(change));
    else if (before !== undefined) files.set(name, strToU8(change(strFromU8(before))));
  }
  return zipSync(Object.fromEntries(files));
}

const workbook = "xl/workbook.xml";
const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ["an empty file", new Uint8Array(), /空/],
  ["no zip", new Uint8Array(64).fill(1), /xlsx/],
  ["a text file", new TextEncoder().encode("科目,预算数\n办公费,1\n"), /csv|CSV|文本/],
  [
    "an old binary workbook",
    new Uint8Array([0x09, 0x08, 0x10, 0, 0, 6, 5, 0, ...new Uint8Array(64)]),
    /另存/,
  ],
  ["a zip that is cut off", sample.subarray(0, sample.length - 200), /损坏/],
  ["no workbook part", changed({ [workbook]: null }), /请/],
  ["broken XML", changed({ [workbook]: (xml) => xml.replace("</sheets>", "") }), /请/],
  [
    "a DTD",
    changed({ [workbook]: (xml) => xml.replace("<workbook", "<!DOCTYPE x []><workbook") }),
    /请/,
  ],
  [
    "a locked structure",
    changed({
      [workbook]: (xml) =>
        xml.replace("<sheets>", '<workbookProtection lockStructure="1"/><sheets>'),
    }),
    /保护/,
  ],
  ["a signed package", changed({ "_xmlsignatures/origin.sigs": "" }), /签名/],
  [
    "a cell beyond the grid",
    changed({ "xl/worksheets/sheet1.xml": (xml) => xml.replace('r="A4"', 'r="XFE4"') }),
    /XFE4/,
  ],
];

test.each(cases)(
  "%s: exit 2, one Chinese sentence, nothing written",
  async (_name, bytes, told) => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "本.xlsx"), bytes);
      const { code, stdout, stderr } = await runCommand(
        folder,
        "evaluate",
        "本.xlsx",
        "--pack",
        "sz-2020-a"
      );
      expect([code, stdout, stderr.trim().split("\n").length]).toEqual([2, "", 1]);
      expect(stderr).toMatch(told);
      expect(stderr).not.toContain("程序出现了意外错误");
      expect(readdirSync(folder)).toEqual(["本.xlsx"]);
      expect(readFileSync(join(folder, "本.xlsx")).equals(bytes)).toBe(true);
    });
  }
);
