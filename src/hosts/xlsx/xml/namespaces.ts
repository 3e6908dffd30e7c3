import type { XmlScanner, XmlTag } from "./XmlScanner";

/** The namespaces that a tag itself declares: prefix (`""` for the default) → address. */
export function declaredNamespaces(scanner: XmlScanner, tag: XmlTag): ReadonlyMap<string, string> {
  const declared = new Map<string, string>();
  for (const { name, prefix, localName, value } of scanner.attributes(tag)) {
    if (name === "xmlns") declared.set("", value);
    else if (prefix === "xmlns") declared.set(localName, value);
  }
  return declared;
}
