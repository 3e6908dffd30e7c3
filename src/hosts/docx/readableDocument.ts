import { Refusal } from "../../workbook/Refusal";
import { declaredNamespaces } from "../xlsx/xml/namespaces";
import { XmlScanner, type XmlTag } from "../xlsx/xml/XmlScanner";
import { formulaText } from "./formulaText";

/** As many columns as Word lets a table have. */
const widest = 63;

/** Replaces `start` to `end` of the text. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The main part with what the reader of documents would silently leave out written in a way that it knows:
 * a simple field (`fldSimple`) stands as the text that it shows, an equation as text in one line, and the columns that
 * a row leaves free at its beginning (`gridBefore`) as an empty cell. Everything else stays as it is.
 * @param xml the part, without byte order mark
 * @param part its name, for refusals
 * Errors: `notWord` where its root is no Word document, `brokenXml` {part, where}, `doctype` {part}.
 */
export function readableDocument(xml: string, part: string): string {
  const scanner = new XmlScanner(xml, part);
  const root = scanner.nextTag();
  if (root === null || !isDocument(scanner, root)) throw new Refusal("notWord");
  const word = root.prefix === "" ? "" : `${root.prefix}:`;
  const splices: Splice[] = [];
  let free = 0;
  for (let tag = scanner.nextTag(); tag !== null; tag = scanner.nextTag()) {
    const { kind, localName, start, end } = tag;
    if (localName === "fldSimple" && kind !== "empty") {
      const name = `${word}smartTag`;
      splices.push({ start, end, text: kind === "close" ? `</${name}>` : `<${name}>` });
    } else if (localName === "oMath" && kind === "open") {
      const text = escapeXml(formulaText(scanner));
      const run = `<${word}r><${word}t xml:space="preserve">${text}</${word}t></${word}r>`;
      splices.push({ start, end: scanner.offset, text: run });
    } else if (localName === "oMathPara" && kind !== "empty") {
      const name = `${word}smartTag`;
      splices.push({ start, end, text: kind === "close" ? `</${name}>` : `<${name}>` });
    } else if (localName === "gridBefore" && kind !== "close") {
      free = Math.min(Number(scanner.attribute(tag, "val")) || 0, widest);
    } else if (localName === "trPr" && kind === "close" && free > 0) {
      const span = `<${word}tcPr><${word}gridSpan ${word}val="${free}"/></${word}tcPr>`;
      splices.push({ start: end, end, text: `<${word}tc>${span}<${word}p/></${word}tc>` });
      free = 0;
    }
  }
  return spliced(xml, splices);
}

function isDocument(scanner: XmlScanner, root: XmlTag): boolean {
  const address = declaredNamespaces(scanner, root).get(root.prefix) ?? "";
  return root.localName === "document" && /\/wordprocessingml\/(2006\/)?main$/.test(address);
}

function spliced(xml: string, splices: readonly Splice[]): string {
  let text = "";
  let from = 0;
  for (const splice of splices) {
    text += xml.slice(from, splice.start) + splice.text;
    from = splice.end;
  }
  return text + xml.slice(from);
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
