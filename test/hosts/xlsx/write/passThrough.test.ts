import { describe, expect, test } from "@jest/globals";
import { readZip } from "../../../../src/hosts/xlsx/zip/readZip";
import { writePlan } from "../../../../src/hosts/xlsx/write/writePlan";
import { richParts, zipParts } from "../../../support/richWorkbook";
import { sheetPlan } from "../../../support/samplePlan";

const plan = { sheets: [sheetPlan(), sheetPlan({ name: "数据核对表", tabColor: "FF0000" })] };
const again = { sheets: plan.sheets.map((sheet) => ({ ...sheet, replaces: sheet.name })) };
const before = readZip(zipParts(richParts()));
const firstBytes = writePlan(zipParts(richParts()), plan);
const first = readZip(firstBytes);

/** Each text of an edited part that is not a copy of the old one, in file order: [removed, inserted]. */
function differences(part: string): (readonly [string, string])[] {
  const [a, b] = [before, first].map((archive) => pieces(archive.text(archive.find(part)!)));
  return diff(a!, b!);
}

/** Tags and texts. */
function pieces(xml: string): readonly string[] {
  return xml.match(/<[^>]*>|[^<]+/g) ?? [];
}

/** Longest common subsequence over pieces; enough for parts of a few hundred pieces. */
function diff(a: readonly string[], b: readonly string[]): (readonly [string, string])[] {
  const length = a.map(() => new Array<number>(b.length + 1).fill(0));
  length.push(new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      length[i]![j] =
        a[i] === b[j]
          ? length[i + 1]![j + 1]! + 1
          : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
    }
  }
  const found: [string, string][] = [];
  let open = false;
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      [i, j, open] = [i + 1, j + 1, false];
      continue;
    }
    if (!open) found.push(["", ""]);
    open = true;
    const current = found.at(-1)!;
    if (j >= b.length || (i < a.length && length[i + 1]![j]! >= length[i]![j + 1]!)) {
      current[0] += a[i++]!;
    } else current[1] += b[j++]!;
  }
  return found;
}

describe("a rich macro workbook", () => {
  const edited = [
    "[Content_Types].xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
  ];

  test("keeps every other part as compressed bytes, in order, over two runs", () => {
    const second = readZip(writePlan(firstBytes, again));
    const kept = before.entries.filter(
      ({ name }) => !edited.includes(name) && name !== "xl/calcChain.xml"
    );
    expect(kept).toHaveLength(15);
    for (const { name, compressed, method, dosTime, crc32 } of kept) {
      for (const archive of [first, second]) {
        const now = archive.find(name)!;
        expect([name, now.method, now.dosTime, now.crc32]).toEqual([name, method, dosTime, crc32]);
        expect(Buffer.compare(now.compressed, compressed)).toBe(0);
      }
    }
    const order = before.entries.map(({ name }) => name).filter((n) => n !== "xl/calcChain.xml");
    const added = ["xl/worksheets/sheet8.xml", "xl/worksheets/sheet9.xml"];
    expect(first.entries.map(({ name }) => name)).toEqual([...order, ...added]);
    expect(first.entries[0]?.name).toBe("[Content_Types].xml");
  });

  test("gives the same bytes for the same plan, and on its own result", () => {
    expect(Buffer.compare(writePlan(zipParts(richParts()), plan), firstBytes)).toBe(0);
    expect(Buffer.compare(writePlan(firstBytes, again), firstBytes)).toBe(0);
  });

  test("differs in the workbook part by our sheets, names and the wish to calculate", () => {
    const area = (index: number, name: string): string =>
      `<definedName name="_xlnm.Print_Area" localSheetId="${index}">'${name}'!$A$1:$C$6</definedName>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${name}'!$1:$2</definedName>`;
    expect(differences("xl/workbook.xml")).toEqual([
      [
        "",
        '<sheet name="2020自评评分表" sheetId="13" r:id="rId10"/><sheet name="数据核对表" sheetId="14" r:id="rId11"/>',
      ],
      ["", area(2, "2020自评评分表") + area(3, "数据核对表")],
      [
        "<calcPr calcId='191029' iterate=\"1\"/>",
        '<calcPr calcId=\'191029\' iterate="1" fullCalcOnLoad="1"/>',
      ],
    ]);
  });

  test("loses the calculation chain, its relationship and its content type together", () => {
    expect(first.find("xl/calcChain.xml")).toBeUndefined();
    const relation = (id: string, sheet: number): string =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${sheet}.xml"/>`;
    expect(differences("xl/_rels/workbook.xml.rels")).toEqual([
      [expect.stringMatching(/^<Relationship Id="rId5" [^>]*calcChain.xml"\/>$/), ""],
      ["", relation("rId10", 8) + relation("rId11", 9)],
    ]);
    const override = (sheet: number): string =>
      `<Override PartName="/xl/worksheets/sheet${sheet}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`;
    expect(differences("[Content_Types].xml")).toEqual([
      [expect.stringMatching(/^<Override PartName="\/xl\/calcChain.xml" [^>]*>$/), ""],
      ["", override(8) + override(9)],
    ]);
  });

  test("keeps every style where it stands", () => {
    const withoutCount = (xml: string): string => xml.replace(/ count="\d+"/, "");
    // What is removed is the start tag of a list, which comes back with another count.
    const changes = differences("xl/styles.xml").filter(([removed]) => removed !== "");
    expect(changes.length).toBeGreaterThan(3);
    for (const [removed, inserted] of changes) {
      expect(removed).toMatch(/^<(numFmts|fonts|fills|borders|cellXfs|dxfs) count="\d+"[^>]*>$/);
      expect(withoutCount(inserted)).toBe(withoutCount(removed));
    }
    const styles = first.text(first.find("xl/styles.xml")!);
    expect(styles).toContain('<fonts count="4" x14ac:knownFonts="1">');
    expect(styles).toContain('<numFmt numFmtId="177" formatCode="0&quot;人&quot;"/></numFmts>');
    expect(styles).toContain('<dxfs count="2">');
  });

  test("keeps the macro content type", () => {
    expect(first.text(first.find("[Content_Types].xml")!)).toContain(
      'ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"'
    );
  });
});
