import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { XmlScanner } from "../../../../src/hosts/xlsx/xml/XmlScanner";
import { refusalOf } from "../../../support/refusalOf";

function scan(text: string): string[] {
  const scanner = new XmlScanner(text, "p.xml");
  const seen: string[] = [];
  for (let tag = scanner.nextTag(); tag !== null; tag = scanner.nextTag()) {
    seen.push(`${tag.kind} ${tag.name} ${text.slice(tag.start, tag.end)}`);
  }
  return seen;
}

test("tags carry kind, name and the offsets of what is written", () => {
  expect(scan(`<?xml version="1.0"?><!-- <no> --><x:a b=">"><c/><![CDATA[<d>]]></x:a >`)).toEqual([
    `open x:a <x:a b=">">`,
    "empty c <c/>",
    "close x:a </x:a >",
  ]);
});

test("attributes: order, prefixes, entities, offsets; a bare name goes before a prefixed one", () => {
  const text = `<a xmlns:id="n" r:id='1&amp;2' name = "&#x4E07;&quot;" id="3"/>`;
  const scanner = new XmlScanner(text, "p.xml");
  const tag = scanner.nextTag()!;
  const attributes = scanner.attributes(tag);
  expect(attributes.map(({ name, value }) => [name, value])).toEqual([
    ["xmlns:id", "n"],
    ["r:id", "1&2"],
    ["name", '万"'],
    ["id", "3"],
  ]);
  expect(text.slice(attributes[1]!.start, attributes[1]!.end)).toBe("r:id='1&amp;2'");
  expect(text.slice(attributes[2]!.valueStart, attributes[2]!.valueEnd)).toBe("&#x4E07;&quot;");
  expect(scanner.attribute(tag, "id")).toBe("3");
  expect(scanner.attribute(tag, "none")).toBeUndefined();
});

test("text is joined over CDATA and inner tags, comments left out", () => {
  const scanner = new XmlScanner("<a>1&lt;<!-- x --><b>2</b><![CDATA[<3>&amp;]]></a>", "p.xml");
  expect(scanner.readText(scanner.nextTag()!)).toBe("1<2<3>&amp;");
  expect(scanner.nextTag()).toBeNull();
});

test("children of one element, grandchildren passed over", () => {
  const scanner = new XmlScanner("<a><b><x/></b><c/><d><b/></d></a>", "p.xml");
  scanner.nextTag();
  const depth = scanner.depth;
  const names: string[] = [];
  for (let tag = scanner.nextChild(depth); tag !== null; tag = scanner.nextChild(depth)) {
    names.push(tag.name);
  }
  expect(names).toEqual(["b", "c", "d"]);
});

describe("refuses", () => {
  test.each([
    ["an element that is not closed", "<a><b></b>", "brokenXml", "10"],
    ["end tags in the wrong order", "<a><b></a></b>", "brokenXml", "6"],
    ["a tag cut off", "<a><b x='1", "brokenXml", "3"],
    ["a comment cut off", "<a><!-- ", "brokenXml", "3"],
    ["two roots", "<a/><b/>", "brokenXml", "4"],
    ["nothing", "", "brokenXml", "0"],
    ["a tag without name", "<a>< b/></a>", "brokenXml", "3"],
  ])("%s", (_, text, code, where) => {
    const refusal = refusalOf(() => scan(text));
    expect([refusal.code, refusal.data]).toEqual([code, { part: "p.xml", where }]);
  });

  test("a DTD", () => {
    const refusal = refusalOf(() => scan(`<!DOCTYPE a [<!ENTITY x "y">]><a/>`));
    expect([refusal.code, refusal.data]).toEqual(["doctype", { part: "p.xml" }]);
  });
});

test("any text survives being escaped and read", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const escaped = text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
      const scanner = new XmlScanner(`<a b="${escaped}">${escaped}</a>`, "p.xml");
      const tag = scanner.nextTag()!;
      expect(scanner.attribute(tag, "b")).toBe(text);
      expect(scanner.readText(tag)).toBe(text);
    })
  );
});
