import type { XmlElement } from "./XmlElement";

/** Attribute values that mean what their absence means, as `element@attribute=value`. */
const defaults = new Set([
  "alignment@horizontal=general",
  "alignment@vertical=bottom",
  "alignment@wrapText=0",
  "alignment@indent=0",
  "alignment@shrinkToFit=0",
  "alignment@justifyLastLine=0",
  "alignment@textRotation=0",
  "alignment@readingOrder=0",
  "border@diagonalUp=0",
  "border@diagonalDown=0",
  "border@outline=1",
  "protection@locked=1",
  "protection@hidden=0",
  "u@val=single",
  ...["b", "i", "strike", "condense", "extend", "outline", "shadow"].map((name) => `${name}@val=1`),
]);
const sameName: Readonly<Record<string, string>> = { start: "left", end: "right" };
/** Empty elements that mean what their absence means; a side of a border, an alignment, a switched-off font trait. */
const emptyMeansNothing = new Set([
  ...["left", "right", "top", "bottom", "diagonal", "vertical", "horizontal"],
  ...["alignment", "protection", "patternFill"],
]);
const traitOff = /^(b|i|strike|condense|extend|outline|shadow)\(val=0\)|^u\(val=none\)/;

/**
 * A style element as a text that is equal exactly where two elements look the same to Excel: prefixes, order of
 * attributes and of children, written-out defaults and ways to write a boolean or a colour's letter case left aside.
 */
export function canonical(element: XmlElement): string {
  return describe(element, canonicalChildren(element));
}

/** The children's canonical texts, sorted; those that say nothing are left out. */
export function canonicalChildren(element: XmlElement): readonly string[] {
  return element.children
    .map((child) => ({ child, text: canonical(child) }))
    .filter(({ child, text }) => !saysNothing(child, text))
    .map(({ text }) => text)
    .sort();
}

/** Attributes without prefix, names sorted, defaults left out. */
export function canonicalAttributes(element: XmlElement): readonly string[] {
  return (
    element.attributes
      .filter(({ prefix, name }) => prefix === "" && name !== "xmlns" && name !== "count")
      .map(({ name, value }) => ({ name, value: canonicalValue(name, value) }))
      .filter(({ name, value }) => !defaults.has(`${element.localName}@${name}=${value}`))
      // Without colours only; a differential pattern with a colour and no type is solid, not none.
      .filter(({ value }) => value !== "none" || !isBarePattern(element))
      .map(({ name, value }) => `${name}=${value}`)
      .sort()
  );
}

function isBarePattern(element: XmlElement): boolean {
  return element.localName === "patternFill" && element.children.length === 0;
}

function describe(element: XmlElement, children: readonly string[]): string {
  const name = sameName[element.localName] ?? element.localName;
  return `${name}(${canonicalAttributes(element).join(";")})[${children.join(",")}]`;
}

function saysNothing(element: XmlElement, text: string): boolean {
  // The background of a solid pattern is not seen; writers leave it out or name the window's colour.
  if (traitOff.test(text) || text === "bgColor(indexed=64)[]") return true;
  const name = sameName[element.localName] ?? element.localName;
  if (!emptyMeansNothing.has(name)) return false;
  // A side with a colour but without a line, or with the line "none", draws nothing.
  const isSide = !["alignment", "protection", "patternFill"].includes(name);
  return isSide ? !/style=(?!none)/.test(text) : text === `${name}()[]`;
}

function canonicalValue(name: string, value: string): string {
  if (name === "rgb") return value.toUpperCase();
  if (value === "true") return "1";
  return value === "false" ? "0" : value;
}
