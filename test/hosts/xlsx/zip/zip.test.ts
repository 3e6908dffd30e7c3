import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { crc32 } from "../../../../src/hosts/xlsx/zip/crc32";
import { readZip } from "../../../../src/hosts/xlsx/zip/readZip";
import { writeZip } from "../../../../src/hosts/xlsx/zip/writeZip";
import { Refusal } from "../../../../src/workbook/Refusal";
import { buildZip, slowCrc32, type ZipLayout } from "../../../support/zipBuilder";
import { refusalOf } from "../../../support/refusalOf";

const files = { "a.xml": "<a>评价</a>", "b/表.xml": "x".repeat(5000), "empty.txt": "" };

describe("reads archives of every layout", () => {
  test.each<[string, ZipLayout]>([
    ["plain", {}],
    ["stored", { stored: true }],
    ["data descriptors", { dataDescriptors: true }],
    ["zip64", { zip64: true }],
    ["zip64 with data descriptors and junk", { zip64: true, dataDescriptors: true, junkBefore: 9 }],
    ["junk before the archive", { junkBefore: 777 }],
    ["a comment", { comment: "预算 PK" }],
    ["a directory that claims too little", { claimedSize: 1 }],
    ["a directory that claims too much", { claimedSize: 0xfffffff0 }],
  ])("%s", (_, layout) => {
    const archive = readZip(buildZip(files, layout));
    expect(archive.entries.map((entry) => entry.name)).toEqual(Object.keys(files));
    for (const [name, text] of Object.entries(files)) {
      expect(archive.text(archive.find(name)!)).toBe(text);
    }
  });

  test("names are found without regard to letter case, backslash and leading slash", () => {
    const archive = readZip(buildZip({ "XL\\Workbook.xml": "w" }));
    expect(archive.find("/xl/workbook.xml")?.name).toBe("XL\\Workbook.xml");
    expect(archive.find("xl/other.xml")).toBeUndefined();
  });

  test("UTF-16 parts are decoded by their mark", () => {
    const units = Uint16Array.from("\ufeff<a>万</a>", (letter) => letter.charCodeAt(0));
    const archive = readZip(buildZip({ "a.xml": new Uint8Array(units.buffer) }));
    expect(archive.text(archive.entries[0]!)).toBe("<a>万</a>");
  });
});

describe("refuses", () => {
  const whole = buildZip(files);
  const damaged = Uint8Array.from(buildZip({ "a.xml": "12345" }, { stored: true }));
  damaged[36] = 0x39;
  test.each<[string, string, () => unknown]>([
    ["bytes that are no archive", "notZip", () => readZip(new Uint8Array(100))],
    ["an archive cut off", "brokenZip", () => readZip(whole.subarray(0, whole.length - 30))],
    ["an archive whose beginning is lost", "brokenZip", () => readZip(whole.subarray(20))],
    ["a password", "encrypted", () => readZip(buildZip(files, { encrypted: true }))],
    [
      "content that does not match its checksum",
      "brokenZip",
      () => {
        readAll(damaged);
      },
    ],
  ])("%s", (_, code, read) => {
    expect(refusalOf(read).code).toBe(code);
  });

  test("a bomb, while it inflates, whatever the directory claims", () => {
    const zeros = buildZip({ "bomb.xml": new Uint8Array(4_000_000) }, { claimedSize: 10 });
    const refusal = refusalOf(() => {
      readAll(zeros, 1_000_000);
    });
    expect([refusal.code, refusal.data]).toEqual(["tooLarge", { part: "bomb.xml" }]);
  });

  test("many entries that are too large together; the same entry read again counts once", () => {
    const two = buildZip({ a: "x".repeat(600), b: "y".repeat(600) });
    const archive = readZip(two, 1000);
    const [a, b] = archive.entries;
    archive.content(a!);
    archive.content(a!);
    expect(refusalOf(() => archive.content(b!)).code).toBe("tooLarge");
    expect(readZip(two, 1200).entries.length).toBe(2);
    expect(() => {
      readAll(two, 1200);
    }).not.toThrow();
  });
});

const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" }), {
  selector: (name) => name.toLowerCase(),
  maxLength: 6,
});

test("what is written is read again, whatever the names and bytes", () => {
  fc.assert(
    fc.property(
      names,
      fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 6, maxLength: 6 }),
      (all, contents) => {
        const entries = all.map((name, index) => ({ name, content: contents[index]! }));
        const bytes = writeZip(entries);
        const archive = readZip(bytes);
        expect(archive.entries.map((entry) => entry.name)).toEqual(all);
        archive.entries.forEach((entry, index) => {
          expect(archive.content(entry)).toEqual(entries[index]!.content);
        });
        // Copies keep their compressed bytes, so writing what was read changes nothing.
        expect(writeZip(archive.entries)).toEqual(bytes);
      }
    )
  );
});

test("copied entries keep their compressed bytes, beside new ones, out of any layout", () => {
  const source = readZip(buildZip(files, { zip64: true, dataDescriptors: true }));
  const content = new TextEncoder().encode("新");
  const copy = readZip(writeZip([...source.entries, { name: "new.xml", content }]));
  source.entries.forEach((entry, index) => {
    expect(copy.entries[index]!.compressed).toEqual(entry.compressed);
  });
  expect(copy.text(copy.find("new.xml")!)).toBe("新");
});

test("the checksum is the one that its definition gives", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(crc32(bytes)).toBe(slowCrc32(bytes));
    })
  );
});

function readAll(bytes: Uint8Array, budget?: number): void {
  const archive = readZip(bytes, budget);
  for (const entry of archive.entries) archive.content(entry);
}

test("refusals are the project's own error", () => {
  expect(() => readZip(new Uint8Array(3))).toThrow(Refusal);
});
