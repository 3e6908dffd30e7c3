import type { XmlScanner } from "../xlsx/xml/XmlScanner";

/** Properties, whose inside is no text of the equation, and what was deleted while changes were tracked. */
const passedOver = new Set(["rPr", "ctrlPr", "argPr", "del", "moveFrom"]);
/** Elements of an equation whose text, one behind the other, says what the equation says. */
const plainElements = new Set(
  "r t f fPr type num den d dPr begChr endChr grow shp e ins moveTo".split(" ")
);

/**
 * Reads an equation (OMML) behind its start tag just read, and moves behind its end tag.
 * Fractions become `(a)/(b)`, brackets are kept. An equation with anything else (powers, roots, sums) is put into
 * 〔公式：…〕, so that neither a person nor a reader of rules takes its letters for the whole.
 */
export function formulaText(scanner: XmlScanner): string {
  const depth = scanner.depth;
  let text = "";
  let plain = true;
  const closing: string[] = [];
  for (let tag = scanner.nextTag(); tag !== null; tag = scanner.nextTag()) {
    const { kind, localName } = tag;
    if (kind === "close") {
      if (scanner.depth < depth) break;
      if (localName === "num" || localName === "den") text += ")";
      if (localName === "d") text += closing.pop() ?? "";
      continue;
    }
    if (passedOver.has(localName)) {
      scanner.skip(tag);
      continue;
    }
    if (!plainElements.has(localName)) plain = false;
    const value = scanner.attribute(tag, "val") ?? "";
    if (localName === "t") text += scanner.readText(tag);
    else if (localName === "num") text += "(";
    else if (localName === "den") text += "/(";
    else if (localName === "type" && value === "noBar") plain = false;
    else if (localName === "d" && kind === "open") {
      text += "(";
      closing.push(")");
    } else if (localName === "begChr") text = text.slice(0, -1) + value;
    else if (localName === "endChr") closing.splice(-1, 1, value);
  }
  return plain ? text : `〔公式：${text}〕`;
}
