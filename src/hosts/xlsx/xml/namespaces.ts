import type { XmlScanner, XmlTag } from "./XmlScanner";

/** SpreadsheetML, transitional and strict. */
export const mainNamespaces: readonly string[] = [
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
];

/** The namespace of `r:id`, transitional and strict. */
export const relationshipNamespaces: readonly string[] = [
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
];

/** The namespaces that a tag itself declares: prefix (`""` for the default) → address. */
export function declaredNamespaces(scanner: XmlScanner, tag: XmlTag): ReadonlyMap<string, string> {
  const declared = new Map<string, string>();
  for (const { name, prefix, localName, value } of scanner.attributes(tag)) {
    if (name === "xmlns") declared.set("", value);
    else if (prefix === "xmlns") declared.set(localName, value);
  }
  return declared;
}

/** The prefix that is declared for one of `addresses`; `""` for the default, undefined where there is none. */
export function prefixOf(
  declared: ReadonlyMap<string, string>,
  addresses: readonly string[]
): string | undefined {
  for (const [prefix, address] of declared) if (addresses.includes(address)) return prefix;
  return undefined;
}
