import { XmlScanner } from "../xml/XmlScanner";
import { builtInFormats } from "./numberFormats";

/**
 * The number format code of each cell style (`cellXfs`), undefined for General.
 * The file's own `numFmt` goes before the built-in of that number; an unknown number is General.
 * @param xml the styles part's text
 * @param part its name
 * Errors: `brokenXml` {part, where}, `doctype` {part}.
 */
export function readNumberFormats(xml: string, part: string): readonly (string | undefined)[] {
  const scanner = new XmlScanner(xml, part);
  const own = new Map<number, string>();
  const ids: number[] = [];
  // The parent decides: xf elements stand in cellStyleXfs too, numFmt in dxfs.
  let parent = "";
  for (let tag = scanner.nextTag(); tag !== null; tag = scanner.nextTag()) {
    if (tag.kind === "close") continue;
    if (tag.kind === "open" && scanner.depth === 2) parent = tag.localName;
    const level = tag.kind === "open" ? scanner.depth : scanner.depth + 1;
    if (level !== 3) continue;
    if (parent === "numFmts" && tag.localName === "numFmt") {
      const code = scanner.attribute(tag, "formatCode") ?? "";
      own.set(Number(scanner.attribute(tag, "numFmtId")), code);
    } else if (parent === "cellXfs" && tag.localName === "xf") {
      ids.push(Number(scanner.attribute(tag, "numFmtId") ?? 0));
    }
  }
  return ids.map((id) => {
    const code = own.get(id) ?? builtInFormats.get(id);
    return code === undefined || code === "" || /^general$/i.test(code) ? undefined : code;
  });
}
